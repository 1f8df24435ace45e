import type { Meeting } from '../../../model/meeting.ts'
import { clausePartsOf } from '../../papers.ts'
import { type Path, rule } from '../../rule.ts'

const clause = (kind: string, papers: string) => `        - text: About the bid.\n          kind: ${kind}\n          papers: ${papers}`
const meeting = (...clauses: readonly string[]) =>
  `items:\n  - title: Early Help\n    papers: [bid]\n    resolution:\n      outcome: carried\n      clauses:\n${clauses.join('\n')}`

interface Fate {
  readonly paper: string
  readonly fate: string
  readonly at: Path
}

const fates: Readonly<Record<string, string>> = { decide: 'agreed', refuse: 'refused', defer: 'deferred' }

const fatesIn = (meeting: Meeting): readonly Fate[] =>
  meeting.items.flatMap((item, i) =>
    clausePartsOf(item).flatMap(({ part, path }) => {
      const { outcome } = item.resolution ?? {}
      const fate = fates[outcome === 'deferred' && part.kind === 'decide' ? 'defer' : part.kind]
      if (fate === undefined || (outcome !== 'carried' && outcome !== 'deferred')) return []
      return (part.papers ?? []).map((paper, n) => ({ paper, fate, at: ['items', i, ...path, 'papers', n] }))
    }),
  )

export default rule({
  code: 'decision/twice',
  severity: 'error',
  summary: 'A meeting does not agree a bid and also refuse or defer it.',
  why: 'The bid’s paper states what became of it; two answers are none.',
  good: [{ meeting: meeting(clause('decide', '[bid]'), clause('note', '[bid]')), bid: 'id: bid' }],
  bad: [{ meeting: meeting(clause('decide', '[bid]'), clause('defer', '[«bid»]')), bid: 'id: bid' }],
  subject: 'meeting',
  *run(meeting) {
    const first = new Map<string, Fate>()
    for (const now of fatesIn(meeting)) {
      const before = first.get(now.paper)
      if (!before) first.set(now.paper, now)
      else if (before.fate !== now.fate)
        yield {
          at: now.at,
          message: `“${now.paper}” is ${now.fate} here, but is ${before.fate} by an earlier clause.`,
          hint: 'Keep the clause that says what the forum resolved.',
          related: [{ at: before.at, message: before.fate }],
        }
    }
  },
})
