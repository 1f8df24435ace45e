import { dayText, iso } from '../../../base/dates.ts'
import { itemsOf } from '../../../model/agenda.ts'
import type { Meeting } from '../../../model/meeting.ts'
import { type Dated, dateAt, datedSentences, placeOf, said, textsOfMeeting } from '../../dates.ts'
import { rule } from '../../rule.ts'

const verbs =
  'met|published|announced|issued|released|launched|considered|discussed|presented|reported|circulated|received|submitted|sent|written|wrote|held|reviewed|debated|heard|told|informed|consulted|agreed|approved|endorsed|ratified|adopted|noted|decided|resolved|appointed|elected|completed|concluded|signed|visited|inspected|resigned|retired|set up|established|formed|convened|opened|closed|ended|finished|began|begun|started|asked|surveyed|confirmed|notified|laid before [\\w ]{3,20}|taken to [\\w ]{3,20}'
const own =
  'met|took place|wrote|came into force|came into effect|began|resigned|retired|sat|reported|visited|(?:consultation|survey|school|unit|class|window|review|service|scheme|project|it|which) (?:closed|opened|ended|finished)'
const owning = 'published|issued|released|launched|circulated|received|submitted|sent|completed|approved|signed|wrote to'
const adverbs =
  "(?: (?:\\w+ly|once|twice|again|first|last|also|then|remotely|online|virtually|by [\\w’' ()]{3,60}|at [A-Z][\\w’' ]{2,30}|to (?:all |the )?(?:schools|members|head ?teachers|parents)))?,?"
const on = '(?: late| early| earlier)? (?:on|in|during|back in|late in|early in) '
const mark = '⟨([DM]\\d+)⟩'
/** “The schools consulted in March will …” is of the future. */
const noWill = '(?![^.;]*\\b(?:will|would|shall|is to|are to)\\b)'

/** What is told as past, and then its date. */
const told: readonly RegExp[] = [
  new RegExp(`\\b(?:was|were|had|had been|has been|have been)(?: \\w+ly| also| first| last| then| already)? (?:${verbs})${adverbs}${on}${mark}`, 'gi'),
  new RegExp(`(?<!\\bto |\\bbe |\\bis |\\bare )\\b(?:${own})${adverbs}${on}${mark}${noWill}`, 'gi'),
  new RegExp(`(?<!\\bto be |\\bbe |\\bis |\\bare )\\b(?:${owning}) (?:the|its|their|a|an|his|her) (?:[\\w’'-]+ ){1,4}(?:on|in) ${mark}`, 'gi'),
  new RegExp(`\\b(?:forum|group|committee|cabinet|council|department|DfE|ESFA|board|panel|authority) (?:${verbs})${adverbs}${on}${mark}${noWill}`, 'gi'),
  new RegExp(`\\b(?:letter|notes?|email|e-mail|report|guidance|response|advice|paper|minutes)(?: [\\w’'-]+){0,4} dated ${mark}`, 'gi'),
  new RegExp(`\\b(?:stood|was standing|amounted to|stood at)(?: at)? [£\\d][\\d.,]*[\\w ]{0,9} (?:at|on|as at|in|at the end of) ${mark}`, 'gi'),
  new RegExp(
    `(?:^|[.;:] |, (?:and|but|where|when) )(?:and |but )?(?:on|in|during|back in|early in|late in|at|as at|as of|at (?:its|their|the|a) meeting(?: held)? (?:on|of|in)) ${mark},? ` +
      `(?:(?!(?:will|would|shall|should|may|might|could|can|must|that|which|who|to|is|are|be|has|have)\\b)[\\w’'()-]+ ){1,9}(?:also |then |first |jointly |\\w+ly )?(?:${verbs}|took|stood|gave|made|looked|was|were|came|joined|left|became|had)\\b` +
      '(?! (?:to|expected|forecast|projected|estimated|likely|due|planned|scheduled|proposed|set to|a forecast|going|by|in|from|for|being|still|not yet|only|the (?:earliest|latest|date|deadline|target))\\b)',
    'gi',
  ),
]

/** What makes a sentence one of the future, and what was written into the minutes later. */
const yetToCome =
  /\b(?:will|would|shall|should|may|might|could|can|must|to be|when|once|until|unless|if|whether|where|wherever|before|after|due|expected|planned|scheduled|proposed|in case|provided that|as soon as|by the time)\b[^,;:]*$/i
const later = /\bnotes?:|\bnote by|post[- ]meeting|\b(?:after|since) the meeting|\bsubsequently\b|\bsince (?:been|then)\b|\bwill have\b/i

/** The last day of which the papers of a meeting can tell: some decisions are taken by e-mail, after it. */
const lastDay = (meeting: Meeting): string =>
  itemsOf(meeting)
    .flatMap(({ item: { resolution } }) => (resolution?.decided ? [iso(resolution.decided)] : []))
    .reduce((last, day) => (day > last ? day : last), iso(meeting.date))

/** The marks of the dates that a sentence tells as past. */
const toldIn = ({ text }: Dated): ReadonlySet<string> =>
  new Set(
    told.flatMap(pattern =>
      [...text.matchAll(pattern)].flatMap(({ 1: found, index, 0: words }) =>
        found && !yetToCome.test(text.slice(0, index + words.indexOf('⟨'))) ? [found] : [],
      ),
    ),
  )

const minutes = (body: string) => ({ meeting: `items:\n  - title: High needs\n    body: ${body}` })
const report = (background: string) => ({ report: `background: ${background}` })

export default rule({
  code: 'date/past',
  severity: 'warning',
  summary: 'What a paper tells as past was before its meeting.',
  why: 'In January the old year is easily typed as the new one, and the other way round: a working group then “met on 3 December 2020” in a report of January 2020.',
  source: 'A report of Lancashire’s to its forum of 14 January 2020; Wolverhampton’s of January 2022, with figures published “in December 2022”.',
  good: [
    report('On 3 December 2025, the working group considered a number of reports.'),
    report('The group met on 3 December 2025, and will meet on 3 February 2026.'),
    report('The Department announced that the grant ends on 31 March 2026.'),
    report('Members were asked to answer by 12 February 2026, and to meet on 3 March 2026.'),
    report('The rates were agreed for the year that begins in April 2026.'),
    report('A meeting to be held on 12 March 2026 was announced in December 2025.'),
    report('The scheme runs until it has been reviewed in March 2027.'),
    report('In April 2026 the rates will rise; in September 2026 the school is to open.'),
    report('On 1 April 2026 the deficit was expected to be £5m.'),
    report('Schools opened in September 2026 are funded likewise, where a class has been opened in September 2026.'),
    minutes('|\n      Members heard that the group would report when it had met on 3 February 2026. (Clerk’s note: it met on 3 February 2026.)'),
  ],
  bad: [
    report('On «3 December 2026», the working group considered a number of reports.'),
    report('The group met once, on «Thursday 3 December 2026», and its notes are attached.'),
    report('The first figures had been published by the Department for Education (DfE) in «December 2026».'),
    report('The Department published the guidance in «November 2026».'),
    report('Schools were consulted in «November 2026» on the four options.'),
    report('The Forum agreed in «December 2026» that the fund be kept.'),
    report('The review was completed in «Sept 2026»; its findings are below.'),
    report('The Director wrote on «03/12/2026».'),
    report('The letter of the Minister dated «16 December 2026» is attached.'),
    report('At «31 March 2026» the deficit stood at £5m.'),
    minutes('At its meeting on «3 December 2026» the group looked at the places bought.'),
    minutes('The consultation closed on «12 December 2026».'),
  ],
  subject: 'meeting',
  *run(meeting, { folder }) {
    const last = lastDay(meeting)
    for (const words of textsOfMeeting(folder))
      for (const dated of datedSentences(words)) {
        if (!dated.dates.some(({ kind, first }) => kind !== 'Y' && first > last) || later.test(dated.text)) continue
        for (const found of toldIn(dated)) {
          const date = dateAt(dated, found)
          if (!date || date.first <= last) continue
          yield {
            ...placeOf(dated, date),
            message: `This is told as past, but ${said(date)} is after the meeting, which is on ${dayText(meeting.date)}.`,
            hint: 'Correct the date; most often it is the year. Or tell it as something to come.',
            related: [{ at: ['date'], message: dayText(meeting.date) }],
          }
        }
      }
  },
})
