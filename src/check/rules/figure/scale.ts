import { ledgerOf, type Text } from '../../figures/ledger.ts'
import { bySentence, type SaidSum } from '../../figures/said.ts'
import { type Finding, rule } from '../../rule.ts'
import { amountText } from '../../sums.ts'
import { pointing } from '../../words.ts'

const item = (body: string) => ({ meeting: `items:\n  - title: Growth fund\n    body: ${body}` })

/** The grant, its blocks and the country’s budgets are larger than anything else in a paper, and rightly so. */
const ofMany = /\b(?:grant|DSG|block|budget|national(?:ly)?|England|government|country|turnover|reserves?|deficit|total|all schools|in all|altogether)\b/i
/** How many times larger than the next a sum must be to stand out, and how many others it takes to tell. */
const farther = 100
const others = 3

/** Sums of a matter that are far larger than all the others. */
const tooLarge = (sums: readonly SaidSum[], known: readonly number[]): readonly SaidSum[] => {
  const sizes = [...sums.map(({ amount }) => Math.abs(amount.written)), ...known.map(Math.abs)].sort((a, b) => b - a)
  const [largest = 0, next = 0] = sizes
  if (sizes.length <= others || next === 0 || largest < next * farther) return []
  return sums.filter(({ amount, sentence }) => Math.abs(amount.written) === largest && !ofMany.test(sentence.text))
}

/** Bare sums below a thousand between sums in thousands: `£120k, £150 and £80k`. */
const tooSmall = (sums: readonly SaidSum[]): readonly SaidSum[] =>
  bySentence(sums).flatMap(beside => {
    const bare = beside.filter(({ money }) => money.scale === 1)
    const [only] = bare
    if (!only || bare.length > 1 || beside.length < 3 || only.isLoose || only.money.places > 0) return []
    return Math.abs(only.amount.written) < 1000 * 100 ? [only] : []
  })

const mattersOf = (texts: readonly Text[]): ReadonlyMap<string, readonly Text[]> => {
  const matters = new Map<string, Text[]>()
  for (const text of texts) {
    if (text.sums.length === 0) continue
    const matter = matters.get(text.matter)
    if (matter) matter.push(text)
    else matters.set(text.matter, [text])
  }
  return matters
}

export default rule({
  code: 'figure/scale',
  severity: 'warning',
  summary: 'The sums of one matter are in the unit that is meant: thousands are not written as millions, nor as pounds.',
  why: 'A forum’s minutes gave “£701m” for £701k, and another’s “£150” for £150k. Beside the other sums of the item, neither could be right.',
  good: [
    item('The fund has £701k; schools asked for £120k, £95k and £80k.'),
    item('Of a Dedicated Schools Grant of £301m, schools asked for £120k, £95k and £80k.'),
    item('Schools asked for £120k, £95k and £80k, which is £25 per pupil.'),
  ],
  bad: [item('The fund has «£701m»; schools asked for £120k, £95k and £80k.'), item('Schools asked for £120k, «£150» and £80k.')],
  subject: 'meeting',
  *run(_, { folder }) {
    const { known, texts } = ledgerOf(folder)
    const fields = new Map<string, number[]>()
    for (const { unit, amount, at } of known) {
      if (unit !== 'money') continue
      const own = fields.get(at.file)
      if (own) own.push(amount.written)
      else fields.set(at.file, [amount.written])
    }
    for (const [matter, own] of mattersOf(texts)) {
      const sums = own.flatMap(({ sums }) => sums)
      const large = new Set(tooLarge(sums, fields.get(matter) ?? []))
      for (const text of own) {
        const small = new Set(tooSmall(text.sums))
        for (const sum of text.sums) if (large.has(sum) || small.has(sum)) yield finding(text, sum, small.has(sum))
      }
    }
  },
})

const finding = ({ words }: Text, sum: SaidSum, isSmall: boolean): Finding => ({
  at: words.at,
  find: pointing(words.text, sum.start, sum.end),
  message: `The text says ${sum.words}, which is ${amountText(sum.amount)} and far ${isSmall ? 'less' : 'more'} than the other sums beside it.`,
  hint: 'Check the letter after it: k for thousands, m for millions.',
})
