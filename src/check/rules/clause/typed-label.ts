import { rule } from '../../rule.ts'

const meeting = (text: string) =>
  `items:\n  - title: Early Help\n    resolution:\n      outcome: carried\n      clauses:\n        - text: ${text}\n          kind: note`

/** `a)`, `(a)`, `(iv)`, `a.`, `1.`, `2)`, `2.1`, `2.1.`; not an initial such as `A. Smith`, nor a figure such as `2.5 per cent` or `2.5 posts`. */
const label = /^(?:\(?(?:[a-zA-Z]|[ivxIVX]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,4}|\d{1,2})\.|\d{1,2}(?:\.\d{1,2}){2,3}\.?|\d{1,2}\.\d{1,2}\.)(?=\s)/
/** `2.1` before what a clause begins with. */
const numbered =
  /^\d{1,2}\.\d{1,2}(?=\s+(?:that|to|the|agree|approve|note|decide|recommend|consider|comment|endorse|support|receive|delegate|request|confirm|give)\b)/i

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
    { report: 'recommendations:\n  - text: «2.1» note the report\n    verb: note' },
    { report: 'recommendations:\n  - text: «1.» note the report\n    verb: note' },
    { report: 'recommendations:\n  - text: «(a)» note the report\n    verb: note' },
    { report: 'recommendations:\n  - text: «2.1.3» confirm the report\n    verb: note' },
  ],
  subject: 'text',
  *run({ text, at }) {
    const [list, index, field] = at.path.slice(-3)
    if (field !== 'text' || typeof index !== 'number' || (list !== 'clauses' && list !== 'children' && list !== 'recommendations')) return
    const find = (label.exec(text.trimStart()) ?? numbered.exec(text.trimStart()))?.[0]
    if (find === undefined) return
    // With the word behind it, so that no blank is left.
    const next = /^\s+(\S+)/.exec(text.trimStart().slice(find.length))
    yield {
      at: [],
      find,
      message: `The label “${find}” is typed into the text.`,
      hint: 'Take it out: labels are added in the style that forum.yaml sets.',
      ...(next?.[1] !== undefined && { fix: { replace: find + next[0], by: next[1] } }),
    }
  },
})
