import { personOf } from '../../../history/people.ts'
import { exampleForum } from '../../example-forum.ts'
import { rule } from '../../rule.ts'

const row = (person: string, status: string, more = '') => `  - person: ${person}\n    status: ${status}\n${more}`

export default rule({
  code: 'attendance/substitute-group',
  severity: 'warning',
  summary: 'A substitute comes from the same group as the member.',
  why: 'The seats are shared out among kinds of school; an academy’s head in a maintained school’s seat votes where only maintained schools may.',
  source:
    'Practice of councils; the regulations leave the arrangements for substitutes to the authority (regulation 8(8)), and no text that says so could be read.',
  good: [
    {
      forum: exampleForum,
      meeting: `attendance:\n${row('larch', 'apologies')}${row('Hazel Brack', 'substitute', '    substitute_for: larch\n    group: primary\n')}`,
    },
  ],
  bad: [
    {
      forum: exampleForum,
      meeting: `attendance:\n${row('larch', 'apologies')}${row('Hazel Brack', 'substitute', '    substitute_for: larch\n    group: «academies»\n')}`,
    },
    { forum: exampleForum, meeting: `attendance:\n${row('larch', 'apologies')}${row('«sedge»', 'substitute', '    substitute_for: larch\n')}` },
  ],
  subject: 'meeting',
  *run({ attendance }, { records }) {
    const { forum } = records
    if (!forum) return
    for (const [i, { person, status, substitute_for, group }] of (attendance ?? []).entries()) {
      if (status !== 'substitute' || substitute_for === undefined) continue
      const member = personOf(forum, substitute_for)
      const who = personOf(forum, person)
      const own = group ?? who.group?.id
      if (!member.group || own === undefined || own === member.group.id) continue
      const name = forum.groups?.find(({ id }) => id === own)?.name ?? own
      yield {
        at: ['attendance', i, group === undefined ? 'person' : 'group'],
        message: `${who.name} is of the group “${name}”, but sat for ${member.name} of “${member.group.name}”.`,
        hint: 'Check the substitute, or the group.',
      }
    }
  },
})
