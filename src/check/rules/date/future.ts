import { daysOn, dayText, iso } from '../../../base/dates.ts'
import { dateAt, datedSentences, placeOf, said, textsOfMeeting } from '../../dates.ts'
import { rule } from '../../rule.ts'

const things =
  '(?:met|held|published|announced|issued|discussed|considered|presented|reported|decided|agreed|brought|taken|launched|opened|closed|sent|circulated|confirmed|reviewed|made|consulted)'
const mark = '⟨([DM]\\d+)⟩'
const next = new RegExp(
  `\\bnext (?:[\\w’]+ ){0,3}meetings?\\b(?: of the [\\w’ ]{3,40}?)?,? (?:is |will be |are |takes place |will take place |to be held |is to be held |will be held |held )?(?:on |in |: ?|at )?${mark}`,
  'gi',
)
const toCome: readonly RegExp[] = [
  new RegExp(
    `\\b(?:will|shall|is to|are to|is due to|are due to)(?: \\w+)? (?:be (?:\\w+ly )?${things}|meet|take place|report|return|come back|open|close|publish|consult|decide|visit|announce)\\b(?: [\\w’]+){0,6} (?:on|in|by) ${mark}`,
    'gi',
  ),
  new RegExp(
    `\\b(?:consultation|survey|round|window|bidding|application|applications|nominations?) (?:[\\w’]+ ){0,2}(?:closes?|opens?|runs? until|runs? to) (?:on |in )?${mark}`,
    'gi',
  ),
  new RegExp(`\\b(?:deadline|closing date)(?: [\\w’]+){0,5} (?:is|will be) (?:on )?${mark}`, 'gi'),
]
const past =
  /\b(?:was|were|had|said|told|announced|heard|agreed (?:on|in|that)|reported that|noted that|noted (?:on|in)|original|quoted?|“)|\b(?:last|previous) year/i

const report = (background: string) => ({ report: `background: ${background}` })

export default rule({
  code: 'date/future',
  severity: 'warning',
  summary: 'What a paper tells as still to come is not long before its meeting.',
  why: 'The dates of last year’s report stay in this year’s: the consultation “closes on 12 December 2024” in January 2026.',
  source: 'An agenda of Bristol’s of January 2021, whose next meeting is on 30 March 2020.',
  good: [
    report('The group will meet on 3 February 2026, and the consultation closes on 12 February 2026.'),
    report('The consultation closes on 12 December 2025; its answers will be reported on 15 January 2026.'),
    report('It was said in March 2025 that the rates will be published in July 2025.'),
    report('The next meeting of the Forum is on 12 March 2026.'),
    report('At the next meeting, on 15 January 2026, the Forum decides.'),
    report('The deadline is 21 January 2026.'),
    report('The report of the group that met on 3 July 2025 will be presented.'),
  ],
  bad: [
    report('The working group will meet on «3 February 2025».'),
    report('The rates will be published by the Department in «July 2025».'),
    report('The consultation closes on «12 February 2025».'),
    report('The deadline for bids is «21 January 2025».'),
    report('A report is to be brought to the Forum in «March 2025».'),
    { meeting: 'items:\n  - title: High needs\n    body: A report will be considered at the next meeting in «March 2025».' },
    { meeting: 'items:\n  - title: High needs\n    body: The group will report in «June 2025».' },
  ],
  subject: 'meeting',
  *run(meeting, { folder }) {
    const now = iso(meeting.date)
    // A report is written some weeks before.
    const long = daysOn(meeting.date, -60)
    for (const words of textsOfMeeting(folder)) {
      // The standing item and its field have a rule of their own.
      const isOwn =
        words.at.path[0] === 'next_meeting' || (words.at.path[0] === 'items' && meeting.items[Number(words.at.path[1])]?.template === 'next-meeting')
      if (isOwn || words.at.path.some(key => key === 'clauses' || key === 'recommendations')) continue
      for (const dated of datedSentences(words)) {
        if (!dated.dates.some(({ last }) => last < now) || past.test(dated.text)) continue
        const marks = [
          // The day of the forum’s own next meeting has a rule of its own.
          ...[...dated.text.matchAll(next)].flatMap(([, found]) => (dateAt(dated, found)?.kind === 'D' ? [] : [{ found, before: now }])),
          ...toCome.flatMap(pattern => [...dated.text.matchAll(pattern)].map(([, found]) => ({ found, before: long }))),
        ]
        const seen = new Set<string | undefined>()
        for (const { found, before } of marks) {
          const date = dateAt(dated, found)
          if (!date || date.last >= before || seen.has(found)) continue
          seen.add(found)
          yield {
            ...placeOf(dated, date),
            message: `This is still to come, but ${said(date)} is before the meeting, which is on ${dayText(meeting.date)}.`,
            hint: 'Correct the date; most often it is the year. Or tell it as past.',
            related: [{ at: ['date'], message: dayText(meeting.date) }],
          }
        }
      }
    }
  },
})
