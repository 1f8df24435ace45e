import { rule } from '../../rule.ts'
import { amountText, moneyAmount } from '../../sums.ts'

const bid = (requested: string, agreed: string, more = '') =>
  `block: cssb-historic\nstatus: continue\nrequested: ${requested}\nservices:\n  - name: Early Help\n    amount: ${requested.replace(/[«»]/g, '')}\nprevious:\n  decided: 2025-01\n  amount: ${agreed}\n${more}`

export default rule({
  code: 'bid/historic-above',
  severity: 'error',
  summary: 'A historic commitment is not above what was agreed for it the year before.',
  why: 'Only the Secretary of State can lift the limit; a forum that agrees more has agreed nothing.',
  source:
    'regulation 8(3) and (4) of SI 2024/66 and paragraph 3 of Part 1 of its Schedule 2: each historic commitment is limited to what was spent the year before.',
  good: [bid('£60,000', '£75,000'), bid('£60,000', '£60,000')],
  bad: [bid('«£75,000»', '£60,000')],
  subject: 'bid',
  *run({ block, requested, previous }) {
    if (block !== 'cssb-historic' || !previous) return
    const [now, then] = [moneyAmount(requested), moneyAmount(previous.amount)]
    if (now.least <= then.most) return
    yield {
      at: ['requested'],
      message: `${amountText(now)} is requested for a historic commitment, for which ${amountText(then)} was agreed last.`,
      hint: 'Ask for no more than was agreed; or name under power the decision of the Secretary of State, and allow this in a comment that says so.',
      related: [{ at: ['previous', 'amount'], message: amountText(then) }],
    }
  },
})
