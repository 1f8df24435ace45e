/** Answers for the figures of a typed table: each cell read by its column's unit, and how sums of them are told. */

import { type Parsed, parsed } from '../base/parsed.ts'
import { type FigureValue, isOpenCell, readCell as read } from '../model/cells.ts'
import type { Table } from '../model/table.ts'
import type { Path } from './rule.ts'
import { type Amount, amountText, exactly, moneyAmount } from './sums.ts'

type Unit = NonNullable<Table['columns'][number]['unit']>
/** Units whose cells can be added up; percentages and words cannot. */
export type SumUnit = 'money' | 'count' | 'fte'

export const isSummed = (unit: Unit | undefined): unit is SumUnit => unit === 'money' || unit === 'count' || unit === 'fte'

const amountOf = (value: FigureValue): Amount => {
  if (value.kind === 'money') return moneyAmount(value)
  return exactly(value.kind === 'count' ? value.count : value.hundredths)
}

/** What the figure of a cell amounts to; undefined of a blank cell, and of one that holds words, a range or a rate. */
export const readCell = (text: string, column: Table['columns'][number] | undefined): Parsed<Amount> | undefined => {
  const cell = read(text, column)
  if (!cell?.ok) return cell
  return cell.value.kind === 'figure' && !isOpenCell(cell.value) ? parsed(amountOf(cell.value.value)) : undefined
}

/** A figure of a table and its cell. */
export interface Figure {
  readonly row: number
  readonly column: number
  readonly amount: Amount
  readonly at: Path
}

/** Whether a cell leaves open what the totals of its row and its column come to. */
export const isOpenAt = (table: Table, row: number, column: number): boolean => {
  const cell = read(table.rows[row]?.values?.[column], table.columns[column])
  return cell?.ok === true && isOpenCell(cell.value)
}

/** The figures of a table that can be added up; undefined if a cell is missing, or cannot be read, which is said elsewhere. */
export const figuresOf = (table: Table): readonly Figure[] | undefined => {
  const figures: Figure[] = []
  for (const [row, { values, kind }] of table.rows.entries()) {
    if (!values && kind !== undefined && kind !== 'data') continue
    if (values?.length !== table.columns.length) return undefined
    for (const [column, text] of values.entries()) {
      const unit = table.columns[column]?.unit
      const cell = readCell(text, table.columns[column])
      if (cell && !cell.ok) return undefined
      if (cell && isSummed(unit)) figures.push({ row, column, amount: cell.value, at: ['rows', row, 'values', column] })
    }
  }
  return figures
}

/** A sum in the words of its unit: `£262,000`, `17`, `3.77`. */
export const sumText = (amount: Amount, unit: SumUnit): string => {
  if (unit === 'money') return amountText(amount)
  return unit === 'count' ? String(amount.written) : String(amount.written / 100)
}
