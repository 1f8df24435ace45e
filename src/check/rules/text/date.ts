import { readDay } from '../../../base/dates.ts'
import { rule } from '../../rule.ts'
import { spoken } from '../../words.ts'

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const dates = new RegExp(
  `\\b(?:((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\\s+(?:the\\s+)?)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${months}),?\\s+(\\d{4})\\b`,
  'g',
)

export default rule({
  code: 'text/date',
  severity: 'error',
  summary: 'A date said in a text is a day of the calendar, and falls on the weekday it is said to.',
  why: 'An agenda called members to “Wednesday 18 January 2018”, which was a Thursday: half of them may come on the wrong day.',
  good: ['introduction: The forum met on Thursday 18 January 2018 and on Tuesday 3rd July 2018; the school opened on 31 May 1951.'],
  bad: ['introduction: The forum met on «Wednesday 18 January 2018».', 'introduction: The funding ends on «31 June 2026».'],
  subject: 'text',
  *run(words) {
    for (const [find, weekday, day, month, year] of spoken(words).matchAll(dates)) {
      if (Number(year) < 1990 || Number(year) > 2099) continue
      const read = readDay(`${weekday ? `${weekday} ` : ''}${day} ${month} ${year}`)
      if (!read.ok) yield { at: [], find, message: read.message, hint: weekday ? 'Correct the date or the weekday.' : 'Correct the date.' }
    }
  },
})
