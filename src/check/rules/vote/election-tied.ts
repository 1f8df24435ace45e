import { personOf } from '../../../history/people.ts'
import { exampleForum, present } from '../../example-forum.ts'
import { rule } from '../../rule.ts'

const election = (elected: string, more = '') =>
  `${present('larch', 'thorne', 'sedge', 'holm')}items:
  - title: Election
    elections:
      - post: Chair
        candidates:
          - person: larch
            votes: 2
          - person: sedge
            votes: 2
        elected: ${elected}${more}`

export default rule({
  code: 'vote/election-tied',
  severity: 'warning',
  summary: 'Where two had the same votes and one was elected, a note says how: by a second ballot, a casting vote or lot.',
  why: 'The minutes of an election are the only proof of who may take the chair; a tie by itself elects nobody.',
  source: 'regulation 8(5) of the Schools Forums (England) Regulations 2012: the members elect the chair.',
  good: [{ forum: exampleForum, meeting: election('larch', '\n        note: Lots were drawn.') }],
  bad: [{ forum: exampleForum, meeting: election('«larch»') }],
  subject: 'item',
  *run(item, { records: { forum } }) {
    if (!forum) return
    const name = (person: string): string => personOf(forum, person).name
    for (const [i, { candidates = [], elected, note }] of (item.elections ?? []).entries()) {
      if (elected === undefined || note !== undefined) continue
      const winner = candidates.find(({ person }) => name(person) === name(elected))
      const most = Math.max(0, ...candidates.map(({ votes }) => votes?.count ?? 0))
      const rival = candidates.find(one => one !== winner && one.votes?.count === most)
      if (!winner?.votes || winner.votes.count !== most || !rival) continue
      yield {
        at: ['elections', i, 'elected'],
        message: `${name(elected)} is said to have been elected, but ${name(rival.person)} had as many votes: ${most}.`,
        hint: 'Correct the votes; or say in a note how the tie was broken, as in Lots were drawn.',
      }
    }
  },
})
