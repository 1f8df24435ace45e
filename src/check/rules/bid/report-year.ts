import { yearText } from '../../../base/years.ts'
import { rule } from '../../rule.ts'

const report = (year: string) => `year: ${year}\nappendices: [bid]`

export default rule({
  code: 'bid/report-year',
  severity: 'warning',
  summary: 'A bid that is an appendix of a report is for the year the report is about.',
  why: 'A bid copied from last year goes out under a report for this one, and the forum agrees money for the wrong year.',
  good: [{ report: report('2026-27'), bid: 'year: 2026-27' }],
  bad: [{ report: report('2027-28'), bid: 'year: «2026-27»' }],
  subject: 'meeting',
  *run(_, { folder }) {
    for (const { file, record: report } of folder.reports)
      for (const { id, file: bidFile, record: bid } of folder.bids) {
        if (!report.year || !report.appendices?.includes(id) || report.year.start === bid.year.start) continue
        const [own, other] = [bid.year, report.year].map(year => yearText(year, '2020/21'))
        yield {
          at: { file: bidFile, path: ['year'] },
          message: `The bid is for ${own}, but the report that has it as an appendix is about ${other}.`,
          hint: 'Correct the year of the bid or of the report.',
          related: [{ at: { file, path: ['year'] }, message: other ?? '' }],
        }
      }
  },
})
