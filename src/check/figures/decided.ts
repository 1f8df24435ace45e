/** Answers for the sums that a recommendation asks for and a clause gives: of its lines, in its words, in its own amount; and what each takes up. */
import type { Place } from '../../base/diagnostic.ts'
import { once } from '../../base/once.ts'
import { slug } from '../../base/text.ts'
import { recommendationNumbers } from '../../history/paragraph-numbers.ts'
import { clausesOf, itemId, itemsOf } from '../../model/agenda.ts'
import type { Bid } from '../../model/bid.ts'
import type { Clause, SubItem } from '../../model/meeting.ts'
import type { Recommendation } from '../../model/recommendation.ts'
import type { Filed, MeetingFolder, Records } from '../../model/records.ts'
import type { Report } from '../../model/report.ts'
import { readCell } from '../cells.ts'
import { replacedIn, takenBy } from '../papers.ts'
import { type Amount, meets, moneyAmount, sumOf, sumOfMoney } from '../sums.ts'
import { type MoneySaid, moneySaid } from '../words.ts'
import { shared, stemsOf } from './stems.ts'

/** A sum, where it stands, and what it is for where that is said. */
export interface Sum {
  readonly amount: Amount
  readonly at: Place
  readonly label?: string
}

/** A recommendation or a clause, with its sums. */
export interface Resolved {
  readonly at: Place
  readonly text: string
  readonly lines: readonly Sum[]
  readonly said: readonly Sum[]
  readonly amount?: Sum
}

/** Sums that are no decision: rates, as in £9.20 per pupil, and parts or differences, as in “of which £20,000”. */
const asides =
  /£\s?[\d,.]+\s?(?:k|m)?\s+(?:per\s+(?!year|annum)|each\b|for (?:each|every)\b)|\b(?:of which|including|(?:increase|rise|saving|underspend|balance) of|instead of|rather than|in place of|compared with|against)\s+(?:the\s+)?£\s?[\d,.]*\d\s?(?:k|m)?/gi

/** The sums that the words of a clause or a recommendation say. */
export const saidIn = once((text: Clause['text']): readonly MoneySaid[] => moneySaid(text.markdown))

/** Those of them that are decided. */
export const decidedIn = once((text: Clause['text']): readonly MoneySaid[] => {
  const bare = text.markdown.replace(asides, '')
  return bare.length === text.markdown.length ? saidIn(text) : moneySaid(bare)
})

/**
 * The sum that a clause or a recommendation on one bid says in place of the sum requested; undefined if it says that sum or none, or parts that come to it.
 * Sums of the bid’s own services, costs and earlier decision may stand beside the sum requested, but not as a share of it.
 */
export const otherSum = (text: Clause['text'], bid: Bid): MoneySaid | undefined => {
  const said = decidedIn(text)
  const requested = [moneyAmount(bid.requested), sumOfMoney(bid.services.map(({ amount }) => amount))]
  const isRequested = ({ money }: MoneySaid) => requested.some(sum => meets(sum, moneyAmount(money)))
  const others = said.filter(sum => !isRequested(sum))
  const [first] = others
  const ofAnother = /(£\s?\d[\d,.]*(?:\s?[km])?) (?:out )?of (?:the )?(?:sum of )?£/i.exec(text.markdown)?.[1]
  const share = others.find(({ words }) => words === ofAnother)
  if (share || !first || requested.some(sum => meets(sum, sumOfMoney(others.map(({ money }) => money))))) return share
  const own = [bid.previous?.amount, ...bid.services.flatMap(({ amount, costs }) => [amount, ...(costs ?? []).map(cost => cost.amount)])]
  const isOwn = ({ money }: MoneySaid) => own.some(sum => sum && meets(moneyAmount(sum), moneyAmount(money)))
  return said.some(isRequested) && others.every(isOwn) ? undefined : (others.find(sum => !isOwn(sum)) ?? first)
}

const under = (at: Place, ...path: Place['path']): Place => ({ file: at.file, path: [...at.path, ...path] })

const resolved = (part: Pick<Clause, 'text' | 'lines' | 'amount'> | Recommendation, at: Place): Resolved => {
  const text = part.text.markdown
  const said = decidedIn(part.text).map(({ words, money }): Sum => ({ amount: moneyAmount(money), at: { ...under(at, 'text'), find: words } }))
  const lines = (part.lines ?? []).flatMap(({ label, amount }, i): Sum[] =>
    amount ? [{ amount: moneyAmount(amount), at: under(at, 'lines', i, 'amount'), label }] : [],
  )
  const amount = 'amount' in part ? part.amount : undefined
  return { at, text, said, lines, ...(amount && { amount: { amount: moneyAmount(amount), at: under(at, 'amount') } }) }
}

/** The recommendations of a report, in order. */
export const recommended = once(({ file, record }: Filed<Report>): readonly Resolved[] =>
  record.recommendations.map((one, i) => resolved(one, { file, path: ['recommendations', i] })),
)

/** A clause of an item, with the item and the clause itself. */
export interface ResolvedClause extends Resolved {
  readonly item: SubItem
  readonly clause: Clause
}

/** The clauses of a meeting, in order. */
export const decided = once(({ meeting, file }: MeetingFolder): readonly ResolvedClause[] =>
  (meeting ? itemsOf(meeting) : []).flatMap(({ item, path }) =>
    clausesOf(item.resolution).map(({ clause, path: within }) => ({
      ...resolved(clause, { file, path: [...path, 'resolution', ...within] }),
      item,
      clause,
    })),
  ),
)

/** Every sum of one, and what its lines come to. */
export const sumsOf = ({ at, lines, said, amount }: Resolved): readonly Sum[] => [
  ...(amount ? [amount] : []),
  ...said,
  ...lines,
  ...(lines.length > 1 ? [{ amount: sumOf(lines.map(line => line.amount)), at: under(at, 'lines') }] : []),
]

/** The sums of money in the rows of a report’s tables, each with the label of its row. */
export const labelled = ({ file, record }: Filed<Report>): readonly Sum[] =>
  (record.tables ?? []).flatMap(({ columns, rows }, table) =>
    rows.flatMap(({ label, values }, row) =>
      (values ?? []).flatMap((text, column): Sum[] => {
        const cell = columns[column]?.unit === 'money' ? readCell(text, columns[column]) : undefined
        return cell?.ok ? [{ amount: cell.value, at: { file, path: ['tables', table, 'rows', row, 'values', column] }, label }] : []
      }),
    ),
  )

/** The earlier meeting that an item goes on from: what it was put off by, or what it ratifies. */
export const earlierFor = ({ carried_from, resolution }: SubItem, { meetings }: Records): MeetingFolder | undefined => {
  const name = resolution?.ratifies ?? carried_from
  return name === undefined ? undefined : meetings.find(folder => folder.name === name)
}

/** The recommendations that a clause without a pointer can only mean: the one of its item, or the one in like words. */
const meantBy = ({ clause, item }: Pick<ResolvedClause, 'clause' | 'item'>, folder: MeetingFolder): readonly Resolved[] => {
  if (clause.kind !== 'decide' && clause.kind !== 'recommend') return []
  const replaced = replacedIn(folder)
  const all = folder.reports.filter(({ id }) => item.papers?.includes(id) && !replaced.has(id)).flatMap(recommended)
  const deciding = clausesOf(item.resolution).filter(({ clause: { kind } }) => kind === 'decide' || kind === 'recommend')
  const isOnly = all.length === 1 && deciding.length === 1
  const isBare = isOnly && decidedIn(clause.text).length === 0
  const alike = isBare ? all : all.filter(({ text }) => shared(text, clause.text.markdown) >= (isOnly ? 1 : 2))
  return alike.length === 1 ? alike : []
}

/** What a clause decides on: the recommendations that it points to, and under the same item, the clauses that it ratifies. */
export const takenUp = ({ clause, item }: ResolvedClause, folder: MeetingFolder, records: Records): readonly Resolved[] => {
  const pointed = (clause.refs ?? []).flatMap(({ paper, paragraph }) => {
    const report = folder.reports.find(({ id }) => id === paper)
    const place = report && paragraph !== undefined ? recommendationNumbers(report.record, records.forum?.house_style).indexOf(paragraph) : -1
    const one = report && recommended(report)[place]
    return one ? [one] : []
  })
  const earlier = earlierFor(item, records)
  return [
    ...pointed,
    ...(clause.refs ? [] : meantBy({ clause, item }, folder)),
    ...(earlier ? decided(earlier).filter(one => itemId(one.item) === itemId(item)) : []),
  ]
}

/** Sums of the same label that the lines of a clause go back to: in the item’s reports, and in the meeting it was put off by. */
export const linesBefore = ({ clause, item }: ResolvedClause, folder: MeetingFolder, records: Records): readonly Sum[] => {
  const papers = new Set([...takenBy(item, folder), ...(clause.refs ?? []).map(({ paper }) => paper)])
  const replaced = replacedIn(folder)
  const reports = folder.reports.filter(({ id }) => papers.has(id) && !replaced.has(id))
  const earlier = earlierFor(item, records)
  return [
    ...[...reports, ...(earlier?.reports ?? [])].flatMap(report => [...recommended(report).flatMap(({ lines }) => lines), ...labelled(report)]),
    ...(earlier ? decided(earlier).flatMap(({ lines }) => lines) : []),
  ]
}

/** The sums whose label has the words of another and more, or fewer: “Licences” for “Copyright licences”; none where several do. */
export const nearlySame = (one: Sum, others: readonly Sum[]): readonly Sum[] => {
  const own = stemsOf(one.label ?? '')
  const isWithin = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size > 0 && [...a].every(stem => b.has(stem))
  const alike = others.filter(({ label = '' }) => isWithin(own, stemsOf(label)) || isWithin(stemsOf(label), own))
  return new Set(alike.map(({ label = '' }) => slug(label))).size === 1 ? alike : []
}

/** Whether two sums are for the same thing, by their labels. */
export const isSame = (a: Sum, b: Sum): boolean => a.label !== undefined && b.label !== undefined && slug(a.label) === slug(b.label)
