import { type Change, changesIn, isShare, less, shareText, size } from '../../figures/changes.ts'
import { ledgerOf } from '../../figures/ledger.ts'
import { type Finding, rule } from '../../rule.ts'
import { amountLike, meets, sumOf } from '../../sums.ts'
import { pointing } from '../../words.ts'

const says = (sentence: string) => `introduction: ${sentence}`

/** What is wrong with a change in itself: its sums, its direction, its percentage. */
const wrong = ({ from, to, by, percent, direction }: Change): { readonly words: string; readonly start: number; readonly message: string } | undefined => {
  const difference = from && to && less(to.amount, from.amount)
  if (difference && by && !meets(size(difference), by.amount))
    return { ...by, message: `From ${from.words} to ${to.words} is a change of ${amountLike(size(difference), by.money)}, not ${by.words}.` }
  if (difference && direction && (direction === 'up' ? difference.most < 0 : difference.least > 0))
    return { ...to, message: `${to.words} is ${direction === 'up' ? 'less' : 'more'} than ${from.words}, but the sentence says that it goes ${direction}.` }
  const part = difference ? size(difference) : by?.amount
  const before = by && to && direction && (direction === 'up' ? less(to.amount, by.amount) : sumOf([to.amount, by.amount]))
  const whole = from?.amount ?? before
  if (!percent || !part || !whole || isShare(percent, part, whole)) return undefined
  return {
    ...percent,
    message: `${from ? `From ${from.words}` : `By ${by?.words}`} to ${to?.words ?? ''} is a change of ${shareText(part, whole, percent)}, not ${percent.words}.`,
  }
}

export default rule({
  code: 'figure/change',
  severity: 'error',
  summary: 'A change said in words is the difference of its two sums, goes the way it is said to, and its percentage is that of the difference.',
  why: 'A decision recorded an increase of £1.5m where the proposal had been to increase by £1.2m to £1.5m. Members remember the percentage, and nobody works it out again.',
  good: [
    says('The sum rises from £1.2m to £1.5m, an increase of £0.3m.'),
    says('Costs rose from £148,500 in 2024/25 to £154,737 in 2025/26, a rise of 4.2%.'),
    says('The sum falls by £20,000 to £180,000.'),
    says('The rate rises from £4.87 to £5.14 an hour, an increase of 27p.'),
    says('The rate rises from £4.87 to £5.14 an hour, an increase of £270,000 for the year.'),
    says('Fees went up by £5,000 (10 per cent) to £55,000.'),
    says('Costs rose from £100,000 to £103,000, by £3,000 or 3%; they rose from £100,000 to £103,000, which is 5% of the budget.'),
    says('Schools pay from £500 to £5,000, and 20% of them more.'),
  ],
  bad: [
    says('The sum rises from £1.2m to £1.5m, an increase of «£0.5m».'),
    says('The rate rises from £4.87 to £5.14 an hour, an increase of «37p».'),
    says('Costs rose from £148,500 to £154,737, a rise of «4.3%».'),
    says('Costs rose from £148,500 to £154,737, which is «4.3%».'),
    says('The block rises from £70,000,000 to £72,100,000, by £2,100,000 or «5%».'),
    says('The sum is reduced from £180,000 to «£200,000».'),
    says('Fees went up by £5,000 («9 per cent») to £55,000.'),
    'year: 2026-27\nstatus: continue\nprevious:\n  decided: 2025-01-16\n  amount: £50,000\nrequested: £60,000\nintroduction: The sum rises from £50,000 to £60,000, an increase of «25%».\nservices:\n  - name: Advice\n    amount: £60,000',
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    for (const text of ledgerOf(folder).texts)
      for (const change of text.sums.length > 0 ? changesIn(text) : []) {
        const found = wrong(change)
        if (!found) continue
        const { words, start, message } = found
        const finding: Finding = {
          at: text.words.at,
          find: pointing(text.words.text, start, start + words.length),
          message,
          hint: 'Correct one of the figures.',
        }
        yield finding
      }
  },
})
