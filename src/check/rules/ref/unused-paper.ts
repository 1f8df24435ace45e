import { nearest } from '../../../base/text.ts'
import { knownIn, paperLists } from '../../papers.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'ref/unused-paper',
  severity: 'warning',
  summary: 'Every bid and report in a meeting’s folder is named by an item or a report.',
  why: 'A paper that no item takes is published without ever having been on the agenda, or was forgotten there.',
  good: [
    { meeting: 'items:\n  - title: Early Help\n    papers: [bid]', bid: 'id: bid' },
    { meeting: 'items:\n  - title: Early Help\n    papers: [report]', report: 'appendices: [bid]', bid: 'id: bid' },
  ],
  bad: [{ meeting: 'items:\n  - title: Early Help', bid: 'title: «Early Help»' }],
  subject: 'meeting',
  *run(_meeting, { folder }) {
    const papers = [...folder.reports, ...folder.bids]
    const named = new Set(paperLists(folder).flatMap(({ papers }) => papers))
    const known = knownIn(folder)
    const ids = papers.map(({ id }) => id)
    // A name that is nobody's is mostly one of these, misspelt; and a paper that cannot be read may name any of them.
    const meant = new Set([...named].filter(name => !known.has(name)).map(name => nearest(name, ids)))
    if (folder.unreadable.size > 0) return
    for (const { id, file, record } of papers)
      if (!named.has(id) && !meant.has(id))
        yield {
          at: { file, path: ['title'] },
          message: `No item and no report of the meeting names this paper, “${record.title}”.`,
          hint: `Add ${id} to the papers of an item, or move the file to the meeting that takes it.`,
        }
  },
})
