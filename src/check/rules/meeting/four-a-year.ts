import { iso } from '../../../base/dates.ts'
import type { Place } from '../../../base/diagnostic.ts'
import { meetingsOf } from '../../../history/order.ts'
import { rule } from '../../rule.ts'

const calendar = (...days: readonly string[]) => `calendar:\n${days.map(day => `  - date: ${day}\n`).join('')}`

/** The calendar year in which the school year of a day began. */
const schoolYear = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0)

export default rule({
  code: 'meeting/four-a-year',
  severity: 'warning',
  summary: 'The forum meets at least four times in each school year that is held or planned as a whole.',
  why: 'Fewer meetings are against the regulations, and leave out one of the turns of the year: outturn, budget, formula, de-delegation.',
  source:
    'regulation 8(1) of the Schools Forums (England) Regulations 2012: at least four times a year. Which year is meant it does not say; the school year is taken.',
  good: [
    { forum: calendar('2026-06-18', '2026-10-08', '2026-12-03', '2027-01-14', '2027-06-17', '2027-10-07') },
    { forum: calendar('2026-06-18', '2026-10-08') },
  ],
  bad: [{ forum: calendar('2026-06-18', '«2026-10-08»', '2027-01-14', '2027-06-17', '2027-10-07') }],
  subject: 'records',
  *run(records) {
    const held = meetingsOf(records).filter(({ meeting }) => meeting.kind !== 'informal')
    const days = new Map<string, Place>(held.map(({ meeting, file }) => [iso(meeting.date), { file, path: ['date'] }]))
    for (const [i, { date, kind }] of (records.forum?.calendar ?? []).entries())
      if (kind !== 'informal' && !days.has(iso(date))) days.set(iso(date), { file: records.forumFile, path: ['calendar', i, 'date'] })
    const years = new Map<number, Place[]>()
    for (const [day, at] of [...days].toSorted(([a], [b]) => (a < b ? -1 : 1))) years.set(schoolYear(day), [...(years.get(schoolYear(day)) ?? []), at])
    // The first and the last year that are known may have had other meetings.
    const [first, last] = [Math.min(...years.keys()), Math.max(...years.keys())]
    for (const [year, places] of years) {
      const [at, ...others] = places
      if (!at || year === first || year === last || places.length >= 4) continue
      yield {
        at,
        message: `From September ${year} to August ${year + 1} there ${places.length === 1 ? 'is 1 meeting' : `are ${places.length} meetings`}; a forum meets at least four times a year.`,
        hint: 'Add the meetings that are missing to the calendar, or their folders.',
        related: others.map(place => ({ at: place, message: 'the same year' })),
      }
    }
  },
})
