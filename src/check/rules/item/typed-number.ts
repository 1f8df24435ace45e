import { itemsOf } from '../../../model/agenda.ts'
import type { SubItem } from '../../../model/meeting.ts'
import type { MeetingFolder } from '../../../model/records.ts'
import { rule } from '../../rule.ts'

/** `12.`, `(4)`, `2.1)`, `7 –`, `Item 12`, `b)`, `(A)`, `iv.`; not a figure such as `16 to 19` or `2.5%`. */
const label =
  /^(?:(?:agenda )?item (?:(?:\d{1,2}(?:\.\d)?|[a-z])\s*[.:)–-]|\d{1,2}(?:\.\d)?(?=\s))|\(?\d{1,2}(?:\.\d{1,2}){0,2}[.)](?=\s)|\d{1,2}(?:\.\d)?(?:\s[–-]|:)(?=\s)|\(?[a-z]\)(?=\s)|\(?[ivx]{2,4}[.)](?=\s))/i
/** A letter with a full stop may be somebody’s initial: it is a label where it is that of the item’s place. */
const initial = /^[A-Z][.:](?=\s)/

/** The letter that the place of an item gives it, among the items or the parts of one. */
const letterOf = (item: SubItem, { meeting }: MeetingFolder): string | undefined => {
  const at = meeting && itemsOf(meeting).find(one => one.item === item)
  return at && String.fromCharCode(65 + (at.sub ?? at.index))
}

export default rule({
  code: 'item/typed-number',
  severity: 'error',
  summary: 'The title of an item has no number: it is added.',
  why: 'A number that is typed and one that is added stand beside each other, and soon differ.',
  source: 'An agenda of Dudley’s with two items 12, and one of Suffolk’s without an item 4.',
  good: [
    { meeting: 'items:\n  - title: 16 to 19 funding' },
    { meeting: 'items:\n  - title: 2026/27 schools budget' },
    { meeting: 'items:\n  - title: 2.5% for growth' },
    { meeting: 'items:\n  - title: B. Thorne, a vote of thanks\n  - title: I. and A. Marsh, a gift' },
  ],
  bad: [
    { meeting: 'items:\n  - title: «12.» Growth fund' },
    { meeting: 'items:\n  - title: «Item 12.» Growth fund' },
    { meeting: 'items:\n  - title: «Item 12» Growth fund' },
    { meeting: 'items:\n  - title: «(4)» Growth fund' },
    { meeting: 'items:\n  - title: «7 –» Growth fund' },
    { meeting: 'items:\n  - title: «A.» Growth fund' },
    { meeting: 'items:\n  - title: «b)» Growth fund' },
    { meeting: 'items:\n  - title: «iv.» Growth fund' },
    { meeting: 'items:\n  - title: Reports\n    sub_items:\n      - title: Early Help\n      - title: «B.» Growth fund' },
  ],
  subject: 'item',
  *run(item, { folder }) {
    const { title } = item
    const find = label.exec(title)?.[0] ?? (letterOf(item, folder) === title[0] ? initial.exec(title)?.[0] : undefined)
    if (find !== undefined)
      yield { at: ['title'], find, message: `The title begins with “${find}”, and the number of the item is added before it.`, hint: 'Leave the number out.' }
  },
})
