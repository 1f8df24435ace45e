/** Answers for several facts in one sentence. */
import { markdown } from '../fact.ts'
import type { Helper } from './helper.ts'

export const listed: Helper = {
  name: 'listed',
  kind: 'inline',
  summary: 'The facts of a list in a sentence, with commas and “and”; with semicolons where one of them has a comma of its own.',
  examples: [
    { template: '{{listed names}}', facts: { names: ['Ana', 'Ben', 'Cyd'] }, shows: 'Ana, Ben and Cyd' },
    { template: '{{listed names}}', facts: { names: ['Ana'] }, shows: 'Ana' },
    { template: '{{listed names}}', facts: { names: ['Ana, Head of Finance', 'Ben'] }, shows: 'Ana, Head of Finance; Ben' },
  ],
  run: ({ params: [list], slot, fault }) => {
    if (!Array.isArray(list)) {
      fault('“listed” takes a list.', 'Test with {{#if}} first whether there is one.')
      return markdown('')
    }
    const slots = list.map(slot)
    if (slots.length > 1 && list.some(one => typeof one === 'string' && one.includes(','))) return markdown(slots.join('; '))
    const last = slots.at(-1) ?? ''
    return markdown(slots.length < 2 ? last : `${slots.slice(0, -1).join(', ')} and ${last}`)
  },
}
