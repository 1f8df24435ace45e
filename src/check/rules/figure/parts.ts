import { ledgerOf } from '../../figures/ledger.ts'
import { madeIn } from '../../figures/made.ts'
import { rule } from '../../rule.ts'
import { amountLike, isSlip, meets } from '../../sums.ts'
import { pointing } from '../../words.ts'

const says = (sentence: string) => `introduction: ${sentence}`

export default rule({
  code: 'figure/parts',
  severity: 'warning',
  summary:
    'Where a sentence, or the list below it, says what a sum is made of, the parts come to it; where it names some of them, they are not more than the whole.',
  why: 'A paper explained an overspend of £13.7m by £6m, £1.9m and £6m. A reader who adds them up trusts no other figure of the paper.',
  good: [
    says('The £262,000 is made up of £192,661 for advice and £69,339 for Early Help.'),
    says('Advice is £192,661 and Early Help £69,339, in all £262,000.'),
    says('The boost is £7.1m. This was £2.6m in the first year, with £700,000 of this for places, £2.2m in the second and £2.3m in the third.'),
    says('|\n  The deficit is £365,000, which consists of:\n\n  - places £410,000\n  - staff (£45,000)'),
    says('|\n  The fund of £500,000 pays for these:\n\n  - places £410,000\n  - staff £45,000'),
    says('The £300,000 is made up of £100,000 transferred from the block and £200,000 of grant.'),
    says('The fund is £1.44m, of which £700,000 is for staff and £500,000 for training.'),
  ],
  bad: [
    says('The «£262,000» is made up of £192,661 for advice and £69,393 for Early Help.'),
    says('The grant was «£302.64m», £300.12m of which was delegated, £18.69m kept and £1.83m set aside.'),
    says('Advice is £192,661 and Early Help £69,339, in all «£266,000».'),
    says('The boost is «£14m». This was £2.6m in the first year, £2.2m in the second and £2.3m in the third.'),
    says('|\n  The deficit is «£356,000», which consists of:\n\n  - places £410,000\n  - staff (£45,000)'),
    says('The overspend is «£13.7m»; the main drivers are £6m for places, £1.9m for transport and £6m for top-ups.'),
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    for (const text of ledgerOf(folder).texts)
      for (const { whole, totals, isAll } of madeIn(text)) {
        const [total] = totals
        const isMore = total.written > whole.amount.most
        if (isAll ? totals.some(one => meets(one, whole.amount)) : !isMore && !isSlip(total, whole.amount)) continue
        yield {
          at: text.words.at,
          find: pointing(text.words.text, whole.start, whole.end),
          message: `The parts come to ${amountLike(total, whole.money)}, ${isAll || !isMore ? 'not' : 'more than the'} ${whole.words}.`,
          hint: 'Correct the sum or one of its parts.',
        }
      }
  },
})
