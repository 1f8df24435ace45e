import { personOf } from '../../../history/people.ts'
import { exampleForum, resolved } from '../../example-forum.ts'
import { rule } from '../../rule.ts'
import { fateOf, votesOf } from '../../votes.ts'

const cast = (counts: string, person: string) =>
  `chair: larch\n${resolved(
    `outcome: carried\nvote:\n  tallies:\n    - ${counts}\n  casting:\n    person: ${person}\n    vote: for\nclauses:\n  - kind: decide\n    text: That the fund be agreed.`,
  )}`

export default rule({
  code: 'vote/casting',
  severity: 'warning',
  summary: 'A casting vote follows a tie, and is given by whoever has the chair.',
  why: 'A casting vote without a tie, or from somebody who was not in the chair, is usually a slip in the count or in the name.',
  source: 'Practice of councils; the regulations that could be read say nothing of casting votes.',
  good: [{ forum: exampleForum, meeting: cast('for: 2\n      against: 2', 'larch') }],
  bad: [
    { forum: exampleForum, meeting: cast('for: 3\n      against: 2', '«larch»') },
    { forum: exampleForum, meeting: cast('for: 2\n      against: 2', '«sedge»') },
  ],
  subject: 'item',
  *run(item, around) {
    const { forum } = around.records
    const { meeting } = around.folder
    if (!forum || !meeting) return
    const chair = meeting.chair ?? forum.members?.find(({ office }) => office === 'chair')?.id
    for (const { vote, path } of votesOf(item, around)) {
      if (!vote.casting) continue
      const at = [...path, 'casting', 'person']
      const fates = (vote.tallies ?? []).map(fateOf)
      if (fates.some(fate => fate !== undefined) && !fates.includes('tied'))
        yield { at, message: 'A casting vote is recorded, but the count is no tie.', hint: 'Correct the count, or take the casting vote out.' }
      else if (chair !== undefined && personOf(forum, chair).name !== personOf(forum, vote.casting.person).name)
        yield {
          at,
          message: `The casting vote is by ${personOf(forum, vote.casting.person).name}, but ${personOf(forum, chair).name} had the chair.`,
          hint: 'Correct the name, or say under chair who had the chair.',
        }
    }
  },
})
