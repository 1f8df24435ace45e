import { exampleForum, resolved } from '../../example-forum.ts'
import { rule } from '../../rule.ts'
import { countedIn, votersAt, votesOf } from '../../votes.ts'

const carried = (tally: string, clause = '') =>
  `outcome: carried\nclauses:\n  - kind: decide\n    text: That the fund be agreed.\n${clause}    vote:\n      tallies:\n        - ${tally}`

export default rule({
  code: 'vote/too-many',
  severity: 'error',
  summary: 'No more votes are counted than members who may vote were there and stayed in the room.',
  why: 'A count that exceeds those present shows that somebody voted who might not, or that the attendance leaves somebody out.',
  source: 'regulation 8(8) to (10) of the Schools Forums (England) Regulations 2012: members and their substitutes vote.',
  good: [
    { forum: exampleForum, meeting: resolved(carried('for: 3\n          against: 1\n          abstain: 1')) },
    { forum: exampleForum, meeting: resolved(carried('for: 2', '    electorate: primary\n')) },
  ],
  bad: [
    { forum: exampleForum, meeting: resolved(carried('for: «5»\n          against: 1')) },
    { forum: exampleForum, meeting: resolved(carried('for: «3»', '    electorate: dedelegation (primary)\n')) },
    {
      forum: exampleForum,
      meeting: resolved(
        carried('for: «4»\n          against: 1'),
        '    interests:\n      - person: sedge\n        nature: governor of the school\n        left: true\n',
      ),
    },
  ],
  subject: 'item',
  *run(item, around) {
    for (const voteAt of votesOf(item, around))
      for (const [i, tally] of (voteAt.vote.tallies ?? []).entries()) {
        const counted = countedIn(tally)
        const could = counted > 0 ? votersAt(item, around, voteAt, tally) : undefined
        if (could === undefined || counted <= could) continue
        const field = (['for', 'against', 'abstain'] as const).find(name => tally[name]) ?? 'for'
        yield {
          at: [...voteAt.path, 'tallies', i, field],
          message: `${counted} votes are counted, but only ${could} who may vote on it ${voteAt.isApart ? 'hold a seat' : 'were there'}.`,
          hint: 'Correct the count, the attendance, or who may vote.',
        }
      }
  },
})
