import { dayText } from '../../../base/dates.ts'
import { ratifiedIn } from '../../../history/ratifications.ts'
import { itemId } from '../../../model/agenda.ts'
import { exampleForum, present } from '../../example-forum.ts'
import { decided, type Sum, sumsOf } from '../../figures/decided.ts'
import { rule } from '../../rule.ts'
import { amountText, isSlip, meets, sumOf } from '../../sums.ts'

const fund = (who: string, resolution: string, clause: string) =>
  `${present('larch', who)}items:\n  - title: Growth fund\n    resolution:\n      ${resolution}\n      clauses:\n        - kind: decide\n          ${clause}`
const earlier = fund('ambler', 'outcome: subject-to-ratification', 'text: That a fund of £212,000 be agreed.\n          amount: £212,000')
const later = (clause: string) => fund('sedge', 'outcome: carried\n      ratifies: 2025-10-09', clause)

export default rule({
  code: 'resolution/ratified-sum',
  severity: 'warning',
  summary: 'What is ratified is the sum that was agreed.',
  why: 'To ratify is to agree what was agreed before; with another sum it is a new decision, which nobody was given notice of.',
  good: [
    { forum: exampleForum, earlier, meeting: later('text: That the fund of £212,000 be ratified.') },
    { forum: exampleForum, earlier, meeting: later('text: That the fund be ratified.') },
  ],
  bad: [
    { forum: exampleForum, earlier, meeting: later('text: That the fund of «£250,000» be ratified.') },
    { forum: exampleForum, earlier, meeting: later('text: That the fund of £221,000 be ratified.\n          amount: «£221,000»') },
  ],
  subject: 'meeting',
  *run(_, { folder, records }) {
    for (const one of decided(folder)) {
      const then = one.item.resolution?.ratifies === undefined ? undefined : ratifiedIn(records, one.item)
      if (!then || (one.clause.kind !== 'decide' && one.clause.kind !== 'recommend')) continue
      const before = decided(then.held).filter(({ item }) => itemId(item) === itemId(one.item))
      const agreed = before.flatMap(sumsOf)
      const all = sumOf(before.flatMap(({ amount }) => (amount ? [amount.amount] : [])))
      const isAgreed = ({ amount }: Sum): boolean => [...agreed.map(sum => sum.amount), all].some(sum => meets(sum, amount))
      const other = agreed.length > 0 ? sumsOf(one).find(sum => !isAgreed(sum)) : undefined
      const [first] = agreed
      // A slip in the words alone is told of as such, by decision/sum-mismatch.
      if (!other || !first || (!one.amount && agreed.some(sum => isSlip(sum.amount, other.amount)))) continue
      yield {
        at: other.at,
        message: `${amountText(other.amount)} is ratified, but the meeting of ${dayText(then.held.meeting.date)} agreed ${amountText(first.amount)}.`,
        hint: 'Correct the sum; or, if the forum agreed another one now, decide it anew and take ratifies out.',
        related: [{ at: first.at, message: `${amountText(first.amount)} agreed` }],
      }
    }
  },
})
