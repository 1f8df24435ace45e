/** Answers for an item of a labelled list, whatever it holds. */
import { isOne, markdown } from '../fact.ts'
import type { Helper } from './helper.ts'

/** A label that Markdown knows as the mark of a list item; any other, such as `2.1` or `5(a)`, takes two blanks, as numbered paragraphs do. */
const mark = /^(?:[-+*]|\(?(?:\d{1,9}|[A-Za-z]{1,7})[.)])$/

export const entry: Helper = {
  name: 'entry',
  kind: 'block',
  summary: 'A list item behind its label, with everything in it indented to the text; paragraphs where the label is empty.',
  examples: [
    {
      template: '{{#entry label}}\nThat the bid be agreed.\n\n- One condition.\n{{/entry}}',
      facts: { label: markdown('a)') },
      shows: 'a) That the bid be agreed.\n\n   - One condition.',
    },
    {
      template: '{{#entry label}}\nAgree the bid.\n\n- One condition.\n{{/entry}}',
      facts: { label: markdown('2.1') },
      shows: '2.1  Agree the bid.\n\n  - One condition.',
    },
  ],
  run: ({ params: [label], inner, fault }) => {
    if (label === undefined || !isOne(label) || label.kind !== 'markdown') {
      fault('“entry” takes the label of a clause or recommendation.', 'Write {{#entry label}}…{{/entry}}.')
      return ''
    }
    if (label.markdown === '') return `${inner().trim()}\n\n`
    const isMark = mark.test(label.markdown)
    const hang = ' '.repeat(isMark ? label.markdown.length + 1 : 2)
    const [first = '', ...rest] = inner().trim().split('\n')
    return `${[`${label.markdown}${isMark ? ' ' : '  '}${first}`, ...rest.map(line => (line === '' ? '' : hang + line))].join('\n')}\n\n`
  },
}
