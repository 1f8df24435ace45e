import { otherSum } from '../../figures/decided.ts'
import { askedOnBids } from '../../papers.ts'
import { rule } from '../../rule.ts'
import { amountText, moneyAmount } from '../../sums.ts'

const report = (text: string) => `recommendations:\n  - verb: decide\n    papers: [bid]\n    text: ${text}`
const bid = 'id: bid\nrequested: £60,000\nservices:\n  - name: Early Help\n    amount: £60,000'

/** A recommendation may ask for less than the bid, if it says so. */
const saysLess = /\b(?:lower|reduced?|less|instead|in place|rather than|only|part of|capped|up to|limit(?:ed)?)\b/i

export default rule({
  code: 'recommendation/bid-amount',
  severity: 'warning',
  summary: 'A recommendation to agree a bid says the sum that the bid requests, or says that it is a lower one.',
  why: 'The forum votes on the words of the recommendation: with £900,000 there and £1,440,300 in the bid, nobody knows which was agreed.',
  good: [
    { report: report('Agree the bid of £60,000.'), bid },
    { report: report('Agree the bid in the lower sum of £45,500.'), bid },
    { report: report('Agree the bid, at £9.20 per pupil.'), bid },
  ],
  bad: [
    { report: report('Agree the bid of «£45,500».'), bid },
    {
      meeting:
        'items:\n  - title: Early Help\n    papers: [bid]\n    recommendations:\n      - verb: decide\n        papers: [bid]\n        text: Agree the bid of «£45,500».',
      bid,
    },
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    for (const { recommendation, at, bids } of askedOnBids(folder)) {
      const [bid, another] = bids
      const { text, lines } = recommendation
      if (!bid || another || lines || saysLess.test(text.markdown)) continue
      const other = otherSum(text, bid.record)
      if (!other) continue
      const requested = amountText(moneyAmount(bid.record.requested))
      yield {
        at: { ...at, path: [...at.path, 'text'] },
        find: other.words,
        message: `The recommendation says ${other.words}, but the bid requests ${requested}.`,
        hint: 'Correct the sum; or say that it is a lower one, as in the lower sum of £45,500.',
        related: [{ at: { file: bid.file, path: ['requested'] }, message: `${requested} requested` }],
      }
    }
  },
})
