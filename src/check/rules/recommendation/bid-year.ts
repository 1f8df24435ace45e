import { yearsSaid, yearText } from '../../../base/years.ts'
import { askedOnBids } from '../../papers.ts'
import { rule } from '../../rule.ts'

const report = (text: string) => `recommendations:\n  - verb: decide\n    papers: [bid]\n    text: ${text}`
const bid = 'id: bid\nyear: 2026-27'

export default rule({
  code: 'recommendation/bid-year',
  severity: 'warning',
  summary: 'A recommendation to agree a bid says the year of the bid, or none.',
  why: 'What is resolved is what was recommended: the wrong year goes from the report into the minutes.',
  good: [
    { report: report('Agree the bid for 2026/27.'), bid },
    { report: report('Agree that the funding of 2025/26 goes on in 2026/27.'), bid },
  ],
  bad: [{ report: report('Agree the bid for «2025/26».'), bid }],
  subject: 'meeting',
  *run(_, { folder }) {
    for (const { recommendation, at, bids } of askedOnBids(folder)) {
      const asked = [...bids.map(({ record }) => record.year.start), ...(recommendation.lines ?? []).flatMap(({ year }) => year?.start ?? [])]
      const said = yearsSaid(recommendation.text.markdown).filter(words => words.year)
      const [first] = said
      if (!first || said.some(({ year }) => year && asked.includes(year.start))) continue
      yield {
        at: { ...at, path: [...at.path, 'text'] },
        find: first.words,
        message: `The recommendation says ${first.words}, which is not the year of the bid.`,
        hint: 'Correct the year of the recommendation, or that of the bid.',
        related: bids.map(({ file, record }) => ({ at: { file, path: ['year'] }, message: `${yearText(record.year, '2020/21')} requested` })),
      }
    }
  },
})
