import { isHidden } from '../../../history/agreed.ts'
import { accessOf } from '../../../history/entry-access.ts'
import { dealingWith, programmeAt } from '../../../history/programme.ts'
import { itemId, itemsOf } from '../../../model/agenda.ts'
import { rule } from '../../rule.ts'

const earlier =
  'items:\n  - title: Reports\n    resolution:\n      outcome: deferred\n      clauses:\n        - kind: defer\n          text: That it be deferred.\n          topic: Deficit of a school\n          access: exempt (paragraph 3)'

export default rule({
  code: 'item/restricted-before',
  severity: 'warning',
  summary: 'An item that takes up what was kept from the public is kept from the public too.',
  why: 'The title of a public item is on the agenda and the website: it would tell what an exempt clause, item or entry of the work programme kept back.',
  good: [
    { earlier, meeting: 'items:\n  - title: Deficit of a school\n    access: exempt (paragraph 3)' },
    { earlier, meeting: 'items:\n  - title: Growth fund' },
  ],
  bad: [
    { earlier, meeting: 'items:\n  - title: «Deficit of a school»' },
    { earlier, meeting: 'items:\n  - title: «Deficits»\n    heard: [deficit-of-a-school]' },
    {
      earlier: 'items:\n  - id: balances\n    title: A school’s balance\n    access: exempt (paragraph 3)\n    resolution:\n      outcome: deferred',
      meeting: 'items:\n  - id: balances\n    title: «Balances»\n    carried_from: 2025-10-09',
    },
  ],
  subject: 'meeting',
  *run(meeting, { folder, records }) {
    const held = { ...folder, meeting }
    const before = (programmeAt(records, folder)?.before ?? []).flatMap(entry => {
      const access = accessOf(entry)
      return access ? [{ entry, access, taking: dealingWith(entry, held) }] : []
    })
    for (const at of itemsOf(meeting)) {
      if (isHidden(held, at)) continue
      const taken = before.find(({ entry, taking }) => entry.id === itemId(at.item) || taking.some(({ index, sub }) => index === at.index && sub === at.sub))
      if (!taken) continue
      const { level, ground } = taken.access
      yield {
        at: [...at.path, 'title'],
        message: `This item is public, but takes up what was kept from the public: ${level} (${ground}).`,
        hint: `Add access: ${level} (${ground}); or, if all of it may now be known, allow this with a comment that says why.`,
      }
    }
  },
})
