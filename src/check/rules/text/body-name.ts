import { iso } from '../../../base/dates.ts'
import { textsOfMeeting } from '../../dates.ts'
import { rule } from '../../rule.ts'
import { spoken } from '../../words.ts'

/** Bodies that have come to an end, from when they are spoken of in the past. */
const ended: readonly (readonly [said: RegExp, from: string, until: string, next: string])[] = [
  [/\bEducation Funding Agency\b/g, '2012-04-01', '2017-10-01', 'Education and Skills Funding Agency'],
  [/\bEducation and Skills Funding Agency\b/g, '2017-04-01', '2025-07-01', 'Department for Education'],
  [/\bDepartment for Children, Schools and Families\b/g, '2007-06-28', '2010-11-11', 'Department for Education'],
  [/\bDepartment for Education and Skills\b/g, '2001-06-08', '2007-12-28', 'Department for Education'],
  [/\bYoung People’s Learning Agency\b/g, '2010-04-01', '2012-10-01', 'Education and Skills Funding Agency'],
]
/** A sentence that looks back, or names a document of then, names a body as it was. */
const looksBack =
  /\b(?:former(?:ly)?|then|was|were|had|until|clos\w+|abolish\w+|replac\w+|previous\w*|used to|now|since|historic\w*|became|merged|transferred|earlier|guid(?:e|ance)|(?:19|20)\d\d)\b/i

const on = (text: string) => ({ meeting: `date: 2026-01-15\nitems:\n  - title: Growth fund\n    body: ${text}` })

export default rule({
  code: 'text/body-name',
  severity: 'warning',
  summary: 'No department or agency that had closed by the day of the meeting is spoken of as if it were there.',
  why: 'Schools send their returns to the body that a paper names.',
  source: 'Minutes of several forums, with agencies that had closed.',
  good: [on('The former Education and Skills Funding Agency paid it until 2025.')],
  bad: [
    on('The «Education Funding Agency» will ask for the return.'),
    on('The «Education and Skills Funding Agency» will ask for the return.'),
    on('The «Department for Children, Schools and Families» will decide.'),
  ],
  subject: 'meeting',
  *run({ date }, { folder }) {
    const day = iso(date)
    for (const words of textsOfMeeting(folder)) {
      if (!/Agency|Department/.test(words.text)) continue
      const text = spoken(words)
      for (const [pattern, , until, next] of ended)
        if (day >= until)
          for (const { 0: said, index } of text.matchAll(pattern)) {
            if (looksBack.test(text.slice(Math.max(0, index - 150), index + said.length + 150))) continue
            yield {
              at: words.at,
              find: said,
              offset: index,
              message: `${said} was no longer there on the day of the meeting.`,
              hint: `Its successor is the ${next}. If the earlier time is meant, say so: the former ${said}.`,
            }
          }
    }
  },
})
