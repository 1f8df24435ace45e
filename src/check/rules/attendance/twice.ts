import { personOf } from '../../../history/people.ts'
import { exampleForum } from '../../example-forum.ts'
import { rule } from '../../rule.ts'

const rows = (...list: readonly (readonly [string, string])[]) =>
  `attendance:\n${list.map(([person, status]) => `  - person: ${person}\n    status: ${status}\n`).join('')}`

export default rule({
  code: 'attendance/twice',
  severity: 'error',
  summary: 'Nobody is in the attendance twice, present and among the apologies least of all.',
  why: 'Minutes that list a member as present and as absent are wrong in one place, and the quorum is counted from them.',
  source: 'Minutes of Brent and Stockton, with a councillor and a member who were there and had sent apologies.',
  good: [{ forum: exampleForum, meeting: rows(['larch', 'present'], ['Owen Birch', 'present'], ['thorne', 'apologies']) }],
  bad: [
    { forum: exampleForum, meeting: rows(['larch', 'present'], ['«larch»', 'apologies']) },
    { forum: exampleForum, meeting: rows(['larch', 'present'], ['«Owen Larch»', 'present']) },
  ],
  subject: 'meeting',
  *run({ attendance }, { records }) {
    const { forum } = records
    if (!forum) return
    const seen = new Map<string, number>()
    for (const [i, { person, status }] of (attendance ?? []).entries()) {
      const { name, member } = personOf(forum, person)
      // Vacant seats share a name.
      const key = member?.id ?? name
      const first = seen.get(key)
      const earlier = first === undefined ? undefined : attendance?.[first]
      if (earlier)
        yield {
          at: ['attendance', i, 'person'],
          message: `${name} is in the attendance twice: ${earlier.status}, and ${status}.`,
          hint: 'Keep the row that is right.',
          related: [{ at: ['attendance', first ?? 0, 'status'], message: earlier.status }],
        }
      seen.set(key, first ?? i)
    }
  },
})
