import { nearest } from '../../../base/text.ts'
import { entry, knownIn, paperLists, referencesIn } from '../../papers.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'ref/unknown-paper',
  severity: 'error',
  summary: 'A paper that is named is a bid or a report in the same meeting’s folder.',
  why: 'An agenda that names a paper which is not there sends members looking for it.',
  good: [{ meeting: 'items:\n  - title: Early Help\n    papers: [bid]', bid: 'id: bid' }],
  bad: [
    { meeting: 'items:\n  - title: Early Help\n    papers: [bid, «bod»]', bid: 'id: bid' },
    { meeting: 'items:\n  - title: Early Help\n    papers: [report]', report: 'appendices:\n  - «appendix-4»' },
    {
      meeting: 'items:\n  - title: Early Help\n    papers: [report]\n    resolution:\n      outcome: carried\n      resolves:\n        - «bod#1»',
      report: 'id: report',
    },
  ],
  subject: 'records',
  *run({ meetings }) {
    for (const folder of meetings.filter(({ isClosed }) => !isClosed)) {
      const known = knownIn(folder)
      const named = [
        ...paperLists(folder).flatMap(list => list.papers.map((paper, i) => ({ paper, at: entry(list, i) }))),
        ...referencesIn(folder).map(({ reference, at }) => ({ paper: reference.paper, at })),
      ]
      for (const { paper, at } of named) {
        if (known.has(paper)) continue
        const near = nearest(paper, [...known].sort())
        const elsewhere = meetings.find(other => knownIn(other).has(paper))
        yield {
          at,
          message: elsewhere
            ? `“${paper}” is a paper of the meeting ${elsewhere.name}, not of this one.`
            : `There is no bid or report “${paper}” in this meeting’s folder.`,
          hint: near
            ? `Did you mean ${near}?`
            : `Add the file to the meeting’s folder bids or reports, or take the name out.${known.size > 0 ? ` There ${known.size === 1 ? 'is' : 'are'}: ${[...known].sort().join(', ')}.` : ''}`,
        }
      }
    }
  },
})
