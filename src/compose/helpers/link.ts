/** Answers for an address that can be followed. */

import { markdown } from '../fact.ts'
import { escapeText } from '../markdown/escape.ts'
import type { Helper } from './helper.ts'

const address = /^(?:https?:\/\/|mailto:)[^\s<>]+$/i

export const link: Helper = {
  name: 'link',
  kind: 'inline',
  summary: 'A web address as a link to itself; anything else as it stands.',
  examples: [
    {
      template: '{{link address}}',
      facts: { address: 'https://northmoor.example/join' },
      shows: '[https\\://northmoor.example/join](<https://northmoor.example/join>)',
    },
    { template: '{{link address}}', facts: { address: 'by telephone' }, shows: 'by telephone' },
  ],
  run: ({ params: [fact], slot, fault }) => {
    if (typeof fact !== 'string') {
      fault('“link” takes an address.', 'Test with {{#if}} first whether there is one.')
      return markdown('')
    }
    return markdown(address.test(fact) ? `[${escapeText(fact, { before: 'x', inTable: false })}](<${fact.replaceAll('|', '%7C')}>)` : slot(fact))
  },
}
