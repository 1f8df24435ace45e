import { dayText } from '../../../base/dates.ts'
import { strayUpdates } from '../../../history/actions.ts'
import { rule } from '../../rule.ts'

const agreed =
  'items:\n  - title: Growth fund\n    actions:\n      - id: figures\n        text: Bring the figures.\n        owner: the clerk\n        due: 2026-05-15'
const heard = (action: string) =>
  `items:\n  - title: Matters arising\n    template: matters-arising\n    updates:\n      - action: ${action}\n        status: done`

export default rule({
  code: 'action/before',
  severity: 'error',
  summary: 'A meeting hears of what earlier meetings agreed.',
  why: 'An action that is closed before it is agreed was mixed up with another one, which stays open unnoticed.',
  good: [{ earlier: agreed, meeting: heard('figures') }],
  bad: [{ meeting: agreed, earlier: heard('«figures»') }],
  subject: 'records',
  *run(records) {
    for (const { update, at, why, action, held } of strayUpdates(records)) {
      if (why !== 'before' || !action) continue
      const same = action.held.name === held.name
      yield {
        at: { ...at, path: [...at.path, 'action'] },
        message: `The action “${update.action}” was agreed only at ${same ? 'this meeting itself' : `the meeting of ${dayText(action.held.meeting.date)}`}.`,
        hint: same ? 'Say under the item that it is done; a later meeting can close it.' : 'Name the action that was meant.',
        related: [{ at: action.place, message: 'the action' }],
      }
    }
  },
})
