import { type Day, dayText, weekday } from '../../../base/dates.ts'
import type { Place } from '../../../base/diagnostic.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'meeting/weekend',
  severity: 'warning',
  summary: 'Meetings are on weekdays.',
  why: 'A meeting on a Saturday is usually last year’s date, and schools put it into their diaries.',
  source: 'Agendas of Manchester and of a forum whose list of meetings has two Saturdays.',
  good: [{ forum: 'calendar:\n  - date: 2026-06-18' }],
  bad: [{ forum: 'calendar:\n  - date: «2026-06-20»' }],
  subject: 'records',
  *run({ forum, forumFile, meetings }) {
    const days: readonly { readonly day: Day; readonly at: Place }[] = [
      ...(forum?.calendar ?? []).map(({ date }, i) => ({ day: date, at: { file: forumFile, path: ['calendar', i, 'date'] } })),
      ...meetings.flatMap(({ meeting, file }) => (meeting ? [{ day: meeting.date, at: { file, path: ['date'] } }] : [])),
    ]
    for (const { day, at } of days) if (/^S/.test(weekday(day))) yield { at, message: `${dayText(day)} is a ${weekday(day)}.`, hint: 'Correct the date.' }
  },
})
