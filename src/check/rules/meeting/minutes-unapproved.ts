import { dayText } from '../../../base/dates.ts'
import { approvalOf } from '../../../history/approvals.ts'
import { isMinuted, meetingsBefore } from '../../../history/order.ts'
import { rule } from '../../rule.ts'

const first = 'items:\n  - title: Growth fund\n    body: Members heard the report.'
const later = (title: string) =>
  `items:\n  - title: ${title}\n    template: previous-minutes\n    resolution:\n      outcome: carried\n      clauses:\n        - kind: approve-minutes\n          text: That the minutes be approved.`

export default rule({
  code: 'meeting/minutes-unapproved',
  severity: 'warning',
  stage: 'publish',
  summary: 'A meeting that approves minutes approves all that are still a draft.',
  why: 'Minutes that one meeting could not approve are easily passed over by the next, which approves only the latest: they stay a draft for good.',
  good: [{ earlier: first, meeting: first, later: later('Minutes of 9 October 2025 and 15 January 2026') }],
  bad: [{ earlier: first, meeting: first, later: later('«Minutes of 15 January 2026»') }],
  subject: 'meeting',
  *run(meeting, { folder, records }) {
    const before = meetingsBefore(records, folder).map(held => ({ held, approval: approvalOf(records, held) }))
    if (!before.some(({ approval }) => approval?.by?.name === folder.name)) return
    // What was missed before the last approval was told there already.
    const approving = new Set(before.map(({ approval }) => approval?.by?.name))
    const last = before.findIndex(({ held }) => approving.has(held.name))
    const since = last < 0 ? before : before.slice(0, last + 1)
    const missed = since.filter(({ held: { meeting: one }, approval }) => !approval && one.kind !== 'informal' && isMinuted(one))
    const index = meeting.items.findIndex(({ template }) => template === 'previous-minutes')
    for (const { held } of missed)
      yield {
        at: index < 0 ? ['items'] : ['items', index, 'title'],
        message: `The minutes of the meeting of ${dayText(held.meeting.date)} are approved neither here nor later.`,
        hint: 'Name their day in a clause that approves them; or say when they were approved: minutes_approved, in the meeting.yaml of that meeting.',
        related: [{ at: { file: held.file, path: [] }, message: 'the meeting whose minutes are left a draft' }],
      }
  },
})
