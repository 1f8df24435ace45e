import { exampleForum, resolved } from '../../example-forum.ts'
import { type Finding, rule } from '../../rule.ts'
import { fateOf, type VoteAt, votesOf } from '../../votes.ts'

const decided = (outcome: string, tally: string, after = '') =>
  resolved(
    `outcome: ${outcome}\nvote:\n  tallies:\n    - ${tally}\n${after}clauses:\n  - kind: ${outcome.includes('lost') ? 'refuse' : 'decide'}\n    text: About the fund.`,
  )

const counts = (vote: VoteAt['vote'], i: number): string => {
  const tally = vote.tallies?.[i]
  return `${tally?.for?.count ?? 0} for and ${tally?.against?.count ?? 0} against`
}

/** How a count went with the casting vote that may have followed. */
const settled = ({ vote }: VoteAt, i: number): 'carried' | 'lost' | 'tied' | undefined => {
  const tally = vote.tallies?.[i]
  const fate = tally && fateOf(tally)
  return fate === 'tied' && vote.casting ? (vote.casting.vote === 'for' ? 'carried' : 'lost') : fate
}

/** What a count is said to have come to, where it did not. */
function* ofTallies(voteAt: VoteAt): Iterable<Finding> {
  for (const [i, tally] of (voteAt.vote.tallies ?? []).entries()) {
    const fate = settled(voteAt, i)
    if (!fate || !tally.outcome || tally.outcome === fate || (tally.outcome === 'tied' && fateOf(tally) === 'tied')) continue
    yield {
      at: [...voteAt.path, 'tallies', i, 'outcome'],
      message: `The outcome is ${tally.outcome}, but the count is ${counts(voteAt.vote, i)}.`,
      hint: 'Correct the outcome or the count.',
    }
  }
}

/** What the whole is said to have come to, where its counts all went the other way. */
const ofWhole = (voteAt: VoteAt): Finding | undefined => {
  const { vote, outcome, outcomeAt, kind, path } = voteAt
  const fates = (vote.tallies ?? []).map((_, i) => settled(voteAt, i))
  const [fate] = fates
  if (!fate || kind === 'refuse' || kind === 'defer' || fates.some(one => one !== fate)) return undefined
  const isWon = outcome === 'carried' || outcome === 'subject-to-ratification' || outcome === 'recommended'
  if (!(isWon && fate !== 'carried') && !(outcome === 'lost' && fate === 'carried')) return undefined
  const tie = fate === 'tied' ? ', and no casting vote is recorded' : ''
  return {
    at: outcomeAt,
    message: `The outcome is ${outcome}, but the count is ${counts(vote, 0)}${tie}.`,
    hint: fate === 'tied' ? 'Record the casting vote, or write outcome: lost.' : 'Correct the outcome or the count.',
    related: [{ at: [...path, 'tallies', 0], message: counts(vote, 0) }],
  }
}

export default rule({
  code: 'vote/outcome',
  severity: 'error',
  summary: 'What is carried had more votes for it than against it, or a casting vote after a tie.',
  why: 'A resolution that is published as carried, with a count that says it was lost, can be challenged by whoever pays for it.',
  good: [
    { forum: exampleForum, meeting: decided('carried', 'for: 3\n      against: 1') },
    { forum: exampleForum, meeting: decided('lost', 'for: 1\n      against: 3\n      outcome: lost') },
    {
      forum: exampleForum,
      meeting: `chair: larch\n${decided('carried', 'for: 2\n      against: 2\n      outcome: tied', '  casting:\n    person: larch\n    vote: for\n')}`,
    },
  ],
  bad: [
    { forum: exampleForum, meeting: decided('«carried»', 'for: 1\n      against: 3') },
    { forum: exampleForum, meeting: decided('«carried»', 'for: 2\n      against: 2') },
    { forum: exampleForum, meeting: decided('«lost»', 'for: 3\n      against: 1') },
    { forum: exampleForum, meeting: decided('carried', 'for: 3\n      against: 1\n      outcome: «lost»') },
  ],
  subject: 'item',
  *run(item, around) {
    for (const voteAt of votesOf(item, around)) {
      yield* ofTallies(voteAt)
      const found = ofWhole(voteAt)
      if (found) yield found
    }
  },
})
