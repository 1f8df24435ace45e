import { type Finding, rule } from '../../rule.ts'

const clause = (field: string) =>
  `items:\n  - title: Early Help\n    resolution:\n      outcome: carried\n      clauses:\n        - text: That the team go on.\n          kind: decide\n          ${field}`

/** Fields whose words stand in the middle or at the end of a sentence of the paper. */
const fields: ReadonlySet<string | number> = new Set(['condition', 'owner', 'recipients', 'provider', 'presenters'])
const abbreviated = /(?:\b(?:Ltd|etc|Inc|Co|Jr|Sr|Esq|Hon|Dept)|\b[A-Za-z])\.$/

const said = (words: string, find: string): Finding => ({
  at: [],
  find,
  message: `“${words}” is added by the paper, so it would stand there twice.`,
  hint: 'Take it out of the field.',
})

export default rule({
  code: 'text/doubled',
  severity: 'warning',
  summary: 'Words that the paper puts round a field are not typed into it: “subject to” before a condition, the full stop after a name.',
  why: 'The minutes would read “Subject to subject to a report.” or end in two full stops.',
  good: [{ meeting: clause('condition: a report in March') }, { meeting: clause('owner: Moor Training Ltd.') }],
  bad: [
    { meeting: clause('condition: «Subject to» a report in March') },
    { meeting: clause('condition: «that» a report comes in March') },
    { meeting: clause('condition: a report in «March.»') },
    { meeting: clause('owner: Ruth «Ambler.»') },
    { meeting: 'items:\n  - title: Early Help\n    presenters:\n      - Ruth «Ambler.»' },
    'services:\n  - name: Early Help\n    amount: £60,000\n    provider: Moor «Training.»',
  ],
  subject: 'text',
  *run({ text, at }) {
    const last = at.path.at(-1)
    const field = typeof last === 'number' ? at.path.at(-2) : last
    if (field === undefined || !fields.has(field)) return
    const begins = field === 'condition' ? /^(?:subject to|that)(?= )/i.exec(text)?.[0] : undefined
    if (begins !== undefined)
      yield {
        ...said(begins, begins),
        ...(begins.toLowerCase() === 'that' && {
          message: 'The paper says “subject to” before the condition, which “that” does not follow.',
          hint: 'Take “that” out, and say what it is subject to, as in a report in March.',
        }),
      }
    if (text.endsWith('.') && !abbreviated.test(text)) yield said('.', text.slice(text.lastIndexOf(' ') + 1))
  },
})
