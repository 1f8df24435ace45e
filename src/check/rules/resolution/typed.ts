import { rule } from '../../rule.ts'

const resolved = /^[*_ \t]*((?:RESOLVED|Resolved|AGREED|DECISION)\b(?:\s+that\b|[*_]*\s*[:–—-]))/m

export default rule({
  code: 'resolution/typed',
  severity: 'warning',
  summary: 'What was resolved is in the field “resolution”, not in the text of the item.',
  why: 'Only clauses in their own field are carried into the bid’s paper and the record of decisions; those in running text are lost.',
  good: [{ meeting: 'items:\n  - title: Early Help\n    body: Members resolved to hear the report first.' }],
  bad: [{ meeting: 'items:\n  - title: Early Help\n    body: |\n      Members welcomed the report.\n\n      «RESOLVED:» that the funding goes on.' }],
  subject: 'item',
  *run(item) {
    const find = item.body && resolved.exec(item.body.markdown)?.[1]
    if (find)
      yield {
        at: ['body'],
        find,
        message: 'A resolution is typed into the text of the item.',
        hint: 'Move it to the field “resolution”, a clause each; the words before it are added.',
      }
  },
})
