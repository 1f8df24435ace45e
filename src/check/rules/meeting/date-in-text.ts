import { type Day, daysBetween, dayText, iso, readDay, weekday } from '../../../base/dates.ts'
import { once } from '../../../base/once.ts'
import { nextMeeting } from '../../../history/next.ts'
import { meetingsOf } from '../../../history/order.ts'
import type { Records } from '../../../model/records.ts'
import { monthNames } from '../../dates.ts'
import { type Sentence, sentenceAt, sentencesOf } from '../../figures/said.ts'
import { type Around, rule } from '../../rule.ts'
import { spoken, textsIn, type Words } from '../../words.ts'

const held = { earlier: 'items:\n  - title: Growth fund' }
const says = (body: string) => ({ ...held, meeting: `date: 2026-01-15\nitems:\n  - title: Growth fund\n    body: ${body}` })
const planned = (body: string) => ({ ...says(body), forum: 'calendar:\n  - date: 2026-03-12' })

/** Days with their right endings: another one is told by text/month. */
const dates = new RegExp(
  `(?:\\b(?:Mon|Tues|Wednes|Thurs|Fri)day,? )?(?:\\bthe )?\\b(\\d{1,2})(?:(?<=(?<!1)1)st|(?<=(?<!1)2)nd|(?<=(?<!1)3)rd|(?<=1\\d|[04-9])th)?(?: of)? (${monthNames}),? (\\d{4})\\b`,
  'g',
)

const daysBefore = new RegExp(`(?:${dates.source}(?:, and |, | and | or ))+$`)

/** The words before a date, or behind it, by which it is that of a meeting. */
const was =
  '(?:was |were |is |are |will be |is to be |to be |has been |had been |takes |took |will take )?(?:held|scheduled|planned|arranged|due|called|fixed|set|place|convened)?'
const ofMeeting = new RegExp(
  `\\bmeetings?(?: of (?:the )?(?:[\\w’'-]+ ){0,4}?Forum)?(?:,? (?:which )?${was})?(?:,? (?:in|at) [\\w’' ]{3,40}?)?,? ?(?:of|on|for|is|was|will be|dated|\\(|[–—-])? ?(?:the )?$|\\bForum(?: meeting)?,? ?[(–—-] ?$|\\bminutes of (?:the )?$`,
  'i',
)
const verbs = 'agreed|decided|approved|noted|considered|heard|received|resolved|met|voted|supported|deferred|discussed|endorsed'
const forumDid = new RegExp(
  `\\bForum (?:(?:had )?(?:${verbs}|was (?:told|asked))\\b[^.;:£\\d]{0,50}\\bon |(?:will|is to|shall|next) meets? (?:again |next )?on )$|\\b(?:${verbs}|reported|presented|brought|came|taken) (?:by|to|at) (?:the )?(?:Schools?[’']? )?Forum (?:on|of) $`,
  'i',
)
const meetingBehind = /^,? (?:(?:Schools?[’']? )?Forum )?meeting\b|^ (?:Schools?[’']? )?Forum\b/i
const next = /\bnext (?:(?:ordinary|Schools?[’']?|Forum) )*meeting\b[^.;:£\d]{0,60}$/i
const last = /\b(?:last|previous|preceding) (?:(?:ordinary|Schools?[’']?|Forum) )*meeting\b[^.;:£\d]{0,60}$|\bForum last met\b[^.;:£\d]{0,20}$/i
/** Others meet too, and on days of their own. */
const others =
  /\b(?:cabinet|executive|full council|council meeting|committee(?! room)|working (?:group|party)|sub-?groups?|task(?: and finish)? group|reference group|steering|governing|governors[’']?|trustees|board|panel|partnership|network|headteachers[’']|heads[’']|associations?|consultation|briefing|workshop|training|deadline|letter|scrutiny|parliament|Department|DfE|ministers?|meetings? (?:with|between))\b/i
const past =
  /\b(?:agreed|decided|approved|noted|considered|heard|received|resolved|met|voted|supported|deferred|discussed|endorsed|asked|reported|was|were|had|held|minutes)\b/i
const future = /\b(?:will|shall|is to|are to|to be|would|next|future|forthcoming|may)\b/i

/** The days on which the workspace knows of a meeting, held or planned or remembered. */
const knownDays = once((records: Records): ReadonlyMap<string, Day> => {
  const days = [
    ...meetingsOf(records).map(({ meeting }) => meeting.date),
    ...(records.forum?.calendar ?? []).map(({ date }) => date),
    ...records.meetings.flatMap(({ reports, bids, meeting }) => [
      ...(meeting?.minutes_approved ? [meeting.minutes_approved] : []),
      ...reports.flatMap(({ record }) => (record.prior_decisions ?? []).map(({ decided }) => decided)),
      ...bids.flatMap(({ record: { previous } }) => (previous?.decided.kind === 'day' ? [previous.decided] : [])),
    ]),
  ]
  return new Map(days.map(day => [iso(day), day]))
})

const apart = (a: Day, b: Day): number => Math.abs(daysBetween(a, b))

/** The meeting that a day is nearly that of: in its month or its week. */
const nearly = (day: Day, known: readonly Day[]): Day | undefined =>
  known.filter(one => (one.month === day.month && one.year === day.year) || apart(one, day) <= 7).toSorted((a, b) => apart(a, day) - apart(b, day))[0]

/** The meeting that a day is that of but for the year: on another day of the week than the forum meets. */
const ofAnotherYear = (day: Day, known: readonly Day[]): Day | undefined =>
  known.some(one => weekday(one) === weekday(day))
    ? undefined
    : known.find(one => one.month === day.month && one.day === day.day && Math.abs(one.year - day.year) === 1)

interface Said {
  readonly day: Day
  readonly words: string
  readonly offset: number
  readonly lead: string
  readonly sentence: Sentence
  readonly isMinutes: boolean
}

/** The days of the forum’s meetings that a text says; that it is the forum’s has to be said elsewhere than in its minutes. */
const saidIn = (words: Words, isMinutes: boolean): readonly Said[] => {
  const text = spoken(words)
  if (!/meeting|Forum|minutes/i.test(text)) return []
  const sentences = sentencesOf(text)
  return [...text.matchAll(dates)].flatMap(({ 0: found, 1: date, 2: month, 3: year, index }): Said[] => {
    const read = readDay(`${date} ${month} ${year}`)
    const sentence = sentenceAt(sentences, index)
    if (!read.ok || !sentence || sentence.text.length > 1000 || others.test(sentence.text)) return []
    // Of several days in a row, what leads to the first leads to all; days that stand between other words do not.
    const before = sentence.text.slice(Math.max(0, index - sentence.start - 160), index - sentence.start)
    const lead = before.replace(/\s+/g, ' ').replace(daysBefore, '')
    const isMeeting = ofMeeting.test(lead) || meetingBehind.test(text.slice(index + found.length, index + found.length + 30))
    const isForum = isMinutes || /\bForum\b|\bminutes of\b/i.test(sentence.text)
    const offset = index + found.search(/\d/)
    return (isMeeting && isForum) || forumDid.test(lead)
      ? [{ day: read.value, words: text.slice(offset, index + found.length), offset, lead, sentence, isMinutes }]
      : []
  })
}

/** What is wrong with the day of a meeting, by those that the workspace knows. */
const wrong = ({ day, lead, sentence, isMinutes }: Said, { folder, records }: Around): string | undefined => {
  const { meeting } = folder
  const known = knownDays(records)
  if (!meeting || (known.has(iso(day)) && !next.test(lead))) return undefined
  const isLater = iso(day) > iso(meeting.date)
  // To those who write a report, the next meeting is this one; the last one has a rule of its own.
  if ((!isMinutes && iso(day) === iso(meeting.date)) || last.test(lead)) return undefined
  if (next.test(lead)) {
    const coming = nextMeeting(records, folder)
    if (!isLater) return `${dayText(day)} is not after this meeting, which is on ${dayText(meeting.date)}.`
    return coming && 'date' in coming && !known.has(iso(day)) ? `The next meeting is on ${dayText(coming.date)}, by the calendar or its own folder.` : undefined
  }
  // What is told as past has a rule of its own.
  if (isLater && past.test(sentence.text) && !future.test(sentence.text)) return undefined
  const all = [...known.keys()].sort()
  const isWithin = iso(day) >= (all[0] ?? '').slice(0, 7) && iso(day) <= `${(all.at(-1) ?? '').slice(0, 7)}-31`
  const days = [...known.values()]
  const near = (isWithin ? nearly(day, days) : undefined) ?? ofAnotherYear(day, days)
  return near && `The workspace knows of no meeting on ${dayText(day)}, but of one on ${dayText(near)}.`
}

export default rule({
  code: 'meeting/date-in-text',
  severity: 'warning',
  summary: 'The day of a meeting that a text speaks of is the day of one.',
  why: 'A later paper rests on “the decision of 19 October”; whoever looks for its minutes finds none, for the forum met on the 9th.',
  source: 'Minutes and agendas of several forums that give the meeting before as 26 for 28 October, 21 for 16 December, or a year too late.',
  good: [
    says('At its meeting of 9 October 2025 the Forum agreed the fund. The working group, at its meeting of 10 October 2025, had not.'),
    says('The Forum agreed it on 9 October 2025, and opened it on 12 October 2025. The Cabinet meeting on 8 October 2025 heard of it.'),
    says('The minutes of the meeting held on 3 June 2019 say so. A meeting was held on 9 October 2025.'),
    planned('The next meeting of the Forum will be on Thursday 12 March 2026.'),
  ],
  bad: [
    says('At its meeting of «19 October 2025» the Forum agreed the fund.'),
    says('The minutes of the meeting held on «9th October 2024» say so.'),
    says('The Forum agreed the fund on «10 October 2025».'),
    says('Members recalled the «8 October 2025» meeting.'),
    planned('The next meeting of the Forum will be on «19 March 2026».'),
    { ...held, report: 'background: At the Schools Forum meeting held on Thursday «16 October 2025» it was agreed.' },
    { ...held, bid: 'introduction: This was reported to the Forum on «7 October 2025».' },
    says('The meetings of 9 October 2025 and «16 October 2025» looked at it.'),
  ],
  subject: 'meeting',
  *run({ items }, around) {
    const { folder } = around
    const templates = (path: readonly (string | number)[]): string | undefined => (path[0] === 'items' ? items[Number(path[1])]?.template : undefined)
    const filed = [...(folder.meeting ? [{ file: folder.file, record: folder.meeting }] : []), ...folder.reports, ...folder.bids]
    for (const { file, record } of filed)
      for (const words of textsIn({ file, record })) {
        const isMinutes = file === folder.file
        const template = isMinutes ? templates(words.at.path) : undefined
        // Those have rules of their own.
        if (template === 'previous-minutes' || template === 'next-meeting' || words.at.path[0] === 'next_meeting') continue
        const days = new Map(
          saidIn(words, isMinutes)
            .toReversed()
            .map(said => [iso(said.day), said]),
        )
        for (const said of days.values()) {
          const message = wrong(said, around)
          if (message === undefined) continue
          yield {
            at: words.at,
            find: said.words,
            offset: said.offset,
            message,
            hint: 'Correct the date; if another body met, or a meeting is not in the workspace, say so.',
          }
        }
      }
  },
})
