import { itemId, itemsOf } from '../../../model/agenda.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'item/duplicate-id',
  severity: 'error',
  summary: 'Every item of a meeting has a short name of its own.',
  why: 'The name is part of the address of the item’s paper; two items with one name would overwrite each other.',
  good: [{ meeting: 'items:\n  - title: Early Help\n  - title: Early Help\n    id: early-help-decision' }],
  bad: [
    { meeting: 'items:\n  - title: Early Help\n  - title: «Early Help»' },
    { meeting: 'items:\n  - title: Early Help\n    id: help\n  - title: Other help\n    id: «help»' },
  ],
  subject: 'meeting',
  *run(meeting) {
    const items = itemsOf(meeting)
    const ids = items.map(({ item }) => itemId(item))
    for (const [i, { item }] of items.entries()) {
      const first = ids.indexOf(itemId(item))
      if (first === i) continue
      const field = (index: number) => [...(items[index]?.path ?? []), items[index]?.item.id === undefined ? 'title' : 'id']
      yield {
        at: field(i),
        message: `Two items have the short name “${itemId(item)}”.`,
        hint: 'Give one of them an id of its own, or another title.',
        related: [{ at: field(first), message: 'the first of the two' }],
      }
    }
  },
})
