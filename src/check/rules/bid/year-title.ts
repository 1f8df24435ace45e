import { rule } from '../../rule.ts'
import { yearsInTitle } from '../../titles.ts'

export default rule({
  code: 'bid/year-title',
  severity: 'error',
  summary: 'A year said in a bid’s title or label is the year of the bid.',
  why: 'A bid is often written over last year’s file. A title with the wrong year is what members read first, and what the minutes then repeat.',
  good: ['title: Early Help, funding bid 2026/27\nyear: 2026-27', 'title: Underspend of 2025/26 to be used in 2026/27\nyear: 2026-27'],
  bad: ['title: «Early Help, funding bid 2025/26»\nyear: 2026-27', 'label: «Appendix 4 (2025/26)»\nyear: 2026-27'],
  subject: 'bid',
  run: yearsInTitle,
})
