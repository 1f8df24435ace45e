import { type Day, dayText, iso, months } from '../../../base/dates.ts'
import { meetingDays, meetingsBefore } from '../../../history/order.ts'
import { type Dated, dateAt, datedSentences, monthNames, monthOf, placeOf, type SaidDate, said, textsOfMeeting } from '../../dates.ts'
import { rule } from '../../rule.ts'
import { spoken } from '../../words.ts'

const forum = "(?:the |our )?(?:Schools?[’']? )?Forum"
const mark = '⟨([DM]\\d+)⟩'
const on = ',? ?(?:which was |was |were )?(?:held )?(?:on |of |in |– )?'

/** The last meeting with its day, and meetings of the forum with theirs. */
const last: readonly RegExp[] = [
  new RegExp(`\\b(?:last|previous|preceding) meeting of ${forum}${on}${mark}`, 'gi'),
  new RegExp(`\\bForum[’']s (?:last|previous) meeting${on}${mark}`, 'gi'),
  new RegExp(`\\bForum last met ${on}${mark}`, 'gi'),
  new RegExp(`\\b(?:last|previous) (?:${forum} )?meeting${on}${mark}`, 'gi'),
]
const any: readonly RegExp[] = [
  new RegExp(`\\bmeeting of ${forum}${on}${mark}`, 'gi'),
  new RegExp(`\\bForum meeting${on}${mark}`, 'gi'),
  new RegExp(`${mark} (?:meeting of ${forum}|Forum meeting)\\b`, 'gi'),
  new RegExp(`\\bForum,? (?:at its meeting |met )(?:held )?(?:on|of) ${mark}`, 'gi'),
  new RegExp(`\\bForum (?:had )?(?:agreed|decided|approved|resolved|considered|noted) (?:this |it )?(?:at its meeting )?(?:on|of) ${mark}`, 'gi'),
]

/** Bodies that have meetings of their own. */
const others =
  /\b(?:groups?|sub-?groups?|committee|board|panel|cabinet|executive|trust|governors|governing|council|partnership|network|consortium|heads|headteachers|association)\b/i
/** What the forum did between its meetings. */
const apart = /\be-?mail\w*|\bbetween meetings\b|\burgent|\bwritten (?:procedure|resolution)|\bextraordinary\b/i
const yearless = new RegExp(
  `\\b(?:the|from|of|at) (\\d{1,2})(?:st|nd|rd|th)? (${monthNames}) (?:Forum )?meeting\\b|\\bForum meeting (?:of|on) (?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${monthNames})\\b(?!,? \\d{4})`,
  'gi',
)

const covers = ({ first, last: until }: SaidDate, day: string): boolean => first <= day && day <= until

/** The meeting that was meant: one in the same month on another day, or on the same day of another year. */
const meant = ({ kind, first }: SaidDate, days: readonly string[]): string | undefined =>
  kind === 'D'
    ? days.find(
        day =>
          day.slice(0, 7) === first.slice(0, 7) || (day.slice(5) === first.slice(5) && Math.abs(Number(day.slice(0, 4)) - Number(first.slice(0, 4))) === 1),
      )
    : undefined

const toDay = (day: string): Day => ({ kind: 'day', year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) })

const earlier = 'items:\n  - title: Growth fund'
const meeting = (body: string) => `items:\n  - title: Minutes\n    template: previous-minutes\n  - title: High needs\n    body: ${body}`

export default rule({
  code: 'meeting/said',
  severity: 'warning',
  summary: 'A meeting of the forum that a text names by its day was on that day, and the last one was the last.',
  why: 'Whoever looks for what was decided looks under the day that the paper gives.',
  source: 'Minutes of three forums: “the last meeting on 2 May” for 10 January, “in July” for June, and “the 7 December meeting” for the 6th.',
  good: [
    { earlier, meeting: meeting('The board had not met since the last meeting of the Forum on 9 October 2025.') },
    { earlier, meeting: meeting('The draft was discussed at the last meeting, in October 2025, and at the Forum meeting of 3 July 2025.') },
    { earlier, meeting: meeting('The last meeting of the working group was on 3 December 2025.') },
    { earlier, meeting: meeting('Actions from the 9 October meeting were done, and those of the 12 December meeting of the group.') },
    { earlier, meeting: meeting('The Forum agreed on 9 October 2025 that the grant be kept.') },
    { earlier, meeting: meeting('The group’s previous meeting, on 3 October 2025, was short.') },
  ],
  bad: [
    { earlier, meeting: meeting('The board had not met since the last meeting of the Forum on «2 May 2025».') },
    { earlier, meeting: meeting('The draft was discussed at the last meeting of the Forum in «July 2025».') },
    { earlier, meeting: meeting('It was put off at the previous meeting, held on «9 October 2024».') },
    { earlier, meeting: meeting('The actions from the «8 October» meeting were done.').replace('the «8 October» meeting', '«the 8 October meeting»') },
  ],
  subject: 'meeting',
  *run(of, { folder, records }) {
    const [before] = meetingsBefore(records, folder)
    const days = [...meetingDays(records), ...(records.forum?.calendar ?? []).map(({ date }) => iso(date))]
    const texts = textsOfMeeting(folder).filter(({ text }) => /meeting|forum/i.test(text))
    const told = (dated: Dated, date: SaidDate, day: string, isLast: boolean) => ({
      ...placeOf(dated, date),
      message: isLast
        ? `The last meeting was on ${dayText(toDay(day))}, not ${date.kind === 'M' ? 'in' : 'on'} ${said(date)}.`
        : `There was no meeting on ${said(date)}, but on ${dayText(toDay(day))}.`,
      hint: 'Correct the date.',
    })
    /** The last meeting is sure to be in the workspace where its minutes are approved without a date. */
    const item = of.items.find(({ template }) => template === 'previous-minutes')
    const lastDay = before && item && !/\d{4}/.test(item.title) ? iso(before.meeting.date) : undefined
    for (const words of texts) {
      for (const dated of datedSentences(words)) {
        const seen = new Set<SaidDate>()
        for (const [i, pattern] of [...last, ...any].entries())
          for (const { 1: found, index, 0: whole } of dated.text.matchAll(pattern)) {
            const date = dateAt(dated, found)
            const isOfForum = /\bForum\b/i.test(whole)
            // The day of any other meeting has a rule of its own.
            if (!date || seen.has(date) || (i >= last.length && date.kind === 'D') || (!isOfForum && others.test(dated.text)) || apart.test(dated.text))
              continue
            // “Meetings of the Forum and the group” are of both.
            if (others.test(dated.text.slice(index + whole.length, index + whole.length + 15))) continue
            if (days.some(day => covers(date, day)) && (i >= last.length || lastDay === undefined || covers(date, lastDay))) continue
            const own = i < last.length ? lastDay : undefined
            const day = own ?? meant(date, days)
            if (day === undefined || covers(date, day)) continue
            seen.add(date)
            yield told(dated, date, day, own !== undefined)
          }
      }
      if (!before || !/\d [A-Z]\w+ (?:forum )?meeting|Forum meeting/i.test(words.text)) continue
      const day = before.meeting.date
      for (const found of spoken(words).matchAll(yearless)) {
        const [number, month] = [Number(found[1] ?? found[3]), monthOf(found[2] ?? found[4] ?? '')]
        const sentence = spoken(words).slice(Math.max(0, found.index - 80), found.index + found[0].length + 60)
        if (month !== day.month || number === day.day || others.test(sentence.replace(/[^.]*\. /, ''))) continue
        yield {
          at: words.at,
          find: found[0],
          offset: found.index,
          message: `The meeting before was on ${dayText(day)}, not on ${number} ${months[month - 1]}.`,
          hint: 'Correct the date.',
        }
      }
    }
  },
})
