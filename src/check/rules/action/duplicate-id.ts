import { agreedAt } from '../../../history/agreed.ts'
import { meetingsOf } from '../../../history/order.ts'
import { rule } from '../../rule.ts'

const agreed = (...ids: readonly string[]) =>
  `items:\n  - title: Growth fund\n    actions:\n${ids.map(id => `      - id: ${id}\n        text: Bring the figures.\n        owner: the clerk\n        due: May 2026\n`).join('')}`

export default rule({
  code: 'action/duplicate-id',
  severity: 'error',
  summary: 'Every action has a short name of its own, whichever meeting agreed it.',
  why: 'Later meetings close an action by its name; of two with one name, one would never be heard of again.',
  good: [{ meeting: agreed('figures', 'growth-figures') }],
  bad: [{ meeting: agreed('figures', '«figures»') }],
  subject: 'records',
  *run(records) {
    const firsts = new Map<string, ReturnType<typeof agreedAt>[number]>()
    for (const action of meetingsOf(records).flatMap(agreedAt)) {
      const first = firsts.get(action.id)
      if (!first) firsts.set(action.id, action)
      else
        yield {
          at: { ...action.place, path: [...action.place.path, 'id'] },
          message: `Two actions have the short name “${action.id}”.`,
          hint: 'Give one of them another id, and use that in the updates of later meetings.',
          related: [{ at: { ...first.place, path: [...first.place.path, 'id'] }, message: 'the first of the two' }],
        }
    }
  },
})
