import type { Bid } from '../../../model/bid.ts'
import type { Clause } from '../../../model/meeting.ts'
import { otherSum, saidIn } from '../../figures/decided.ts'
import { bidsOf, clausePartsOf, isDeciding } from '../../papers.ts'
import { type Finding, rule } from '../../rule.ts'
import { type Amount, amountText, isSlip, meets, moneyAmount, sumOfMoney } from '../../sums.ts'
import type { MoneySaid } from '../../words.ts'

const meeting = (clause: string) =>
  `items:\n  - title: Early Help\n    papers: [bid]\n    resolution:\n      outcome: carried\n      clauses:\n${clause.replace(/^/gm, '        ')}`
const bid = 'requested: £60,000\nservices:\n  - name: Early Help\n    amount: £60,000'

/** What a clause decides on its bids, by its fields and by its words. */
interface Decision {
  readonly decided: Amount
  readonly requested: Amount
  /** Whether the sum decided is the sum requested, or what the services come to. */
  readonly isRequested: boolean
  readonly said: readonly MoneySaid[]
  /** Whether the words say the sum decided. */
  readonly isSaid: boolean
  /** The clause has no amount, and concerns one bid. */
  readonly only: boolean
  /** The sum said in place of the one requested, of such a clause. */
  readonly other: MoneySaid | undefined
}

const decisionOf = (part: Omit<Clause, 'children'>, bids: readonly Bid[]): Decision => {
  const requested = sumOfMoney(bids.map(bid => bid.requested))
  const services = sumOfMoney(bids.flatMap(bid => bid.services.map(service => service.amount)))
  const decided = part.amount ? moneyAmount(part.amount) : requested
  const said = saidIn(part.text)
  const [bid] = bids.length === 1 && !part.amount && (part.kind === 'decide' || part.kind === 'recommend') ? bids : []
  return {
    decided,
    requested,
    isRequested: meets(decided, requested) || meets(decided, services),
    said,
    isSaid: said.some(({ money }) => meets(moneyAmount(money), decided)),
    only: bid !== undefined,
    other: bid && otherSum(part.text, bid),
  }
}

/** What is wrong with the amount of a clause. */
const wrongAmount = ({ decided, requested, isRequested, isSaid }: Decision): Pick<Finding, 'message' | 'hint'> | undefined => {
  if (isRequested) return undefined
  if (decided.least > requested.most)
    return {
      message: `The clause decides ${amountText(decided)}, more than the ${amountText(requested)} requested.`,
      hint: 'Correct the amount; if it is the sum requested, leave the field out.',
    }
  if (isSaid || !isSlip(decided, requested)) return undefined
  return {
    message: `The clause decides ${amountText(decided)}, one digit off the ${amountText(requested)} requested.`,
    hint: 'If it is the sum requested, leave the field out; if a lower sum was agreed, say that sum in the text of the clause.',
  }
}

/** What is wrong with the sums that the words of a clause say. */
const wrongWords = ({ decided, requested, said, isSaid, only, other }: Decision): Pick<Finding, 'find' | 'message' | 'hint'> | undefined => {
  if (other)
    return {
      find: other.words,
      message: `The clause says ${other.words}, but has no amount: so it decides the ${amountText(requested)} requested.`,
      hint: `If ${other.words} was agreed, add amount: ${other.words}. If it was ${amountText(requested)}, correct the words, or add amount: ${amountText(requested)}.`,
    }
  const slip = isSaid || only ? undefined : said.find(({ money }) => isSlip(moneyAmount(money), decided))
  return (
    slip && {
      find: slip.words,
      message: `The clause says ${slip.words}, but the sum decided is ${amountText(decided)}.`,
      hint: 'Correct the words; or, if the forum agreed another sum than was requested, give it in the field “amount”.',
    }
  )
}

export default rule({
  code: 'decision/amount-mismatch',
  severity: 'error',
  summary: 'A decision on a bid is for the sum requested, or for a lower sum that was meant; its words and its amount say the same.',
  why: 'A council had to correct “£701m” to “£701k” at the next meeting. What the forum agrees is copied from here into the bid’s paper and the record of decisions.',
  good: [
    { meeting: meeting('- text: Agree the bid.\n  kind: decide\n  papers: [bid]\n  amount: £60,000'), bid },
    { meeting: meeting('- text: Agree a reduced sum.\n  kind: decide\n  papers: [bid]\n  amount: £45,500'), bid },
    { meeting: meeting('- text: Agree £50,000 in place of the sum requested.\n  kind: decide\n  papers: [bid]\n  amount: £50,000'), bid },
    { meeting: meeting('- text: That £60,000 be agreed, at £9.20 per pupil.\n  kind: decide\n  papers: [bid]'), bid },
    { meeting: meeting('- text: That the bid be agreed, at the rate below.\n  kind: decide\n  papers: [bid]\n  amount: £9.20 per pupil'), bid },
    { meeting: meeting('- text: That the bid be agreed, of which £5,000 be kept back until March.\n  kind: decide\n  papers: [bid]'), bid },
    { meeting: meeting('- text: That £40,000 for staff and £20,000 for training be agreed.\n  kind: decide\n  papers: [bid]'), bid },
  ],
  bad: [
    { meeting: meeting('- text: Agree the bid.\n  kind: decide\n  papers: [bid]\n  amount: «£600,000»'), bid },
    { meeting: meeting('- text: Agree the bid.\n  kind: decide\n  papers: [bid]\n  amount: «£61,500»'), bid },
    { meeting: meeting('- text: Agree the bid.\n  kind: decide\n  papers: [bid]\n  amount: «£50,000»'), bid },
    { meeting: meeting('- text: Agree «£45,550».\n  kind: decide\n  papers: [bid]\n  amount: £45,500'), bid },
    { meeting: meeting('- text: Agree «£60,500» for the year.\n  kind: decide\n  papers: [bid]'), bid },
    { meeting: meeting('- text: That «£45,500» of the £60,000 requested be agreed.\n  kind: decide\n  papers: [bid]'), bid },
    { meeting: meeting('- text: That the bid be agreed in the lower sum of «£45,500».\n  kind: decide\n  papers: [bid]'), bid },
  ],
  subject: 'item',
  *run(item, { folder }) {
    for (const { part, path } of clausePartsOf(item)) {
      const bids = bidsOf(part, folder)
      // A rate per pupil is no part of the sum.
      if (bids.length === 0 || !isDeciding(part) || part.amount?.per !== undefined) continue
      const decision = decisionOf(
        part,
        bids.map(({ record }) => record),
      )
      const { decided } = decision
      const related = bids.map(({ file, record }) => ({ at: { file, path: ['requested'] }, message: `${amountText(moneyAmount(record.requested))} requested` }))
      const inAmount = wrongAmount(decision)
      const inWords = inAmount ? undefined : wrongWords(decision)
      const at = [...path, 'amount']
      if (inAmount) yield { at, ...inAmount, related }
      if (inWords) yield { at: [...path, 'text'], ...inWords, related: part.amount ? [{ at, message: amountText(decided) }] : related }
    }
  },
})
