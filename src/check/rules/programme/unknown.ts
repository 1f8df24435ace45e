import { nearest } from '../../../base/text.ts'
import { meetingsOf } from '../../../history/order.ts'
import { programmeAt, typedAt } from '../../../history/programme.ts'
import { itemsOf } from '../../../model/agenda.ts'
import { rule } from '../../rule.ts'

const ordered =
  'items:\n  - title: Growth fund\n    resolution:\n      outcome: carried\n      clauses:\n        - kind: programme-add\n          text: That a report come back.\n          id: growth-report\n          owner: the clerk\n          due: January 2026'

export default rule({
  code: 'programme/unknown',
  severity: 'error',
  summary: 'What an item deals with (heard) is in the work programme when it meets.',
  why: 'An entry leaves the work programme when an item hears it; under a wrong name it would stay there, and nobody would know why.',
  good: [
    { earlier: ordered, meeting: 'items:\n  - title: Matters arising\n    template: matters-arising\n  - title: Growth\n    heard: [growth-report]' },
    { work_programme: 'entries:\n  - topic: High needs\n    when: 2026-01', meeting: 'items:\n  - title: Special schools\n    heard: [high-needs]' },
  ],
  bad: [{ work_programme: 'entries:\n  - topic: High needs', meeting: 'items:\n  - title: Special schools\n    heard: [«high-need»]' }],
  subject: 'records',
  *run(records) {
    for (const held of meetingsOf(records)) {
      const open = new Set([...(programmeAt(records, held)?.before ?? []), ...typedAt(records)].map(({ id }) => id))
      for (const { item, path } of itemsOf(held.meeting))
        for (const [i, name] of (item.heard ?? []).entries()) {
          if (open.has(name)) continue
          const near = nearest(name, [...open].sort())
          yield {
            at: { file: held.file, path: [...path, 'heard', i] },
            message: `The work programme has no entry “${name}” when this meeting meets.`,
            hint: near
              ? `Did you mean ${near}?`
              : `Name an entry that is there, or take the name out.${open.size > 0 ? ` There are: ${[...open].sort().join(', ')}.` : ''}`,
          }
        }
    }
  },
})
