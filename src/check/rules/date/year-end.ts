import { dateAt, datedSentences, placeOf, type SaidDate, said } from '../../dates.ts'
import { rule } from '../../rule.ts'

const year = '⟨(?<year>Y\\d+)⟩'
const day = '⟨(?<day>[DM]\\d+)⟩'
const at = '(?:(?:on|at|as at|as of|to|by|being|i\\.e\\.|that is,?|which (?:is|was)|is|in) )?'
const kind = '(?:financial |academic |school |municipal )?'
const what = 'outturn|year[- ]end|closing balances?|final accounts|close of the accounts'

/** The end of a year with its day, in the words of either first. */
const ends: readonly RegExp[] = [
  new RegExp(`\\b(?:end|close) of (?:the )?(?:${kind}year )?${year}(?: ${kind}year)?,? ?(?:\\(|–|—|-)? ?${at}${day}`, 'gi'),
  new RegExp(`${day},? ?(?:\\(|–|—|-)? ?(?:and so |that is,? |i\\.e\\.? |at )?(?:the |at the )?(?:end|close) of (?:the )?(?:${kind}year )?${year}`, 'gi'),
  new RegExp(`${year},? (?:${kind}year,? )?(?:that |which )?(?:ends?|ended|ending|will end|closes|closed) (?:on |in )?${day}`, 'gi'),
  new RegExp(`\\byear,? (?:that |which )?(?:ends?|ended|ending|to) (?:on |in )?${day},? ?(?:\\(|–|-)? ?${year}`, 'gi'),
  new RegExp(`${year} (?:final |provisional |draft )?(?:${what})[^.;⟨⟩]{0,40} (?:at|on|as at|as of) ${day}`, 'gi'),
  new RegExp(`\\b(?:${what}) (?:position |report |figures? )?(?:for|of|in) (?:the )?(?:${kind}year )?${year}[^.;⟨⟩]{0,40} (?:at|on|as at|as of) ${day}`, 'gi'),
]
const starts: readonly RegExp[] = [
  new RegExp(`\\b(?:start|beginning) of (?:the )?(?:${kind}year )?${year}(?: ${kind}year)?,? ?(?:\\(|–|—|-)? ?${at}(?:from )?${day}`, 'gi'),
  new RegExp(`${year},? (?:${kind}year,? )?(?:that |which )?(?:begins?|began|beginning|starts?|started|starting) (?:on |in |from )?${day}`, 'gi'),
  new RegExp(`\\byear,? (?:that |which )?(?:begins?|began|beginning|starts?|started|starting) (?:on |in )?${day},? ?(?:\\(|–|-)? ?${year}`, 'gi'),
  new RegExp(`\\b(?:for|in) ${year},? ?(?:\\(|with effect )?from ${day}`, 'gi'),
]

/** The days on which years end or begin, by month and day. */
const isEnd = ({ kind: of, last }: SaidDate): boolean => /-(?:0[378])-/.test(last) && (of === 'M' || /-(?:03-31|08-31|07-\d\d)$/.test(last))
const isStart = ({ kind: of, first }: SaidDate): boolean => /-(?:04|09)-/.test(first) && (of === 'M' || first.endsWith('-01'))

const yearOf = (text: string): number => Number(text.slice(0, 4))

export default rule({
  code: 'date/year-end',
  severity: 'warning',
  summary: 'The day that is said to end or to begin a year is that of the year.',
  why: 'The financial year 2021/22 ends on 31 March 2022; a balance “at its end, on 31 March 2023” is that of another year, or of none.',
  source: 'West Berkshire, growth fund 2021/22.',
  good: [
    'introduction: What is left at the end of the financial year 2025/26, on 31 March 2026, is £786.',
    'introduction: The year 2025/26, which ends on 31 March 2026, and the academic year 2025/26 that ends on 31 August 2026.',
    'introduction: The balance at 31 March 2026 (the end of 2025/26) is £786.',
    'introduction: The outturn for 2024/25 shows a deficit of £786 as at 31 March 2025.',
    'introduction: In the year ending 31 March 2027 (2026/27) it is to be spent.',
    'introduction: The underspend of 2025/26 has to be spent by 31 March 2027.',
    'introduction: The start of 2026/27, 1 April 2026, and of the academic year 2026/27 on 1 September 2026.',
    'introduction: The rate for 2026/27, from 1 April 2026, is £5; that of 2025/26 was agreed on 31 March 2025.',
    'introduction: In the 2025/26 accounts the balance of 31 March 2025 was brought forward.',
    'introduction: By the end of 2025/26 the plan of January 2025 was done.',
  ],
  bad: [
    'introduction: What is left at the end of the financial year 2025/26, on «31st March 2027», is £786.',
    'introduction: It was spent by the end of 2025/26 («31 March 2025»).',
    'introduction: At «31 March 2025», the end of 2025/26, the balance was £786.',
    'introduction: The 2025/26 financial year ends on «31 March 2027».',
    'introduction: In the year ended «31 March 2025» (2025/26) it was spent.',
    'introduction: The 2024/25 outturn shows a deficit of £786 at «31 March 2026».',
    'introduction: The outturn for 2024/25 was a deficit of £786 as at «31 March 2024».',
    'introduction: The academic year 2025/26 ends on «31 August 2025».',
    'introduction: The start of the financial year 2026/27 is «1 April 2027».',
    'introduction: The new rates hold for 2026/27, with effect from «1 April 2025».',
  ],
  subject: 'text',
  *run(words) {
    for (const dated of datedSentences(words)) {
      if (dated.dates.length < 2 || !dated.dates.some(({ kind: of }) => of === 'Y')) continue
      const seen = new Set<SaidDate>()
      for (const [patterns, after] of [
        [ends, 1],
        [starts, 0],
      ] as const)
        for (const { groups } of patterns.flatMap(pattern => [...dated.text.matchAll(pattern)])) {
          const [of, date] = [dateAt(dated, groups?.year), dateAt(dated, groups?.day)]
          if (!of || !date || seen.has(date) || !(after ? isEnd(date) : isStart(date))) continue
          const meant = yearOf(of.first) + after
          if (yearOf(date.first) === meant) continue
          seen.add(date)
          yield {
            ...placeOf(dated, date),
            message: `The year ${said(of)} ${after ? 'ends' : 'begins'} in ${meant}, not in ${yearOf(date.first)}.`,
            hint: 'Correct the date, or the year.',
            related: [{ at: placeOf(dated, of).at, message: said(of) }],
          }
        }
    }
  },
})
