import type { Filed } from '../../../model/records.ts'
import type { Report } from '../../../model/report.ts'
import { figuresOf } from '../../cells.ts'
import { recommended, type Sum } from '../../figures/decided.ts'
import { shared } from '../../figures/stems.ts'
import { rule } from '../../rule.ts'
import { type Amount, amountText, isSlip, meets, sumOf } from '../../sums.ts'

const report = (amount: string) => ({
  report: `recommendations:\n  - text: Agree what is kept for central services.\n    verb: decide\n    lines:\n      - label: Advice\n        amount: £268,500\n      - label: Training\n        amount: ${amount}\ntables:\n  - caption: Grant\n    label: Children\n    columns:\n      - header: Kept for central services\n        unit: money\n    rows:\n      - label: Two years old\n        values: ['£121,800']\n      - label: Under two\n        values: ['£190,700']`,
})

/** What the columns of a report’s tables come to, each with its heading. */
const columnTotals = ({ file, record }: Filed<Report>): readonly Sum[] =>
  (record.tables ?? []).flatMap((table, t) => {
    const figures = (figuresOf(table) ?? []).filter(({ row }) => (table.rows[row]?.kind ?? 'data') === 'data')
    return table.columns.flatMap(({ header, unit }, column): Sum[] => {
      const own = figures.filter(figure => figure.column === column)
      return unit === 'money' && own.length > 1
        ? [{ label: header, amount: sumOf(own.map(({ amount }) => amount)), at: { file, path: ['tables', t, 'columns', column] } }]
        : []
    })
  })

/** The lines that would each make their list come to a total if one digit were another. */
const slipsIn = (lines: readonly Sum[], total: Amount): readonly Sum[] => {
  const { written } = sumOf(lines.map(({ amount }) => amount))
  return lines.filter(({ amount }) => {
    const needed = total.written - written + amount.written
    return needed > 0 && isSlip(amount, { least: needed, most: needed, written: needed })
  })
}

export default rule({
  code: 'report/line-total',
  severity: 'warning',
  summary: 'The lines of a recommendation come to the column of the report’s table that the recommendation is about.',
  why: 'What is kept for central services is voted on line by line, and its total is what providers do not get. A line with a digit wrong changes both.',
  good: [report('£44,000'), report('£61,250')],
  bad: [report('«£40,000»')],
  subject: 'meeting',
  *run(_, { folder }) {
    for (const report of folder.reports) {
      const many = recommended(report).filter(({ lines }) => lines.length > 1)
      const totals = many.length > 0 ? columnTotals(report) : []
      for (const { text, lines } of many) {
        const sum = sumOf(lines.map(({ amount }) => amount))
        const meant = totals.filter(({ label = '' }) => shared(label, text) > 1)
        const [total] = meant
        const [slip, ...others] = total ? slipsIn(lines, total.amount) : []
        if (!total || !slip || meant.some(({ amount }) => meets(amount, sum))) continue
        yield {
          at: slip.at,
          message: `The lines come to ${amountText(sum)}, but “${total.label}” comes to ${amountText(total.amount)} in the table.`,
          hint: others.length > 0 ? 'Correct one of the lines, or the table.' : 'Correct this line, or the table.',
          related: [total, ...others].map(({ at, amount }) => ({ at, message: amountText(amount) })),
        }
      }
    }
  },
})
