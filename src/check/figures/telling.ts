/** Answers for how a slip is told: both places, and what each says. */

import type { Finding } from '../rule.ts'
import { amountText } from '../sums.ts'
import { pointing } from '../words.ts'
import type { Slip } from './slips.ts'

export const slipFinding = ({ text, sum, meant, how }: Slip): Finding => {
  const other = meant.said?.words ?? amountText(meant.amount)
  const of = meant.label === '' ? '' : ` of “${meant.label}”`
  const near =
    how === 'bid'
      ? `but its bid requests ${other}`
      : how === 'unit'
        ? `which has the digits of the ${other}${of} in another unit`
        : `one digit off the ${other}${of}`
  return {
    at: text.words.at,
    find: pointing(text.words.text, sum.start, sum.end),
    message: `The text says ${sum.words}, ${near}.`,
    hint: meant.said
      ? 'Correct whichever of the two is wrong.'
      : 'Correct the text or the field; if both are right, say in the sentence what the other sum is.',
    related: [{ at: meant.said ? { ...meant.at, find: meant.said.words } : meant.at, message: other }],
  }
}
