import { exampleForum, exampleMembers, exampleSecondary, present } from '../../example-forum.ts'
import { rule } from '../../rule.ts'
import { countedIn, votersAt, votersOf, votesOf } from '../../votes.ts'

const forum = exampleForum.replace(exampleMembers, `${exampleSecondary}${exampleMembers}`)
const secondary = (outcome: string, vote = '') =>
  `${present('larch', 'thorne', 'sedge')}items:
  - title: De-delegation
    resolution:
      outcome: ${outcome}
      clauses:
        - kind: decide
          text: That the services be paid for by de-delegation.
          electorate: dedelegation (secondary)
${vote}`

export default rule({
  code: 'vote/nobody',
  severity: 'error',
  summary: 'What only some members may vote on is carried only where one of them was there.',
  why: 'De-delegation for secondary schools that nobody from a secondary school voted on is not decided: it is not put, or put off.',
  source: 'Minutes of West Berkshire’s forum: a phase without a member present had its vote put off, though the meeting had a quorum.',
  good: [
    { forum, meeting: secondary('not-put', '          outcome: not-put\n          reason: no member was there\n').replace('kind: decide', 'kind: note') },
    { forum, meeting: secondary('carried', '          vote:\n            tallies:\n              - for: 1\n').replace('secondary)', 'primary)') },
  ],
  bad: [
    {
      forum,
      meeting: secondary('carried', '          vote:\n            tallies:\n              - unanimous: «true»\n'),
    },
  ],
  subject: 'item',
  *run(item, around) {
    for (const voteAt of votesOf(item, around)) {
      if (!['carried', 'lost', 'subject-to-ratification'].includes(voteAt.outcome)) continue
      for (const [i, tally] of (voteAt.vote.tallies ?? []).entries()) {
        if (tally.outcome === 'not-put' || countedIn(tally) > 0 || votersAt(item, around, voteAt, tally) !== 0) continue
        const name = votersOf(around, tally.electorate ?? voteAt.electorate)?.name
        yield {
          at: [...voteAt.path, 'tallies', i, ...(tally.unanimous ? ['unanimous'] : [])],
          message: `A vote is recorded for “${name}”, but the attendance has nobody of them.`,
          hint: 'Write outcome: not-put with the reason, or correct the attendance.',
        }
      }
    }
  },
})
