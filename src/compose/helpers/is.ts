/** Answers for choosing words by a fact. */
import type { Helper } from './helper.ts'

export const is: Helper = {
  name: 'is',
  kind: 'inline',
  summary: 'Whether a fact is one of these words.',
  examples: [
    { template: '{{#if (is status "new")}}New funding{{else}}No new funding{{/if}}', facts: { status: 'new' }, shows: 'New funding' },
    { template: '{{#if (is status "new" "cease")}}A change{{/if}}', facts: { status: 'cease' }, shows: 'A change' },
  ],
  run: ({ params: [fact, ...choices], fault }) => {
    if (choices.length === 0) fault('“is” compares a fact with words.', 'Write (is bid.status "new"), for instance.')
    return choices.some(choice => choice === fact)
  },
}
