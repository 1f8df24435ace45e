import type { Place } from '../../../base/diagnostic.ts'
import { type Dated, dateAt, datedSentences, placeOf, type SaidDate, said, textsOfMeeting } from '../../dates.ts'
import { type Finding, rule } from '../../rule.ts'
import type { Words } from '../../words.ts'

const [term, day] = ['⟨(?<term>T\\d+)⟩', '⟨(?<day>[DM]\\d+)⟩']
const meeting = '(?: (?:first|second|third|last|one|two|half|\\d|meetings?|term)){0,3}'
const together: readonly RegExp[] = [
  new RegExp(`${term}${meeting} ?(?:[,:(–—-]|is on|are on|was on|on|held on|meets on)? ?(?:on )?${day}`, 'gi'),
  new RegExp(`${day},? ?(?:[(–—-]|in |of )? ?(?:the )?${term}`, 'gi'),
]

/** The first and the last day that can be called a day of the term, by the month of one and of the other. */
const reaches: Readonly<Record<string, readonly [string, string]>> = { a: ['08-15', '01-15'], s: ['12-20', '04-30'], u: ['03-25', '08-31'] }

/** Whether a date can lie in a term. A term before Christmas may have its last week after it. */
const isIn = (of: SaidDate, { first, last }: SaidDate): boolean => {
  const year = Number(of.first.slice(0, 4))
  const letter = /^au/i.test(of.words) ? 'a' : /^sp/i.test(of.words) ? 's' : 'u'
  const [from, to] = reaches[letter] ?? ['', '']
  return last >= `${letter === 's' ? year - 1 : year}-${from}` && first <= `${letter === 'a' ? year + 1 : year}-${to}`
}

const hint = 'Correct the date, or the year of the term.'

function* inSentence(dated: Dated): Iterable<Finding> {
  const seen = new Set<SaidDate>()
  for (const { groups } of together.flatMap(pattern => [...dated.text.matchAll(pattern)])) {
    const [of, date] = [dateAt(dated, groups?.term), dateAt(dated, groups?.day)]
    if (!of || !date || seen.has(of) || isIn(of, date)) continue
    seen.add(of)
    yield { ...placeOf(dated, of), message: `${said(date)} is not in the ${said(of)}.`, hint, related: [{ at: placeOf(dated, date).at, message: said(date) }] }
  }
}

/** The row or the column of a table that a text stands in: its file, and the way to the row. */
const rowOf = ({ at }: Words): string | undefined => {
  const rows = at.path.lastIndexOf('rows')
  return rows < 0 ? undefined : `${at.file} ${at.path.slice(0, rows + 2).join(' ')}`
}

/** Rows whose label is a term, and whose only date is in another cell. */
function* inRows(texts: readonly Words[]): Iterable<Finding> {
  const rows = new Map<string, { readonly dated: Dated; readonly date: SaidDate }[]>()
  for (const words of texts) {
    const row = rowOf(words)
    if (row === undefined) continue
    const here = datedSentences(words).flatMap(dated => dated.dates.map(date => ({ dated, date })))
    if (here.length > 0) rows.set(row, [...(rows.get(row) ?? []), ...here])
  }
  for (const row of rows.values()) {
    const terms = row.filter(({ date }) => date.kind === 'T')
    const days = row.filter(({ date, dated }) => date.kind === 'D' && dated.words !== terms[0]?.dated.words)
    const [of] = terms
    if (!of || terms.length > 1 || days.length === 0 || days.some(({ date }) => isIn(of.date, date))) continue
    const related: readonly { readonly at: Place; readonly message: string }[] = days
      .slice(0, 1)
      .map(({ dated, date }) => ({ at: placeOf(dated, date).at, message: said(date) }))
    yield { ...placeOf(of.dated, of.date), message: `${days.map(({ date }) => said(date)).join(' and ')} is not in the ${said(of.date)}.`, hint, related }
  }
}

const table = (label: string, date: string) => ({
  report: `tables:\n  - caption: Meetings\n    label: Term\n    columns:\n      - header: Meeting\n    rows:\n      - label: ${label}\n        values: ['${date}']`,
})

export default rule({
  code: 'date/term',
  severity: 'warning',
  summary: 'A day that is said to be in a school term is in it.',
  why: 'A list of meetings that was written over that of last year has the new dates under the old terms, and members look for last year’s papers.',
  source: 'The page of York’s forum: “autumn term 2023” for October 2024.',
  good: [
    table('Autumn term 2026', 'Thursday 15 October 2026'),
    table('Spring term 2027, first meeting', '14 January 2027'),
    table('Summer 2026/27', '10 June 2027'),
    {
      meeting:
        'items:\n  - title: Dates\n    body: Autumn term 2026 (15 October 2026), spring term 2027 (on 14 January 2027) and summer term 2027 (10 June 2027).',
    },
    { report: 'background: The meeting of 15 January 2026, in the spring term 2026, takes the budget.' },
    { report: 'background: The count of the autumn term 2025 was published on 18 December 2025.' },
    { report: 'background: In the autumn term 2025 the group will look at what was agreed on 3 July 2025.' },
  ],
  bad: [
    table('«Autumn term 2025»', 'Thursday 15 October 2026'),
    table('«Spring term 2026», first meeting', '14 January 2027'),
    table('«Summer 2026»', '10 June 2027'),
    table('«Autumn term 2026/27»', '14 January 2026'),
    { meeting: 'items:\n  - title: Dates\n    body: The Forum meets in the «autumn term 2025» (15 October 2026).' },
    { meeting: 'items:\n  - title: Dates\n    body: "«Spring term 2026»: Thursday 14 January 2027"' },
    { report: 'background: The meeting of 14 January 2027, in the «spring term 2026», takes the budget.' },
    { report: 'background: The meeting on 10 June 2027 («autumn term 2026») takes the outturn.' },
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    const texts = textsOfMeeting(folder).filter(({ text }) => /autumn|spring|summer/i.test(text) || /\b20\d\d\b/.test(text))
    if (!texts.some(({ text }) => /(?:autumn|spring|summer)[\w\s]{0,12}(?:19|20)\d\d/i.test(text))) return
    for (const dated of texts.flatMap(datedSentences)) if (dated.dates.some(({ kind }) => kind === 'T')) yield* inSentence(dated)
    yield* inRows(texts)
  },
})
