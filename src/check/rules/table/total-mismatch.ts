import { rule } from '../../rule.ts'
import { mismatches, saying } from '../../totals.ts'

const table = (rows: string, unit = 'money') => ({
  report: `tables:\n  - caption: What the services cost\n    label: Service\n    columns:\n      - header: 2026/27\n        unit: ${unit}\n    rows:\n${rows.replace(/^/gm, '      ')}`,
})
const rows = '- label: Advice\n  values: ["£192,661"]\n- label: Early Help\n  values: ["£69,339"]\n- label: Total\n  kind: total\n  values: '

export default rule({
  code: 'table/total-mismatch',
  severity: 'error',
  summary: 'A total in a table is the sum of the data rows, column by column.',
  why: 'Members add up the columns at the meeting.',
  good: [
    table(`${rows}["£262,000"]`),
    table('- label: Advice\n  values: [17]\n- label: Early Help\n  values: [""]\n- label: Total\n  kind: total\n  values: [17]', 'count'),
    table('- label: Advice\n  values: [£0.19m]\n- label: Early Help\n  values: [£0.07m]\n- label: Total\n  kind: total\n  values: [£0.27m]'),
    table('- label: Advice\n  values: [25%]\n- label: Total\n  kind: total\n  values: [30%]', 'percent'),
  ],
  bad: [
    table(`${rows}[«"£262,100"»]`),
    table('- label: Advice\n  values: [3.77]\n- label: Early Help\n  values: [1.00]\n- label: Total\n  kind: total\n  values: [«4.67»]', 'fte'),
  ],
  subject: 'table',
  *run(table) {
    // A wrong subtotal shows where the slip is: then the total is not complained of as well.
    const told = new Set(mismatches(table, 'subtotal').map(({ total }) => total.column))
    for (const mismatch of mismatches(table, 'total')) if (!told.has(mismatch.total.column)) yield saying(table, mismatch)
  },
})
