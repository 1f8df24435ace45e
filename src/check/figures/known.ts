/** Answers for the figures that the fields of a record hold, whichever fields those are: sums and posts, and what they come to. */
import type { Place } from '../../base/diagnostic.ts'
import type { Money } from '../../base/money.ts'
import type { Fte } from '../../base/numbers.ts'
import type { Table } from '../../model/table.ts'
import { isSummed, readCell } from '../cells.ts'
import { type Amount, exactly, moneyAmount, sumOf } from '../sums.ts'

export interface Known {
  readonly unit: 'money' | 'fte'
  readonly amount: Amount
  readonly at: Place
  /** What the figure is the figure of: a service, a row. */
  readonly label: string
  /** Of a cell or of what a column comes to, the heading of the column. */
  readonly column?: string
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const isMoney = (value: Fields): boolean => value.kind === 'money' && typeof value.pence === 'number'
const isFte = (value: Fields): boolean => value.kind === 'fte' && typeof value.hundredths === 'number'
const isTable = (value: Fields): boolean => Array.isArray(value.columns) && Array.isArray(value.rows)

/** The field that names what the others beside it are about. */
const labelOf = (fields: Fields): string | undefined =>
  [fields.name, fields.role, fields.label, fields.title].find(
    (text): text is string => typeof text === 'string' && !/^(?:Appendix|Paper|Report|Annex)\b/.test(text),
  )

const fieldAmount = (value: Fields): Pick<Known, 'unit' | 'amount'> | undefined => {
  if (isMoney(value) && value.per === undefined) return { unit: 'money', amount: moneyAmount(value as unknown as Money) }
  return isFte(value) ? { unit: 'fte', amount: exactly((value as unknown as Fte).hundredths) } : undefined
}

function* cellsOf(table: Table, at: Place): Iterable<Known> {
  for (const [row, { label, values }] of table.rows.entries())
    for (const [column, text] of (values ?? []).entries()) {
      const { unit, header } = table.columns[column] ?? {}
      const cell = unit === 'money' || unit === 'fte' ? readCell(text, table.columns[column]) : undefined
      if (cell?.ok && (unit === 'money' || unit === 'fte'))
        yield { unit, amount: cell.value, at: { file: at.file, path: [...at.path, 'rows', row, 'values', column] }, label, ...(header && { column: header }) }
    }
  for (const [column, { unit, header }] of table.columns.entries()) {
    if (!isSummed(unit) || unit === 'count') continue
    const cells = table.rows.flatMap(({ values, kind }) =>
      kind === undefined || kind === 'data' ? [readCell(values?.[column] ?? '', table.columns[column])] : [],
    )
    const amounts = cells.flatMap(cell => (cell?.ok ? [cell.value] : []))
    const total = table.rows.findIndex(({ kind }) => kind === 'total')
    if (amounts.length > 0)
      yield { unit, amount: sumOf(amounts), at: { file: at.file, path: [...at.path, 'rows', Math.max(total, 0)] }, label: table.caption, column: header }
  }
}

/** The figures of a list that can be added up, together: the services of a bid, the posts of a service. */
function* togetherIn(list: readonly Known[], at: Place, label: string): Iterable<Known> {
  for (const unit of ['money', 'fte'] as const) {
    const own = list.filter(known => known.unit === unit && known.at.path.length === at.path.length + 2)
    if (own.length > 1) yield { unit, amount: sumOf(own.map(({ amount }) => amount)), at, label }
  }
}

/** Gathers the figures below a value; `at` moves along. */
const gather = (value: unknown, at: { readonly file: string; readonly path: (string | number)[] }, label: string, into: Known[]): void => {
  const here = (): Place => ({ file: at.file, path: [...at.path] })
  const below = (key: string | number, part: unknown, label: string): void => {
    if (typeof part !== 'object') return
    at.path.push(key)
    gather(part, at, label, into)
    at.path.pop()
  }
  if (Array.isArray(value)) {
    const first = into.length
    for (const [i, part] of value.entries()) below(i, part, label)
    if (into.length > first + 1) into.push(...togetherIn(into.slice(first), here(), label))
  } else if (isFields(value)) {
    const amount = fieldAmount(value)
    if (amount) into.push({ ...amount, at: here(), label })
    else if (isTable(value)) into.push(...cellsOf(value as unknown as Table, here()))
    else {
      const own = labelOf(value) ?? label
      for (const [key, part] of Object.entries(value)) below(key, part, own)
    }
  }
}

/** The figures of a record, and what the figures of each of its lists come to. */
export const knownIn = (value: unknown, at: Place): readonly Known[] => {
  const known: Known[] = []
  gather(value, { file: at.file, path: [...at.path] }, '', known)
  return known
}
