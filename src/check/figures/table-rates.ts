/** Answers for tables of numbers and sums whose rate is said elsewhere: in the labels of their rows, in the text of the report, or in another table. */
import type { Place } from '../../base/diagnostic.ts'
import type { Filed } from '../../model/records.ts'
import type { Report } from '../../model/report.ts'
import { type Figure, figuresOf } from '../cells.ts'
import { type Amount, amountText, exactly, meets } from '../sums.ts'
import { isSame, labelled, recommended } from './decided.ts'
import type { Text } from './ledger.ts'
import { isNearly, productOf } from './products.ts'
import { isRate } from './said.ts'

/** A sum that is not the product of its number and its rate. */
export interface OddProduct {
  readonly at: Place
  readonly label: string
  readonly sum: Amount
  readonly right: Amount
  readonly how: string
  readonly others: readonly { readonly at: Place; readonly message: string }[]
}

/** A row of a table that has one number and one sum. */
interface Pair {
  readonly label: string
  readonly labelAt: Place
  readonly number: number
  readonly sum: Amount
  readonly at: Place
}

const pairsIn = ({ file, record }: Filed<Report>): readonly (readonly Pair[])[] =>
  (record.tables ?? []).map((table, t) => {
    const rows = new Map<number, Figure[]>()
    for (const figure of figuresOf(table) ?? []) rows.set(figure.row, [...(rows.get(figure.row) ?? []), figure])
    const of = (figures: readonly Figure[], unit: string) => figures.filter(({ column }) => table.columns[column]?.unit === unit)
    return [...rows].flatMap(([row, figures]): Pair[] => {
      const [[number, second], [sum, other]] = [of(figures, 'count'), of(figures, 'money')]
      const { label, kind } = table.rows[row] ?? {}
      if (!number || !sum || second || other || label === undefined || (kind !== undefined && kind !== 'data') || number.amount.written < 2) return []
      const at = (path: readonly (string | number)[]): Place => ({ file, path: ['tables', t, ...path] })
      return [{ label, labelAt: at(['rows', row, 'label']), number: number.amount.written, sum: sum.amount, at: at(sum.at) }]
    })
  })

const odd = ({ label, number, sum, at }: Pair, rate: Amount, others: OddProduct['others']): OddProduct => ({
  at,
  label,
  sum,
  right: productOf({ number, rate }),
  how: `${number} at ${amountText(rate)}`,
  others,
})

/** The sum that a label says, as in `Primary pupils at £5,190`. */
const byLabel = (pairs: readonly Pair[], texts: readonly Text[]): readonly OddProduct[] => {
  const rated = pairs.flatMap(pair => {
    const text = texts.find(({ words: { at } }) => at.path.join() === pair.labelAt.path.join())
    const [said, other] = text?.sums ?? []
    return said && !other && (!said.isLoose || isRate(text?.words.text ?? '', said))
      ? [{ pair, rate: said.amount, at: { ...pair.labelAt, find: said.words } }]
      : []
  })
  const isRight = ({ pair, rate }: (typeof rated)[number]) => meets(productOf({ number: pair.number, rate }), pair.sum)
  const wrong = rated.filter(one => !isRight(one))
  return wrong
    .filter(({ pair, rate }) => wrong.length < rated.length || isNearly({ number: pair.number, rate }, pair.sum))
    .map(({ pair, rate, at }) => odd(pair, rate, [{ at, message: amountText(rate) }]))
}

/** Where the text of the report says the rate of at least two rows, the rate that is left is that of the row that is left. */
const byText = (pairs: readonly Pair[], texts: readonly Text[]): readonly OddProduct[] => {
  if (pairs.length < 3) return []
  const rates = texts.flatMap(({ words, sums }) =>
    sums
      .filter(sum => sum.amount.least === sum.amount.most && isRate(words.text, sum))
      .map(sum => ({ rate: sum.amount, at: { ...words.at, find: sum.words } })),
  )
  const fits = (pair: Pair) => rates.filter(({ rate }) => meets(productOf({ number: pair.number, rate }), pair.sum))
  const wrong = pairs.filter(pair => fits(pair).length === 0)
  const [only, another] = wrong
  if (!only || another) return []
  const used = new Set(pairs.flatMap(fits))
  const free = rates.filter(one => !used.has(one))
  return free
    .filter(({ rate }) => isNearly({ number: only.number, rate }, only.sum))
    .map(({ rate, at }) => odd(only, rate, [{ at, message: amountText(rate) }]))
}

/** The lines of a recommendation that are rates of a table, each by one and the same number: all but one. */
const byLines = (report: Filed<Report>): readonly OddProduct[] => {
  const cells = labelled(report).filter(({ amount }) => amount.written > 0)
  return recommended(report).flatMap(({ lines }) => {
    const numbers = new Map<number, number>()
    const rated = lines.flatMap(line => {
      const rates = cells.filter(cell => isSame(cell, line) && cell.amount.written * 10 <= line.amount.written)
      for (const number of new Set(rates.map(({ amount }) => line.amount.written / amount.written)))
        if (Number.isInteger(number)) numbers.set(number, (numbers.get(number) ?? 0) + 1)
      return rates.length > 0 ? [{ line, rates }] : []
    })
    const [number = 0, count = 0] = [...numbers].sort((a, b) => b[1] - a[1])[0] ?? []
    if (count < 2 || count !== rated.length - 1) return []
    return rated.flatMap(({ line, rates }): OddProduct[] => {
      const [rate] = rates
      if (!rate || rates.some(({ amount }) => meets(exactly(amount.written * number), line.amount))) return []
      const { label = '', amount: sum, at } = line
      return isNearly({ number, rate: rate.amount }, sum)
        ? [
            {
              at,
              label,
              sum,
              right: productOf({ number, rate: rate.amount }),
              how: `${number} at ${amountText(rate.amount)}`,
              others: [{ at: rate.at, message: amountText(rate.amount) }],
            },
          ]
        : []
    })
  })
}

/** With the texts of a report, the sums of its tables and lines that are not the product of their number and their rate. */
export const oddProducts = (report: Filed<Report>, own: readonly Text[]): readonly OddProduct[] => {
  const tables = pairsIn(report).flatMap(pairs => {
    const labels = byLabel(pairs, own)
    return labels.length > 0 ? labels : byText(pairs, own)
  })
  return [...tables, ...byLines(report)]
}
