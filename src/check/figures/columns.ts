/** Answers for columns of a table that depend on each other: one is the sum, the difference or the product of two others, in every row but a few. */
import type { Table } from '../../model/table.ts'
import { type Figure, figuresOf, isSummed, type SumUnit } from '../cells.ts'
import { type Amount, less, meets, negative, sumOf } from '../sums.ts'

/** A row that does not do what the others do. */
export interface OddRow {
  /** The figure worked out, and the two it is worked out from. */
  readonly result: Figure
  readonly parts: readonly [Figure, Figure]
  readonly sign: '+' | '-' | '×'
  readonly right: Amount
  readonly unit: SumUnit
}

/** How many rows it takes to know what a table does, and how many where a heading says so. */
const enough = 3
const enoughNamed = 2
const named =
  /\b(?:over|under|differences?|variances?|movements?|changes?|net|increases?|decreases?|rises?|balances?|remaining|left|total|sum|rates?|each|per|cost of a|unit cost)\b/i

const plus = (a: Amount, b: Amount): Amount => sumOf([a, b])
/** A number of heads, or of posts in hundredths, at a rate. */
const times = (a: Amount, rate: Amount, per: number): Amount => {
  const ends = [a.least, a.most].flatMap(x => [rate.least, rate.most].map(y => Math.round((x * y) / per)))
  return { least: Math.min(...ends), most: Math.max(...ends), written: Math.round((a.written * rate.written) / per) }
}

interface Relation {
  readonly columns: readonly [number, number, number]
  readonly sign: OddRow['sign']
  readonly work: (a: Amount, b: Amount) => Amount
}

/** Every way in which one column may come from two others. The result stands last: who works it out types it last. */
const relations = ({ columns }: Table): readonly Relation[] => {
  const found: Relation[] = []
  const unit = (i: number) => columns[i]?.unit
  for (let c = 2; c < columns.length; c++) {
    if (!isSummed(unit(c)) || columns[c]?.total) continue
    for (let a = 0; a < c; a++)
      for (let b = a + 1; b < c; b++) {
        if (unit(a) === unit(c) && unit(b) === unit(c))
          found.push(
            { columns: [a, b, c], sign: '-', work: less },
            { columns: [b, a, c], sign: '-', work: less },
            { columns: [a, b, c], sign: '+', work: plus },
          )
        const [number, rate] = unit(a) === 'money' ? [b, a] : [a, b]
        const per = unit(number) === 'fte' ? 100 : 1
        if ((unit(number) === 'count' || unit(number) === 'fte') && unit(rate) === 'money' && unit(c) === 'money')
          found.push({ columns: [number, rate, c], sign: '×', work: (x, y) => times(x, y, per) })
      }
  }
  return found
}

/** The rows that do not do what all others of a table do: one, and one more for every four that do. */
export const oddRows = (table: Table): readonly OddRow[] => {
  const possible = relations(table)
  if (possible.length === 0) return []
  const rows = new Map<number, Figure[]>()
  for (const figure of figuresOf(table) ?? []) {
    const { kind } = table.rows[figure.row] ?? {}
    if (kind !== undefined && kind !== 'data') continue
    const row = rows.get(figure.row)
    if (row) row.push(figure)
    else rows.set(figure.row, [figure])
  }
  for (const { columns, sign, work } of possible) {
    const tried = [...rows.values()].flatMap((figures): (OddRow & { readonly isRight: boolean })[] => {
      const [a, b, result] = columns.map(column => figures.find(figure => figure.column === column))
      const unit = table.columns[columns[2]]?.unit
      // A nought shows nothing of how the others are worked out.
      if (!a || !b || !result || !isSummed(unit) || a.amount.written === 0 || b.amount.written === 0) return []
      const right = work(a.amount, b.amount)
      return [{ result, parts: [a, b], sign, right, unit, isRight: meets(right, result.amount) }]
    })
    // Rows whose difference is nought do not show which of the two is taken from the other.
    const shown = tried.filter(({ result, isRight }) => isRight && result.amount.written !== 0).length
    const isTurned = ({ result, right }: OddRow): boolean => shown === 0 && meets(negative(right), result.amount)
    const odd = tried.filter(row => !row.isRight && !isTurned(row))
    const needed = columns.some(column => named.test(table.columns[column]?.header ?? '')) ? enoughNamed : enough
    const right = tried.length - odd.length
    // Small numbers come to each other by chance.
    if (sign !== '×' && tried[0]?.unit !== 'money' && needed === enough) continue
    if (odd.length > 0 && right >= needed && odd.length <= 1 + right / 4) return odd
  }
  return []
}
