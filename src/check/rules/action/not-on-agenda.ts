import { actionsAt } from '../../../history/actions.ts'
import { hearsActions } from '../../../history/standing.ts'
import { itemsOf } from '../../../model/agenda.ts'
import { rule } from '../../rule.ts'

const agreed = 'items:\n  - title: Growth fund\n    actions:\n      - text: Bring the figures.\n        owner: the clerk\n        due: 2026-01-15'

export default rule({
  code: 'action/not-on-agenda',
  severity: 'warning',
  summary: 'While actions are open, an ordinary meeting has an item for matters arising.',
  why: 'That item lists every open action. Without it, what an earlier meeting asked for is forgotten.',
  good: [
    { earlier: agreed, meeting: 'items:\n  - title: Matters arising\n    template: matters-arising' },
    { earlier: agreed, meeting: 'items:\n  - title: Minutes and matters arising\n    template: previous-minutes' },
    { earlier: agreed, meeting: 'kind: extraordinary\nitems:\n  - title: Early Help' },
  ],
  bad: [{ earlier: agreed, meeting: 'items:\n  - title: «Early Help»' }],
  subject: 'meeting',
  *run(meeting, { folder, records }) {
    if ((meeting.kind ?? 'ordinary') !== 'ordinary' || itemsOf(meeting).some(({ item }) => hearsActions(item))) return
    const open = actionsAt(records, folder)?.openBefore ?? []
    if (open.length === 0) return
    yield {
      at: ['items', 0, 'title'],
      message: `${open.length === 1 ? 'An action is' : `${open.length} actions are`} open before this meeting, and no item takes ${open.length === 1 ? 'it' : 'them'}.`,
      hint: 'Add an item with template: matters-arising; it lists what is open.',
      related: open.map(({ id, place }) => ({ at: { ...place, path: [...place.path, 'text'] }, message: `the action ${id}` })),
    }
  },
})
