/** Answers for words quoted from elsewhere, whatever they hold. */
import { markdown } from '../fact.ts'
import type { Helper } from './helper.ts'

export const quote: Helper = {
  name: 'quote',
  kind: 'block',
  summary: 'A quotation of several paragraphs or list items.',
  examples: [
    {
      template: '{{#quote}}\nThat the bid be agreed:\n\n{{#entry label}}\npaid each quarter.\n{{/entry}}\n{{/quote}}',
      facts: { label: markdown('i)') },
      shows: '> That the bid be agreed:\n>\n> i) paid each quarter.',
    },
  ],
  run: ({ inner }) => {
    const lines = inner()
      .trim()
      .replace(/\n{3,}/g, '\n\n')
      .split('\n')
    return `${lines.map(line => (line === '' ? '>' : `> ${line}`)).join('\n')}\n\n`
  },
}
