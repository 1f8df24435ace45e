import { nearest } from '../../../base/text.ts'
import { allActions, strayUpdates } from '../../../history/actions.ts'
import { rule } from '../../rule.ts'

const agreed =
  'items:\n  - title: Growth fund\n    actions:\n      - id: figures\n        text: Bring the figures.\n        owner: the clerk\n        due: 2026-01-15'
const heard = (action: string) =>
  `items:\n  - title: Matters arising\n    template: matters-arising\n    updates:\n      - action: ${action}\n        status: open`

export default rule({
  code: 'action/unknown',
  severity: 'error',
  summary: 'What a meeting hears of an action names an action that an earlier meeting agreed.',
  why: 'An update that belongs to no action closes none: the action would stay open for ever, or never have been.',
  good: [
    { earlier: agreed, meeting: heard('figures') },
    { earlier: agreed.replace(/^ +- id: figures\n {8}/m, '      - '), meeting: heard('2025-10-09/1.1') },
  ],
  bad: [{ earlier: agreed, meeting: heard('«figure»') }],
  subject: 'records',
  *run(records) {
    const all = allActions(records)
    for (const { update, at, why } of strayUpdates(records)) {
      if (why !== 'unknown') continue
      const near = nearest(
        update.action,
        all.map(({ id }) => id),
      )
      yield {
        at: { ...at, path: [...at.path, 'action'] },
        message: `No meeting agreed an action “${update.action}”.`,
        hint: near ? `Did you mean ${near}?` : 'Take its number from the action log, or give the action an id where it was agreed, and name that.',
      }
    }
  },
})
