import { exampleForum, resolved } from '../../example-forum.ts'
import { rule } from '../../rule.ts'
import { votesOf } from '../../votes.ts'

const vote = (counts: string, names: readonly (readonly [string, string])[]) =>
  resolved(
    `outcome: carried\nvote:\n  method: recorded\n  tallies:\n    - ${counts}\n  names:\n${names.map(([person, way]) => `    - person: ${person}\n      vote: ${way}\n`).join('')}clauses:\n  - kind: decide\n    text: That the fund be agreed.`,
  )

export default rule({
  code: 'vote/names',
  severity: 'error',
  summary: 'Where votes are recorded by name, as many names stand for, against and abstaining as were counted.',
  why: 'The names and the count are both published, and the press adds them up.',
  good: [
    {
      forum: exampleForum,
      meeting: vote('for: 2\n      against: 1', [
        ['larch', 'for'],
        ['thorne', 'for'],
        ['sedge', 'against'],
      ]),
    },
  ],
  bad: [
    {
      forum: exampleForum,
      meeting: vote('for: «3»\n      against: 1', [
        ['larch', 'for'],
        ['thorne', 'for'],
        ['sedge', 'against'],
      ]),
    },
  ],
  subject: 'item',
  *run(item, around) {
    for (const { vote, path } of votesOf(item, around)) {
      const [tally, ...others] = vote.tallies ?? []
      if (!tally || others.length > 0 || !vote.names) continue
      for (const way of ['for', 'against', 'abstain'] as const) {
        const counted = tally[way]?.count
        const named = vote.names.filter(one => one.vote === way).length
        if (counted === undefined ? named === 0 || tally.unanimous : counted === named) continue
        yield {
          at: counted === undefined ? [...path, 'names'] : [...path, 'tallies', 0, way],
          message: `${named} ${named === 1 ? 'name is' : 'names are'} recorded as ${way === 'abstain' ? 'abstaining' : way}, but ${counted ?? 0} ${counted === 1 ? 'is' : 'are'} counted.`,
          hint: 'Correct the count or the names.',
          related: [{ at: [...path, 'names'], message: `${named} by name` }],
        }
      }
    }
  },
})
