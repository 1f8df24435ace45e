import { askedIn } from '../../papers.ts'
import { rule } from '../../rule.ts'

const asked = (first: string, second: string) =>
  `recommendations:\n  - ref: '${first}'\n    verb: note\n    text: Note the report.\n  - ref: ${second}\n    verb: decide\n    text: Agree the fund.`

export default rule({
  code: 'recommendation/same-number',
  severity: 'error',
  summary: 'No two recommendations of a paper have the same number.',
  why: 'A resolution that takes up “recommendation 4.2” can mean either of the two.',
  source: 'An agenda of Dudley’s with two items 12, and a report of Rutland’s with two paragraphs 4.2.',
  good: [{ report: asked('2.1', "'2.2'") }],
  bad: [{ report: asked('2.1', "«'2.1'»") }],
  subject: 'meeting',
  *run(_, { folder }) {
    for (const { list, at } of askedIn(folder)) {
      const seen = new Map<string, number>()
      for (const [i, { ref }] of list.entries()) {
        if (ref === undefined) continue
        const first = seen.get(ref)
        if (first !== undefined)
          yield {
            at: { ...at, path: [...at.path, i, 'ref'] },
            message: `Two recommendations have the number ${ref}.`,
            hint: 'Take the numbers out: they are worked out from the list.',
            related: [{ at: { ...at, path: [...at.path, first, 'ref'] }, message: ref }],
          }
        seen.set(ref, first ?? i)
      }
    }
  },
})
