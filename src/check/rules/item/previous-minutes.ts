import { type Day, dayText, iso, readDay } from '../../../base/dates.ts'
import { meetingDays, meetingsBefore, meetingsOf } from '../../../history/order.ts'
import type { Around } from '../../rule.ts'
import { type Finding, rule } from '../../rule.ts'

const said = /minutes? of (?:the |its |our )?(?:\w+ )?(?:meeting )?(?:held )?(?:on |of )?(?:\w+day,? )?(\d{1,2})(?:st|nd|rd|th)? (\w+) (\d{4})/gi

const minutes = (title: string) => `items:\n  - title: ${title}\n    template: previous-minutes`
const earlier = 'items:\n  - title: Growth fund'
const first = 'items:\n  - title: Growth fund'

/** What is wrong with a day whose minutes an item brings; days before the first meeting that is known cannot be judged. */
const wrong = (day: Day, { folder, records }: Around): string | undefined => {
  const { meeting } = folder
  if (!meeting) return undefined
  if (iso(day) >= iso(meeting.date)) return `${dayText(day)} is not before the meeting, which is on ${dayText(meeting.date)}.`
  const oldest = meetingsOf(records)[0]?.meeting.date
  return !oldest || iso(day) < iso(oldest) || meetingDays(records).has(iso(day)) ? undefined : `There was no meeting on ${dayText(day)}.`
}

export default rule({
  code: 'item/previous-minutes',
  severity: 'error',
  summary: 'Minutes that a meeting approves are those of an earlier meeting, by its real date.',
  why: 'Minutes approved under a wrong date are not approved.',
  source: 'Agendas of Manchester, Bracknell Forest, Wiltshire and Gloucestershire: 28 for 26 October, 21 for 16 December, and a date after the meeting itself.',
  good: [
    { earlier, meeting: minutes('Minutes of the meeting held on 9 October 2025') },
    { earlier, meeting: minutes('Minutes of the meeting held on 3 July 2025') },
  ],
  bad: [
    { earlier, meeting: minutes('Minutes of the meeting held on «12 October 2025»') },
    { earlier: first, meeting: minutes('Minutes of the meeting on «9 October 2026»') },
    {
      earlier,
      meeting: 'items:\n  - title: Minutes\n    template: previous-minutes\n    about: To agree the minutes of the meeting held on «12 October 2025».',
    },
    {
      earlier,
      meeting:
        'items:\n  - title: Minutes of the last meeting\n    template: previous-minutes\n    body: The minutes of the meeting held on «10 October 2025» were agreed.',
    },
  ],
  subject: 'item',
  *run(item, around) {
    if (item.template !== 'previous-minutes') return
    const texts: readonly (readonly [Finding['at'], string])[] = [
      [['title'], item.title],
      ...(item.about ? [[['about'], item.about.markdown] as const] : []),
      ...(item.body ? [[['body'], item.body.markdown] as const] : []),
      ...(item.resolution?.clauses ?? []).map((clause, i) => [['resolution', 'clauses', i, 'text'], clause.text.markdown] as const),
    ]
    for (const [at, text] of texts)
      for (const [words, date, month, year] of text.matchAll(said)) {
        const read = readDay(`${date} ${month} ${year}`)
        const message = read.ok ? wrong(read.value, around) : undefined
        if (message === undefined) continue
        const [last] = meetingsBefore(around.records, around.folder)
        yield {
          at,
          find: words.slice(words.search(/\d/)),
          message,
          hint: last ? `The meeting before was on ${dayText(last.meeting.date)}. Leave the date out, and it is filled in.` : 'Correct the date.',
        }
      }
  },
})
