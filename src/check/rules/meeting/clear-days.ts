import { type Day, daysBetween, daysOn, dayText, iso } from '../../../base/dates.ts'
import { holidaysBetween } from '../../../base/holidays.ts'
import { rule } from '../../rule.ts'

/** Working days between two days, neither of them counted: no weekends, and no bank holidays. */
const clearDays = (from: Day, to: Day): number => {
  const between = daysBetween(from, to) - 1
  if (between <= 0) return 0
  const weeks = Math.trunc(between / 7)
  const rest = Array.from({ length: between % 7 }, (_, i) => new Date(daysOn(from, i + 1)).getUTCDay())
  return weeks * 5 + rest.filter(weekday => weekday !== 0 && weekday !== 6).length - holidaysBetween(from, to)
}

export default rule({
  code: 'meeting/clear-days',
  severity: 'warning',
  summary: 'The agenda is issued the house’s number of clear working days before the meeting.',
  why: 'Members who get a budget paper two days before the vote put the vote off.',
  source:
    'house_style.clear_days of the forum; five where it says nothing, as most agendas that were looked at have it (four to eight). No regulation was found that sets a number.',
  good: [
    { meeting: 'date: 2026-01-15\nissued: 2026-01-07' },
    { forum: 'house_style:\n  clear_days: 10', meeting: 'date: 2026-01-15\nissued: 2025-12-30' },
    { forum: 'house_style:\n  clear_days: 3', meeting: 'date: 2026-01-15\nissued: 2026-01-09' },
  ],
  bad: [
    { forum: 'house_style:\n  clear_days: 10', meeting: 'date: 2026-01-15\nissued: «2025-12-31»' },
    { meeting: 'date: 2026-01-15\nissued: «2026-01-08»' },
    { forum: 'house_style:\n  clear_days: 7', meeting: 'date: 2026-01-15\nissued: «2026-01-07»' },
  ],
  subject: 'meeting',
  *run({ date, issued, kind }, { records }) {
    if (!issued || kind === 'informal' || iso(issued) > iso(date)) return
    const needed = records.forum?.house_style?.clear_days?.count ?? 5
    const clear = clearDays(issued, date)
    if (clear >= needed) return
    yield {
      at: ['issued'],
      message: `From ${dayText(issued, true)} to ${dayText(date, true)} there ${clear === 1 ? 'is 1 clear working day' : `are ${clear} clear working days`}, and ${needed} are the rule of the house.`,
      hint: 'Correct the day of issue, or clear_days in the house style; if the papers were late, say why in a comment that allows it.',
    }
  },
})
