import type { Filed, MeetingFolder } from '../../../model/records.ts'
import type { Report } from '../../../model/report.ts'
import { figuresOf } from '../../cells.ts'
import { isShare, percentsSaid, type SaidPercent, shareText } from '../../figures/changes.ts'
import { ledgerOf, type Text } from '../../figures/ledger.ts'
import { type SaidSum, sentencesOf } from '../../figures/said.ts'
import { shared, stemsOf } from '../../figures/stems.ts'
import { type Finding, rule } from '../../rule.ts'
import { type Amount, sumOf } from '../../sums.ts'
import { pointing, spoken } from '../../words.ts'

const says = (sentence: string) => ({ report: `financial: The first figures put the schools block at £94,480,000.\nproposal: ${sentence}` })
const grant = (percent: string) => ({
  report: `summary: The council passes on ${percent} of the grant to providers.\ntables:\n  - caption: Grant\n    label: Children\n    columns:\n      - header: Passed on to providers\n        unit: money\n      - header: Kept\n        unit: money\n      - header: Grant\n        unit: money\n        total: true\n    rows:\n      - label: Two years old\n        values: ['£3,938,200', '£121,800', '£4,060,000']\n      - label: Under two\n        values: ['£2,871,200', '£88,800', '£2,960,000']`,
})

/** A sum, then its percentage of something named: “£450,000, which is 0.48% of the block”. */
const ofNamed = /^,? ?(?:\(|which is |that is |or |being |i\.e\. )(?:about )?$/i
const name = /^(?:%| ?per ?cent) of (?:the |our |its )?((?:[a-z’-]+ ){0,3}[a-z’-]+)/i

const after = (text: string, { start, words }: SaidPercent): string | undefined =>
  name.exec(text.slice(start + words.replace(/(?:%| ?per ?cent)$/i, '').length))?.[1]

/** The sums that a paper gives of something that it names. */
const wholesIn = (texts: readonly Text[], file: string, named: string, part: SaidSum): readonly { readonly text: Text; readonly sum: SaidSum }[] => {
  const stems = [...stemsOf(named)]
  return texts
    .filter(({ words }) => words.at.file === file)
    .flatMap(text =>
      text.sums
        .filter(sum => {
          const lead = text.words.text.slice(Math.max(0, sum.start - 40), sum.start)
          const said = stemsOf(/((?:[\p{L}’-]+ ){1,3})(?:at|is|was|of|stands at|comes to|holds) $/iu.exec(lead.replace(/\s+/g, ' '))?.[1] ?? '')
          return sum !== part && stems.some(stem => said.has(stem)) && sum.amount.least > part.amount.most
        })
        .map(sum => ({ text, sum })),
    )
}

function* bySums(texts: readonly Text[]): Iterable<Finding> {
  for (const { words, sums } of texts) {
    if (sums.length === 0 || !/%|per ?cent/i.test(words.text)) continue
    const text = spoken(words)
    for (const percent of percentsSaid(text)) {
      const part = sums.findLast(({ end, start }) => end <= percent.start && percent.start - start < 60 && ofNamed.test(text.slice(end, percent.start)))
      const named = part && after(text, percent)
      if (!part || !named) continue
      const wholes = wholesIn(texts, words.at.file, named, part)
      const [first] = wholes
      if (!first || wholes.some(({ sum }) => isShare(percent, part.amount, sum.amount))) continue
      yield {
        at: words.at,
        find: pointing(words.text, part.start, percent.start + percent.words.length),
        message: `${part.words} of ${first.sum.words} is ${shareText(part.amount, first.sum.amount, percent)}, not ${percent.words}.`,
        hint: 'Correct the percentage or one of the two sums.',
        related: [{ at: { ...first.text.words.at, find: first.sum.words }, message: first.sum.words }],
      }
    }
  }
}

interface Column {
  readonly header: string
  readonly sum: Amount
}

const columnsOf = ({ record }: Filed<Report>): readonly (readonly Column[])[] =>
  (record.tables ?? []).map(table => {
    const figures = (figuresOf(table) ?? []).filter(({ row }) => (table.rows[row]?.kind ?? 'data') === 'data')
    return table.columns.flatMap(({ header, unit }, column) => {
      const own = figures.filter(figure => figure.column === column)
      return unit === 'money' && own.length > 0 ? [{ header, sum: sumOf(own.map(({ amount }) => amount)) }] : []
    })
  })

/** A percentage of something that heads a column of the report’s table, in a sentence that names another column. */
function* byTables({ reports }: MeetingFolder, texts: readonly Text[]): Iterable<Finding> {
  for (const report of reports) {
    let tables: ReturnType<typeof columnsOf> | undefined
    for (const { words, sums } of texts) {
      if (words.at.file !== report.file || !/% of|per cent of/.test(words.text)) continue
      const text = spoken(words)
      tables ??= columnsOf(report)
      for (const sentence of sentencesOf(text))
        for (const percent of percentsSaid(sentence.text, sentence.start)) {
          const named = after(text, percent)
          if (!named || sums.some(sum => sum.sentence.start === sentence.start)) continue
          for (const columns of tables) {
            const whole = columns.find(({ header }) => stemsOf(header).size > 0 && shared(header, named) === stemsOf(header).size)
            const parts = columns.filter(({ header }) => header !== whole?.header && shared(header, sentence.text) > 0)
            const [part, other] = parts
            if (!whole || !part || other || isShare(percent, part.sum, whole.sum)) continue
            const table = tables.indexOf(columns)
            yield {
              at: words.at,
              find: pointing(text, percent.start, percent.start + percent.words.length),
              message: `“${part.header}” is ${shareText(part.sum, whole.sum, percent)} of “${whole.header}” in the table, not ${percent.words}.`,
              hint: 'Correct the percentage, or the table.',
              related: [{ at: { file: report.file, path: ['tables', table, 'caption'] }, message: part.header }],
            }
          }
        }
    }
  }
}

export default rule({
  code: 'figure/percentage',
  severity: 'warning',
  summary: 'A percentage of something whose sum the paper gives is its percentage.',
  why: 'Limits are set in percentages: half a per cent of the schools block may be moved, and 97% of the early years grant has to be passed on. A wrong one hides whether the limit is kept.',
  good: [says('It proposes to move £450,000, which is 0.48% of the block.'), says('Schools may keep £450,000, which is 8% of the budget.'), grant('97%')],
  bad: [says('It proposes to move «£450,000, which is 0.45% of» the block.'.replace(' of»', '» of')), grant('«98%»')],
  subject: 'meeting',
  *run(_, { folder }) {
    const { texts } = ledgerOf(folder)
    yield* bySums(texts)
    yield* byTables(folder, texts)
  },
})
