import { type Agreed, agreedAt } from '../../../history/agreed.ts'
import { meetingsOf } from '../../../history/order.ts'
import { openWords } from '../../actions.ts'
import { rule } from '../../rule.ts'

const clause = (fields: string) => `items:\n  - title: Growth fund\n    resolution:\n      outcome: carried\n      clauses:\n${fields}`

/** Clauses that only take note, or put off to the next meeting, promise nothing by a day. */
const promises = ({ clause }: Agreed): boolean => clause === undefined || ['direct', 'request', 'programme-add'].includes(clause.clause.kind)

export default rule({
  code: 'action/no-due',
  severity: 'warning',
  stage: 'publish',
  summary: 'Every action says by when, if only by the month or the term, or that this is to be agreed.',
  why: 'Without a date nobody is late, and the action goes from one agenda to the next.',
  good: [
    { meeting: clause('        - kind: request\n          text: That the figures be published.\n          owner: the clerk\n          due: Summer 2026') },
    { meeting: clause('        - kind: decide\n          text: That the criteria be agreed.\n          owner: the clerk') },
  ],
  bad: [
    { meeting: clause('        - kind: request\n          text: «That the figures be published.»\n          owner: the clerk') },
    { meeting: 'items:\n  - title: Growth fund\n    actions:\n      - text: «Bring the figures.»\n        owner: the clerk' },
  ],
  subject: 'records',
  *run(records) {
    for (const action of meetingsOf(records).flatMap(agreedAt))
      if (action.due === undefined && promises(action) && openWords(action.text.markdown) === undefined)
        yield {
          at: { ...action.place, path: [...action.place.path, 'text'] },
          message: 'Nothing says by when this is to be done.',
          hint: 'Before it is published, add due: with the day, the month or the term, or tbc if that is still to be agreed.',
        }
  },
})
