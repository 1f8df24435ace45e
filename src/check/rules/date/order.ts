import { dateAt, datedParagraphs, placeOf, said } from '../../dates.ts'
import { rule } from '../../rule.ts'

const [first, second] = ['⟨([DMYT]\\d+)⟩', '⟨([DMYT]\\d+)⟩']
const gap = (length: number) => `[^.;⟨⟩\\n]{0,${length}}`
const next =
  '(?:[^.;⟨⟩]{0,60}|[^.;⟨⟩]{0,40}\\. (?:It|They|The (?:\\w+ ){0,4}group|The (?:\\w+ ){0,3}(?:committee|panel|consultation|review|survey))\\b[^.;⟨⟩]{0,30})'

/** Two dates, of which the one said first has to be the earlier. */
const pairs: readonly { readonly pattern: RegExp; readonly message: (a: string, b: string) => string }[] = [
  {
    pattern: new RegExp(
      `(?:\\b(?:from|during|period|between)[:,]? |\\(|: |^|, )?${first},? ?(?:to|until|till|up to|through to|–|—|-|and ending(?: on)?|ending(?: on)?) ?(?:the )?(?:end of )?${second}`,
      'gi',
    ),
    message: (a, b) => `A time from ${a} to ${b} ends before it begins.`,
  },
  {
    pattern: new RegExp(`\\bbetween (?:the )?${first},? and ${second}`, 'gi'),
    message: (a, b) => `There is no time between ${a} and ${b}: the second is the earlier.`,
  },
  {
    pattern: new RegExp(
      `\\b(?:open(?:s|ed)?|beg[ia]ns?|start(?:s|ed)?|launch(?:es|ed)|r[ua]ns?|commence[sd]|issued|sent (?:out|to)|goes? out|went out|published)\\b${gap(40)}${first}${next}\\b` +
        `(?:clos(?:es?|ed|ing)|end(?:s|ed|ing)?|finish(?:es|ed)?|until|till|deadline|(?:responses?|respond|reply|replies|answers?|returns?|comments)(?: \\w+){0,3} by)\\b${gap(30)}${second}`,
      'gi',
    ),
    message: (a, b) => `What began on ${a} is said to have its end on ${b}, which is earlier.`.replace(/ on (?=[A-Z])/g, ' in '),
  },
  {
    pattern: new RegExp(
      `\\b(?:set up|established|formed|created|founded|convened|constituted|commissioned|appointed)\\b${gap(50)}${first}${next}` +
        `\\b(?:met|reported|sat|concluded|completed|presented|published|issued|first meeting|last met|held)\\b${gap(40)}${second}`,
      'gi',
    ),
    message: (a, b) => `What was set up on ${a} is said to have met or reported on ${b}, which is earlier.`.replace(/ on (?=[A-Z])/g, ' in '),
  },
  {
    pattern: new RegExp(
      `\\b(?:deadline|closing date|closed|clos(?:es|ing)|answers by|responses by)\\b${gap(30)}${first}${gap(30)}\\b(?:opens|opened|launched|began|begins|starts|started) (?:on|in) ${second}`,
      'gi',
    ),
    message: (a, b) => `What begins on ${b} is said to close on ${a}, which is earlier.`.replace(/ on (?=[A-Z])/g, ' in '),
  },
]

/** Words of a date that was changed, or of two dates that are compared. */
const changed =
  /\b(?:moved|brought forward|changed?|reschedul\w+|re-schedul\w+|postponed|corrected|amended|revised|compar\w+|instead|altered|replaced|previous(?:ly)?|last year|earlier|the other|respectively|shortened|cut back|re-?elected|already)\b/i

const isReversed = (pattern: RegExp): boolean => pattern === pairs.at(-1)?.pattern

export default rule({
  code: 'date/order',
  severity: 'warning',
  summary: 'A time ends after it begins: a range, a consultation, the work of a group.',
  why: 'Where the end is before the beginning one of the two is wrong, mostly by a year, and nobody can tell which.',
  source: 'An agenda of Worcestershire’s of July 2019: the notes of 18 June 2018 of a task group that the forum had set up in May 2019.',
  good: [
    'introduction: The grant runs from 1 April 2026 to 31 March 2027, and the class from September 2026 to July 2027.',
    'introduction: The consultation opened on 3 November 2025 and closes on 12 December 2025.',
    'introduction: The task group that the Forum set up on 23 May 2025 met once, on 18 June 2025.',
    'introduction: The meeting was moved from 20 January 2026 to 15 January 2026.',
    'introduction: Numbers fell between 2024/25 and 2025/26, and rose from October 2023 to October 2024.',
    'introduction: The group was set up in May 2025. It met on 18 June 2025, as one had met on 18 June 2024.',
    'introduction: Answers by 12 December 2025 to the consultation that opened on 3 November 2025.',
    'introduction: The panel was established in 2019. Its last report is of 3 December 2025.',
    'introduction: The grant of 2025/26 is compared with that of 2024/25.',
    'introduction: The deadline was 31 January 2026. A new round starts on 1 March 2026.',
  ],
  bad: [
    'period: April 2026 to «March 2026»',
    'introduction: The service runs from 1 September 2026 to «31 August 2026».',
    'introduction: The grant is paid for April 2026 – «March 2025».',
    'introduction: It was paid between 1 April 2025 and «31 March 2025».',
    'introduction: The consultation opened on 3 November 2025 and closes on «12 December 2024».',
    'introduction: The survey was sent to schools on 12 November 2025, with answers by «3 October 2025».',
    'introduction: The consultation runs from 3 November 2025. It closes on «12 October 2025».',
    'introduction: The task group that the Forum set up on 23 May 2025 met once, on «18 June 2024», and its notes are attached.',
    'introduction: The working group was established in October 2025. It met on «4 September 2025».',
    'introduction: The closing date is «3 March 2026» for the round that opens on 12 April 2026.',
    'introduction: The rate was held from 2025/26 to «2023/24».',
  ],
  subject: 'text',
  *run(words) {
    for (const dated of datedParagraphs(words)) {
      if (dated.dates.length < 2) continue
      const seen = new Set<string>()
      for (const { pattern, message } of pairs)
        for (const found of dated.text.matchAll(pattern)) {
          const [a, b] = [dateAt(dated, found[1]), dateAt(dated, found[2])]
          if (!a || !b || changed.test(dated.text.slice(Math.max(0, found.index - 60), found.index) + found[0])) continue
          const [early, late] = isReversed(pattern) ? [b, a] : [a, b]
          // A year can be financial or academic.
          if ((early.kind === 'Y') !== (late.kind === 'Y') || late.last >= early.first || seen.has(`${early.start} ${late.start}`)) continue
          seen.add(`${early.start} ${late.start}`)
          yield {
            ...placeOf(dated, late),
            message: message(said(a), said(b)),
            hint: 'Correct one of the two dates.',
            related: [{ at: placeOf(dated, early).at, message: said(early) }],
          }
        }
    }
  },
})
