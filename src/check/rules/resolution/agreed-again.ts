import { formOf, opening } from '../../grammar.ts'
import { rule } from '../../rule.ts'

const item = (text: string) =>
  `items:\n  - title: Early Help\n    resolution:\n      outcome: carried\n      clauses:\n        - text: ${text}\n          kind: note`

export default rule({
  code: 'resolution/agreed-again',
  severity: 'warning',
  summary: 'A clause says what was resolved, not that the forum agreed it.',
  why: '“RESOLVED: That the Forum agreed that the funding continues” says twice that something was decided, and leaves in doubt what.',
  good: [{ meeting: item('That the funding continue.') }],
  bad: [{ meeting: item('«That the Schools Forum agreed» that the funding continue.') }, { meeting: item('«The Forum noted» the report.') }],
  subject: 'item',
  *run({ resolution }) {
    const clauses = resolution?.clauses ?? []
    const forms = clauses.map(({ text }) => formOf(text.markdown))
    // Clauses of many forms are told of once, as such.
    if (new Set(forms.filter(form => form !== undefined)).size > 1) return
    const i = forms.findIndex(form => form === 'agreed' || form === 'that-agreed')
    const [text, form] = [clauses[i]?.text.markdown, forms[i]]
    if (text === undefined || !form) return
    yield {
      at: ['resolution', 'clauses', i, 'text'],
      find: opening(text, form),
      message: 'What is resolved is said to have been agreed.',
      hint: 'Say what is to be, as in That the funding continue.',
    }
  },
})
