import { yearsSaid, yearText } from '../../../base/years.ts'
import { rule } from '../../rule.ts'

const meeting = (title: string) => `items:\n  - title: ${title}\n    papers: [bid]`

export default rule({
  code: 'item/year-title',
  severity: 'warning',
  summary: 'The year said in an item’s title is the year of a bid or report it takes.',
  why: 'An agenda is often written over the last one. The title with the wrong year is what the minutes then repeat.',
  good: [
    { meeting: meeting('Early Help in 2026/27'), bid: 'year: 2026-27' },
    { meeting: meeting('Underspend of 2025/26, and its use in 2026/27'), bid: 'year: 2026-27' },
  ],
  bad: [{ meeting: meeting('Early Help in «2025/26»'), bid: 'year: 2026-27' }],
  subject: 'item',
  *run({ title, papers = [] }, { folder }) {
    const said = yearsSaid(title)
    const year = said.length === 1 ? said[0]?.year : undefined
    const taken = [...folder.bids, ...folder.reports].flatMap(({ id, file, record }) =>
      papers.includes(id) && record.year ? [{ year: record.year, at: { file, path: ['year'] } }] : [],
    )
    if (!year || taken.length === 0 || taken.some(paper => paper.year.start === year.start)) return
    yield {
      at: ['title'],
      find: said[0]?.words ?? '',
      message: `The title says ${said[0]?.words}, but no paper of the item is for that year.`,
      hint: 'Correct the title, or the year of the paper.',
      related: taken.map(({ year, at }) => ({ at, message: yearText(year, '2020/21') })),
    }
  },
})
