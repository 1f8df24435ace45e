/** Answers for the figures of a typed table: each cell read by its column's unit, and how sums of them are told. */

import { readMoney } from '../base/money.ts'
import { readCount, readFte, readPercent } from '../base/numbers.ts'
import { type Parsed, parsed } from '../base/parsed.ts'
import type { Table } from '../model/table.ts'
import type { Path } from './rule.ts'
import { type Amount, amountText, exactly, moneyAmount } from './sums.ts'

type Unit = NonNullable<Table['columns'][number]['unit']>
/** Units whose cells can be added up; percentages and words cannot. */
export type SumUnit = 'money' | 'count' | 'fte'

export const isSummed = (unit: Unit | undefined): unit is SumUnit => unit === 'money' || unit === 'count' || unit === 'fte'

const as = <T>(read: Parsed<T>, amount: (value: T) => Amount): Parsed<Amount> => (read.ok ? parsed(amount(read.value)) : read)

/** What a cell says by its unit; a blank cell and a word say nothing. */
export const readCell = (text: string, unit: Unit | undefined): Parsed<Amount> | undefined => {
  if (text.trim() === '') return undefined
  switch (unit) {
    case 'money':
      return as(readMoney(text), moneyAmount)
    case 'count':
      return as(readCount(text), value => exactly(value.count))
    case 'fte':
      return /^0(\.0+)?$/.test(text.trim()) ? parsed(exactly(0)) : as(readFte(text), value => exactly(value.hundredths))
    case 'percent':
      return as(readPercent(text), value => exactly(value.hundredths))
    default:
      return undefined
  }
}

/** A figure of a table and its cell. */
export interface Figure {
  readonly row: number
  readonly column: number
  readonly amount: Amount
  readonly at: Path
}

/** The figures of a table that can be added up; undefined if a cell is missing, or cannot be read, which is said elsewhere. */
export const figuresOf = (table: Table): readonly Figure[] | undefined => {
  const figures: Figure[] = []
  for (const [row, { values, kind }] of table.rows.entries()) {
    if (!values && kind !== undefined && kind !== 'data') continue
    if (values?.length !== table.columns.length) return undefined
    for (const [column, text] of values.entries()) {
      const unit = table.columns[column]?.unit
      const cell = readCell(text, unit)
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
