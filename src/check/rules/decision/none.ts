import { itemsOf } from '../../../model/agenda.ts'
import { clausePartsOf, takenBy } from '../../papers.ts'
import { rule } from '../../rule.ts'

const clauses = (...papers: readonly string[]) =>
  `    resolution:\n      outcome: carried\n      clauses:\n${papers.map(names => `        - text: That this be so.\n          kind: decide\n          papers: ${names}`).join('\n')}`

const deciding: ReadonlySet<string> = new Set(['decide', 'recommend', 'refuse', 'defer'])

export default rule({
  code: 'decision/none',
  severity: 'warning',
  summary: 'Where an item decides some of its bids, a clause names each of the others too; and each bid that it was recommended to agree.',
  why: 'A bid that no clause names has no decision in its paper; schools read that as still open.',
  good: [
    { meeting: `items:\n  - title: Early Help\n    papers: [report, bid]\n${clauses('[bid]')}`, report: 'id: report', bid: 'id: bid' },
    {
      meeting:
        'items:\n  - title: Early Help\n    papers: [bid]\n    resolution:\n      outcome: carried\n      clauses:\n        - text: That it be noted.\n          kind: note',
      bid: 'id: bid',
    },
  ],
  bad: [
    {
      meeting:
        'items:\n  - title: Early Help\n    papers: [report, «bid»]\n    resolution:\n      outcome: carried\n      clauses:\n        - text: That the report be noted.\n          kind: note',
      report: 'id: report\nrecommendations:\n  - verb: decide\n    text: Agree the bid.\n    papers: [bid]',
      bid: 'id: bid',
    },
  ],
  subject: 'item',
  *run(item, { folder }) {
    if (item.resolution?.outcome !== 'carried') return
    const taken = takenBy(item, folder)
    const parts = clausePartsOf(item).map(({ part }) => part)
    // Items may share a report: each bid has its clause under one of them.
    const items = folder.meeting ? itemsOf(folder.meeting) : []
    const named = new Set(items.flatMap(at => clausePartsOf(at.item)).flatMap(({ part }) => part.papers ?? []))
    const reports = folder.reports.filter(({ id }) => taken.has(id)).flatMap(({ record }) => record.recommendations)
    const bids = folder.bids.filter(({ id }) => taken.has(id))
    const decides = bids.some(({ id }) => parts.some(({ kind, papers }) => deciding.has(kind) && papers?.includes(id)))
    // A clause that points to a report, or a resolution of recommendations as they stand, says it by that.
    const points = parts.length === 0 || item.resolution.resolves !== undefined || parts.some(({ refs }) => refs)
    const recommended = new Set(
      points ? [] : [...(item.recommendations ?? []), ...reports].flatMap(({ verb, papers }) => (verb === 'decide' ? (papers ?? []) : [])),
    )
    for (const { id, file } of bids) {
      if (named.has(id) || !(decides || recommended.has(id))) continue
      const index = item.papers?.indexOf(id) ?? -1
      yield {
        at: index >= 0 ? ['papers', index] : ['resolution'],
        message: decides ? `The item decides some of its bids, but no clause names “${id}”.` : `It was recommended to agree “${id}”, but no clause names it.`,
        hint: `Add a clause with papers: [${id}] that says what became of it.`,
        related: index >= 0 ? [] : [{ at: { file, path: ['title'] }, message: 'the bid' }],
      }
    }
  },
})
