import { clausePartsOf, knownIn, takenBy } from '../../papers.ts'
import { rule } from '../../rule.ts'

const clause = (papers: string) =>
  `    resolution:\n      outcome: carried\n      clauses:\n        - text: Agree the bid.\n          kind: decide\n          papers: ${papers}`

export default rule({
  code: 'decision/paper-not-on-item',
  severity: 'error',
  summary: 'A clause is about papers that its item takes, or that are appendices of a report it takes.',
  why: 'Only what was on the agenda can be decided; a paper named under another item would be recorded as decided there.',
  good: [
    { meeting: `items:\n  - title: Early Help\n    papers: [bid]\n${clause('[bid]')}`, bid: 'id: bid' },
    { meeting: `items:\n  - title: Early Help\n    papers: [report]\n${clause('[bid]')}`, bid: 'id: bid', report: 'appendices: [bid]' },
  ],
  bad: [{ meeting: `items:\n  - title: Early Help\n    papers: [bid]\n  - title: Any other business\n${clause('[«bid»]')}`, bid: 'id: bid' }],
  subject: 'item',
  *run(item, { folder }) {
    const taken = takenBy(item, folder)
    const known = knownIn(folder)
    // A report that cannot be read may have any appendices; and a name that is nobody's is mostly this one, misspelt.
    if ([...taken].some(paper => folder.unreadable.has(paper) || !known.has(paper))) return
    for (const { part, path } of clausePartsOf(item))
      for (const [i, paper] of (part.papers ?? []).entries())
        if (!taken.has(paper) && known.has(paper))
          yield {
            at: [...path, 'papers', i],
            message: `The clause is about “${paper}”, which this item does not take.`,
            hint: `Add ${paper} to the item’s papers, or move the clause to the item that takes it.`,
            related: [{ at: item.papers ? ['papers'] : ['title'], message: item.papers ? 'the papers of the item' : 'the item, which takes no papers' }],
          }
  },
})
