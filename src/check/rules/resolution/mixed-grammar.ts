import { formOf, opening } from '../../grammar.ts'
import { rule } from '../../rule.ts'

const item = (clauses: readonly string[], key = 'clauses') =>
  `items:\n  - title: Early Help\n    resolution:\n      outcome: carried\n      ${key}:\n${clauses.map(text => `        - text: ${text}\n          kind: note\n`).join('')}`

const counts = ['', 'one way', 'two ways', 'three ways', 'four ways', 'five ways', 'six ways', 'seven ways']

export default rule({
  code: 'resolution/mixed-grammar',
  severity: 'warning',
  summary: 'The clauses of one resolution go on from its opening words in the same way.',
  why: 'A published resolution ran “RESOLVED: a) That the Schools Forum agreed …, b) The Schools Forum agreed …, c) That officers note …, d) a further report … be brought”. Only one of the four is a decision in grammar.',
  good: [
    { meeting: item(['That officers note the concerns.', 'That a report be brought in March.']) },
    { meeting: item(['Note the concerns.', 'Agree the report.']) },
  ],
  bad: [
    { meeting: item(['That officers note the concerns.', 'The Schools Forum agreed the report.', 'a report be brought in March.'], '«clauses»') },
    { meeting: item(['To note the concerns.', 'That the report be agreed.'], '«clauses»') },
    { meeting: item(['That the report be agreed.', 'The position of the grant was noted.'], '«clauses»') },
  ],
  subject: 'item',
  *run({ resolution }) {
    const forms = new Map<string, string>()
    for (const { text } of resolution?.clauses ?? []) {
      const form = formOf(text.markdown)
      if (form && !forms.has(form)) forms.set(form, opening(text.markdown, form))
    }
    if (forms.size < 2) return
    const openings = [...forms.values()].map(words => `“${words} …”`)
    yield {
      at: ['resolution', 'clauses'],
      message: `The clauses begin in ${counts[forms.size]}: ${openings.slice(0, -1).join(', ')} and ${openings.at(-1)}.`,
      hint: 'Begin each with That, as in That officers note the concerns, and That a report be brought to the forum; or each with its verb, as in Note the concerns, and Bring a report.',
    }
  },
})
