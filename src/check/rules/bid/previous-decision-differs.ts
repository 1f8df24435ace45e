import { dayText, iso, looseDateText, reach } from '../../../base/dates.ts'
import type { Money } from '../../../base/money.ts'
import { type DecisionOn, decisionsOn } from '../../../model/agenda.ts'
import type { MeetingFolder, Records } from '../../../model/records.ts'
import { rule } from '../../rule.ts'
import { amountText, meets, moneyAmount } from '../../sums.ts'

/** The decisions to fund a paper at meetings before a day, the latest first, each with the sum agreed. */
const earlier = (records: Records, paper: string, day: string): readonly (DecisionOn & { readonly amount: Money })[] =>
  records.meetings
    .filter(({ meeting }) => meeting && iso(meeting.date) < day)
    .flatMap(folder => decisionsOn(folder, paper))
    .filter(
      ({ resolution, clause }) => resolution.outcome === 'carried' && clause.kind === 'decide' && clause.papers?.length === 1 && clause.papers[0] === paper,
    )
    .flatMap(decision => {
      const amount = decision.clause.amount ?? requestedIn(decision.folder, paper)
      return amount ? [{ ...decision, amount }] : []
    })
    .sort((a, b) => (iso(a.meeting.date) < iso(b.meeting.date) ? 1 : -1))

const requestedIn = (folder: MeetingFolder, paper: string): Money | undefined => folder.bids.find(({ id }) => id === paper)?.record.requested

export default rule({
  code: 'bid/previous-decision-differs',
  severity: 'error',
  summary: 'What a bid says of the earlier decision is what that meeting’s own record says.',
  why: 'The record of the meeting is what the forum decided; a bid that remembers another figure misleads members.',
  good: [],
  bad: [],
  subject: 'records',
  *run(records) {
    for (const { bids, meeting } of records.meetings)
      for (const { id, file, record } of bids) {
        const decided = record.previous && reach(record.previous.decided)
        if (!record.previous || !decided || !meeting) continue
        const decisions = earlier(records, id, iso(meeting.date))
        const meant = decisions.find(({ meeting }) => decided.first <= iso(meeting.date) && iso(meeting.date) <= decided.last)
        const [latest] = decisions
        if (!meant && latest && decided.last < iso(latest.meeting.date))
          yield {
            at: { file, path: ['previous', 'decided'] },
            message: `The forum last decided on this bid on ${dayText(latest.meeting.date)}, not in ${looseDateText(record.previous.decided)}.`,
            hint: 'Give the latest decision, with its date and amount.',
            related: [{ at: latest.at, message: `the decision of ${dayText(latest.meeting.date)}` }],
          }
        else if (meant && !meets(moneyAmount(meant.amount), moneyAmount(record.previous.amount)))
          yield {
            at: { file, path: ['previous', 'amount'] },
            message: `The meeting of ${dayText(meant.meeting.date)} agreed ${amountText(moneyAmount(meant.amount))}, not ${amountText(moneyAmount(record.previous.amount))}.`,
            hint: 'Correct the amount of the earlier decision, or the record of that meeting.',
            related: [
              { at: meant.clause.amount ? { ...meant.at, path: [...meant.at.path, 'amount'] } : meant.at, message: amountText(moneyAmount(meant.amount)) },
            ],
          }
      }
  },
})
