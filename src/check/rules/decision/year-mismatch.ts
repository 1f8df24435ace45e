import { yearsSaid, yearText } from '../../../base/years.ts'
import { bidsOf, clausePartsOf } from '../../papers.ts'
import { rule } from '../../rule.ts'

const meeting = (clause: string) =>
  `items:\n  - title: Early Help\n    papers: [bid]\n    resolution:\n      outcome: carried\n      clauses:\n${clause.replace(/^/gm, '        ')}`

const compared =
  /\b(?:in place of|instead of|compared (?:with|to)|rather than|than|against|the same as|as|unchanged from|up from|down from)(?: the| that)?(?: (?:sum|amount|£[\d,.]+\w?))?(?: agreed)?(?: in| of| for)? $/i

export default rule({
  code: 'decision/year-mismatch',
  severity: 'error',
  summary: 'A decision on a bid is for the year the bid asks for, or a later one, and its words say no other year only.',
  why: 'A resolution minuted for “2020/19” under a title for 2020/21 left open which year had been agreed.',
  good: [
    { meeting: meeting('- text: Agree the bid for 2026/27.\n  kind: decide\n  papers: [bid]'), bid: 'year: 2026-27' },
    { meeting: meeting('- text: Agree that the funding of 2025/26 goes on in 2026/27.\n  kind: decide\n  papers: [bid]'), bid: 'year: 2026-27' },
    {
      meeting: meeting('- text: Agree £60,000, in place of the £55,000 of 2025/26.\n  kind: decide\n  papers: [bid]\n  amount: £60,000'),
      bid: 'year: 2026-27',
    },
    { meeting: meeting('- text: Agree the bid, to begin in 2027/28.\n  kind: decide\n  papers: [bid]\n  year: 2027-28'), bid: 'year: 2026-27' },
  ],
  bad: [
    { meeting: meeting('- text: Agree the bid for «2025/26».\n  kind: decide\n  papers: [bid]'), bid: 'year: 2026-27' },
    { meeting: meeting('- text: Agree the bid.\n  kind: decide\n  papers: [bid]\n  year: «2025-26»'), bid: 'year: 2026-27' },
  ],
  subject: 'item',
  *run(item, { folder }) {
    for (const { part, path } of clausePartsOf(item)) {
      const bids = bidsOf(part, folder)
      if (bids.length === 0 || (part.kind !== 'decide' && part.kind !== 'recommend')) continue
      const asked = bids.map(({ record }) => record.year.start)
      const related = bids.map(({ file, record }) => ({ at: { file, path: ['year'] }, message: `${yearText(record.year, '2020/21')} requested` }))
      const hint = 'Correct the year of the decision, or that of the bid.'
      if (part.year && part.year.start < Math.min(...asked)) {
        yield { at: [...path, 'year'], message: `The decision is for ${yearText(part.year, '2020/21')}, a year before that of the bid.`, hint, related }
        continue
      }
      // A year that the sum is compared with is another one.
      const said = yearsSaid(part.text.markdown).filter(({ year, at }) => year && !compared.test(part.text.markdown.slice(Math.max(0, at - 80), at)))
      const [first] = said
      if (!first || said.some(({ year }) => year && (asked.includes(year.start) || year.start === part.year?.start))) continue
      yield { at: [...path, 'text'], find: first.words, message: `The clause says ${first.words}, which is not the year of the bid.`, hint, related }
    }
  },
})
