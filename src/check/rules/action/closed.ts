import { dayText } from '../../../base/dates.ts'
import { strayUpdates } from '../../../history/actions.ts'
import { rule } from '../../rule.ts'

const agreed =
  'items:\n  - title: Growth fund\n    actions:\n      - id: figures\n        text: Bring the figures.\n        owner: the clerk\n        due: 2026-01-15'
const heard = (action: string, status: string) =>
  `items:\n  - title: Matters arising\n    template: matters-arising\n    updates:\n      - action: ${action}\n        status: ${status}`

const how = { done: 'done', dropped: 'dropped', heard: 'closed, because the forum heard what it asked for,' } as const

export default rule({
  code: 'action/closed',
  severity: 'error',
  summary: 'What is closed stays closed: no later meeting hears of it again.',
  why: 'An action that is done at one meeting and open at the next is neither; whoever was to act cannot know.',
  good: [{ earlier: agreed, meeting: heard('figures', 'open'), later: heard('figures', 'done') }],
  bad: [{ earlier: agreed, meeting: heard('figures', 'done'), later: heard('«figures»', 'open') }],
  subject: 'records',
  *run(records) {
    for (const { update, at, why, action } of strayUpdates(records)) {
      const closed = action?.closed
      if (why !== 'closed' || !closed) continue
      const last = action.story.at(-1)
      yield {
        at: { ...at, path: [...at.path, 'action'] },
        message: `The action “${update.action}” was ${how[closed.how]} at the meeting of ${dayText(closed.held.meeting.date)}.`,
        hint: 'Take the update out; if there is more to do, agree a new action.',
        related: last && closed.how !== 'heard' ? [{ at: { ...last.at, path: [...last.at.path, 'status'] }, message: closed.how }] : [],
      }
    }
  },
})
