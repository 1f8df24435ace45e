import { rule } from '../../rule.ts'

const table = (row: string) => ({
  report: `tables:\n  - caption: Schools by phase\n    label: Phase\n    columns:\n      - header: Schools\n        unit: count\n      - header: Pupils\n        unit: count\n    rows:\n      - label: Primary\n${row}`,
})

export default rule({
  code: 'table/shape',
  severity: 'error',
  summary: 'Every row of a table has one value for each column after the first.',
  why: 'With a value missing, all that follow stand under the wrong heading.',
  good: [
    table('        values: [44, 9100]'),
    table('        values: [44, ""]'),
    table('        values: [44, 9100]\n      - label: Total\n        kind: total'),
  ],
  bad: [table('        values: «[44]»'), table('        values: «[44, 9100, 12]»'), table('        values: [44, 9100]\n      - label: «Secondary»')],
  subject: 'table',
  *run({ rows, columns }) {
    for (const [i, { values, kind, label }] of rows.entries()) {
      if (values?.length === columns.length || (!values && kind !== undefined && kind !== 'data')) continue
      const count = values?.length ?? 0
      yield {
        at: ['rows', i, values ? 'values' : 'label'],
        message: `The row “${label}” has ${count === 0 ? 'no value' : count === 1 ? '1 value' : `${count} values`}, but there ${columns.length === 1 ? 'is 1 column' : `are ${columns.length} columns`} after the first.`,
        hint: 'Give one value for each column, "" for a blank cell; write sums with commas in quotes, as in "£3,000".',
        related: [{ at: ['columns'], message: columns.map(({ header }) => header).join(', ') }],
      }
    }
  },
})
