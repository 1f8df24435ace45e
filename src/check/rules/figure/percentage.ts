import type { Filed, MeetingFolder } from '../../../model/records.ts'
import type { Report } from '../../../model/report.ts'
import { figuresOf } from '../../cells.ts'
import { isNearlyShare, isShare, percentsSaid, type SaidPercent, shareText } from '../../figures/changes.ts'
import { ledgerOf, type Text } from '../../figures/ledger.ts'
import { oddPortions } from '../../figures/portions.ts'
import { sentencesOf } from '../../figures/said.ts'
import { shared, stemsOf } from '../../figures/stems.ts'
import { wholesIn } from '../../figures/wholes.ts'
import { type Finding, rule } from '../../rule.ts'
import { type Amount, amountText, sumOf } from '../../sums.ts'
import { pointing, spoken, textsIn, type Words } from '../../words.ts'

const says = (sentence: string) => ({ report: `financial: The first figures put the schools block at £94,480,000.\nproposal: ${sentence}` })
const grant = (percent: string) => ({
  report: `summary: The council passes on ${percent} of the grant to providers.\ntables:\n  - caption: Grant\n    label: Children\n    columns:\n      - header: Passed on to providers\n        unit: money\n      - header: Kept\n        unit: money\n      - header: Grant\n        unit: money\n        total: true\n    rows:\n      - label: Two years old\n        values: ['£3,938,200', '£121,800', '£4,060,000']\n      - label: Under two\n        values: ['£2,871,200', '£88,800', '£2,960,000']`,
})

const bid = (introduction: string) =>
  `requested: £60,000\nintroduction: ${introduction}\nservices:\n  - name: Advice\n    amount: £60,000\n    costs:\n      - label: Salaries\n        amount: £56,400\n      - label: Travel\n        amount: £3,600`

/** A sum, then its percentage of something named: “£450,000, which is 0.48% of the block”. */
const ofNamed = /^,? ?(?:\(|which is |that is |or |being |i\.e\. )(?:about )?$/i
const name = /^(?:%| ?per ?cent) of (?:the |our |its )?((?:[a-z’-]+ ){0,3}[a-z’-]+)/i

const after = (text: string, { start, words }: SaidPercent): string | undefined =>
  name.exec(text.slice(start + words.replace(/(?:%| ?per ?cent)$/i, '').length))?.[1]

/** Where the whole is said behind its name, figure/share looks at it. */
const isSaidHere = (text: string, { start, words }: SaidPercent): boolean => /^ of [^.;£%]{0,60}£/i.test(text.slice(start + words.length))

function* bySums(texts: readonly Text[], folder: MeetingFolder): Iterable<Finding> {
  let all: ReturnType<typeof wholesIn> | undefined
  for (const { words, sums } of texts) {
    if (!/%|per ?cent/i.test(words.text)) continue
    const text = spoken(words)
    let next = 0
    for (const percent of percentsSaid(text)) {
      while (next < sums.length && (sums[next]?.end ?? 0) <= percent.start) next++
      const part = sums[next - 1]
      const named =
        part && percent.start - part.start < 60 && ofNamed.test(text.slice(part.end, percent.start)) && !isSaidHere(text, percent)
          ? after(text, percent)
          : undefined
      if (!part || !named) continue
      all ??= wholesIn(texts, folder)
      const known = all
      const wholes = [...stemsOf(named)].flatMap(stem => known.get(stem) ?? []).filter(({ amount }) => amount.least > part.amount.most)
      const [first] = wholes
      if (!first || !isNearlyShare(percent, part.amount, first.amount) || wholes.some(({ amount }) => isShare(percent, part.amount, amount))) continue
      yield {
        at: words.at,
        find: pointing(words.text, part.start, percent.start + percent.words.length),
        message: `${part.words} of ${first.words} is ${shareText(part.amount, first.amount, percent)}, not ${percent.words}.`,
        hint: 'Correct the percentage or one of the two sums.',
        related: [{ at: first.at, message: first.words }],
      }
    }
  }
}

function* byBids(folder: MeetingFolder): Iterable<Finding> {
  for (const { text, percent, part, amount, whole, bid } of oddPortions(folder, ledgerOf(folder)))
    yield {
      at: text.words.at,
      find: pointing(text.words.text, percent.start, percent.start + percent.words.length),
      message: `${part} is ${shareText(amount, whole, percent)} of the ${amountText(whole)} requested, not ${percent.words}.`,
      hint: 'Correct the percentage, or the sums of the bid.',
      related: [{ at: { file: bid.file, path: ['requested'] }, message: amountText(whole) }],
    }
}

interface Column {
  readonly header: string
  readonly sum: Amount
}

const columnsOf = (record: Report): readonly (readonly Column[])[] =>
  (record.tables ?? []).map(table => {
    const figures = (figuresOf(table) ?? []).filter(({ row }) => (table.rows[row]?.kind ?? 'data') === 'data')
    return table.columns.flatMap(({ header, unit }, column) => {
      const own = figures.filter(figure => figure.column === column)
      return unit === 'money' && own.length > 0 ? [{ header, sum: sumOf(own.map(({ amount }) => amount)) }] : []
    })
  })

/** A percentage of something that heads a column of the report’s table, in a sentence that names one other column and says no sum. */
function* byTables({ file, record }: Filed<Report>): Iterable<Finding> {
  const tables = columnsOf(record)
  for (const words of tables.length > 0 ? textsIn({ file, record }) : []) {
    if (!/% of|per cent of/.test(words.text)) continue
    const text = spoken(words)
    for (const sentence of sentencesOf(text).filter(({ text }) => text.length < 600 && !text.includes('£')))
      for (const percent of percentsSaid(sentence.text, sentence.start)) {
        const named = after(text, percent)
        if (named) yield* inTables(tables, { file, words, percent, named, sentence: sentence.text })
      }
  }
}

interface SaidOf {
  readonly file: string
  readonly words: Words
  readonly percent: SaidPercent
  readonly named: string
  readonly sentence: string
}

function* inTables(tables: ReturnType<typeof columnsOf>, { file, words, percent, named, sentence }: SaidOf): Iterable<Finding> {
  for (const [table, columns] of tables.entries()) {
    const whole = columns.find(({ header }) => stemsOf(header).size > 0 && shared(header, named) === stemsOf(header).size)
    const [part, other] = columns.filter(({ header }) => header !== whole?.header && shared(header, sentence) > 0)
    if (!whole || !part || other || isShare(percent, part.sum, whole.sum) || !isNearlyShare(percent, part.sum, whole.sum)) continue
    yield {
      at: words.at,
      find: pointing(words.text, percent.start, percent.start + percent.words.length),
      message: `“${part.header}” is ${shareText(part.sum, whole.sum, percent)} of “${whole.header}” in the table, not ${percent.words}.`,
      hint: 'Correct the percentage, or the table.',
      related: [{ at: { file, path: ['tables', table, 'caption'] }, message: part.header }],
    }
  }
}

export default rule({
  code: 'figure/percentage',
  severity: 'warning',
  summary: 'A percentage of something whose sum the paper gives is its percentage.',
  why: 'Limits are set in percentages: half a per cent of the schools block may be moved, and 97% of the early years grant has to be passed on. A wrong one hides whether the limit is kept.',
  good: [
    says('It proposes to move £450,000, which is 0.48% of the block.'),
    says('Schools may keep £450,000, which is 8% of the budget.'),
    grant('97%'),
    bid('Salaries are 94% of the bid, travel takes 6% of it, and £56,400 is about 90% of the sum requested. Of the bid, 94% is salaries.'),
    bid('Salaries are 20% of the cost nationally; 60% of the bids agreed last year were smaller.'),
  ],
  bad: [
    {
      report: 'proposal: The council would move «£450,000, or 0.43%» of the block.\ntransfer:\n  amount: £450,000\n  schools_block: £94,480,000',
    },
    says('It proposes to move «£450,000, which is 0.45% of» the block.'.replace(' of»', '» of')),
    grant('«98%»'),
    bid('Salaries are «96 %» of the bid.'),
    bid('The £56,400 for salaries, «96%» of the sum requested, pays two workers.'),
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    yield* byBids(folder)
    for (const texts of ledgerOf(folder).byFile.values()) yield* bySums(texts, folder)
    for (const report of folder.reports) yield* byTables(report)
  },
})
