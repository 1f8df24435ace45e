import { meetingsBefore } from '../../../history/order.ts'
import { itemsOf } from '../../../model/agenda.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'item/carried-from',
  severity: 'error',
  summary: 'The meeting from which an item was put off is an earlier one in the workspace.',
  why: 'The agenda says where an item comes from, and the work programme follows it by that.',
  good: [
    {
      earlier: 'items:\n  - title: Growth fund\n    resolution:\n      outcome: deferred',
      meeting: 'items:\n  - title: Growth fund\n    carried_from: 2025-10-09',
    },
  ],
  bad: [{ meeting: 'items:\n  - title: Growth fund\n    carried_from: «2025-10-09»' }],
  subject: 'meeting',
  *run(meeting, { folder, records }) {
    const before = meetingsBefore(records, folder).map(({ name }) => name)
    for (const { item, path } of itemsOf(meeting)) {
      if (item.carried_from === undefined || before.includes(item.carried_from)) continue
      yield {
        at: [...path, 'carried_from'],
        message: `There is no meeting “${item.carried_from}” before this one.`,
        hint: before.length > 0 ? `Name its folder: ${before.join(', ')}.` : 'Take the field out: this is the first meeting of the workspace.',
      }
    }
  },
})
