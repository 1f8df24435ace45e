import { dayText, iso } from '../../../base/dates.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'meeting/issued-late',
  severity: 'error',
  summary: 'Papers are issued before the meeting, and a supplement after the agenda.',
  why: 'A day of issue after the meeting is a slip of the month or the year, and says that members had no papers.',
  good: [{ meeting: 'date: 2026-01-15\nissued: 2026-01-07' }],
  bad: [
    { meeting: 'date: 2026-01-15\nissued: «2026-01-17»' },
    { meeting: 'date: 2026-01-15\nissued: 2026-01-07\nsupplements:\n  - issued: «2026-01-06»\n    papers: [report]', report: 'year: 2026/27' },
  ],
  subject: 'meeting',
  *run({ date, issued, supplements }) {
    const hint = 'Correct the day, the month or the year.'
    if (issued && iso(issued) > iso(date))
      yield { at: ['issued'], message: `The agenda is said to have been issued on ${dayText(issued)}, after the meeting of ${dayText(date)}.`, hint }
    for (const [i, supplement] of (supplements ?? []).entries()) {
      const day = supplement.issued
      if (!day) continue
      const at = ['supplements', i, 'issued']
      if (iso(day) > iso(date))
        yield { at, message: `The supplement is said to have been issued on ${dayText(day)}, after the meeting of ${dayText(date)}.`, hint }
      else if (issued && iso(day) < iso(issued))
        yield {
          at,
          message: `The supplement is said to have been issued on ${dayText(day)}, before the agenda of ${dayText(issued)}.`,
          hint,
          related: [{ at: ['issued'], message: dayText(issued) }],
        }
    }
  },
})
