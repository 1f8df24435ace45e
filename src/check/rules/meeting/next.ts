import { type Day, dayText, iso, readDay } from '../../../base/dates.ts'
import { nextMeeting } from '../../../history/next.ts'
import { meetingDays } from '../../../history/order.ts'
import { itemsOf } from '../../../model/agenda.ts'
import { type Path, rule } from '../../rule.ts'

const dates =
  /\b(\d{1,2})(?:st|nd|rd|th)? ((?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber),? (\d{4})\b|\b(\d{4}-\d\d-\d\d)\b/g
const item = (text: string) => `date: 2026-01-15\nitems:\n  - title: ${text}\n    template: next-meeting`

/** The days said in a text, with their words. */
const daysIn = (text: string): readonly { readonly day: Day; readonly words: string }[] =>
  [...text.matchAll(dates)].flatMap(([words, date, month, year, numbers]) => {
    const read = readDay(numbers ?? `${date} ${month} ${year}`)
    return read.ok ? [{ day: read.value, words }] : []
  })

export default rule({
  code: 'meeting/next',
  severity: 'error',
  summary: 'The next meeting is after this one, and on the day that the calendar or its own folder has.',
  why: 'Members put the date into their diaries from the minutes; a second date in the calendar sends half of them on another day.',
  source: 'An agenda of Bristol’s of January 2021, whose next meeting is on 30 March 2020.',
  good: [
    { meeting: 'date: 2026-01-15\nnext_meeting: Thursday 12 March 2026' },
    { forum: 'calendar:\n  - date: 2026-03-12\n  - date: 2026-06-18', meeting: item('Next meetings on 12 March 2026 and 18 June 2026') },
  ],
  bad: [
    { meeting: 'date: 2026-01-15\nnext_meeting: Thursday «13 March 2025»' },
    { meeting: item('Next meeting on «12 March 2025»') },
    { forum: 'calendar:\n  - date: 2026-03-12', meeting: item('Next meeting on «19 March 2026»') },
  ],
  subject: 'meeting',
  *run(meeting, { records, folder }) {
    const texts: readonly (readonly [Path, string])[] = [
      ...(meeting.next_meeting === undefined ? [] : [[['next_meeting'], meeting.next_meeting] as const]),
      ...itemsOf(meeting)
        .filter(({ item }) => item.template === 'next-meeting')
        .flatMap(({ item, path }) => [[[...path, 'title'], item.title] as const, ...(item.body ? [[[...path, 'body'], item.body.markdown] as const] : [])]),
    ]
    const said = texts.flatMap(([at, text]) => daysIn(text).map(one => ({ ...one, at })))
    if (said.length === 0) return
    const next = nextMeeting(records, folder)
    const isPlanned = (day: Day): boolean => meetingDays(records).has(iso(day)) || (records.forum?.calendar ?? []).some(({ date }) => iso(date) === iso(day))
    for (const { at, day, words } of said) {
      if (iso(day) <= iso(meeting.date))
        yield {
          at,
          find: words,
          message: `${dayText(day)} is not after this meeting, which is on ${dayText(meeting.date)}.`,
          hint: 'Correct the date; most often it is the year.',
        }
      else if (next && 'date' in next && !isPlanned(day))
        yield {
          at,
          find: words,
          message: `The next meeting is on ${dayText(next.date)}, by the calendar or its own folder.`,
          hint: 'Leave the date out, and it is filled in; or correct the calendar.',
        }
    }
  },
})
