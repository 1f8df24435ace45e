import { daysOn, dayText, iso, readDay, weekday } from '../../../base/dates.ts'
import { meetingDays, meetingsBefore, meetingsOf } from '../../../history/order.ts'
import { itemsOf } from '../../../model/agenda.ts'
import type { Meeting, SubItem } from '../../../model/meeting.ts'
import { type Dated, dateAt, datedSentences, type SaidDate, said } from '../../dates.ts'
import { clausePartsOf } from '../../papers.ts'
import { type Around, type Finding, rule } from '../../rule.ts'
import type { Words } from '../../words.ts'

/** Minutes, and the day of the meeting whose they are. */
const minutesOf =
  /\b(?:minutes?|notes)\b(?:(?!\b(?:amend\w*|correct\w*|record|approved?|agreed|state|say|read|published|circulated|by|action|from page|received)\b)[^.;⟨⟩]){0,80}?⟨(D\d+)⟩/gi

const minutes = (title: string, more = '') => `items:\n  - title: ${title}\n    template: previous-minutes${more}`
const clause = (text: string) =>
  `\n    resolution:\n      outcome: carried\n      clauses:\n        - kind: approve-minutes\n          text: That the minutes of ${text} be approved as a correct record.`
const earlier = 'items:\n  - title: Growth fund'
const first = 'items:\n  - title: Growth fund'

interface Named {
  readonly dated: Dated
  readonly date: SaidDate
}

/** The days whose minutes an item names, in the order of its fields. */
const namedIn = (item: SubItem, file: string): readonly Named[] => {
  const prose = (path: Words['at']['path'], text: { readonly markdown: string } | undefined): readonly Words[] =>
    text ? [{ text: text.markdown, prose: true, at: { file, path } }] : []
  const texts: readonly Words[] = [
    { text: item.title, prose: false, at: { file, path: ['title'] } },
    ...prose(['about'], item.about),
    ...(item.recommendations ?? []).flatMap(({ text }, i) => prose(['recommendations', i, 'text'], text)),
    ...clausePartsOf(item).flatMap(({ part, path }) => prose([...path, 'text'], part.text)),
    ...prose(['body'], item.body),
  ]
  return texts.flatMap(words =>
    /minutes?\b|\bnotes\b/i.test(words.text)
      ? datedSentences(words).flatMap(dated =>
          [...dated.text.matchAll(minutesOf)].flatMap(([, mark]) => {
            const date = dateAt(dated, mark)
            return date ? [{ dated, date }] : []
          }),
        )
      : [],
  )
}

/** Whether the minutes are those of the forum itself: a group of it meets on other days. */
const isOfForum = (item: SubItem): boolean =>
  (item.template === 'previous-minutes' || (item.resolution?.clauses ?? []).some(({ kind }) => kind === 'approve-minutes')) &&
  !/\b(?:group|committee|sub-?group|board|panel|task|cluster|federation|partnership)\b/i.test(JSON.stringify([item.title, item.about, item.resolution]))

/** So near to a meeting a forum does not meet twice. */
const near = 21

const isBeside = ({ first }: SaidDate, { date }: Meeting): boolean => first > daysOn(date, -near) && first < daysOn(date, near)

/** The minutes of a meeting that are brought although one has been held since, long enough ago for its own to be there, and those are nowhere on the agenda. */
const isPassedOver = (date: SaidDate, item: SubItem, { folder, records }: Around): boolean => {
  const [last, ...others] = meetingsBefore(records, folder)
  const { meeting } = folder
  if (!meeting || !last || item.template !== 'previous-minutes' || !isOfForum(item) || !others.some(held => iso(held.meeting.date) === date.first)) return false
  if (iso(last.meeting.date) > daysOn(meeting.date, -28) || iso(last.meeting.date) === iso(meeting.date)) return false
  return !itemsOf(meeting).some(
    ({ item: other }) => (other !== item && isAboutMinutes(other)) || namedIn(other, folder.file).some(({ date: own }) => own.first === iso(last.meeting.date)),
  )
}

/** What is wrong with a day whose minutes an item brings; days before the first meeting that is known can only be too long ago, or no working day. */
const wrong = (date: SaidDate, item: SubItem, { folder, records }: Around): string | undefined => {
  const { meeting } = folder
  const read = readDay(date.first)
  if (!meeting || !read.ok) return undefined
  if (date.first >= iso(meeting.date)) return `${dayText(read.value)} is not before the meeting, which is on ${dayText(meeting.date)}.`
  if (meetingDays(records).has(date.first)) return undefined
  const [last] = meetingsBefore(records, folder)
  if (last && isOfForum(item) && isBeside(date, last.meeting)) return `There was no meeting on ${dayText(read.value)}.`
  const oldest = meetingsOf(records)[0]?.meeting.date
  if (item.template === 'previous-minutes' && oldest && date.first >= iso(oldest)) return `There was no meeting on ${dayText(read.value)}.`
  if (/^S/.test(weekday(read.value))) return `${dayText(read.value)} was a ${weekday(read.value)}.`
  return date.first < daysOn(meeting.date, item.template === 'previous-minutes' ? -380 : -550)
    ? `${dayText(read.value)} is more than a year before the meeting.`
    : undefined
}

/** Whether a sentence approves minutes: others name those of meetings long past. */
const approves = ({ text, words }: Dated): boolean =>
  words.at.path[0] !== 'body' ||
  (/\b(?:approv|agree|confirm|sign|record|present|submitt|receiv|noted|consider|accurate|adopt)/i.test(text) &&
    !/\barising|\bactions?\b|\bearlier\b/i.test(text))

/** Whether an item is about minutes, those of a group of the forum included. */
const isAboutMinutes = (item: SubItem): boolean =>
  item.template === 'previous-minutes' ||
  /\bminutes\b|\bnotes (?:of|from)\b/i.test(item.title) ||
  (item.resolution?.clauses ?? []).some(({ kind }) => kind === 'approve-minutes')

export default rule({
  code: 'item/previous-minutes',
  severity: 'error',
  summary: 'Minutes that a meeting approves are those of an earlier meeting, by its real date, and of the one that the item names.',
  why: 'Minutes approved under a wrong date are not approved.',
  source:
    'Agendas of Manchester, Bracknell Forest, Wiltshire and Gloucestershire: 28 for 26 October, 21 for 16 December, and a date after the meeting itself; of York and Wiltshire: the item has one date, the resolution another.',
  good: [
    { earlier, meeting: minutes('Minutes of the meeting held on 9 October 2025') },
    { earlier, meeting: minutes('Minutes of the meeting held on 3 July 2025') },
    { meeting: minutes('Minutes of the meetings held on 3 July 2025 and 9 October 2025', clause('the meeting held on 9 October 2025')) },
    { meeting: minutes('Minutes of the meeting held on 9 October 2025', clause('the meeting of 09/10/2025')) },
    { meeting: minutes('Minutes', '\n    body: The minutes were agreed. On 3 July 2025 the fund was closed.') },
    { meeting: minutes('Minutes of 9 October 2025', '\n    body: Matters arising from the minutes of 3 July 2025 had been dealt with.') },
    { meeting: 'items:\n  - title: Minutes of the high needs group held on 4 December 2025\n    body: The minutes of 4 December 2025 were noted.' },
    {
      earlier,
      meeting: minutes('Minutes of the meetings held on 9 October 2025'),
      later: minutes('Minutes of the meetings of 9 October 2025 and 15 January 2026'),
    },
    {
      earlier,
      meeting: minutes('Minutes of 9 October 2025'),
      later: `${minutes('Minutes of 9 October 2025, as corrected')}\n  - title: Minutes of 15 January 2026\n    template: previous-minutes`,
    },
    {
      meeting: minutes(
        'Minutes of the meeting held on 9 October 2025',
        '\n    body: It was agreed that the minutes be amended to say that the fund closed on 3 July 2025.',
      ),
    },
  ],
  bad: [
    { earlier, meeting: minutes('Minutes of the meeting held on «12 October 2025»') },
    { earlier: first, meeting: minutes('Minutes of the meeting on «9 October 2026»') },
    { earlier, meeting: minutes('Minutes', '\n    body: The minutes of the meeting held on «10 October 2025» were agreed.') },
    { meeting: minutes('Minutes of the last meeting', '\n    about: To agree the minutes of the meeting held on «9 November 2025».') },
    { earlier, meeting: minutes('Minutes of the meeting held on 9 October 2025', clause('the meeting held on «9 October 2024»')) },
    { meeting: minutes('Minutes of the meeting held on 9 October 2025', clause('the meeting held on «14 March 2025»')) },
    { meeting: minutes('Minutes – 9 October 2025', clause('the previous Forum meeting, held remotely on «Friday 10 October 2025»')) },
    {
      meeting: minutes(
        'Minutes of the last meeting',
        `${clause('the meeting held on 9 October 2025')}\n    body: The minutes of «8 October 2025» were presented.`,
      ),
    },
    { meeting: 'items:\n  - title: Minutes of the high needs group held on 4 December 2025\n    body: The minutes of «14 November 2025» were noted.' },
    { meeting: minutes('Minutes', '\n    body: The minutes of the meeting held on «9 October 2023» were agreed.') },
    {
      meeting:
        'items:\n  - title: To agree the notes of the meeting held on 23 September 2025\n    about: To agree the notes of the meeting held on «22nd September 2025».',
    },
    { earlier, meeting: minutes('Draft minutes', clause('the meeting on «4 October 2025»').replace('the minutes', 'the draft minutes')) },
    {
      earlier,
      meeting: minutes(
        'Minutes of the last meeting',
        '\n    recommendations:\n      - verb: decide\n        text: Agree the draft minutes of «8 October 2025».',
      ),
    },
    { earlier, meeting: minutes('Minutes of the meeting held on 9 October 2025'), later: minutes('Minutes of the meeting held on «9 October 2025»') },
  ],
  subject: 'item',
  *run(item, around) {
    if (!isAboutMinutes(item)) return
    const { folder } = around
    const named = namedIn(item, folder.file)
    const [lead] = named
    for (const { dated, date } of named) {
      const at = { at: dated.words.at.path, find: dated.words.text.slice(date.start, date.end), offset: date.start } satisfies Partial<Finding>
      const message = wrong(date, item, around)
      const [last] = meetingsBefore(around.records, folder)
      const hint = last ? `The meeting before was on ${dayText(last.meeting.date)}. Leave the date out, and it is filled in.` : 'Correct the date.'
      if (message !== undefined) yield { ...at, message, hint }
      else if (named.length === 1 && dated.dates.length === 1 && isPassedOver(date, item, around))
        yield { ...at, message: `A meeting has been held since ${said(date)}, and the agenda does not bring its minutes.`, hint }
      // Whatever stands in the title or the first text is the date that the item is about.
      else if (
        lead &&
        dated.words !== lead.dated.words &&
        approves(dated) &&
        !lead.dated.dates.some(own => own.first === date.first) &&
        wrong(lead.date, item, around) === undefined
      )
        yield {
          ...at,
          message: `The item brings the minutes of ${said(lead.date)}, not of ${said(date)}.`,
          hint: 'Correct one of the two dates.',
          related: [{ at: lead.dated.words.at.path, message: said(lead.date) }],
        }
    }
  },
})
