import { ledgerOf } from '../../figures/ledger.ts'
import { bySentence, type SaidSum } from '../../figures/said.ts'
import { rule } from '../../rule.ts'
import { amountLike, meets, sumOf } from '../../sums.ts'
import { pointing } from '../../words.ts'

const says = (sentence: string) => `introduction: ${sentence}`

/** Words after which the parts of a sum are named, all of them or some. */
const all = /\b(?:made up of|consist(?:s|ing) of|compris(?:es|ing)|composed of|split between|divided between|the sum of)\b/i
const some = /\b(?:of which|main (?:drivers?|causes?|reasons?|pressures?)|driven by|includ(?:es|ing))\b/i

interface Made {
  readonly whole: SaidSum
  readonly parts: readonly SaidSum[]
  readonly isAll: boolean
}

/** A sentence that names one sum, then its parts. */
const madeIn = (sums: readonly SaidSum[]): Made | undefined => {
  const [whole, ...parts] = sums
  const [first] = parts
  if (!whole || !first || parts.length < 2 || parts.length > 20 || sums.some(({ isLoose }) => isLoose)) return undefined
  const between = whole.sentence.text.slice(whole.end - whole.sentence.start, first.start - whole.sentence.start)
  const rest = whole.sentence.text.slice(whole.end - whole.sentence.start)
  // A sum in brackets or after a comparison is said beside the parts, not as one of them.
  if (/[(;]\s*£|\b(?:from|than|by|per|each)\b/.test(rest)) return undefined
  return all.test(between) || some.test(between) ? { whole, parts, isAll: all.test(between) && !some.test(between) } : undefined
}

export default rule({
  code: 'figure/parts',
  severity: 'warning',
  summary: 'Where a sentence says what a sum is made of, the parts come to it; where it names some of them, they are not more than the whole.',
  why: 'A paper explained an overspend of £13.7m by £6m, £1.9m and £6m. A reader who adds them up trusts no other figure of the paper.',
  good: [
    says('The £262,000 is made up of £192,661 for advice and £69,339 for Early Help.'),
    says('The fund is £1.44m, of which £700,000 is for staff and £500,000 for training.'),
  ],
  bad: [
    says('The «£262,000» is made up of £192,661 for advice and £69,393 for Early Help.'),
    says('The overspend is «£13.7m»; the main drivers are £6m for places, £1.9m for transport and £6m for top-ups.'),
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    for (const text of ledgerOf(folder).texts)
      for (const sums of bySentence(text.sums)) {
        const made = madeIn(sums)
        if (!made) continue
        const { whole, parts, isAll } = made
        const total = sumOf(parts.map(({ amount }) => amount))
        if (isAll ? meets(total, whole.amount) : total.written <= whole.amount.most) continue
        yield {
          at: text.words.at,
          find: pointing(text.words.text, whole.start, whole.end),
          message: `The parts come to ${amountLike(total, whole.money)}, ${isAll ? 'not' : 'more than the'} ${whole.words}.`,
          hint: 'Correct the sum or one of its parts.',
        }
      }
  },
})
