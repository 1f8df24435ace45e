import { clausePartsOf } from '../../papers.ts'
import { rule } from '../../rule.ts'

const meeting = (outcome: string, kind: string) =>
  `items:\n  - title: Early Help\n    resolution:\n      outcome: ${outcome}\n      clauses:\n        - text: About the team.\n          kind: ${kind}`

/** Clauses that settle something, which needs a vote that was carried. */
const settling: ReadonlySet<string> = new Set(['decide', 'elect', 'co-opt', 'approve-minutes'])
const outcomes: Readonly<Record<string, string>> = { lost: 'refuse', deferred: 'defer', withdrawn: 'note', 'not-put': 'note' }

export default rule({
  code: 'resolution/outcome-mismatch',
  severity: 'error',
  summary: 'Where a vote was lost, deferred, withdrawn or not put, no clause decides, elects, co-opts or approves.',
  why: 'A resolution that was lost and agrees a sum can be read both ways, and is published as it stands.',
  good: [{ meeting: meeting('lost', 'refuse') }, { meeting: meeting('deferred', 'defer') }, { meeting: meeting('carried', 'refuse') }],
  bad: [
    { meeting: meeting('lost', '«decide»') },
    { meeting: meeting('deferred', '«decide»') },
    { meeting: meeting('withdrawn', '«elect»') },
    { meeting: meeting('not-put', '«approve-minutes»') },
  ],
  subject: 'item',
  *run(item) {
    const outcome = item.resolution?.outcome ?? 'carried'
    const instead = outcomes[outcome]
    if (instead === undefined) return
    for (const { part, path } of clausePartsOf(item))
      if (settling.has(part.kind))
        yield {
          at: [...path, 'kind'],
          message: `The kind of the clause is ${part.kind}, but the outcome of the resolution is ${outcome}.`,
          hint: `If the vote was carried, write outcome: carried. If not, write kind: ${instead}, and say so in the words of the clause.`,
          related: [{ at: ['resolution', 'outcome'], message: outcome }],
        }
  },
})
