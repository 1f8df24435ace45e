import { dayText } from '../../../base/dates.ts'
import type { Place } from '../../../base/diagnostic.ts'
import { financialYearOf, type Year, yearText } from '../../../base/years.ts'
import { itemsOf } from '../../../model/agenda.ts'
import type { Meeting } from '../../../model/meeting.ts'
import type { MeetingFolder } from '../../../model/records.ts'
import { clausePartsOf } from '../../papers.ts'
import { rule } from '../../rule.ts'

interface Dated {
  readonly year: Year
  readonly at: Place
}

const yearsOf = (meeting: Meeting, { file, bids, reports }: MeetingFolder): readonly Dated[] => [
  ...[...reports, ...bids].flatMap(({ file, record }) => (record.year ? [{ year: record.year, at: { file, path: ['year'] } }] : [])),
  ...itemsOf(meeting).flatMap(({ item, path: at }) =>
    clausePartsOf(item).flatMap(({ part, path }) => (part.year ? [{ year: part.year, at: { file, path: [...at, ...path, 'year'] } }] : [])),
  ),
]

export default rule({
  code: 'meeting/year-far',
  severity: 'error',
  summary: 'Bids, reports and resolutions are about a year from one before to three after that of the meeting.',
  why: 'A forum decides for the coming year, looks back one, and plans a few ahead. A year farther off is a slip of a digit, or last year’s file.',
  good: [
    { meeting: 'date: 2026-01-15', bid: 'year: 2026-27' },
    { meeting: 'date: 2026-01-15', bid: 'year: 2024-25' },
  ],
  bad: [
    { meeting: 'date: 2026-01-15', bid: 'year: «2036-37»' },
    { meeting: 'date: 2026-01-15', report: 'year: «2016-17»' },
  ],
  subject: 'meeting',
  *run(meeting, { folder }) {
    const now = financialYearOf(meeting.date)
    for (const { year, at } of yearsOf(meeting, folder)) {
      if (year.start >= now.start - 1 && year.start <= now.start + 3) continue
      yield {
        at,
        message: `The year ${yearText(year, '2020/21')} is far from the meeting of ${dayText(meeting.date)}, which lies in ${yearText(now, '2020/21')}.`,
        hint: 'Correct the year, or the date of the meeting.',
        related: [{ at: ['date'], message: dayText(meeting.date) }],
      }
    }
  },
})
