import { typedAt } from '../../../history/programme.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'programme/duplicate-id',
  severity: 'error',
  summary: 'Every entry of the work programme has a short name of its own.',
  why: 'An item takes an entry by its name; of two with one name, one would be left.',
  good: [{ work_programme: 'entries:\n  - topic: High needs\n  - topic: High needs\n    id: high-needs-next' }],
  bad: [{ work_programme: 'entries:\n  - topic: High needs\n  - topic: «High needs»' }],
  subject: 'records',
  *run(records) {
    const all = typedAt(records)
    for (const [i, { id, plan, place }] of all.entries()) {
      const first = all.findIndex(other => other.id === id)
      if (first === i) continue
      const field = (one: (typeof all)[number]) => ({ ...one.place, path: [...one.place.path, one.plan.id === undefined ? 'topic' : 'id'] })
      yield {
        at: field({ id, plan, place }),
        message: `Two entries have the short name “${id}”.`,
        hint: 'Give one of them an id of its own, such as the topic with its year.',
        related: all.slice(first, first + 1).map(one => ({ at: field(one), message: 'the first of the two' })),
      }
    }
  },
})
