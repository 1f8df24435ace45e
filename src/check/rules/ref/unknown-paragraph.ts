import { nearest } from '../../../base/text.ts'
import { paragraphNumbers } from '../../../history/paragraph-numbers.ts'
import { referencesIn } from '../../papers.ts'
import { rule } from '../../rule.ts'

const resolved = (reference: string): string =>
  `items:\n  - title: Early Help\n    papers: [report]\n    resolution:\n      outcome: carried\n      resolves:\n        - ${reference}`

export default rule({
  code: 'ref/unknown-paragraph',
  severity: 'error',
  summary: 'A paragraph or recommendation that a resolution points to is in the report.',
  why: 'Minutes that point to a paragraph which is not there leave nobody able to say what was resolved.',
  good: [
    { meeting: resolved('report#1'), report: 'id: report' },
    { forum: 'house_style:\n  paragraph_numbers: reports', meeting: resolved('report#2.1'), report: 'id: report' },
  ],
  bad: [
    { meeting: resolved('«report#2»'), report: 'id: report' },
    { forum: 'house_style:\n  paragraph_numbers: reports', meeting: resolved('«report#3.2»'), report: 'id: report' },
  ],
  subject: 'records',
  *run({ forum, meetings }) {
    for (const folder of meetings)
      for (const { reference, at } of referencesIn(folder)) {
        const { paper, paragraph } = reference
        const report = folder.reports.find(({ id }) => id === paper)?.record
        const bid = folder.bids.some(({ id }) => id === paper)
        if (paragraph === undefined || (!report && !bid)) continue
        const numbers = report ? [...paragraphNumbers(report, forum?.house_style)] : []
        if (numbers.includes(paragraph)) continue
        const near = nearest(paragraph, numbers)
        yield {
          at,
          message: report ? `“${report.title}” has no paragraph or recommendation ${paragraph}.` : `“${paper}” is a bid, which has no numbered paragraphs.`,
          hint: report ? `Its numbers are ${numbers.join(', ')}.${near ? ` Did you mean ${near}?` : ''}` : `Write ${paper} by itself.`,
        }
      }
  },
})
