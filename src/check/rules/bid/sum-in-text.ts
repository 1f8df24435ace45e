import { pounds } from '../../../base/money.ts'
import { rule } from '../../rule.ts'
import { isSlip, meets, moneyAmount } from '../../sums.ts'
import { moneySaid, spoken, wordsOf } from '../../words.ts'

/** Round sums are near to each other by chance: £50,000 is no slip for £60,000. */
const isRound = (amount: number): boolean => String(amount).replace(/0+$/, '').length < 3

export default rule({
  code: 'bid/sum-in-text',
  severity: 'warning',
  summary: 'A sum said in a bid’s text is the sum in its fields, not one that is a digit off it.',
  why: 'Figures in sentences are the ones that are forgotten when a bid is revised.',
  good: ['requested: £192,661\nintroduction: The service costs £192,661; last year it cost £187,400.\nservices:\n  - name: Advice\n    amount: £192,661'],
  bad: ['requested: £192,661\nintroduction: The service costs «£192,611».\nservices:\n  - name: Advice\n    amount: £192,661'],
  subject: 'bid',
  *run(bid) {
    const sums = [
      { money: bid.requested, at: ['requested'] },
      ...(bid.previous ? [{ money: bid.previous.amount, at: ['previous', 'amount'] }] : []),
      ...bid.services.flatMap(({ amount, costs }, i) => [
        { money: amount, at: ['services', i, 'amount'] },
        ...(costs ?? []).map((cost, j) => ({ money: cost.amount, at: ['services', i, 'costs', j, 'amount'] })),
      ]),
    ].map(({ money, at }) => ({ amount: moneyAmount(money), pence: money.pence, at }))
    for (const words of wordsOf(bid, { file: '', path: [] }))
      for (const said of moneySaid(spoken(words))) {
        const amount = moneyAmount(said.money)
        const near = sums.find(sum => isSlip(sum.amount, amount))
        if (!near || isRound(amount.written) || sums.some(sum => meets(sum.amount, amount))) continue
        yield {
          at: words.at.path,
          find: said.words,
          message: `The text says ${said.words}, one digit off ${pounds(near.pence)}.`,
          hint: 'Correct the text or the field; if both are right, say the one in the text in thousands, as in £193k.',
          related: [{ at: near.at, message: pounds(near.pence) }],
        }
      }
  },
})
