/** Answers for an item of a labelled list, whatever it holds. */
import { isValue, markdown } from '../fact.ts'
import type { Helper } from './helper.ts'

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
  ],
  run: ({ params: [label], inner, fault }) => {
    if (label === undefined || !isValue(label) || label.kind !== 'markdown') {
      fault('“entry” takes the label of a clause or recommendation.', 'Write {{#entry label}}…{{/entry}}.')
      return ''
    }
    if (label.markdown === '') return `${inner().trim()}\n\n`
    const hang = ' '.repeat(label.markdown.length + 1)
    const [first = '', ...rest] = inner().trim().split('\n')
    return `${[`${label.markdown} ${first}`, ...rest.map(line => (line === '' ? '' : hang + line))].join('\n')}\n\n`
  },
}
