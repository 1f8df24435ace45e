import { rule } from '../../rule.ts'

const meeting = (text: string) =>
  `items:\n  - title: Early Help\n    resolution:\n      outcome: carried\n      clauses:\n        - text: ${text}\n          kind: note`

/** `a)`, `(a)`, `(iv)`, `a.`, `1.`, `2)`; not an initial such as `A. Smith`, nor `2.5 per cent`. */
const label = /^(?:\(?(?:[a-zA-Z]|[ivxIVX]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4}|\d{1,2})\.)(?=\s)/

export default rule({
  code: 'clause/typed-label',
  severity: 'error',
  summary: 'Clauses and recommendations are typed without their labels, which the paper adds.',
  why: 'Typed labels are printed a second time, and go wrong when a clause is added: published minutes have two items 12 and no item 4.',
  good: [
    { meeting: meeting('That officers note the concerns.') },
    { meeting: meeting('2.5 per cent be kept for growth.') },
    { meeting: meeting('A. Okafor be thanked.') },
  ],
  bad: [
    { meeting: meeting('«a)» That officers note the concerns.') },
    { meeting: meeting('«(i)» That officers note the concerns.') },
    { meeting: meeting('«1.» That officers note the concerns.') },
    { report: 'recommendations:\n  - text: «(2)» agree the bid\n    verb: decide' },
  ],
  subject: 'text',
  *run({ text, at }) {
    const [list, index, field] = at.path.slice(-3)
    if (field !== 'text' || typeof index !== 'number' || (list !== 'clauses' && list !== 'children' && list !== 'recommendations')) return
    const find = label.exec(text.trimStart())?.[0]
    if (find)
      yield { at: [], find, message: `The label “${find}” is typed into the text.`, hint: 'Take it out: labels are added in the style that forum.yaml sets.' }
  },
})
