import { rule } from '../../rule.ts'
import { mismatches, saying } from '../../totals.ts'

const table = (subtotal: string) => ({
  report: `tables:
  - caption: What the services cost
    label: Service
    columns:
      - header: 2026/27
        unit: money
    rows:
      - label: Advice
        values: ["£100"]
      - label: Training
        values: ["£50"]
      - label: Primary schools
        kind: subtotal
        values: [${subtotal}]
      - label: Early Help
        values: ["£30"]
      - label: Secondary schools
        kind: subtotal
        values: ["£30"]
      - label: Total
        kind: total
        values: ["£180"]`,
})

export default rule({
  code: 'table/subtotal-mismatch',
  severity: 'error',
  summary: 'A subtotal in a table is the sum of the data rows since the last subtotal, column by column.',
  why: 'A wrong subtotal can stand above a right total, and is then taken for one.',
  good: [table('"£150"')],
  bad: [table('«"£105"»')],
  subject: 'table',
  *run(table) {
    for (const mismatch of mismatches(table, 'subtotal')) yield saying(table, mismatch)
  },
})
