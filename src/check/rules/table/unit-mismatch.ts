import type { Table } from '../../../model/table.ts'
import { readCell } from '../../cells.ts'
import { ledgerOf, type Text } from '../../figures/ledger.ts'
import { rule } from '../../rule.ts'
import { amountText, exactly } from '../../sums.ts'

const report = (header: string, values: readonly string[], financial = 'There is nothing else.') => ({
  report: `financial: ${financial}\ntables:\n  - caption: Spending\n    label: Block\n    columns:\n      - header: ${header}\n        unit: money\n    rows:\n${values.map((value, i) => `      - label: Block ${'ABC'[i]}\n        values: ['${value}']\n`).join('')}`,
})

/** What a heading says its figures are in. */
const unitOf = (heading: string): 'm' | 'k' | undefined =>
  /£\s?(?:m|mn|mil|million|millions)\b|\bin (?:£ ?)?millions\b|\(millions\)/i.test(heading)
    ? 'm'
    : /£\s?['’‘`]?\s?000s?\b|£\s?(?:k|thousands?)\b|\bin (?:£ ?)?thousands\b|\(thousands\)/i.test(heading)
      ? 'k'
      : undefined

/** More than all schools of the country get: in millions of pounds, and in thousands. */
const most = { m: 100_000, k: 20_000_000 } as const
const factor = { m: 1e6, k: 1e3 } as const
const words = { m: 'millions', k: 'thousands' } as const

interface Bare {
  readonly row: number
  readonly pounds: number
  readonly typed: string
}

/** The figures of a column that are typed without a letter, in pounds as they stand. */
const bareIn = ({ rows, columns }: Table, column: number): readonly Bare[] =>
  rows.flatMap(({ values }, row) => {
    const typed = values?.[column] ?? ''
    const { scale, ...plain } = columns[column] ?? { header: '' }
    const cell = /[a-z]/i.test(typed) ? undefined : readCell(typed, plain)
    return cell?.ok ? [{ row, pounds: Math.abs(cell.value.written) / 100, typed }] : []
  })

/** A figure that the texts give with the same digits in pounds: five of them, not all noughts, are no chance. */
const saidInPounds = (bare: readonly Bare[], texts: readonly Text[]): Bare | undefined =>
  bare.find(
    ({ pounds }) =>
      String(pounds).replace(/\D|0+$/g, '').length >= 4 &&
      pounds >= 10_000 &&
      texts.some(({ sums }) => sums.some(({ money, amount }) => money.scale === 1 && amount.written === pounds * 100)),
  )

export default rule({
  code: 'table/unit-mismatch',
  severity: 'warning',
  summary: 'The figures of a column are in the unit that its heading says: thousands or millions of pounds.',
  why: 'Under a heading of £m, a budget of £65,464,140 is more than the country spends; members who know the sum wonder what else is wrong.',
  source: 'A monitoring report of West Berkshire, 2015/16.',
  good: [
    report('Budget, £', ['65,464,140', '7,629,750']),
    report('Budget, £m', ['65.46', '7.63']),
    report('Budget (£000)', ['65,464', '7,630', '312,000']),
    report('Budget, £m', ['£65.5m', '£7,630k']),
    report('Budget (£000)', ['65,464', '7,630'], 'The block has £65,464,140.'),
  ],
  bad: [
    report('«Budget, £m»', ['65,464,140', '7,629,750']),
    report('«Budget £ million»', ['£65,464,140', '£0']),
    report('«Variance (£m)»', ['-272,880', '0']),
    report('«Budget (£000)»', ['65,464,140', '7,629,750']),
    report('«"Budget £\'000"»', ['£65,464,140', '£7,629,750']),
    report('«Variance £k»', ['272,880', '14,500'], 'The high needs block is overspent by £272,880.'),
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    for (const { file, record } of folder.reports)
      for (const [i, table] of (record.tables ?? []).entries())
        for (const [column, { header, unit: kind }] of table.columns.entries()) {
          const unit = kind === 'money' ? (unitOf(header) ?? unitOf(table.caption) ?? unitOf(table.label)) : undefined
          if (!unit || (unitOf(header) === undefined && header.includes('£'))) continue
          const bare = bareIn(table, column)
          const odd = bare.find(({ pounds }) => pounds >= most[unit]) ?? saidInPounds(bare, ledgerOf(folder).byFile.get(file) ?? [])
          if (!odd) continue
          yield {
            at: { file, path: ['tables', i, 'columns', column, 'header'] },
            message: `The figures of “${header}” are in ${words[unit]} of pounds, by which “${odd.typed}” is ${amountText(exactly(odd.pounds * 100 * factor[unit]))}.`,
            hint: 'Correct the heading, or write the figures in its unit.',
            related: [{ at: { file, path: ['tables', i, 'rows', odd.row, 'values', column] }, message: odd.typed }],
          }
        }
  },
})
