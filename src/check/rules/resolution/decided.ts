import { dayText, iso } from '../../../base/dates.ts'
import { rule } from '../../rule.ts'

const taken = (more: string) =>
  `date: 2026-01-15\nitems:\n  - title: Growth fund\n    resolution:\n      outcome: carried\n${more}      clauses:\n        - kind: decide\n          text: That the fund be agreed.`

export default rule({
  code: 'resolution/decided',
  severity: 'error',
  summary: 'What was decided at the meeting was decided on its day.',
  why: 'The record of decisions says when; a decision dated a week before the meeting cannot be found in its minutes.',
  source: 'A decision of Wandsworth’s, dated 13 January, of a meeting of 20 January.',
  good: [{ meeting: taken('      decided: 2026-01-15\n') }, { meeting: taken('      taken: email\n      decided: 2026-01-09\n') }],
  bad: [{ meeting: taken('      decided: «2026-01-13»\n') }],
  subject: 'item',
  *run({ resolution }, { folder }) {
    const { decided, taken = 'at-meeting' } = resolution ?? {}
    if (!decided || !folder.meeting || taken !== 'at-meeting' || iso(decided) === iso(folder.meeting.date)) return
    yield {
      at: ['resolution', 'decided'],
      message: `It is said to have been decided on ${dayText(decided)}, but the meeting was on ${dayText(folder.meeting.date)}.`,
      hint: 'Take the date out; or write taken: email or taken: chair, if it was decided between meetings.',
    }
  },
})
