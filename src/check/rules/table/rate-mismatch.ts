import { ledgerOf } from '../../figures/ledger.ts'
import { oddProducts } from '../../figures/table-rates.ts'
import { rule } from '../../rule.ts'
import { amountText } from '../../sums.ts'

const table = (...rows: readonly (readonly [label: string, number: string, sum: string])[]) =>
  `tables:\n  - caption: Duties\n    label: Schools\n    columns:\n      - header: Pupils\n        unit: count\n      - header: Sum\n        unit: money\n    rows:\n${rows.map(([label, number, sum]) => `      - label: ${label}\n        values: ['${number}', ${sum}]`).join('\n')}`
const duties = (sum: string) =>
  `financial: Duties are charged at £12.00 a pupil, £51.00 a place in special schools and £45.00 a place in the unit.\n${table(['Schools', '8,700', "'£104,400'"], ['Special schools', '180', sum], ['Unit', '60', "'£2,700'"])}`
const lines = (amount: string) =>
  `recommendations:\n  - text: Agree these.\n    verb: decide\n    lines:\n      - label: Contingency\n        amount: £50,400\n      - label: Unions\n        amount: £26,460\n      - label: Meals\n        amount: ${amount}\ntables:\n  - caption: Rates\n    label: Service\n    columns:\n      - header: Rate\n        unit: money\n    rows:\n      - label: Contingency\n        values: ['£8.00']\n      - label: Unions\n        values: ['£4.20']\n      - label: Meals\n        values: ['£1.10']`

export default rule({
  code: 'table/rate-mismatch',
  severity: 'error',
  summary: 'Where the rate of a table’s rows is said in their labels, in the text or in another table, each sum is its number at that rate.',
  why: 'The rate is what schools budget by and the sum is what is kept back; a forum that is shown both has to be shown ones that agree.',
  good: [
    { report: table(['Primary pupils at £5,190', '100', "'£519,000'"], ['Secondary pupils at £6,690', '100', "'£669,000'"]) },
    { report: duties("'£9,180'") },
    { report: lines('£6,930') },
  ],
  bad: [
    { report: table(['Primary pupils at £5,190', '100', "'£519,000'"], ['Secondary pupils at £6,690', '100', "«'£696,000'»"]) },
    { report: duties("«'£9,810'»") },
    { report: lines('«£6,390»') },
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    const { byFile } = ledgerOf(folder)
    for (const report of folder.reports)
      for (const { at, label, sum, right, how, others } of oddProducts(report, byFile.get(report.file) ?? []))
        yield {
          at,
          message: `“${label}” is ${how}, which is ${amountText(right)}, not ${amountText(sum)}.`,
          hint: 'Correct the number, the rate or the sum.',
          related: others,
        }
  },
})
