import { rule } from '../../rule.ts'

export default rule({
  code: 'item/typed-number',
  severity: 'error',
  summary: 'The title of an item has no number: it is added.',
  why: 'A number that is typed and one that is added stand beside each other, and soon differ.',
  source: 'An agenda of Dudley’s with two items 12, and one of Suffolk’s without an item 4.',
  good: [{ meeting: 'items:\n  - title: 16 to 19 funding' }, { meeting: 'items:\n  - title: 2026/27 schools budget' }],
  bad: [{ meeting: 'items:\n  - title: «12.» Growth fund' }, { meeting: 'items:\n  - title: «Item 12.» Growth fund' }],
  subject: 'item',
  *run({ title }) {
    const find = /^(?:(?:agenda )?item \d{1,2}(?:\.\d)?\s*[.:)–-]|\d{1,2}(?:\.\d)?[.)](?=\s))/i.exec(title)?.[0]
    if (find !== undefined)
      yield { at: ['title'], find, message: `The title begins with “${find}”, and the number of the item is added before it.`, hint: 'Leave the number out.' }
  },
})
