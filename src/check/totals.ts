/** Answers for the totals and subtotals of a typed table: whether each is the sum of the rows it adds up. */
import { rowsAddedUp, type Table } from '../model/table.ts'
import { type Figure, figuresOf, isOpenAt, isSummed, type SumUnit, sumText } from './cells.ts'
import { type Amount, meets, sumOf } from './sums.ts'

export interface Mismatch {
  /** The total as typed. */
  readonly total: Figure
  readonly unit: SumUnit
  readonly sum: Amount
  readonly parts: readonly Figure[]
}

/** The typed figures of the rows of a kind that are not the sum of their rows. */
export const mismatches = (table: Table, kind: 'subtotal' | 'total'): readonly Mismatch[] => {
  const figures = figuresOf(table) ?? []
  return figures.flatMap((total): readonly Mismatch[] => {
    const unit = table.columns[total.column]?.unit
    if (table.rows[total.row]?.kind !== kind || !isSummed(unit)) return []
    const rows = rowsAddedUp(table.rows, total.row)
    if (rows.some(row => isOpenAt(table, row, total.column))) return []
    const parts = figures.filter(({ row, column }) => column === total.column && rows.includes(row))
    const sum = sumOf(parts.map(({ amount }) => amount))
    return meets(sum, total.amount) ? [] : [{ total, unit, sum, parts }]
  })
}

/** What is said of a total that is not the sum of its rows. */
export const saying = (table: Table, { total, unit, sum, parts }: Mismatch) => ({
  at: total.at,
  message: `The rows come to ${sumText(sum, unit)}, not ${sumText(total.amount, unit)}.`,
  hint: 'Correct the total, or the figure of a row; a total without values is worked out.',
  related: parts.map(({ row, at }) => ({ at, message: table.rows[row]?.label ?? '' })),
})
