import { daysOn, dayText, iso, months, readDay, weekday } from '../../../base/dates.ts'
import { monthNames, monthOf, textsOfMeeting } from '../../dates.ts'
import { rule } from '../../rule.ts'
import { spoken } from '../../words.ts'

const dated = new RegExp(
  `\\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? (?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${monthNames})\\b(?!,? (?:19|20)\\d\\d)`,
  'gi',
)

export default rule({
  code: 'date/weekday',
  severity: 'warning',
  summary: 'A day that is said without its year falls on the weekday it is said to, in a year near the meeting.',
  why: 'Half of those who are asked for “Monday 15 July” come on the Monday, and half on the 15th.',
  good: [
    { report: 'background: The group met on Wednesday 3 December, and meets again on Thursday 12 March.' },
    { meeting: 'items:\n  - title: Dates\n    body: Thursday 15 October and Wednesday 17 June' },
  ],
  bad: [
    { report: 'background: The group met on «Monday 3 December», and its notes are attached.' },
    { report: 'background: Answers are due by «Monday 12th February».' },
    { meeting: 'items:\n  - title: Dates\n    body: The next workshop is on «Tuesday, 12 March».' },
  ],
  subject: 'meeting',
  *run({ date }, { folder }) {
    const [from, to] = [daysOn(date, -240), daysOn(date, 400)]
    for (const words of textsOfMeeting(folder)) {
      if (!/day,?\s+(?:the )?\d/.test(words.text)) continue
      for (const { 0: find, 1: name = '', 2: number, 3: month = '', index } of spoken(words).matchAll(dated)) {
        const near = [-1, 0, 1].flatMap(more => {
          const read = readDay(`${number} ${months[monthOf(month) - 1]} ${date.year + more}`)
          return read.ok && iso(read.value) >= from && iso(read.value) <= to ? [read.value] : []
        })
        const [first] = near
        if (!first || near.some(day => weekday(day).toLowerCase() === name.toLowerCase())) continue
        yield {
          at: words.at,
          find,
          offset: index,
          message: `${dayText(first)} is a ${weekday(first)}, not a ${name}.`,
          hint: 'Correct the date or the weekday.',
        }
      }
    }
  },
})
