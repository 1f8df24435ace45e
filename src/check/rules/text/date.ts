import { months, readDay } from '../../../base/dates.ts'
import { monthNames, monthOf } from '../../dates.ts'
import { rule } from '../../rule.ts'
import { spoken } from '../../words.ts'

const month = `${monthNames}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?`
const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
const short = `${weekdays}|(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri)\\b\\.?`
const dates = new RegExp(
  `\\b(?:(${short}),?\\s+(?:the\\s+)?)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:day\\s+)?(?:of\\s+)?(${month}),?\\s+(\\d{4})\\b(?:,?\\s+\\(?(${weekdays})\\b)?`,
  'g',
)
const american = new RegExp(`\\b(?:(${short}),?\\s+)?(${monthNames})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b(?![/-]\\d)`, 'g')
const numbers = new RegExp(`(?:\\b(${short}),?\\s+)?(?<![\\d/.-])(\\d{1,2})([/.])(\\d{1,2})\\3(\\d{4})(?![\\d/]|\\.\\d)`, 'g')
/** Days that no year has. */
const never =
  /(?<![£\d.,/–-])\b(?:(?:30|31)(?:st|th)?\s+(?:of\s+)?February|31(?:st)?\s+(?:of\s+)?(?:April|June|September|November)|3[2-9](?:st|nd|rd|th)?\s+(?:January|February|March|April|June|July|August|September|October|November|December))\b(?!,?\s+\d{4})/g
const names = weekdays.split('|')

interface Typed {
  readonly find: string
  readonly weekday: string | undefined
  readonly day: string | undefined
  readonly month: number
  readonly year: string | undefined
}

const typedIn = (text: string): readonly Typed[] => [
  ...[...text.matchAll(dates)].map(([find, before, day, month = '', year, after]) => ({ find, weekday: before ?? after, day, month: monthOf(month), year })),
  ...[...text.matchAll(american)].map(([find, weekday, month = '', day, year]) => ({ find, weekday, day, month: monthOf(month), year })),
  ...[...text.matchAll(numbers)].map(([find, weekday, day, , month, year]) => ({ find, weekday, day, month: Number(month), year })),
]

export default rule({
  code: 'text/date',
  severity: 'error',
  summary: 'A date said in a text is a day of the calendar, and falls on the weekday it is said to.',
  why: 'An agenda called members to “Wednesday 18 January 2018”, which was a Thursday: half of them may come on the wrong day.',
  good: [
    'introduction: The forum met on Thursday 18 January 2018 and on Tuesday 3rd July 2018; the school opened on 31 May 1951.',
    'introduction: The forum met on Thurs 18 Jan 2018, on 03/07/2018 and on 18 January 2018 (Thursday).',
  ],
  bad: [
    'introduction: The forum met on «Wednesday 18 January 2018».',
    'introduction: The funding ends on «31 June 2026».',
    'introduction: The forum met on «Wed 18 Jan 2018».',
    'introduction: The forum met on «18 January 2018 (Wednesday»).',
    'introduction: The forum met on «Wednesday, January 18, 2018».',
    'introduction: The funding ends on «31/06/2026».',
    'introduction: The forum met on «07/13/2025».',
    'introduction: The forum met on «29 February 2025».',
    'introduction: Answers are due by «31 September».',
    'introduction: Answers are due by «30th February» each year.',
  ],
  subject: 'text',
  *run(words) {
    const text = spoken(words)
    if (!/\d/.test(text)) return
    for (const { find, weekday, day, month, year } of /\d{4}/.test(text) ? typedIn(text) : []) {
      if (Number(year) < 1990 || Number(year) > 2099) continue
      const named = weekday && names.find(name => name.startsWith(weekday.slice(0, 3)))
      const name = months[month - 1]
      if (name === undefined) {
        yield { at: [], find, message: `“${find}” is not a day in the calendar.`, hint: 'Correct the date; the day comes before the month.' }
        continue
      }
      const read = readDay(`${named ? `${named} ` : ''}${Number(day)} ${name} ${year}`)
      if (!read.ok) yield { at: [], find, message: read.message, hint: weekday ? 'Correct the date or the weekday.' : 'Correct the date.' }
    }
    if (/3\d/.test(text))
      for (const [find] of text.matchAll(never)) yield { at: [], find, message: `“${find}” is not a day in the calendar.`, hint: 'Correct the date.' }
  },
})
