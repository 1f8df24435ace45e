import { rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

const pointer = /\b(?:(?:see|as|listed|shown|set out|given|described|detailed|outlined) (?:below|above|overleaf|opposite))\b/i

export default rule({
  code: 'text/see-below',
  severity: 'advice',
  summary: 'A text says what it refers to by name, not “see below”.',
  why: 'What is below on one page is on the next in large print, and nowhere for those who listen. The name of the part or table can be searched for.',
  source: 'WCAG 2.2, 1.3.3 Sensory Characteristics',
  good: ['introduction: Three posts are paid for; see Financial implications and the table below. Results are above average.'],
  bad: ['introduction: Three posts are paid for («see below»).'],
  subject: 'text',
  *run(words) {
    const said = words.prose ? pointer.exec(spoken(words)) : undefined
    if (said)
      yield {
        at: [],
        find: pointing(words.text, said.index, said.index + said[0].length),
        message: `“${said[0]}” does not say where.`,
        hint: 'Name the part, the table or the appendix.',
      }
  },
})
