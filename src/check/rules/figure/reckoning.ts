import { oddResultsOf } from '../../figures/reckoning.ts'
import { rule } from '../../rule.ts'
import { amountLike, amountText } from '../../sums.ts'
import { pointing } from '../../words.ts'

const bid = (options: string) => `requested: £77,100\nservices:\n  - name: Places\n    amount: £77,100\noptions: ${options}`

export default rule({
  code: 'figure/reckoning',
  severity: 'warning',
  summary: 'What a text says is left, missing or carried on is what the sums before it come to.',
  why: 'A forum was told that £1.396m less £0.500m left £0.347m; the other calls on the fund were not shown, and nobody could say what was there to spend.',
  good: [
    bid('Classes opened earlier take £198,400 of the fund of £350,000. With this one, £74,500 would be left.'),
    bid('The fund holds £350,000. Other calls on it leave £91,250.'),
    bid(
      'An overspend of £2.992m is forecast. That of the years before is £5.826m, so that the position at the end of the year will be an overspend of £8.818m.',
    ),
    bid('A balance of £612,000 was brought forward; with the £240,000 agreed today the fund holds £852,000.'),
    bid('The budget was £64,000,000. Of this, £34,000,000 went to schools, and the remaining £30,000,000 was managed by the council.'),
    bid('On 31 March 2024 the deficit stood at £4.128m. It fell by £0.841m in the year, and on 31 March 2025 it was £3.287m.'),
  ],
  bad: [
    bid('Classes opened earlier take £198,400 of the fund of £350,000. With this one, «£75,400» would be left.'),
    bid('Of the £340,000 held, transactions of £222,000 had been found, making the difference unspent «£117,000».'),
    bid('The fund holds £93,400. The payment would leave «£16,800».'),
    bid(
      'An overspend of £2.992m is forecast. That of the years before is £5.826m, so that the position at the end of the year will be an overspend of «£8.188m».',
    ),
    bid('A balance of £612,000 was brought forward; with the £240,000 agreed today the fund holds «£825,000».'),
    bid('The budget was £64,000,000. Of this, £34,000,000 went to schools, and the remaining «£29,000,000» was managed by the council.'),
    bid('On 31 March 2024 the deficit stood at £4.128m. It fell by £0.841m in the year, and on 31 March 2025 it was «£3.387m».'),
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    for (const { text, result, right, parts } of oddResultsOf(folder))
      yield {
        at: text.words.at,
        find: pointing(text.words.text, result.start, result.end),
        message: `The text says ${result.words}, but ${parts.map(({ words, amount }) => words ?? amountText(amount)).join(' and ')} give ${amountLike(right, result.money)}.`,
        hint: 'Correct one of the sums, or say what else is taken off or added.',
        related: parts.map(({ at, words, amount }) => ({ at, message: words ?? amountText(amount) })),
      }
  },
})
