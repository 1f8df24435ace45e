import { meetingsOf } from '../../../history/order.ts'
import { programmeAt } from '../../../history/programme.ts'
import { rule } from '../../rule.ts'

const add = (item: string, topic = '') =>
  `items:\n  - ${item}\n    resolution:\n      outcome: carried\n      clauses:\n        - kind: programme-add\n          text: ${topic === '' ? '«That a report on places come to the forum.»' : 'That a report on places come to the forum.'}\n          owner: the clerk\n          due: May 2026${topic}`

export default rule({
  code: 'programme/no-topic',
  severity: 'warning',
  summary: 'What a resolution puts on the work programme, or puts off, has a topic where the item does not say what it is about.',
  why: 'The work programme lists topics. Under any other business, or where an item has two such clauses, nobody could tell which is meant.',
  good: [{ meeting: add('title: Any other business\n    template: aob', '\n          topic: Places in special schools') }],
  bad: [{ meeting: add('title: Any other business\n    template: aob') }],
  subject: 'records',
  *run(records) {
    for (const held of meetingsOf(records))
      for (const { matters } of programmeAt(records, held)?.after ?? [])
        for (const matter of matters)
          if (matter.held === held && matter.isUnnamed)
            yield {
              at: { ...matter.place, path: [...matter.place.path, 'text'] },
              message: 'Nothing says what the work programme is to call this.',
              hint: 'Add topic: with a few words, such as Places in special schools.',
            }
  },
})
