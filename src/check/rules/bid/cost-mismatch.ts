import { rule } from '../../rule.ts'
import { amountLike, meets, moneyAmount, sumOfMoney } from '../../sums.ts'

export default rule({
  code: 'bid/cost-mismatch',
  severity: 'error',
  summary: 'The amount of a service is what its costs come to.',
  why: 'Members ask what a service’s sum is made of; costs that do not come to it cannot be defended at the meeting.',
  good: [
    'requested: £69,339\nservices:\n  - name: Early Help\n    amount: £69,339\n    costs:\n      - label: Salaries\n        amount: £60,000\n      - label: Training\n        amount: £9,339',
  ],
  bad: [
    'requested: £69,339\nservices:\n  - name: Early Help\n    amount: «£69,339»\n    costs:\n      - label: Salaries\n        amount: £60,000\n      - label: Training\n        amount: £9,393',
  ],
  subject: 'bid',
  *run({ services }) {
    for (const [i, { amount, costs }] of services.entries()) {
      if (!costs) continue
      const total = sumOfMoney(costs.map(cost => cost.amount))
      if (meets(moneyAmount(amount), total)) continue
      yield {
        at: ['services', i, 'amount'],
        message: `the costs come to ${amountLike(total, amount)}`,
        hint: 'correct the amount of the service, or a cost',
        related: costs.map(({ label }, j) => ({ at: ['services', i, 'costs', j, 'amount'], message: label })),
      }
    }
  },
})
