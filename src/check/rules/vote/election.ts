import { personOf } from '../../../history/people.ts'
import { exampleForum, present } from '../../example-forum.ts'
import { type Finding, rule } from '../../rule.ts'
import { presence } from '../../votes.ts'

const election = (first: string, second: string, elected: string) =>
  `${present('larch', 'thorne', 'sedge', 'holm', 'ash')}items:
  - title: Election
    elections:
      - post: Chair
        candidates:
          - person: larch
            votes: ${first}
          - person: sedge
            votes: ${second}
        elected: ${elected}`

export default rule({
  code: 'vote/election',
  severity: 'error',
  summary: 'Whoever is elected stood, and had at least as many votes as anybody else; and no more votes were counted than members were there.',
  why: 'The minutes of an election are the only proof of who may take the chair.',
  source: 'regulation 8(5) and (9) of the Schools Forums (England) Regulations 2012: the members elect the chair, and all of them vote.',
  good: [{ forum: exampleForum, meeting: election('3', '2', 'larch') }],
  bad: [
    { forum: exampleForum, meeting: election('2', '3', '«larch»') },
    { forum: exampleForum, meeting: election('«4»', '2', 'larch') },
    { forum: exampleForum, meeting: election('3', '2', '«thorne»') },
  ],
  subject: 'item',
  *run(item, around) {
    const { forum } = around.records
    if (!forum) return
    const voters = presence(around).filter(({ counts }) => counts).length
    for (const [i, { candidates = [], elected, method }] of (item.elections ?? []).entries()) {
      const at = ['elections', i]
      const name = (person: string): string => personOf(forum, person).name
      const winner = elected === undefined ? undefined : candidates.find(({ person }) => name(person) === name(elected))
      const best = candidates.toSorted((a, b) => (b.votes?.count ?? 0) - (a.votes?.count ?? 0))[0]
      const counted = candidates.reduce((sum, { votes }) => sum + (votes?.count ?? 0), 0)
      const wrong: Finding | undefined =
        elected !== undefined && candidates.length > 0 && !winner
          ? { at: [...at, 'elected'], message: `${name(elected)} is said to have been elected, but is not among those who stood.` }
          : elected !== undefined && winner?.votes && best?.votes && best.votes.count > winner.votes.count
            ? {
                at: [...at, 'elected'],
                message: `${name(elected)} is said to have been elected with ${winner.votes.count} votes, but ${name(best.person)} had ${best.votes.count}.`,
              }
            : undefined
      if (wrong) yield { ...wrong, hint: 'Correct who was elected, or the votes.' }
      else if (method !== 'email' && voters > 0 && counted > voters)
        yield {
          at: [...at, 'candidates', candidates.findIndex(({ votes }) => votes), 'votes'],
          message: `${counted} votes are counted, but only ${voters} members were there.`,
          hint: 'Correct the votes or the attendance.',
        }
    }
  },
})
