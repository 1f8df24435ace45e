import { dayText, iso } from '../../../base/dates.ts'
import { type Dated, dateAt, datedSentences, placeOf, type SaidDate, said, textsOfMeeting } from '../../dates.ts'
import { rule } from '../../rule.ts'

/** Fields that say what is to be. */
const toBe = new Set(['about', 'recommendations', 'clauses', 'term_until', 'next_steps'])

const until =
  /\b(?:until|till|up to)(?: the)? (?:(first|next) (?:\w+ )?meeting (?:of|in|after) )?(?:the )?(?:end of )?(?:the )?(?:academic year |financial year |school year )?⟨([DMTY]\d+)⟩/gi
const by = /\b(?:to|be|will|shall|should|agrees?|asks?|asked to) (?:[^.;⟨⟩]{1,80} )?(by|before|no later than) (?:the end of )?⟨([DM]\d+)⟩/gi
const past =
  /\b(?:was|were|had|has been|have been|did|received|closed|ended|set out in|published|agreed (?:on|in|by)|previous|earlier|met|spent|missed|circulated|sent|note[sd]?)\b/i

/** The day on which something that holds until a date is surely over; the first meeting of a year is its autumn meeting. */
const overBy = (date: SaidDate, isFirst: boolean): string => {
  if (date.kind === 'Y') return isFirst ? `${date.first.slice(0, 4)}-09-01` : `${Number(date.first.slice(0, 4)) + 1}-08-31`
  return isFirst ? date.first : date.last
}

const asked = (text: string) => ({ report: `recommendations:\n  - verb: decide\n    text: ${text}` })
const about = (text: string) => ({ meeting: `items:\n  - title: Chair\n    about: ${text}` })

export default rule({
  code: 'date/until',
  severity: 'warning',
  summary: 'What is decided holds until a day after the meeting, and is to be done by one.',
  why: 'A chair who is elected in September 2021 “until the autumn term 2021” is elected for no time at all.',
  source: 'An agenda of September 2021.',
  good: [
    about('To elect a chair until the first meeting of the autumn term 2026.'),
    about('To hear of the group that was at work until December 2025.'),
    asked('Agree that the fund be kept until 31 March 2027.'),
    asked('Agree that answers be given by 12 February 2026, and that the post be paid for up to March 2026.'),
    asked('Note the deficit until 31 March 2025.'),
    asked('Agree the grant for the time until the end of 2025/26.'),
  ],
  bad: [
    about('To elect a chair until the first meeting of the «spring term 2026».'),
    about('To elect a chair until «July 2025».'),
    about('To appoint a vice-chair until the end of the academic year «2024/25».'),
    asked('Agree that the fund be kept until «31 March 2025».'),
    asked('Agree that schools be asked to answer by «12 February 2025».'),
    asked('Agree that the review go on until the end of the «summer term 2025».'),
    asked('Ask the council to report by «March 2025».'),
  ],
  subject: 'meeting',
  *run(meeting, { folder }) {
    const now = iso(meeting.date)
    const told = (dated: Dated, date: SaidDate) => ({
      ...placeOf(dated, date),
      message: `This is to come, but ${said(date)} is not after the meeting, which is on ${dayText(meeting.date)}.`,
      hint: 'Correct the date; most often it is the year.',
      related: [{ at: ['date'], message: dayText(meeting.date) }],
    })
    for (const words of textsOfMeeting(folder)) {
      if (!words.at.path.some(key => toBe.has(String(key)))) continue
      for (const dated of datedSentences(words)) {
        if (past.test(dated.text)) continue
        for (const [, isFirst, mark] of dated.text.matchAll(until)) {
          const date = dateAt(dated, mark)
          if (date && overBy(date, isFirst?.toLowerCase() === 'first') <= now) yield told(dated, date)
        }
        for (const [, , mark] of dated.text.matchAll(by)) {
          const date = dateAt(dated, mark)
          if (date && date.last < now) yield told(dated, date)
        }
      }
    }
  },
})
