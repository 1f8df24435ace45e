import { readCell } from '../../cells.ts'
import { rule } from '../../rule.ts'

const table = (unit: string, value: string) => ({
  report: `tables:\n  - caption: Schools by phase\n    label: Phase\n    columns:\n      - header: In 2026/27\n        unit: ${unit}\n    rows:\n      - label: Primary\n        values: [${value}]`,
})

export default rule({
  code: 'table/value',
  severity: 'error',
  summary: 'Every cell of a table can be read by the unit of its column, is blank, or says n/a, nil or TBC.',
  why: 'Only figures that can be read can be added up and set right.',
  good: [
    table('money', '"£3,000"'),
    table('fte', '3.77'),
    table('fte', '0'),
    table('percent', '25%'),
    table('text', 'all schools'),
    table('count', '""'),
    table('money', 'n/a'),
    table('money', '£2.77 per pupil'),
    table('money', '"£6,000 to £8,000"'),
    table('money', '(£114k)'),
    table('percent', '-0.5%'),
    table('count', '12-15'),
  ],
  bad: [table('money', '«three»'), table('count', '«3.5»'), table('fte', '«3.777»')],
  subject: 'table',
  *run({ rows, columns }) {
    for (const [row, { values }] of rows.entries()) {
      if (values?.length !== columns.length) continue
      for (const [column, text] of values.entries()) {
        const read = readCell(text, columns[column])
        if (!read || read.ok) continue
        yield {
          at: ['rows', row, 'values', column],
          message: read.message,
          hint: `${read.hint ?? 'Correct the value.'} The column “${columns[column]?.header ?? ''}” holds figures; leave a cell blank with "", or write n/a, nil or TBC.`,
        }
      }
    }
  },
})
