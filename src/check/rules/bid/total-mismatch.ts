import { rule } from '../../rule.ts'
import { amountLike, meets, moneyAmount, sumOf, sumOfMoney } from '../../sums.ts'

export default rule({
  code: 'bid/total-mismatch',
  severity: 'error',
  summary: 'The sum requested is what the services come to.',
  why: 'The forum resolves one figure. If the services do not come to it, nobody can say what was agreed.',
  good: [
    'requested: £262,000\nservices:\n  - name: Safeguarding advice\n    amount: £192,661\n  - name: Early Help\n    amount: £69,339',
    'requested: £1.44m\nservices:\n  - name: Family support\n    amount: £1,440,321',
  ],
  bad: [
    'requested: «£262,001»\nservices:\n  - name: Safeguarding advice\n    amount: £192,661\n  - name: Early Help\n    amount: £69,339',
    'requested: «£1.44m»\nservices:\n  - name: Family support\n    amount: £1,445,000',
  ],
  subject: 'bid',
  *run({ requested, services }) {
    const total = sumOfMoney(services.map(service => service.amount))
    if (meets(moneyAmount(requested), total)) return
    // Where the costs of a service show that its own amount is the slip, that is said there, once.
    const byCosts = services.map(({ amount, costs }) => {
      const made = costs && sumOfMoney(costs.map(cost => cost.amount))
      return made && !meets(made, moneyAmount(amount)) ? made : moneyAmount(amount)
    })
    if (meets(moneyAmount(requested), sumOf(byCosts))) return
    yield {
      at: ['requested'],
      message: `the services come to ${amountLike(total, requested)}`,
      hint: 'correct the amount requested, or the amount of a service',
      related: services.map(({ name }, i) => ({ at: ['services', i, 'amount'], message: name })),
    }
  },
})
