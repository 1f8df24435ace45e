import { dayText, iso, type LooseDate, looseDateText, reach } from '../../../base/dates.ts'
import type { Place } from '../../../base/diagnostic.ts'
import { agreedAt } from '../../../history/agreed.ts'
import { meetingsOf } from '../../../history/order.ts'
import { itemsOf } from '../../../model/agenda.ts'
import { rule } from '../../rule.ts'

const action = (due: string) =>
  `date: 2026-01-15\nitems:\n  - title: Growth fund\n    actions:\n      - text: Bring the figures.\n        owner: the clerk\n        due: ${due}`

export default rule({
  code: 'action/due-past',
  severity: 'warning',
  summary: 'What a meeting asks for is due on its day or later; a month or a term ends no earlier.',
  why: 'An action that was late when it was agreed has the wrong year, most of all when a meeting in January asks for something by March.',
  good: [{ meeting: action('January 2026') }, { meeting: action('Spring 2026') }, { meeting: action('2026-01-15') }],
  bad: [
    { meeting: action('«March 2025»') },
    { meeting: action('«2026-01-09»') },
    { meeting: action('«Autumn 2025»') },
    {
      earlier: action('March 2026').replace('2026-01-15', '2025-10-09').replace('text', 'id: figures\n        text'),
      meeting:
        'items:\n  - title: Matters arising\n    template: matters-arising\n    updates:\n      - action: figures\n        status: open\n        due: «March 2025»',
    },
  ],
  subject: 'records',
  *run(records) {
    for (const held of meetingsOf(records)) {
      const { date } = held.meeting
      const dues: readonly { readonly due: LooseDate | undefined; readonly at: Place }[] = [
        ...agreedAt(held).map(({ due, place }) => ({ due, at: { ...place, path: [...place.path, 'due'] } })),
        ...itemsOf(held.meeting).flatMap(({ item, path }) =>
          (item.updates ?? []).map(({ due }, i) => ({ due, at: { file: held.file, path: [...path, 'updates', i, 'due'] } })),
        ),
      ]
      for (const { due, at } of dues) {
        const last = due && reach(due)?.last
        if (!due || last === undefined || last >= iso(date)) continue
        yield {
          at,
          message: `It is due ${looseDateText(due)}, but the meeting that asks for it was on ${dayText(date)}.`,
          hint: 'Correct the date, usually its year.',
        }
      }
    }
  },
})
