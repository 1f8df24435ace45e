import { dayText, iso } from '../../../base/dates.ts'
import { rule } from '../../rule.ts'

const planned = (days: string) => `calendar:\n  - date: 2026-06-18\n    deadlines:\n${days}`
const order = ['reports', 'publish'] as const

export default rule({
  code: 'forum/deadlines',
  severity: 'error',
  summary: 'In the calendar, reports are due before the agenda is published, that before the meeting, and the draft minutes after it.',
  why: 'Officers plan by these days; one that is out of order is a slip of the month or the year.',
  good: [{ forum: planned('      reports: 2026-06-05\n      publish: 2026-06-10\n      minutes: 2026-06-25') }],
  bad: [
    { forum: planned('      publish: «2026-06-19»') },
    { forum: planned('      reports: «2026-06-15»\n      publish: 2026-06-10') },
    { forum: planned('      minutes: «2025-06-25»') },
  ],
  subject: 'forum',
  *run({ calendar }) {
    for (const [i, { date, deadlines = {} }] of (calendar ?? []).entries()) {
      const { minutes } = deadlines
      const hint = 'Correct the day, the month or the year.'
      const at = ['calendar', i, 'deadlines']
      if (minutes && iso(minutes) < iso(date))
        yield { at: [...at, 'minutes'], message: `Draft minutes are due on ${dayText(minutes)}, before the meeting of ${dayText(date)}.`, hint }
      let next = { day: date, words: 'the meeting' }
      for (const field of order.toReversed()) {
        const day = deadlines[field]
        if (!day) continue
        const words = field === 'reports' ? 'Reports are due' : 'The agenda is published'
        if (iso(day) >= iso(next.day) && (field === 'publish' || iso(day) > iso(next.day) || next.day === date))
          yield { at: [...at, field], message: `${words} on ${dayText(day)}, but ${next.words} is on ${dayText(next.day)}.`, hint }
        next = { day, words: 'the agenda' }
      }
    }
  },
})
