import { sumText } from '../../cells.ts'
import { oddRows } from '../../figures/columns.ts'
import { rule } from '../../rule.ts'

const table = (units: readonly [string, string][], rows: readonly string[]) => ({
  report: `tables:\n  - caption: Outturn\n    label: Block\n    columns:\n${units.map(([header, unit]) => `      - header: ${header}\n        unit: ${unit}\n`).join('')}    rows:\n${rows.map((values, i) => `      - label: Block ${i + 1}\n        values: [${values}]\n`).join('')}`,
})
const outturn = (...rows: readonly string[]) =>
  table(
    [
      ['Budget', 'money'],
      ['Outturn', 'money'],
      ['Over (or under)', 'money'],
    ],
    rows,
  )
const places = (...rows: readonly string[]) =>
  table(
    [
      ['Places', 'count'],
      ['Rate', 'money'],
      ['Cost', 'money'],
    ],
    rows,
  )

export default rule({
  code: 'table/column-mismatch',
  severity: 'error',
  summary: 'Where one column of a table is the sum, the difference or the product of two others, it is so in every row.',
  why: 'An overspend that is not the outturn less the budget is what members will remember of the table, and nothing in it says which of the three figures is wrong.',
  good: [
    outturn('"£742,000", "£736,000", "-£6,000"', '"£9,860,000", "£9,694,000", "-£166,000"', '"£21,430,000", "£24,118,000", "£2,688,000"'),
    outturn('"£742,000", "£736,000", "£12,000"', '"£860,000", "£694,000", "£31,000"', '"£430,000", "£118,000", "£58,000"'),
    outturn('"£742,000", "£742,000", "£0"', '"£9,860,000", "£9,860,000", "£0"', '"£21,430,000", "£24,118,000", "£2,688,000"'),
    outturn('"£742,000", "£742,000", "£0"', '"£9,860,000", "£9,860,000", "£0"', '"£21,430,000", "£24,118,000", "-£2,688,000"'),
    places('30, "£2,370", "£71,100"', '12, "£2,370", "£28,440"', '8, "", ""'),
  ],
  bad: [
    outturn('"£742,000", "£736,000", "-£6,000"', '"£9,860,000", "£9,694,000", «"-£106,000"»', '"£21,430,000", "£24,118,000", "£2,688,000"'),
    outturn('"£742,000", "£742,000", "£0"', '"£9,860,000", "£9,860,000", "£0"', '"£21,430,000", "£24,118,000", «"£2,868,000"»'),
    outturn('"£742,000", "£736,000", "-£6,000"', '"£9,860,000", "£9,694,000", «"£166,000"»', '"£21,430,000", "£24,118,000", "£2,688,000"'),
    places('30, "£2,370", "£71,100"', '12, "£2,370", "£28,440"', '8, "£2,370", «"£18,690"»'),
  ],
  subject: 'table',
  *run(table) {
    for (const { result, parts, sign, right, unit } of oddRows(table)) {
      const header = ({ column }: { readonly column: number }) => table.columns[column]?.header ?? ''
      const isTurned = sign === '-' && right.written === -result.amount.written
      const how = { '+': 'the sum of', '-': 'the difference of', '×': 'the product of' }[sign]
      yield {
        at: result.at,
        message: `In the other rows this is ${how} “${header(parts[0])}” and “${header(parts[1])}”; here that is ${sumText(right, unit)}, not ${sumText(result.amount, unit)}.`,
        hint: isTurned
          ? 'Only the sign differs: correct it, or say in the heading which of the two is taken from the other.'
          : 'Correct one of the three figures.',
        related: parts.map(part => ({ at: part.at, message: header(part) })),
      }
    }
  },
})
