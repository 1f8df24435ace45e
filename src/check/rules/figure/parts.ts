import { oddWholes } from '../../figures/additions.ts'
import { ledgerOf } from '../../figures/ledger.ts'
import { rule } from '../../rule.ts'
import { amountLike } from '../../sums.ts'
import { pointing } from '../../words.ts'

const says = (sentence: string) => `introduction: |\n  ${sentence}`
const block = (text: string) => `introduction: |\n  ${text}`
const list = (lead: string, entries: readonly string[], behind = '') =>
  `introduction: |\n  ${lead}\n\n${entries.map(entry => `  - ${entry}\n`).join('')}${behind === '' ? '' : `\n  ${behind}`}`
const duties = ['£117k for education welfare', '£49k for asset management', '£236k for other duties']
const deficit = ['Top-ups £436,000', 'Places £352,000', 'Early years not allocated (£258,000)', 'Contingency (£97,000)']

export default rule({
  code: 'figure/parts',
  severity: 'warning',
  summary: 'Where a sentence or a list says what a sum is made of, the parts come to it; where it names some of them, they are not more than the whole.',
  why: 'A paper explained an overspend of £13.7m by £6m, £1.9m and £6m. A reader who adds them up trusts no other figure of the paper.',
  good: [
    says('The £262,000 is made up of £192,661 for advice and £69,339 for Early Help.'),
    says('Advice is £192,661 and Early Help £69,339, in all £262,000.'),
    says('The deficit was £1.5m. This was £0.5m worse than planned, £0.2m because of pay and £0.3m because of places.'),
    says('The boost is £7.1m. This was £2.6m in the first year, with £700,000 of this for places, £2.2m in the second and £2.3m in the third.'),
    block('The deficit is £365,000, which consists of:\n\n  - places £410,000\n  - staff (£45,000)'),
    block('The fund of £500,000 pays for these:\n\n  - places £410,000\n  - staff £45,000'),
    says('The £300,000 is made up of £100,000 transferred from the block and £200,000 of grant.'),
    says('The fund is £1.44m, of which £700,000 is for staff and £500,000 for training.'),
    says('The budget was £22.739m, made up of a grant of £22.130m, the council’s £309k and an additional £300k moved from the schools block.'),
    says('The budget was £320.6m, £300.1m of which went to schools and £18.7m was kept.'),
    says(
      'Licences cost £145,000 and admissions £212,000 out of a total of £975,000; both schools spent £145,000 and £212,000, against a total of £375,000 last year.',
    ),
    says('The block of £1,240,000 is split as follows: £612,000 for duties, £380,000 for admissions and £248,000 for licences.'),
    list('It was asked to agree £402k for duties as follows:', duties),
    list('It was asked to agree £448k. The main pressures are:', duties),
    list('The deficit was £433,000, which consisted of:', deficit),
    list('The deficit of £3.1m is explained as follows:', ['an overspend of £2.4m on places', 'an overspend of £0.9m on top-ups', 'an underspend of £0.2m']),
    list('The underspends were:', ['£120,000 in the fund', '£45,600 on licences'], 'Together they come to £165,600.'),
    says('The deficit was £4.7m. A target of £3.0m was missed, and £1.5m overspent. Together these came to a deficit of £9.2m.'),
    says('Schools pay £7,500. With these changes the total cost is £13,500; last year it was £5,000. Together they were a total of £18,500.'),
  ],
  bad: [
    says('The «£262,000» is made up of £192,661 for advice and £69,393 for Early Help.'),
    says('The grant was «£302.64m», £300.12m of which was delegated, £18.69m kept and £1.83m set aside.'),
    says('Advice is £192,661 and Early Help £69,339, in all «£266,000».'),
    says('The boost is «£14m». This was £2.6m in the first year, £2.2m in the second and £2.3m in the third.'),
    block('The deficit is «£356,000», which consists of:\n\n  - places £410,000\n  - staff (£45,000)'),
    says('The overspend is «£13.7m»; the main drivers are £6m for places, £1.9m for transport and £6m for top-ups.'),
    says('The budget was «£22.793m», made up of a grant of £22.130m, the council’s £309k and an additional £300k moved from the schools block.'),
    says('The budget was «£302.6m», £300.1m of which went to schools, £18.7m was kept and £1.8m went to the reserve.'),
    says('The forum agreed that £124,325 for licences and £52,000 for historical items («£176,235» in total) be met.'),
    says('Schools asked for £82,400, £41,900 and £36,500, a total of «£168,800».'),
    says('Licences cost £145,000 and admissions £212,000, which together come to «£375,000».'),
    says('The deficit brought forward of £4.2m and the deficit of £1.9m in the year give a cumulative deficit of «£6.3m».'),
    says('The block of «£1,420,000» is split as follows: £612,000 for duties, £380,000 for admissions and £248,000 for licences.'),
    list('It was asked to agree «£448k» for duties as follows:', duties),
    list('The deficit was «£343,000», which consisted of:', deficit),
    list('The services cost as follows:', ['Support: £120,000', 'Licences: £45,600', 'Total: «£156,600»']),
    list('The underspends were:', ['£120,000 in the fund', '£45,600 on licences'], 'Together they come to «£156,600».'),
    says('The deficit was £4.7m. A target of £3.0m was missed, and £1.5m overspent. Together these came to a deficit of «£9.5m».'),
    says('Cover cost £7,500. Added to the contribution of £5,000, the total cost was «£13,500» a school.'),
    says('Fees came in at £2.4m, transport at £0.9m and tuition at £1.1m. Together they made up the whole of the «£4.1m» reported.'),
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    for (const text of ledgerOf(folder).texts)
      for (const { whole, right, isLess } of oddWholes(text))
        yield {
          at: text.words.at,
          find: pointing(text.words.text, whole.start, whole.end),
          message: `The parts come to ${amountLike(right, whole.money)}, ${isLess ? 'more than the' : 'not'} ${whole.words}.`,
          hint: 'Correct the sum or one of its parts.',
        }
  },
})
