/** Answers for a table of figures: a head, its rows, figures to the right, and the caption below. */
import { percentText } from '../../base/numbers.ts'
import { type Fact, type FactGroup, isValue, markdown } from '../fact.ts'
import type { Helper } from './helper.ts'

const group = (fact: Fact | undefined): FactGroup =>
  typeof fact === 'object' && fact !== null && !Array.isArray(fact) && !isValue(fact) ? (fact as FactGroup) : {}
const list = (fact: Fact | undefined): readonly Fact[] => (Array.isArray(fact) ? fact : [])

/** A percentage takes less room in a cell than in a sentence. */
const inCell = (fact: Fact): Fact => (fact !== null && isValue(fact) && fact.kind === 'percent' ? percentText(fact).replace(' per cent', '%') : fact)

export const table: Helper = {
  name: 'table',
  kind: 'inline',
  summary: 'A table of figures with its caption; totals are set in bold.',
  examples: [
    {
      template: '{{table sums}}',
      facts: {
        sums: {
          caption: 'Cost by service',
          label: 'Service',
          columns: [{ header: '2026/27', figures: true }],
          rows: [
            { label: 'Tutor', total: false, cells: ['£3,000'] },
            { label: 'Books', total: false, cells: [null] },
            { label: 'Total', total: true, cells: ['£3,000'] },
          ],
        },
      },
      shows:
        '| Service   |    2026/27 |\n| --------- | ---------: |\n| Tutor     |     £3,000 |\n| Books     |            |\n| **Total** | **£3,000** |\n\nTable: Cost by service',
    },
  ],
  run: ({ params: [fact], slot, fault }) => {
    const { caption, label, columns, rows } = group(fact)
    if (!Array.isArray(columns) || caption === undefined || label === undefined) {
      fault('“table” takes one table.', 'Write {{#each report.tables.financial}}{{table this}}{{/each}}, for instance.')
      return markdown('')
    }
    const print = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
    const marks = columns.map(column => (group(column).figures === true ? '---:' : '---'))
    const body = list(rows).map(row => {
      const { label: name = null, total, cells } = group(row)
      const strong = (fact: Fact): string => (fact === null ? '' : total === true ? `**${slot(inCell(fact))}**` : slot(inCell(fact)))
      return print([name, ...list(cells)].map(strong))
    })
    return markdown(
      [
        '',
        print([slot(label), ...columns.map(column => slot(group(column).header ?? null))]),
        print(['---', ...marks]),
        ...body,
        '',
        `Table: ${slot(caption)}`,
        '',
      ].join('\n'),
    )
  },
}
