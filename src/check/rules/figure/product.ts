import type { Bid } from '../../../model/bid.ts'
import type { Filed } from '../../../model/records.ts'
import { ledgerOf, type Text } from '../../figures/ledger.ts'
import { type OddSum, oddAcross, oddSums } from '../../figures/multiplied.ts'
import { type AtRate, isNearly, productOf, ratesSaid } from '../../figures/products.ts'
import { type Finding, rule } from '../../rule.ts'
import { type Amount, amountText, meets, moneyAmount } from '../../sums.ts'
import { pointing, spoken } from '../../words.ts'

const says = (sentence: string) => `introduction: ${sentence}`
const bid = (purpose: string) => `requested: £71,100\nservices:\n  - name: Places\n    amount: £71,100\n    purpose: ${purpose}`

const saying = (rates: readonly AtRate[]): string => rates.map(({ numberWords, rateWords }) => `${numberWords} at ${rateWords}`).join(' and ')

const finding = ({ words }: Text, rates: OddSum['rates'], right: Amount, other: string, related: NonNullable<Finding['related']>): Finding => ({
  at: words.at,
  find: pointing(words.text, rates[0].start, Math.max(...rates.map(({ end }) => end))),
  message: `${saying(rates)} come to ${amountText(right)}, not ${other}.`,
  hint: 'Correct the number, the rate or the sum.',
  related,
})

const inText = (text: Text, { rates, right, result }: OddSum): Finding => {
  const place = { ...text.words.at, find: pointing(text.words.text, result.start, result.end) }
  return finding(text, rates, right, result.words, [{ at: place, message: result.words }])
}

/** A service whose purpose says one number at a rate, and no other sum, costs that; so does a bid whose text does. */
const inFields = (text: Text, bids: readonly Filed<Bid>[]): Finding | undefined => {
  const { file, path } = text.words.at
  const [at, other] = ratesSaid(spoken(text.words))
  const bid = bids.find(bid => bid.file === file)?.record
  if (!at || other || !bid || text.sums.length > 1) return undefined
  const isService = path[0] === 'services'
  const amount = isService ? bid.services[Number(path[1])]?.amount : bid.requested
  if (!amount || !isNearly(at, moneyAmount(amount)) || bid.services.some(service => meets(productOf(at), moneyAmount(service.amount)))) return undefined
  const words = amountText(moneyAmount(amount))
  return finding(text, [at], productOf(at), words, [{ at: { file, path: isService ? ['services', path[1] ?? 0, 'amount'] : ['requested'] }, message: words }])
}

export default rule({
  code: 'figure/product',
  severity: 'error',
  summary: 'A number at a rate comes to the sum that is said beside it.',
  why: 'Grants by the place or the pupil are revised by changing the number or the rate; the product is typed by hand, and forgotten.',
  good: [
    says('The block is worth £48.00 for each of 16,180 pupils, which is £776,640.'),
    says('It is £48.00 for each of 16,180 pupils, which is £1.50 more than before.'),
    says('At £22 a pupil for 65,468 pupils the cost is £1,440,296. It is £22 × 65,468 pupils = £1,440,296.'),
    says('Ten places at £6,000 and eight places at £5,000 come to £100,000; £6,000 for opening and 12 places at £2,370 come to £34,440.'),
    says('The charge is £22 per pupil. There are 65,468 pupils. It raises £1,440,296, and £1,374,828 at the rate of last year.'),
    bid('Thirty places at £2,370, for seven months.'),
    bid('Twelve places at £2,370, and a classroom.'),
  ],
  bad: [
    says('The block is worth «£48.00 for each of 16,180» pupils, which is £767,640.'),
    says('At «£22 a pupil for 65,468» pupils the cost is £1,540,296.'),
    says('There are «65,468 pupils at £22» each, so that the total cost is £1,540,296.'),
    says('«12 places at £10,000» = £130,000.'),
    says('We ask for £130,000 («12 places at £10,000»).'),
    says('«Ten places at £6,000 and eight places at £5,000» come to £120,000.'),
    says('The charge is £22 per pupil. There are «65,468» pupils. It raises £1,540,296.'),
    says('In all, «12 new places at £2,370» come to £24,840.'),
    bid('«Thirty places at £2,730», for seven months.'),
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    for (const text of [...ledgerOf(folder).byFile.values()].flat()) {
      const odd = oddSums(text)
      for (const one of odd.length > 0 ? odd : oddAcross(text)) yield inText(text, one)
      const found = odd.length > 0 ? undefined : inFields(text, folder.bids)
      if (found) yield found
    }
  },
})
