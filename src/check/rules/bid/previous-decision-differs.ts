import { dayText, iso, looseDateText, reach } from '../../../base/dates.ts'
import type { Place } from '../../../base/diagnostic.ts'
import { yearText } from '../../../base/years.ts'
import type { Bid } from '../../../model/bid.ts'
import { type Funding, Fundings } from '../../earlier.ts'
import { type Finding, rule } from '../../rule.ts'
import { amountText, meets, moneyAmount } from '../../sums.ts'

type Previous = NonNullable<Bid['previous']>

/** The decision that a bid means by its earlier one: that of the day it gives; else that for the year it gives. */
const meantBy = ({ decided, year }: Previous, decisions: readonly Funding[]): Funding | undefined => {
  const said = reach(decided)
  const on = said && decisions.find(({ day }) => said.first <= day && day <= said.last)
  return on ?? (said || !year ? undefined : decisions.find(one => one.year.start === year.start))
}

const differs = (previous: Previous, meant: Funding, file: string): Finding | undefined => {
  const day = dayText(meant.meeting.date)
  const [agreed, said] = [amountText(moneyAmount(meant.amount)), amountText(moneyAmount(previous.amount))]
  const at = (field: string): Place => ({ file, path: ['previous', field] })
  if (!meets(moneyAmount(meant.amount), moneyAmount(previous.amount)))
    return {
      at: at('amount'),
      message: `The meeting of ${day} agreed ${agreed}, not ${said}.`,
      hint: 'Correct the amount of the earlier decision, or the record of that meeting.',
      related: [{ at: meant.amountAt, message: agreed }],
    }
  if (!previous.year || previous.year.start === meant.year.start) return undefined
  return {
    at: at('year'),
    message: `The meeting of ${day} agreed the funding for ${yearText(meant.year, '2020/21')}, not for ${yearText(previous.year, '2020/21')}.`,
    hint: 'Correct the year of the earlier decision, or the record of that meeting.',
    related: [{ at: meant.yearAt, message: yearText(meant.year, '2020/21') }],
  }
}

export default rule({
  code: 'bid/previous-decision-differs',
  severity: 'error',
  summary: 'What a bid says of the earlier decision is what that meeting’s own record says.',
  why: 'The record of the meeting is what the forum decided; a bid that remembers another figure misleads members.',
  good: [],
  bad: [],
  subject: 'records',
  *run(records) {
    const fundings = new Fundings(records)
    for (const { bids, meeting } of records.meetings)
      for (const bid of bids) {
        const { previous } = bid.record
        if (!previous || !meeting) continue
        const decisions = fundings.before(bid, iso(meeting.date))
        const meant = meantBy(previous, decisions)
        const said = reach(previous.decided)
        const [latest] = decisions
        const found = meant && differs(previous, meant, bid.file)
        if (found) yield found
        else if (!meant && latest && said && said.last < latest.day)
          yield {
            at: { file: bid.file, path: ['previous', 'decided'] },
            message: `The forum last decided on this bid on ${dayText(latest.meeting.date)}, not in ${looseDateText(previous.decided)}.`,
            hint: 'Give the latest decision, with its date and amount.',
            related: [{ at: latest.at, message: `the decision of ${dayText(latest.meeting.date)}` }],
          }
      }
  },
})
