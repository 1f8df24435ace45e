import { timeText } from '../../../base/dates.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'meeting/times',
  severity: 'error',
  summary: 'A meeting ends after it began.',
  why: 'The minutes state both times; the wrong half of the day is easily typed.',
  good: [{ meeting: 'date: 2026-01-15\nstart: 2.00 pm\nend: 3.45 pm' }],
  bad: [{ meeting: 'date: 2026-01-15\nstart: 2.00 pm\nend: «3.45 am»' }],
  subject: 'meeting',
  *run({ start, end }) {
    if (!start || !end || end.hour * 60 + end.minute > start.hour * 60 + start.minute) return
    yield {
      at: ['end'],
      message: `The meeting is said to have ended at ${timeText(end, '14:00')}, but it began at ${timeText(start, '14:00')}.`,
      hint: 'Correct one of the two times.',
      related: [{ at: ['start'], message: timeText(start, '14:00') }],
    }
  },
})
