import { readFte } from '../../../base/numbers.ts'
import { isOneOff } from '../../../base/text.ts'
import { ledgerOf } from '../../figures/ledger.ts'
import { rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

const bid = (purpose: string) =>
  `services:\n  - name: Early Help\n    amount: £60,000\n    purpose: ${purpose}\n    staff:\n      - role: Family Worker\n        fte: 3.77\n      - role: Adviser\n        fte: 1.50`

const said = /(?<![\d.,£])(\d{1,4}(?:\.\d{1,2})?)\s?(?:fte|full[- ]time[- ]equivalents?)\b/gi

/** How many digits two figures say, the one that says more. */
const weight = (...figures: readonly number[]): number => Math.max(...figures.map(figure => String(figure).replace(/0+$/, '').length))

export default rule({
  code: 'figure/posts',
  severity: 'warning',
  summary: 'Full-time equivalents said in a bid’s text are those of its staff, not ones that are a digit off them.',
  why: 'Schools pay for posts. A paper that says 3.77 fte in its list and 3.87 in its words leaves them guessing what they get.',
  good: [bid('It pays for 3.77 fte family workers, 5.27 fte in all.'), bid('The work of 0.5 fte is given free by the health service.')],
  bad: [bid('It pays for «3.87 fte» family workers.'), bid('It pays for «5.72 fte» in all.')],
  subject: 'meeting',
  *run(_, { folder }) {
    const { known, texts, isKin } = ledgerOf(folder)
    const posts = known.filter(({ unit }) => unit === 'fte')
    if (posts.length === 0) return
    for (const { words, matter } of texts) {
      if (!/fte|full/i.test(words.text)) continue
      const own = posts.filter(({ at }) => isKin(matter, at)).slice(0, 500)
      for (const { 0: typed, 1: digits = '', index } of spoken(words).matchAll(said)) {
        const read = readFte(digits)
        if (!read.ok || own.some(({ amount }) => amount.written === read.value.hundredths)) continue
        const near = own.find(({ amount }) => isOneOff(String(amount.written), String(read.value.hundredths)))
        if (!near || weight(near.amount.written, read.value.hundredths) < 3) continue
        yield {
          at: words.at,
          find: pointing(words.text, index, index + typed.length),
          message: `The text says ${typed}, one digit off the ${near.amount.written / 100} of “${near.label}”.`,
          hint: 'Correct the text, or the post.',
          related: [{ at: near.at, message: `${near.amount.written / 100} fte` }],
        }
      }
    }
  },
})
