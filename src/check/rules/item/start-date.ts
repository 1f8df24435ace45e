import { type Dated, dateAt, datedSentences, type SaidDate, said } from '../../dates.ts'
import { clausePartsOf } from '../../papers.ts'
import { rule } from '../../rule.ts'
import type { Words } from '../../words.ts'

/** When something begins or ends, in a title and in the resolution on it. */
const ways: readonly RegExp[] = [
  /(?<!\b(?:minutes|letter|actions|arising|email|e-mail|deferred|carried forward|carried over|brought forward|report|note|notes|reports|update|referred|up|down|moved|increase\w*|reduc\w*|changed?|rise\w*|fall\w*) )\bfrom (?:the start of )?(?:the )?⟨([DMT]\d+)⟩(?! (?:to|until|–|-))/gi,
  /\bwith effect from ⟨([DMT]\d+)⟩/gi,
  /\b(?:until|up to|ending) (?:the end of )?(?:the )?⟨([DMT]\d+)⟩/gi,
]

interface Found {
  readonly dated: Dated
  readonly date: SaidDate
}

const foundBy = (pattern: RegExp, words: Words): readonly Found[] =>
  datedSentences(words).flatMap(dated =>
    [...dated.text.matchAll(pattern)].flatMap(([, mark]) => {
      const date = dateAt(dated, mark)
      return date ? [{ dated, date }] : []
    }),
  )

/** Whether one date can be the other, less exactly said. */
const agree = (a: SaidDate, b: SaidDate): boolean => a.first <= b.last && b.first <= a.last

const item = (title: string, text: string) =>
  `items:\n  - title: ${title}\n    resolution:\n      outcome: carried\n      clauses:\n        - kind: decide\n          text: ${text}`

export default rule({
  code: 'item/start-date',
  severity: 'warning',
  summary: 'A decision begins and ends when the title of its item says.',
  why: 'What was “the constitution from September 2020” on the agenda was approved “from July 2020”: for two months nobody knows which holds.',
  source: 'West Berkshire, membership and constitution from September 2020.',
  good: [
    { meeting: item('Constitution from September 2026', 'That the constitution from September 2026 be approved.') },
    { meeting: item('Constitution from September 2026', 'That the constitution be approved from 1 September 2026.') },
    { meeting: item('Rates from the summer term 2026', 'That the rates be approved with effect from May 2026.') },
    { meeting: item('Actions from 9 October 2025', 'That the fund be kept from April 2026.') },
    { meeting: item('Post until March 2027', 'That the post be paid for from April 2026 until 31 March 2027.') },
  ],
  bad: [
    { meeting: item('Constitution from September 2026', 'That the constitution from «July 2026» be approved.') },
    { meeting: item('Constitution from 1 September 2026', 'That the constitution be approved from «1 September 2025».') },
    { meeting: item('Rates with effect from April 2026', 'That the rates be approved with effect from «1 April 2027».') },
    { meeting: item('Post until March 2027', 'That the post be paid for until «31 March 2026».') },
    { meeting: item('Rates from 1 April 2026', 'That the rates from «April 2025» be agreed, to be looked at again in May 2027.') },
  ],
  subject: 'item',
  *run(of, { folder }) {
    if (!/\b(?:from|until|up to|ending)\b/i.test(of.title)) return
    const title: Words = { text: of.title, prose: false, at: { file: folder.file, path: ['title'] } }
    const clauses = clausePartsOf(of).filter(({ part }) => part.kind === 'decide' || part.kind === 'recommend')
    const seen = new Set<SaidDate>()
    for (const [i, pattern] of ways.entries()) {
      const [named, ...more] = foundBy(pattern, title)
      if (!named || more.length > 0 || seen.has(named.date)) continue
      seen.add(named.date)
      const found = clauses.flatMap(({ part, path }) =>
        foundBy(i === 2 ? pattern : /\bfrom (?:the start of )?(?:the )?⟨([DMT]\d+)⟩/gi, {
          text: part.text.markdown,
          prose: true,
          at: { file: folder.file, path: [...path, 'text'] },
        }),
      )
      if (found.some(({ date }) => agree(date, named.date))) continue
      const [odd] = found
      if (odd)
        yield {
          at: odd.dated.words.at.path,
          find: odd.dated.words.text.slice(odd.date.start, odd.date.end),
          offset: odd.date.start,
          message: `The item is about ${said(named.date)}, the decision about ${said(odd.date)}.`,
          hint: 'Correct one of the two dates, or say in the body why the decision is another.',
          related: [{ at: ['title'], message: said(named.date) }],
        }
    }
  },
})
