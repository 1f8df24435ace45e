import { looseDateText } from '../../../base/dates.ts'
import { isOpen, openWords } from '../../actions.ts'
import { clausePartsOf } from '../../papers.ts'
import { rule } from '../../rule.ts'

const item = (clause: string) =>
  `items:\n  - title: Early Help\n    resolution:\n      outcome: carried\n      clauses:\n        - text: ${clause.replaceAll('\n', '\n          ')}`

export default rule({
  code: 'action/date-open',
  severity: 'warning',
  stage: 'publish',
  summary: 'What was resolved for “a date to be agreed” is told until it has one.',
  why: 'A report that a forum asked for “at a date to be agreed” comes back only if somebody remembers; it is told with every build until the date is typed.',
  good: [{ meeting: item('That a report be brought in March.\nkind: programme-add\nowner: Ruth Ambler\ndue: March 2026') }],
  bad: [
    { meeting: item('That a report be brought «at a date to be agreed».\nkind: programme-add') },
    { meeting: item('That a report be brought.\nkind: programme-add\nowner: Ruth Ambler\ndue: «tbc»') },
    { meeting: item('That a report be brought «at a date to be agreed».\nkind: request\nowner: Ruth Ambler\ndue: tbc') },
    { meeting: item('That a report be brought «at a date to be agreed».\nkind: request\nowner: Ruth Ambler\ndue: March 2026') },
  ],
  subject: 'item',
  *run(item) {
    for (const { part, path } of clausePartsOf(item)) {
      const words = openWords(part.text.markdown)
      if (words === undefined && !isOpen(part)) continue
      const due = part.due && part.due.kind !== 'tbc' ? looseDateText(part.due) : undefined
      yield {
        at: [...path, words === undefined ? 'due' : 'text'],
        ...(words !== undefined && { find: words }),
        message: due === undefined ? 'The date of this is not agreed yet.' : `The words leave the date open, but it is due: ${due}.`,
        hint: due === undefined ? 'When it is agreed, type it into the field “due” and say it in the words.' : 'Say the date in the words.',
        ...(words !== undefined && part.due && { related: [{ at: [...path, 'due'], message: due ?? 'to be agreed' }] }),
      }
    }
  },
})
