import { exampleForum, exampleMembers, exampleSecondary, resolved } from '../../example-forum.ts'
import { rule } from '../../rule.ts'
import { fateOf, votesOf } from '../../votes.ts'

const forum = exampleForum.replace(exampleMembers, `${exampleSecondary}${exampleMembers}`)
const counted = (outcome: string, secondary: string) =>
  resolved(
    `outcome: carried
clauses:
  - kind: decide
    text: That the services be paid for.
    vote:
      tallies:
        - electorate: primary
          for: 2
        - electorate: academies
          ${secondary}`.replace('outcome: carried', `outcome: ${outcome}`),
  )

export default rule({
  code: 'vote/split',
  severity: 'warning',
  summary: 'Where electorates voted apart, what is carried was lost in none of them.',
  why: 'Schools of a phase that voted against would read in the record of decisions that they pay.',
  source: 'Minutes of Staffordshire and West Berkshire, where each phase decides for itself.',
  good: [
    { forum, meeting: counted('carried', 'for: 2') },
    { forum, meeting: counted('carried', 'outcome: not-put') },
  ],
  bad: [
    { forum, meeting: counted('carried', 'outcome: «lost»') },
    { forum, meeting: counted('carried', 'against: «2»\n          for: 0') },
  ],
  subject: 'item',
  *run(item, around) {
    for (const { vote, outcome, outcomeAt, path, kind } of votesOf(item, around)) {
      const tallies = vote.tallies ?? []
      if (outcome !== 'carried' || kind === 'refuse' || kind === 'defer' || !tallies.every(({ electorate }) => electorate)) continue
      const fates = tallies.map(tally => tally.outcome ?? fateOf(tally))
      const lost = fates.indexOf('lost')
      if (lost < 0 || !fates.includes('carried')) continue
      const tally = tallies[lost]
      yield {
        at: [...path, 'tallies', lost, tally?.outcome ? 'outcome' : 'against'],
        message: `The outcome is carried, but the vote of ${tally?.electorate?.join(', ')} was lost.`,
        hint: 'Give each electorate its own clause, with its own outcome; or correct the count.',
        related: [{ at: outcomeAt, message: 'carried' }],
      }
    }
  },
})
