import { bidsOf, clausePartsOf } from '../../papers.ts'
import { rule } from '../../rule.ts'
import { amountText, isSlip, meets, moneyAmount, sumOfMoney } from '../../sums.ts'
import { moneySaid } from '../../words.ts'

const meeting = (clause: string) =>
  `items:\n  - title: Early Help\n    papers: [bid]\n    resolution:\n      outcome: carried\n      clauses:\n${clause.replace(/^/gm, '        ')}`
const bid = 'requested: £60,000\nservices:\n  - name: Early Help\n    amount: £60,000'

/** Clauses that give or refuse money; to note or to direct can concern any sum. */
const deciding: ReadonlySet<string> = new Set(['decide', 'recommend', 'refuse', 'defer'])

export default rule({
  code: 'decision/amount-mismatch',
  severity: 'error',
  summary: 'A decision on a bid is for the sum requested, or for a lower sum that was meant; its words and its amount say the same.',
  why: 'A council had to correct “£701m” to “£701k” at the next meeting. What the forum agrees is copied from here into the bid’s paper and the record of decisions.',
  good: [
    { meeting: meeting('- text: Agree the bid.\n  kind: decide\n  papers: [bid]\n  amount: £60,000'), bid },
    { meeting: meeting('- text: Agree a reduced sum.\n  kind: decide\n  papers: [bid]\n  amount: £45,500'), bid },
    { meeting: meeting('- text: Agree £50,000 in place of the sum requested.\n  kind: decide\n  papers: [bid]\n  amount: £50,000'), bid },
  ],
  bad: [
    { meeting: meeting('- text: Agree the bid.\n  kind: decide\n  papers: [bid]\n  amount: «£600,000»'), bid },
    { meeting: meeting('- text: Agree the bid.\n  kind: decide\n  papers: [bid]\n  amount: «£61,500»'), bid },
    { meeting: meeting('- text: Agree the bid.\n  kind: decide\n  papers: [bid]\n  amount: «£50,000»'), bid },
    { meeting: meeting('- text: Agree «£45,550».\n  kind: decide\n  papers: [bid]\n  amount: £45,500'), bid },
    { meeting: meeting('- text: Agree «£60,500» for the year.\n  kind: decide\n  papers: [bid]'), bid },
  ],
  subject: 'item',
  *run(item, { folder }) {
    for (const { part, path } of clausePartsOf(item)) {
      const bids = bidsOf(part, folder)
      if (bids.length === 0 || !deciding.has(part.kind)) continue
      const requested = sumOfMoney(bids.map(({ record }) => record.requested))
      const services = sumOfMoney(bids.flatMap(({ record }) => record.services.map(service => service.amount)))
      const decided = part.amount ? moneyAmount(part.amount) : requested
      const said = moneySaid(part.text.markdown)
      const isSaid = said.some(({ money }) => meets(moneyAmount(money), decided))
      const slip = isSaid ? undefined : said.find(({ money }) => isSlip(moneyAmount(money), decided))
      const isRequested = meets(decided, requested) || meets(decided, services)
      const at = [...path, 'amount']
      const related = bids.map(({ file, record }) => ({ at: { file, path: ['requested'] }, message: `${amountText(moneyAmount(record.requested))} requested` }))
      if (!isRequested && decided.least > requested.most)
        yield {
          at,
          message: `The clause decides ${amountText(decided)}, more than the ${amountText(requested)} requested.`,
          hint: 'Correct the amount; if it is the sum requested, leave the field out.',
          related,
        }
      else if (!isRequested && isSlip(decided, requested) && !isSaid)
        yield {
          at,
          message: `The clause decides ${amountText(decided)}, one digit off the ${amountText(requested)} requested.`,
          hint: 'If it is the sum requested, leave the field out; if a lower sum was agreed, say that sum in the text of the clause.',
          related,
        }
      else if (slip)
        yield {
          at: [...path, 'text'],
          find: slip.words,
          message: `The clause says ${slip.words}, but the sum decided is ${amountText(decided)}.`,
          hint: 'Correct the words; or, if the forum agreed another sum than was requested, give it in the field “amount”.',
          related: part.amount ? [{ at, message: amountText(decided) }] : related,
        }
    }
  },
})
