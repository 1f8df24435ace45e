import { dateAt, datedParagraphs, placeOf, type SaidDate, said } from '../../dates.ts'
import { rule } from '../../rule.ts'

const rest = '(?:(?:under|over)[- ]?spends?|surplus(?:es)?|deficit|balances?|underspending|overspending|carry[- ]?forward)'
const year = '(?:the )?(?:financial year |year )?⟨(?<from>Y\\d+)⟩'
const amount = '(?: of (?:about |around )?[£\\d][\\d.,]*\\w*(?: \\w+)?)?'
const carried =
  '\\b(?:carr(?:y|ied|ying)[- ]?(?:forward|over)|rolled (?:forward|over)|brought forward) (?:in)?to (?:the )?(?:next year,? |financial year |year )?⟨(?<to>Y\\d+)⟩'
const gap = '[^.;⟨⟩]{0,60}'

const patterns: readonly RegExp[] = [
  new RegExp(`\\b${rest}${amount} (?:of|in|for|from|on|at the end of) ${year}${gap}${carried}`, 'gi'),
  new RegExp(`⟨(?<from>Y\\d+)⟩ (?:(?!the |a |any |its |all )\\w+ ){0,3}${rest}\\b${gap}${carried}`, 'gi'),
  new RegExp(`⟨(?<from>Y\\d+)⟩[^;⟨⟩]{0,80}\\. (?:The|This|Its|That|Any|An) (?:\\w+ )?${rest}\\b${gap}${carried}`, 'gi'),
]

const start = ({ first }: SaidDate): number => Number(first.slice(0, 4))

export default rule({
  code: 'year/carried',
  severity: 'warning',
  summary: 'What is left of a year is carried forward into the next.',
  why: 'An underspend of 2023/24 “carried forward into 2025/26” leaves out the year in which it is at hand, and is then budgeted for twice or not at all.',
  source: 'A budget report of May 2024.',
  good: [
    'introduction: The underspend of 2024/25 is carried forward into 2025/26.',
    'introduction: The fund for 2024/25 was £385,000. The underspend of £54,353 will be carried forward into 2025/26.',
    'introduction: In 2025/26 the deficit that was carried forward into 2025/26 is to fall.',
    'introduction: The 2024/25 surplus was carried forward to 2025/26, and some of it to 2026/27.',
    'introduction: The surplus was spent in 2024/25, and nothing is carried forward into 2026/27.',
    'introduction: The 2024/25 budget was set. Funding for 2026/27 is carried forward.',
  ],
  bad: [
    'introduction: The underspend of 2024/25 is carried forward into «2026/27».',
    'introduction: The fund for 2024/25 was £385,000. The underspend of £54,353 will be carried forward into «2026/27».',
    'introduction: The 2025/26 deficit of £2m is carried forward to «2025/26».',
    'introduction: The deficit of £2m in 2025/26 was rolled forward into «2024/25».',
    'introduction: The 2025/26 DSG surplus will be carried over into «2027/28».',
  ],
  subject: 'text',
  *run(words) {
    if (!/\b(?:carr(?:y|ied|ying)|rolled|brought)[- ]?(?:forward|over)/i.test(words.text)) return
    for (const dated of datedParagraphs(words)) {
      const seen = new Set<SaidDate>()
      for (const { groups } of patterns.flatMap(pattern => [...dated.text.matchAll(pattern)])) {
        const [from, to] = [dateAt(dated, groups?.from), dateAt(dated, groups?.to)]
        if (!from || !to || seen.has(to) || start(to) === start(from) + 1) continue
        seen.add(to)
        yield {
          ...placeOf(dated, to),
          message: `What is left of ${said(from)} is carried forward into ${said(to)}, which is not the next year.`,
          hint: 'Correct one of the two years.',
          related: [{ at: placeOf(dated, from).at, message: said(from) }],
        }
      }
    }
  },
})
