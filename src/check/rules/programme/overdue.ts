import { dayText, looseDateText } from '../../../base/dates.ts'
import { isMinuted, meetingsOf } from '../../../history/order.ts'
import { isOver, returns } from '../../../history/planned.ts'
import { programmeAt, typedAt } from '../../../history/programme.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'programme/overdue',
  severity: 'warning',
  summary: 'What was planned for a time that is over has been heard, or is planned anew.',
  why: 'A work programme that still plans last autumn’s topics hides what the forum has missed.',
  good: [
    {
      work_programme: 'entries:\n  - topic: High needs\n    when: October 2025',
      earlier: 'items:\n  - title: High needs\n    body: Members noted the report.',
    },
    { work_programme: 'entries:\n  - topic: High needs\n    when: May 2026', meeting: 'items:\n  - title: Early Help\n    body: Members noted the report.' },
  ],
  bad: [
    {
      work_programme: 'entries:\n  - topic: High needs\n    when: «October 2025»',
      meeting: 'items:\n  - title: Early Help\n    body: Members noted the report.',
    },
  ],
  subject: 'records',
  *run(records) {
    const last = meetingsOf(records).findLast(({ meeting }) => isMinuted(meeting))
    const open = last && programmeAt(records, last)?.after
    for (const { id, plan, place } of typedAt(records)) {
      const entry = open?.find(one => one.id === id && one.plan === plan)
      if (!entry || !last || returns(plan) !== undefined || !plan.when || !isOver(plan.when, last.meeting.date)) continue
      yield {
        at: { ...place, path: [...place.path, 'when'] },
        message: `“${plan.topic}” was planned for ${looseDateText(plan.when)}, and was not heard by the meeting of ${dayText(last.meeting.date)}.`,
        hint: 'Name it under heard: in the item that took it; or plan it anew (status: moved, with when and moved_from), or drop it.',
      }
    }
  },
})
