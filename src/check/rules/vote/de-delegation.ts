import { electorateOf } from '../../../history/electorates.ts'
import { matterOf, rulingOn } from '../../../history/powers.ts'
import { clausesOf } from '../../../model/agenda.ts'
import type { SubItem } from '../../../model/meeting.ts'
import { exampleForum } from '../../example-forum.ts'
import { bidsOf } from '../../papers.ts'
import { type Around, type Path, rule } from '../../rule.ts'

const item = (electorate: string, more = '') => `items:\n  - title: De-delegation\n    matter: de-delegation\n    electorate: ${electorate}\n${more}`

/** The electorates typed under what is de-delegation: of the item, its recommendations, its clauses and their counts. */
function* typedFor(item: SubItem, { folder }: Around): Iterable<{ readonly electorate: readonly string[]; readonly path: Path; readonly matter: string }> {
  const { matter } = item
  if (item.electorate && matter) yield { electorate: item.electorate, path: ['electorate'], matter }
  for (const [i, one] of (item.recommendations ?? []).entries()) {
    const own = one.matter ?? matter
    if (one.electorate && own) yield { electorate: one.electorate, path: ['recommendations', i, 'electorate'], matter: own }
  }
  for (const { clause, path } of clausesOf(item.resolution)) {
    const at: Path = ['resolution', ...path]
    const [bid] = bidsOf(clause, folder)
    const own = clause.matter ?? (bid && matterOf(bid.record)) ?? matter
    if (own === undefined) continue
    if (clause.electorate) yield { electorate: clause.electorate, path: [...at, 'electorate'], matter: own }
    for (const [i, tally] of (clause.vote?.tallies ?? []).entries())
      if (tally.electorate) yield { electorate: tally.electorate, path: [...at, 'vote', 'tallies', i, 'electorate'], matter: own }
  }
}

export default rule({
  code: 'vote/de-delegation',
  severity: 'error',
  summary: 'Only members for maintained primary or secondary schools vote on de-delegation.',
  why: 'De-delegation takes from the budgets of maintained schools. An academy pays nothing towards it, so its member has no vote on it.',
  source:
    'regulation 12(1)(d) of the School and Early Years Finance (England) Regulations 2023 (SI 2023/59) and Part 6 of their Schedule 2: the shares of maintained primary and secondary schools.',
  good: [
    { forum: exampleForum, meeting: item('dedelegation (primary)') },
    { forum: exampleForum, meeting: 'items:\n  - title: De-delegation\n    matter: de-delegation' },
  ],
  bad: [
    { forum: exampleForum, meeting: item('«all»') },
    { forum: exampleForum, meeting: item('[primary, «academies»]').replace('[primary, «academies»]', '«[primary, academies]»') },
    {
      forum: exampleForum,
      meeting: item(
        'primary',
        '    resolution:\n      outcome: carried\n      clauses:\n        - kind: decide\n          text: That the services be paid for.\n          electorate: «academies»\n',
      ),
    },
  ],
  subject: 'item',
  *run(item, around) {
    const { records, folder } = around
    if (!records.forum || !folder.meeting) return
    for (const { electorate, path, matter } of typedFor(item, around)) {
      const ruling = rulingOn(records, matter, folder.meeting.date)
      const groups = electorateOf(records.forum, electorate)?.groups
      const maintained = ruling?.apart ? electorateOf(records.forum, ruling.electorate)?.groups : undefined
      const other = maintained && groups?.find(group => !maintained.includes(group))
      if (!ruling || !other) continue
      yield {
        at: path,
        message: `“${other.name}” may not vote on ${ruling.name}: see ${ruling.source}.`,
        hint: 'Write dedelegation (primary) or dedelegation (secondary), each with its own vote; or state the forum’s own rule under electorate_rules, with the reason.',
      }
    }
  },
})
