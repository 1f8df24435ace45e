import { isOpen } from '../../actions.ts'
import { clausePartsOf } from '../../papers.ts'
import { rule } from '../../rule.ts'

const item = (clause: string) =>
  `items:\n  - title: Early Help\n    resolution:\n      outcome: carried\n      clauses:\n        - text: ${clause.replaceAll('\n', '\n          ')}`

/** What somebody has to do after the meeting. */
const actions: ReadonlySet<string> = new Set(['direct', 'request'])

export default rule({
  code: 'action/incomplete',
  severity: 'warning',
  stage: 'publish',
  summary: 'What somebody is to do after the meeting has an owner and a date.',
  why: 'An action without a name is nobody’s, and one without a date is never late.',
  good: [{ meeting: item('That a report be brought.\nkind: request\nowner: Ruth Ambler\ndue: March 2026') }],
  bad: [
    { meeting: item('«That a report be brought.»\nkind: request\nowner: Ruth Ambler') },
    { meeting: item('«That officers write to schools.»\nkind: direct\ndue: March 2026') },
    { meeting: item('«That officers write to schools.»\nkind: direct') },
  ],
  subject: 'item',
  *run(item) {
    for (const { part, path } of clausePartsOf(item)) {
      if (!actions.has(part.kind)) continue
      const lacks = [...(part.owner === undefined ? ['owner'] : []), ...(part.due === undefined && !isOpen(part) ? ['due'] : [])]
      if (lacks.length === 0) continue
      yield {
        at: [...path, 'text'],
        message: `The action has no ${lacks.map(field => (field === 'due' ? 'date' : field)).join(' and no ')}.`,
        hint: `Add the ${lacks.length === 1 ? 'field' : 'fields'} ${lacks.map(field => `“${field}”`).join(' and ')}; if the date is not known yet, write tbc.`,
      }
    }
  },
})
