/** Answers for several facts in one sentence. */
import { markdown } from '../fact.ts'
import type { Helper } from './helper.ts'

export const listed: Helper = {
  name: 'listed',
  kind: 'inline',
  summary: 'The facts of a list in a sentence, with commas and “and”.',
  examples: [
    { template: '{{listed names}}', facts: { names: ['Ana', 'Ben', 'Cyd'] }, shows: 'Ana, Ben and Cyd' },
    { template: '{{listed names}}', facts: { names: ['Ana'] }, shows: 'Ana' },
  ],
  run: ({ params: [list], slot, fault }) => {
    if (!Array.isArray(list)) {
      fault('“listed” takes a list.', 'Test with {{#if}} first whether there is one.')
      return markdown('')
    }
    const slots = list.map(slot)
    const last = slots.at(-1) ?? ''
    return markdown(slots.length < 2 ? last : `${slots.slice(0, -1).join(', ')} and ${last}`)
  },
}
