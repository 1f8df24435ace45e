import { rule } from '../../rule.ts'
import { type Amount, amountText, meets, moneyAmount, sumOfMoney } from '../../sums.ts'

const previous = (amount: string, change: string) => `status: continue\nprevious:\n  decided: 2025-01-16\n  amount: ${amount}\n  change: ${change}`
const services = 'requested: £60,000\nservices:\n  - name: Early Help\n    amount: £60,000'

const agrees = {
  unchanged: meets,
  increased: (asked: Amount, before: Amount) => asked.most > before.least,
  reduced: (asked: Amount, before: Amount) => asked.least < before.most,
}
const said = { unchanged: 'the same as before', increased: 'more than before', reduced: 'less than before' }

export default rule({
  code: 'bid/previous-mismatch',
  severity: 'error',
  summary: 'Funding that is said to be unchanged, increased or reduced is so by its figures.',
  why: '“Continued at the same level” is what members agree to on trust; the two sums have to bear it out.',
  good: [
    `${previous('£60,000', 'unchanged')}\n${services}`,
    `${previous('£55,000', 'increased')}\n${services}`,
    `${previous('£65,000', 'reduced')}\n${services}`,
    `${previous('£60k', 'unchanged')}\n${services}`,
  ],
  bad: [
    `${previous('«£66,000»', 'unchanged')}\n${services}`,
    `${previous('«£60,000»', 'increased')}\n${services}`,
    `${previous('«£55,000»', 'reduced')}\n${services}`,
  ],
  subject: 'bid',
  *run({ previous, requested, services }) {
    if (!previous?.change) return
    const { amount, change } = previous
    const before = moneyAmount(amount)
    const asked = [moneyAmount(requested), sumOfMoney(services.map(service => service.amount))]
    // Where the bid does not add up, that is said once: here it is enough that one of its two sums agrees.
    if (asked.some(sum => agrees[change](sum, before))) return
    yield {
      at: ['previous', 'amount'],
      message: `The funding is said to be ${said[change]}, but ${amountText(before)} was agreed then and ${amountText(moneyAmount(requested))} is requested now.`,
      hint: `Correct one of the two sums, or the word “${change}”.`,
      related: [
        { at: ['requested'], message: amountText(moneyAmount(requested)) },
        { at: ['previous', 'change'], message: change },
      ],
    }
  },
})
