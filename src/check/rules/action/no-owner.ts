import { agreedAt } from '../../../history/agreed.ts'
import { meetingsOf } from '../../../history/order.ts'
import { rule } from '../../rule.ts'

const clause = (fields: string) => `items:\n  - title: Growth fund\n    resolution:\n      outcome: carried\n      clauses:\n${fields}`

export default rule({
  code: 'action/no-owner',
  severity: 'warning',
  stage: 'publish',
  summary: 'Every action says who is to act.',
  why: 'What everybody is to do, nobody does. The action log prints the owner beside each action.',
  good: [{ meeting: clause('        - kind: direct\n          text: That the figures be published.\n          owner: the clerk\n          due: May 2026') }],
  bad: [
    { meeting: clause('        - kind: direct\n          text: «That the figures be published.»\n          due: May 2026') },
    { meeting: 'items:\n  - title: Growth fund\n    actions:\n      - text: «Bring the figures.»\n        due: May 2026' },
  ],
  subject: 'records',
  *run(records) {
    for (const { owner, clause, place } of meetingsOf(records).flatMap(agreedAt))
      if (owner.length === 0 && clause?.clause.kind !== 'programme-add')
        yield {
          at: { ...place, path: [...place.path, 'text'] },
          message: 'Nobody is named who is to do this.',
          hint: 'Before it is published, add owner: with the person or the group that is to act.',
        }
  },
})
