import { exampleForum, resolved } from '../../example-forum.ts'
import { rule } from '../../rule.ts'
import { votesOf } from '../../votes.ts'

const vote = (tally: string) => resolved(`outcome: carried\nvote:\n  tallies:\n    - ${tally}\nclauses:\n  - kind: decide\n    text: That the fund be agreed.`)

export default rule({
  code: 'vote/unanimous',
  severity: 'error',
  summary: 'A vote that is called unanimous has nobody against it.',
  why: 'Minutes that say “unanimously”, and count a vote against, are corrected at the next meeting.',
  good: [{ forum: exampleForum, meeting: vote('for: 5\n      against: 0\n      unanimous: true') }],
  bad: [{ forum: exampleForum, meeting: vote('for: 4\n      against: 1\n      unanimous: «true»') }],
  subject: 'item',
  *run(item, around) {
    for (const { vote, path } of votesOf(item, around))
      for (const [i, { unanimous, against }] of (vote.tallies ?? []).entries())
        if (unanimous && against && against.count > 0)
          yield {
            at: [...path, 'tallies', i, 'unanimous'],
            message: `The vote is called unanimous, but ${against.count} ${against.count === 1 ? 'is' : 'are'} counted against.`,
            hint: 'Take unanimous out, or correct the count.',
            related: [{ at: [...path, 'tallies', i, 'against'], message: `${against.count} against` }],
          }
  },
})
