import { dayText, iso } from '../../../base/dates.ts'
import { yearText } from '../../../base/years.ts'
import { rulingsIn } from '../../matters.ts'
import { rule } from '../../rule.ts'

const january = 'year: 2026/27\nmatter: formula\npurpose: [consultation]\nrecommendations:\n  - verb: view\n    text: Give a view on the formula.'

export default rule({
  code: 'matter/return-date',
  severity: 'warning',
  summary: 'What the return of 21 January rests on comes to the forum by then.',
  why: 'The authority sends its formula and what was de-delegated to the Department for Education by 21 January; a later vote comes too late for the year.',
  source:
    'The work plan of Brighton and Hove’s forum and minutes of Staffordshire’s. The date is set by the Department for Education each year, and no law that sets it could be read.',
  good: [{ meeting: 'date: 2026-01-15', report: january }],
  bad: [
    {
      forum: 'council: Northmoor Council',
      later:
        'items:\n  - title: Transfer\n    resolution:\n      outcome: carried\n      clauses:\n        - kind: decide\n          matter: transfer\n          text: That the sum be moved.\n          year: «2026/27»',
    },
  ],
  subject: 'meeting',
  *run({ date }, { folder, records }) {
    for (const { ruling, at, year, isOwn, recommendation } of rulingsIn(folder, records)) {
      if (!ruling.inReturn || year === undefined || !isOwn || recommendation || ruling.matter === 'growth') continue
      const due = { kind: 'day' as const, year, month: 1, day: 21 }
      if (iso(date) <= iso(due) || iso(date) >= `${year}-04-01`) continue
      yield {
        at: { ...at, path: [...at.path, 'year'] },
        message: `The return for ${yearText({ kind: 'year', start: year }, '2020/21')}, which rests on ${ruling.name}, was due on ${dayText(due)}, before this meeting.`,
        hint: 'Check the year; or say in the paper how it reaches the Department for Education in time.',
      }
    }
  },
})
