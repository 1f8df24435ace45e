/** Answers for numbered paragraphs. */
import { numberedSigns } from '../markdown/numbered.ts'
import type { Helper } from './helper.ts'

export const numbered: Helper = {
  name: 'numbered',
  kind: 'block',
  summary:
    'Numbers each paragraph behind a prefix, as in 1.1, going on where the same prefix comes again. Lists, tables, quotations and headings get no number. Without a prefix nothing is numbered.',
  examples: [
    {
      template: '{{#numbered "7"}}\n{{text}}\n\nIt was agreed.\n{{/numbered}}',
      facts: { text: { kind: 'prose', markdown: 'The officer said:\n\n- yes\n- no\n\nMembers asked why.' } },
      shows: '7.1  The officer said:\n\n  - yes\n  - no\n\n7.2  Members asked why.\n\n7.3  It was agreed.',
    },
    { template: '{{#numbered number}}\nIt was agreed.\n{{/numbered}}', facts: { number: null }, shows: 'It was agreed.' },
  ],
  run: ({ params: [prefix = null], inner, fault }) => {
    if (prefix === null) return inner()
    if (typeof prefix !== 'string' || prefix.trim() === '') {
      fault('“numbered” takes the words before the numbers.', 'Write {{#numbered item.number}}…{{/numbered}}, for instance.')
      return ''
    }
    const [before, after] = numberedSigns(prefix)
    return `\n\n${before}\n\n${inner().trim()}\n\n${after}\n\n`
  },
}
