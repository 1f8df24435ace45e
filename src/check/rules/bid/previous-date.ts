import { dayText, iso, looseDateText, reach } from '../../../base/dates.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'bid/previous-date',
  severity: 'error',
  summary: 'The earlier decision was taken before the meeting that the bid goes to.',
  why: 'A decision that lies after the meeting cannot be relied on; mostly the year was not moved on from last year’s file, or was moved on too often.',
  good: ['status: continue\nprevious:\n  decided: 2025-01-16\n  amount: £60,000', 'status: continue\nprevious:\n  decided: January 2026\n  amount: £60,000'],
  bad: ['status: continue\nprevious:\n  decided: «2026-01-15»\n  amount: £60,000', 'status: continue\nprevious:\n  decided: «January 2027»\n  amount: £60,000'],
  subject: 'meeting',
  *run(meeting, { folder }) {
    for (const { file, record } of folder.bids) {
      const decided = record.previous?.decided
      const first = decided && reach(decided)?.first
      if (!decided || first === undefined || first < iso(meeting.date)) continue
      yield {
        at: { file, path: ['previous', 'decided'] },
        message: `The earlier decision of ${looseDateText(decided)} is not earlier than the meeting of ${dayText(meeting.date)}.`,
        hint: 'Correct when it was decided, or the date of the meeting.',
        related: [{ at: ['date'], message: dayText(meeting.date) }],
      }
    }
  },
})
