import { electorateOf } from '../../../history/electorates.ts'
import { exampleForum } from '../../example-forum.ts'
import { rulingsIn } from '../../matters.ts'
import { rule } from '../../rule.ts'

const item = (electorate: string, more = '') => `items:\n  - title: De-delegation\n    matter: de-delegation\n    electorate: ${electorate}\n${more}`

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
    { forum: exampleForum, report: 'matter: de-delegation\nelectorate: «all»' },
  ],
  subject: 'meeting',
  *run(_, { folder, records }) {
    const { forum } = records
    if (!forum) return
    for (const { ruling, electorate, at, isOwn, clause, recommendation } of rulingsIn(folder, records)) {
      // An item with bids for de-delegation may be about other things too.
      if (!isOwn && !clause && !recommendation) continue
      const maintained = ruling.apart ? electorateOf(forum, ruling.electorate)?.groups : undefined
      const other = maintained && electorateOf(forum, electorate)?.groups?.find(group => !maintained.includes(group))
      if (!other) continue
      yield {
        at: { ...at, path: [...at.path, 'electorate'] },
        message: `“${other.name}” may not vote on ${ruling.name}: see ${ruling.source}.`,
        hint: 'Write dedelegation (primary) or dedelegation (secondary), each with its own vote; or state the forum’s own rule under electorate_rules, with the reason.',
      }
    }
  },
})
