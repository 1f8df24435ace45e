import { ledgerOf } from '../../figures/ledger.ts'
import { type Net, oddNets } from '../../figures/nets.ts'
import { oddResultsOf } from '../../figures/reckoning.ts'
import { rule } from '../../rule.ts'
import { amountLike } from '../../sums.ts'
import { pointing } from '../../words.ts'

const says = (sentence: string) => `introduction: ${sentence}`

const message = ({ result, right, a, b }: Net): string => `${a.words} and ${b.words} give ${amountLike(right, result.money)}, not ${result.words}.`

export default rule({
  code: 'figure/net',
  severity: 'warning',
  summary: 'A difference of two sums that a sentence works out is their difference.',
  why: 'Minutes told a forum of £340,000 held, £222,000 of it spent, and £117,000 unspent; another was told of a net surplus a million above what surpluses and deficits left.',
  source: 'Minutes of forums of 2017 and 2021.',
  good: [
    says('Balances were £11.67 million net, with 113 schools holding surplus balances of £14.39 million and 13 schools in deficit by £2.72 million.'),
    says('Spending of £22.8m against a budget of £24.1m is an underspend of £1.4m.'),
    says('The budget is £612,000 and the outturn £655,000, an overspend of £43,000.'),
    says('A balance of £90,000 was brought forward and £62,000 spent, leaving £28,000 at the end of the year.'),
    says('A balance of £90,000 was brought forward, £62,000 was added and £30,000 spent, leaving £122,000.'),
    says('Of the £340k of de-delegated items, payments totalling £222k had been made, making the difference unspent £118k.'),
    says('The fund of £340,000 has £222,000 committed; £100,000 of what is left is for the autumn.'),
    says('Against a budget of £612,000 the overspend is £43,000, or £21,000 more than the £22,000 of last year.'),
  ],
  bad: [
    says('Net surplus balances were «£12.67 million», with 113 schools holding surplus balances of £14.39 million and 13 schools in deficit by £2.72 million.'),
    says('Of the £340k of de-delegated items, payments totalling £222k had been made, making the difference unspent «£117k».'),
    says('Schools had surpluses of £14.39m less deficits of £2.72m, a net balance of «£12.67m».'),
    says('The outturn is £655,000 against a budget of £612,000, an overspend of «£34,500».'),
    says('The budget is £612,000 and spending is forecast at £655,000, an overspend of «£53,000».'),
    says('A balance of £90,000 was brought forward and £62,000 spent, leaving «£36,500» at the end of the year.'),
    says('The £90,000 brought forward, less the £62,000 used, leaves «£32,000» to carry forward.'),
    says('Income of £410,000 less costs of £385,000 gives a surplus of «£35,000».'),
    says('Of the £75,000 set aside, £41,200 has been spent and «£36,900» remains.'),
    says('The overspend is «£51,500», for spending was £655,000 and the budget £612,000.'),
    says('There is an overspend of £655,000 on places, which is offset by an underspend of £112,000 on top-ups, a net overspend of «£453,000».'),
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    for (const text of [...ledgerOf(folder).byFile.values()].flat())
      for (const net of oddNets(text)) {
        // What is a digit off is told as a reckoning.
        if (oddResultsOf(folder).some(({ result }) => result === net.result)) continue
        yield {
          at: text.words.at,
          find: pointing(text.words.text, net.result.start, net.result.end),
          message: message(net),
          hint: 'Correct one of the three sums.',
          related: [net.a, net.b].map(({ words }) => ({ at: { ...text.words.at, find: words }, message: words })),
        }
      }
  },
})
