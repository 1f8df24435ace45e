import { entry, paperLists } from '../../papers.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'ref/twice',
  severity: 'error',
  summary: 'A paper is named once in a list.',
  why: 'A paper named twice is listed twice on the agenda, and its sum may be counted twice.',
  good: [{ meeting: 'items:\n  - title: Early Help\n    papers: [bid]', bid: 'id: bid' }],
  bad: [
    { meeting: 'items:\n  - title: Early Help\n    papers: [bid, «bid»]', bid: 'id: bid' },
    { meeting: 'items:\n  - title: Early Help\n    papers: [report]', report: 'appendices:\n  - bid\n  - «bid»', bid: 'id: bid' },
  ],
  subject: 'records',
  *run({ meetings }) {
    for (const list of meetings.flatMap(paperLists))
      for (const [i, paper] of list.papers.entries()) {
        const first = list.papers.indexOf(paper)
        if (first < i)
          yield {
            at: entry(list, i),
            message: `“${paper}” is named twice in this list.`,
            hint: 'Take one out.',
            related: [{ at: entry(list, first), message: 'named here first' }],
          }
      }
  },
})
