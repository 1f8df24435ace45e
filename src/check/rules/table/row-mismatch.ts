import { figuresOf, isOpenAt, isSummed, sumText } from '../../cells.ts'
import { rule } from '../../rule.ts'
import { meets, sumOf } from '../../sums.ts'

const table = (total: string) => ({
  report: `tables:
  - caption: What the services cost
    label: Service
    columns:
      - header: Primary
        unit: money
      - header: Secondary
        unit: money
      - header: Schools
        unit: count
      - header: Both
        unit: money
        total: true
    rows:
      - label: Advice
        values: ["£100", "£50", 12, ${total}]`,
})

export default rule({
  code: 'table/row-mismatch',
  severity: 'error',
  summary: 'A cell in a column of totals is the sum of the cells of the same unit to its left.',
  why: 'Members add up the rows at the meeting, too.',
  good: [table('"£150"'), table('""')],
  bad: [table('«"£162"»')],
  subject: 'table',
  *run(table) {
    const figures = figuresOf(table) ?? []
    for (const total of figures) {
      const column = table.columns[total.column]
      if (!column?.total || !isSummed(column.unit)) continue
      if (table.columns.some((left, i) => i < total.column && left.unit === column.unit && isOpenAt(table, total.row, i))) continue
      const parts = figures.filter(
        ({ row, column: i }) => row === total.row && i < total.column && table.columns[i]?.unit === column.unit && !table.columns[i]?.total,
      )
      const sum = sumOf(parts.map(({ amount }) => amount))
      if (meets(sum, total.amount)) continue
      yield {
        at: total.at,
        message: `The cells to its left come to ${sumText(sum, column.unit)}, not ${sumText(total.amount, column.unit)}.`,
        hint: 'Correct this cell, or one of those.',
        related: parts.map(({ column: i, at }) => ({ at, message: table.columns[i]?.header ?? '' })),
      }
    }
  },
})
