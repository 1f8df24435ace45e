import type { Place } from '../../../base/diagnostic.ts'
import type { MeetingFolder, Records } from '../../../model/records.ts'
import { readCell } from '../../cells.ts'
import { type Change, changesIn, isShare } from '../../figures/changes.ts'
import { ledgerOf, workspaceFigures } from '../../figures/ledger.ts'
import { oddOfYear } from '../../figures/of-year.ts'
import { oddOnLastYear } from '../../figures/on-last-year.ts'
import { isOfAnotherYear, type SaidSum } from '../../figures/said.ts'
import { slipsOf } from '../../figures/slips.ts'
import { type Finding, rule } from '../../rule.ts'
import { type Amount, amountText, less, meets, moneyAmount, size } from '../../sums.ts'
import { pointing, spoken } from '../../words.ts'

const bid = (introduction: string) =>
  `year: 2026-27\nstatus: continue\nprevious:\n  decided: 2025-01-16\n  amount: £54,280\nrequested: £60,000\nintroduction: ${introduction}\nservices:\n  - name: Advice\n    amount: £60,000`
const report = (financial: string) =>
  `financial: ${financial}\ntables:\n  - caption: Costs\n    label: Part\n    columns:\n      - header: 2025/26\n        unit: money\n      - header: 2026/27\n        unit: money\n    rows:\n      - label: Fees\n        values: ['£22,350', '£24,765']`

/** A figure of one year, and that of the year before. */
interface Pair {
  readonly before: Amount
  readonly after: Amount
  readonly at: Place
}

const pairsOf = ({ bids, reports }: MeetingFolder): readonly Pair[] => [
  ...bids.flatMap(({ file, record: { previous, requested } }) =>
    previous ? [{ before: moneyAmount(previous.amount), after: moneyAmount(requested), at: { file, path: ['previous', 'amount'] } }] : [],
  ),
  ...reports.flatMap(({ file, record }) =>
    (record.tables ?? []).flatMap(({ columns, rows }, table) =>
      rows.flatMap(({ values = [] }, row) => {
        const cells = values.flatMap((text, column) => {
          const cell = columns[column]?.unit === 'money' && columns[column]?.total === undefined ? readCell(text, columns[column]) : undefined
          return cell?.ok ? [{ amount: cell.value, at: { file, path: ['tables', table, 'rows', row, 'values', column] } }] : []
        })
        return cells.slice(1).flatMap(({ amount }, i) => {
          const earlier = cells[i]
          return earlier ? [{ before: earlier.amount, after: amount, at: earlier.at }] : []
        })
      }),
    ),
  ),
]

/** Whether a change that leads to the figure of a year fits the one before it. */
const fits = ({ from, by, percent }: Change, { before, after }: Pair): boolean => {
  const difference = size(less(after, before))
  return (!from || meets(from.amount, before)) && (!by || meets(by.amount, difference)) && (!percent || isShare(percent, difference, before))
}

/** What the texts of a bid and its item say of the year before that its two sums do not bear out. */
function* onLastYear(folder: MeetingFolder): Iterable<Finding> {
  const { texts, isKin } = ledgerOf(folder)
  const bids = folder.bids.flatMap(({ file, record: { previous, requested } }) =>
    previous ? [{ at: { file, path: ['previous', 'amount'] }, before: moneyAmount(previous.amount), after: moneyAmount(requested) }] : [],
  )
  const bidOf = new Map<string, (typeof bids)[number] | undefined>()
  for (const text of bids.length > 0 ? texts : []) {
    if (!bidOf.has(text.matter)) {
      const [first, other] = bids.filter(({ at }) => isKin(text.matter, at))
      bidOf.set(text.matter, other ? undefined : first)
    }
    const years = bidOf.get(text.matter)
    if (!years) continue
    for (const { words, start, right } of oddOnLastYear(text, spoken(text.words), years))
      yield {
        at: text.words.at,
        find: pointing(text.words.text, start, start + words.length),
        message: `The text says ${words}, but from ${amountText(years.before)} to ${amountText(years.after)} is ${right}.`,
        hint: 'Correct the text, or one of the two sums of the bid.',
        related: [{ at: years.at, message: amountText(years.before) }],
      }
  }
}

/** The sums that a text ties to a year, a digit off what the bid has for it. */
function* ofYear(folder: MeetingFolder, records: Records, isTold: (sum: SaidSum) => boolean): Iterable<Finding> {
  const isKnown = ({ amount: { least, most } }: SaidSum): boolean => workspaceFigures(records).between(least, most).length > 0
  for (const { text, sum, right, at } of oddOfYear(folder, ledgerOf(folder), sum => isTold(sum) || isKnown(sum)))
    yield {
      at: text.words.at,
      find: pointing(text.words.text, sum.start, sum.end),
      message: `The text says ${sum.words} for that year, one digit off the ${amountText(right)} of the bid.`,
      hint: 'Correct the text, or the sum in the bid.',
      related: [{ at, message: amountText(right) }],
    }
}

export default rule({
  code: 'figure/year-on-year',
  severity: 'warning',
  summary: 'A change that leads to a figure of the bid or of a table starts from the figure of the year before it.',
  why: 'How much more than last year is the first question at every meeting; an answer that the paper’s own table does not bear out is remembered.',
  good: [
    bid('The sum rises by £5,720 to £60,000, from £54,280.'),
    bid('The sum rises from £51,000 in 2023/24 to £60,000. It was £54,280 in 2025/26, more than the £52,480 of 2024/25.'),
    bid(
      'The bid is an increase of 10.5% on the £54,280 agreed for 2025/26, an increase of £5,720. Visits are the same as last year, with an increase of 25% on last year in calls.',
    ),
    { report: report('Fees go up by £2,415 (10.8%) to £24,765.') },
  ],
  bad: [
    bid('The sum rises by «£7,720» to £60,000.'),
    bid('The sum rises from «£52,000» to £60,000.'),
    bid('This is an «increase of 15%» on the £54,280 agreed for 2025/26.'),
    bid('This is an increase of 10.5% on the £54,280 agreed for 2025/26, an increase of «£7,520».'),
    bid('The bid is a «reduction of 11%» on last year.'),
    bid('The sum is «the same as last year».'),
    bid('It costs more than the «£52,480» agreed for 2025/26.'),
    bid('It costs more than last year’s «£52,480».'),
    {
      bid: `id: bid\n${bid('The team helps.')}`,
      meeting:
        'items:\n  - title: Advice\n    papers: [bid]\n    resolution:\n      outcome: carried\n      clauses:\n        - kind: decide\n          papers: [bid]\n          text: That £60,000 be agreed for 2026/27, compared with «£52,480» in 2025/26.',
    },
    { report: report('Fees go up by «£2,451» to £24,765.') },
  ],
  subject: 'meeting',
  *run(_, { folder, records }) {
    yield* onLastYear(folder)
    // A sum that is nearly a figure is told as that.
    const slips = new Set<unknown>(slipsOf(folder, records).map(({ sum }) => sum))
    yield* ofYear(folder, records, sum => slips.has(sum))
    const { texts, years, isKin } = ledgerOf(folder)
    const near = new Set([...years].flatMap(year => [year - 1, year]))
    let pairs: readonly Pair[] | undefined
    for (const text of texts)
      for (const change of text.sums.length > 0 ? changesIn(text) : []) {
        const { to, from, by, percent, direction } = change
        const odd = by ?? from ?? percent
        if (!to || !odd || !direction || isOfAnotherYear(to.sentence, near)) continue
        pairs ??= pairsOf(folder)
        const known = pairs.filter(({ after, at }) => meets(after, to.amount) && isKin(text.matter, at))
        const [pair] = known
        if (!pair || known.some(one => fits(change, one)) || (from && by) || slips.has(odd)) continue
        // Where only the percentage is wrong, the sentence contradicts itself: figure/change tells it.
        if (from && percent && known.some(({ before }) => meets(from.amount, before))) continue
        yield {
          at: text.words.at,
          find: pointing(text.words.text, odd.start, odd.start + odd.words.length),
          message: `The text says ${odd.words}, but ${to.words} was ${amountText(pair.before)} before: a change of ${amountText(size(less(pair.after, pair.before)))}.`,
          hint: 'Correct the text, or the figure of the year before; if another year is meant, say which.',
          related: [{ at: pair.at, message: amountText(pair.before) }],
        }
      }
  },
})
