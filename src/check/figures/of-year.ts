/** Answers for sums that a text ties to a year, as in “the £148,500 of 2025/26” and “last year’s £148,500”, against what the bid has for that year. */
import type { Place } from '../../base/diagnostic.ts'
import { readYear, type Year } from '../../base/years.ts'
import type { Bid } from '../../model/bid.ts'
import type { Filed, MeetingFolder } from '../../model/records.ts'
import { type Amount, isSlip, moneyAmount } from '../sums.ts'
import { spoken } from '../words.ts'
import type { Ledger, Text } from './ledger.ts'
import { isRate, type SaidSum } from './said.ts'

/** A sum of a year that is a digit off the bid’s. */
export interface OddOfYear {
  readonly text: Text
  readonly sum: SaidSum
  readonly right: Amount
  readonly at: Place
}

const years = '((?:19|20)\\d\\d[/–-](?:(?:19|20)\\d\\d|\\d\\d))\\b'
const done = '(?:which (?:was|is) |that was )?(?:agreed|decided|approved|paid|given|granted|received|requested|asked|spent|funded|budgeted|provided)'
const behind = new RegExp(`^(?: a year)?,? \\(?(?:${done} )?(?:in|for|of) (?:the )?(?:financial )?(?:year )?${years}`, 'i')
const lastBehind = new RegExp(`^,? \\(?(?:${done} )?(?:(?:in|for) )?(?:last|the previous|the current|this) year\\b`, 'i')
const before = new RegExp(`\\b(?:in|for) (?:the )?(?:financial )?(?:year )?${years},?(?: (?!and\\b|or\\b)[a-z’]+){0,6} $`, 'i')
const lastBefore =
  /\b(?:(?:last|the previous) year[’']s (?:[a-z]+ ){0,2}(?:of )?|(?:last|the previous) year,? (?:it|this|the (?:sum|forum|cost|bid|grant|funding))(?: [a-z]+){0,4} )$/i

/** More than a sum of a year is no bound of it. */
const compared = /\b(?:more|less|over|above|below|under)(?: than)?(?: the| last year[’']s| the previous year[’']s) $/i

/** The year that a sum is tied to; `last` where only that is said. */
const yearOf = (said: string, { start, end }: SaidSum): Year | 'last' | undefined => {
  const [lead, rest] = [said.slice(Math.max(0, start - 90), start), said.slice(end, end + 90)].map(text => text.replace(/\s/g, ' ')) as [string, string]
  const typed = behind.exec(rest)?.[1] ?? before.exec(lead)?.[1]
  if (typed !== undefined) {
    const read = readYear(typed)
    return read.ok ? read.value : undefined
  }
  return lastBehind.test(rest) || lastBefore.test(lead) ? 'last' : undefined
}

/** What a bid has for a year. */
const ofBid = ({ file, record }: Filed<Bid>, year: Year | 'last'): { readonly right: Amount; readonly at: Place } | undefined => {
  const { previous } = record
  const earlier = previous && (previous.year?.start ?? record.year.start - 1)
  const start = year === 'last' ? record.year.start - 1 : year.start
  if (previous && start === earlier) return { right: moneyAmount(previous.amount), at: { file, path: ['previous', 'amount'] } }
  return start === record.year.start ? { right: moneyAmount(record.requested), at: { file, path: ['requested'] } } : undefined
}

/** The sums of a year in the texts of bids, and of what goes with one, that are a digit off; `isKnown` says which are another figure. */
export function* oddOfYear({ bids }: MeetingFolder, { texts, isKin }: Ledger, isKnown: (sum: SaidSum) => boolean): Iterable<OddOfYear> {
  for (const text of bids.length > 0 ? texts : []) {
    const kin = text.sums.length > 0 ? bids.filter(({ file }) => isKin(text.matter, { file, path: [] })) : []
    const [bid, other] = kin
    if (!bid || other) continue
    const said = spoken(text.words)
    for (const sum of text.sums) {
      const isExact = !sum.isLoose || compared.test(said.slice(Math.max(0, sum.start - 40), sum.start))
      const year = isExact && !isRate(said, sum) ? yearOf(said, sum) : undefined
      const own = year && ofBid(bid, year)
      if (own && isSlip(own.right, sum.amount) && !isKnown(sum)) yield { text, sum, ...own }
    }
  }
}
