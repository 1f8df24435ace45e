import { type Change, changesIn, isShare, shareText } from '../../figures/changes.ts'
import { oddDirections } from '../../figures/directions.ts'
import { ledgerOf, type Text } from '../../figures/ledger.ts'
import { type Finding, rule } from '../../rule.ts'
import { type Amount, amountLike, less, meets, size, sumOf } from '../../sums.ts'
import { pointing, spoken } from '../../words.ts'

const says = (sentence: string) => `introduction: ${sentence}`

/** A percentage spelt as the text spells it: with a sign, or in words. */
const like = (share: string, said: string): string => (said.includes('%') ? share.replace(' per cent', '%') : share)

const isAbout = ({ written: a }: Amount, { written: b }: Amount): boolean => b * 10 > a * 8 && b * 10 < a * 12

/** What is wrong with a change in itself: its sums, its direction, its percentage. */
const wrong = ({
  from,
  to,
  by,
  percent,
  direction,
}: Change): { readonly words: string; readonly start: number; readonly message: string; readonly hint?: string } | undefined => {
  // Nothing goes up or down by about itself: `from £5.20 by £5.45`.
  if (from && by && !to && direction && isAbout(from.amount, by.amount))
    return {
      ...by,
      message: `From ${from.words} by ${by.words} would nearly ${direction === 'up' ? 'double it' : 'leave nothing of it'}.`,
      hint: 'Write “to”, if that is meant.',
    }
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
    message: `${from ? `From ${from.words}` : `By ${by?.words}`} to ${to?.words ?? ''} is a change of ${like(shareText(part, whole, percent), percent.words)}, not ${percent.words}.`,
    // Where the sum and the two sums agree, only the percentage can be wrong.
    ...(difference && by && { hint: `Correct the percentage: the change of ${by.words} is right.` }),
  }
}

function* directions({ words, sums }: Text, told: ReadonlySet<number>): Iterable<Finding> {
  let until = 0
  for (const { start, end, from, to, isUp } of oddDirections(spoken(words))) {
    // What a sentence’s own change has said is not said again.
    if (start < until || sums.some(sum => sum.start >= start && sum.end <= end && told.has(sum.sentence.start))) continue
    until = end
    yield {
      at: words.at,
      find: pointing(words.text, start, end),
      message: `${to} is ${isUp ? 'less' : 'more'} than ${from}, but the sentence says that it goes ${isUp ? 'up' : 'down'}.`,
      hint: 'Correct one of the two figures, or the word.',
    }
  }
}

export default rule({
  code: 'figure/change',
  severity: 'error',
  summary: 'A change said in words is the difference of its two sums, goes the way it is said to, and its percentage is that of the difference.',
  why: 'A decision recorded an increase of £1.5m where the proposal had been to increase by £1.2m to £1.5m. Members remember the percentage, and nobody works it out again.',
  good: [
    says('The fund would go up from £52,000 by £24,500.'),
    says('The sum rises from £1.2m to £1.5m, an increase of £0.3m.'),
    says('Costs rose from £148,500 in 2024/25 to £154,737 in 2025/26, a rise of 4.2%.'),
    says('The sum falls by £20,000 to £180,000.'),
    says('The rate rises from £4.87 to £5.14 an hour, an increase of 27p.'),
    says('The rate rises from £4.87 to £5.14 an hour, an increase of £270,000 for the year.'),
    says('Fees went up by £5,000 (10 per cent) to £55,000.'),
    says('Costs rose from £100,000 to £103,000, by £3,000 or 3%; they rose from £100,000 to £103,000, which is 5% of the budget.'),
    says('Schools pay from £500 to £5,000, and 20% of them more.'),
    says('The overspend now stands at £2.1m, down from £2.2m, and the surplus of schools is up on last year.'),
    says('Pupils fell from 23,100 in October 2024 to 22,900; plans rose from 1,840 to 2,015, and absence from 5.2% to 6 per cent.'),
    says('The reduction rose from 5% to 7%, and support is cut from 1 April to 31 March. It was raised for ages from 16 to 14.'),
    says('The deficit improved from £2.2m to £1.9m, a reduction on the £2.4m of May; fees go up from £1.2 to £1.5m.'),
    says('The number is 23, more than the 21 of last year, and up to 30 of 40 come from 12 schools.'),
  ],
  bad: [
    says('The fund would go up from £52,000 by «£54,500».'),
    says('The sum rises from £1.2m to £1.5m, an increase of «£0.5m».'),
    says('The rate rises from £4.87 to £5.14 an hour, an increase of «37p».'),
    says('Schools receive «£56» less, from £5,995 to £5,949.'),
    says('Costs rose from £148,500 to £154,737, a rise of «4.3%».'),
    says('Costs rose from £148,500 to £154,737, which is «4.3%».'),
    says('The block rises from £70,000,000 to £72,100,000, by £2,100,000 or «5%».'),
    says('The sum is reduced from £180,000 to «£200,000».'),
    says('Fees went up by £5,000 («9 per cent») to £55,000.'),
    says('The overspend now stands at «£2.1m, up from £2.2m».'),
    says('The overspend is now «up to £2.1m from £2.2m».'),
    says('The number of pupils «fell from 22,900 in October 2024 to 23,100».'),
    says('Plans «rose from 2,015 to 1,840» in the year.'),
    says('The response rate «dropped from 24 per cent last year to 26 per cent».'),
    says('The deficit «improved from £2.2m to £2.4m» in the year.'),
    says('The grant is «£48.2m, higher than the £49.6m» expected.'),
    says('There were «31 replies, compared with 28 last year, a fall».'),
    says('The rate is «£4.60, up from £4.87».'),
    'year: 2026-27\nstatus: continue\nprevious:\n  decided: 2025-01-16\n  amount: £50,000\nrequested: £60,000\nintroduction: The sum rises from £50,000 to £60,000, an increase of «25%».\nservices:\n  - name: Advice\n    amount: £60,000',
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    for (const text of ledgerOf(folder).texts) {
      const told = new Set<number>()
      for (const change of text.sums.length > 0 ? changesIn(text) : []) {
        const found = wrong(change)
        if (!found) continue
        const { words, start, message, hint = 'Correct one of the figures.' } = found
        told.add(change.to?.sentence.start ?? start)
        yield { at: text.words.at, find: pointing(text.words.text, start, start + words.length), message, hint }
      }
      yield* directions(text, told)
    }
  },
})
