/** Answers for tables of figures as they are printed: cells read, and totals worked out where nobody typed them. */
import { type Money, readMoney } from '../../base/money.ts'
import { type Fte, readCount, readFte, readPercent } from '../../base/numbers.ts'
import { rowsAddedUp, type Table } from '../../model/table.ts'
import type { Fact, FactGroup } from '../fact.ts'
import { sumFte, sumMoney } from './sums.ts'

type Cell = Fact
type Unit = NonNullable<Table['columns'][number]['unit']>

const readers = { money: readMoney, count: readCount, percent: readPercent, fte: readFte }

const cell = (text: string | undefined, unit: Unit): Cell => {
  if (text === undefined || text.trim() === '') return null
  if (unit === 'text') return text.trim().replace(/\s+/g, ' ')
  const read = readers[unit](text)
  return read.ok ? read.value : text.trim()
}

/** The sum of cells of one unit; null where they cannot be added. */
const sum = (cells: readonly Cell[], unit: Unit): Cell => {
  const values = cells.filter(one => typeof one === 'object' && one !== null && 'kind' in one && one.kind === unit)
  if (unit === 'money') return sumMoney(values as readonly Money[]) ?? null
  if (unit === 'fte') return sumFte(values as readonly Fte[]) ?? null
  if (unit === 'count' && values.length > 0) return { kind: 'count', count: (values as readonly { count: number }[]).reduce((n, one) => n + one.count, 0) }
  return null
}

/** A table as the `table` helper takes it. */
export const tableFacts = (table: Table): FactGroup => {
  const { columns, rows } = table
  const units = columns.map((column): Unit => column.unit ?? 'text')
  const grid: Cell[][] = []
  rows.forEach((row, r) => {
    const cells: Cell[] = []
    columns.forEach((column, c) => {
      const unit = units[c] ?? 'text'
      const typed = cell(row.values?.[c], unit)
      const across = column.total === 'true' && typed === null
      const down = (row.kind ?? 'data') !== 'data' && row.values === undefined
      if (across)
        cells.push(
          sum(
            cells.filter((_, i) => units[i] === unit && columns[i]?.total !== 'true'),
            unit,
          ),
        )
      else if (down)
        cells.push(
          sum(
            rowsAddedUp(rows, r).map(i => grid[i]?.[c] ?? null),
            unit,
          ),
        )
      else cells.push(typed)
    })
    grid.push(cells)
  })
  return {
    caption: table.caption,
    label: table.label,
    columns: columns.map((column, c) => ({ header: column.header, figures: units[c] !== 'text' })),
    rows: rows.map((row, r) => ({ label: row.label, total: (row.kind ?? 'data') !== 'data', cells: grid[r] ?? [] })),
  }
}
