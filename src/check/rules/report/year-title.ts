import { rule } from '../../rule.ts'
import { yearsInTitle } from '../../titles.ts'

export default rule({
  code: 'report/year-title',
  severity: 'error',
  summary: 'A year said in a report’s title or label is the year of the report.',
  why: 'A report is often written over last year’s file; the title is what the agenda and the minutes repeat.',
  good: [{ report: 'title: Growth fund 2026/27\nyear: 2026-27' }, { report: 'title: Growth fund 2026/27' }],
  bad: [{ report: 'title: «Growth fund 2025/26»\nyear: 2026-27' }],
  subject: 'report',
  run: yearsInTitle,
})
