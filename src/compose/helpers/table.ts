/** Answers for a table of figures: a head, its rows, figures to the right, and the caption below. */
import { moneyAsWritten } from '../../base/money.ts'
import { percentText } from '../../base/numbers.ts'
import { type Fact, type FactGroup, isOne, markdown } from '../fact.ts'
import type { Helper } from './helper.ts'

const group = (fact: Fact | undefined): FactGroup =>
  typeof fact === 'object' && fact !== null && !Array.isArray(fact) && !isOne(fact) ? (fact as FactGroup) : {}
const list = (fact: Fact | undefined): readonly Fact[] => (Array.isArray(fact) ? fact : [])

/** A percentage takes less room in a cell than in a sentence; a sum whose heading says the unit has no sign and no letter. */
const inCell = (fact: Fact, bare: boolean): Fact => {
  if (fact === null || !isOne(fact)) return fact
  if (fact.kind === 'percent') return percentText(fact).replace(' per cent', '%')
  return fact.kind === 'money' && bare ? moneyAsWritten(fact).replace(/£([\d,.]+)(?:k|m|bn)?/, '$1') : fact
}

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
    const bare = columns.map(column => group(column).bare === true)
    const body = list(rows).map(row => {
      const { label: name = null, total, cells } = group(row)
      const words = (fact: Fact, column: number): string =>
        list([fact].flat())
          .map(one => slot(inCell(one, bare[column] === true)))
          .join(' to ')
      const strong = (fact: Fact, column: number): string => (fact === null ? '' : total === true ? `**${words(fact, column)}**` : words(fact, column))
      return print([name, ...list(cells)].map((fact, i) => strong(fact, i - 1)))
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
