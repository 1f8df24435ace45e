/** Answers for tables of figures as they are printed: cells read, and totals worked out where nobody typed them. */
import type { Money } from '../../base/money.ts'
import type { Fte } from '../../base/numbers.ts'
import { type Cell, isOpenCell, readCell } from '../../model/cells.ts'
import { rowsAddedUp, type Table } from '../../model/table.ts'
import type { Fact, FactGroup } from '../fact.ts'
import { sumFte, sumMoney } from './sums.ts'

type Column = Table['columns'][number]
type Unit = NonNullable<Column['unit']>

const blank: Cell = { kind: 'blank' }

/** A cell as typed: read by its column, or as words. */
const cellOf = (text: string | undefined, column: Column): Cell => {
  const read = readCell(text, column)
  if (read?.ok) return read.value
  const words = (text ?? '').trim().replace(/\s+/g, ' ')
  return words === '' ? blank : { kind: 'words', text: words, open: false }
}

/** The sum of cells of one unit; blank where they cannot be added. */
const sum = (cells: readonly Cell[], unit: Unit): Cell => {
  if (cells.some(isOpenCell)) return blank
  const values = cells.flatMap(cell => (cell.kind === 'figure' && cell.value.kind === unit ? [cell.value] : []))
  const made =
    unit === 'money'
      ? sumMoney(values as readonly Money[])
      : unit === 'fte'
        ? sumFte(values as readonly Fte[])
        : unit === 'count' && values.length > 0
          ? { kind: 'count' as const, count: (values as readonly { count: number }[]).reduce((n, one) => n + one.count, 0) }
          : undefined
  return made ? { kind: 'figure', value: made } : blank
}

/** What is printed in a cell; the two ends of a range apart, so that each is spelt by the house style. */
const factOf = (cell: Cell): Fact => {
  switch (cell.kind) {
    case 'blank':
      return null
    case 'figure':
      return cell.value
    case 'range':
      return [cell.from, cell.to]
    case 'words':
      return cell.text
  }
}

/** A heading that says what its bare figures are in. */
const headingOf = ({ header, scale }: Column): string => {
  const said = scale === 'k' ? /£\s?(?:000|k)|thousand/i : /£\s?m|million/i
  return scale === undefined || said.test(header) ? header : `${header} (${scale === 'k' ? '£000' : '£m'})`
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
      const typed = cellOf(row.values?.[c], column)
      const across = column.total === true && typed.kind === 'blank'
      const down = (row.kind ?? 'data') !== 'data' && row.values === undefined
      if (across)
        cells.push(
          sum(
            cells.filter((_, i) => units[i] === unit && columns[i]?.total !== true),
            unit,
          ),
        )
      else if (down)
        cells.push(
          sum(
            rowsAddedUp(rows, r).map(i => grid[i]?.[c] ?? blank),
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
    columns: columns.map((column, c) => ({ header: headingOf(column), figures: units[c] !== 'text', bare: column.scale !== undefined })),
    rows: rows.map((row, r) => ({ label: row.label, total: (row.kind ?? 'data') !== 'data', cells: (grid[r] ?? []).map(factOf) })),
  }
}
