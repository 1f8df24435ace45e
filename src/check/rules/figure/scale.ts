import { once } from '../../../base/once.ts'
import { changesIn } from '../../figures/changes.ts'
import { ledgerOf, type Text } from '../../figures/ledger.ts'
import { bySentence, isRate, type SaidSum } from '../../figures/said.ts'
import { type Finding, rule } from '../../rule.ts'
import { amountText } from '../../sums.ts'
import { pointing, spoken } from '../../words.ts'

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

/** What is counted in thousands and millions: of a block, or of all schools. */
const ofAll =
  '(?:overspen[dt](?:ing)?|underspen[dt](?:ing)?|deficits?|surplus|(?:high needs |schools |early years |central )?(?:budget|block)|grant|DSG|funding|allocation|shortfall|pressure|carry[- ]forward|reserves?|balance|forecast|outturn|contingency|allocated|growth fund)'
const amongAll = new RegExp(`\\b${ofAll}\\b[^.;£]{0,60}$`, 'i')
const ofAllAfter = new RegExp(`^ (?:[\\w’-]+ ){0,3}${ofAll}\\b`, 'i')
/** What is said for one: of a pupil, an hour, a school. */
const ofOne =
  /\b(?:per|each|every|hour(?:s|ly)?|rates?|unit|AWPU|minimum|maximum|lump sum|basic entitlement|factor|pupil’s|child’s|a (?:pupil|child|place|week|day|meal|head|session|school)|an (?:hour|average)|charges?|fees?|price|pence|petty|rounding)\b|\dp\b/i

/** A sum below a thousand pounds, of what its paragraph gives in thousands and millions throughout: “a deficit of £2.96, beside £4.6m”. */
const farBelow = (text: string, sums: readonly SaidSum[]): readonly SaidSum[] => {
  const low = sums.filter(({ money, amount, isLoose }) => money.scale === 1 && !isLoose && amount.written > 0 && amount.written < 1000 * 100)
  if (low.length === 0 || low.length === sums.length) return []
  const isOfOne = once((sentence: SaidSum['sentence']) => ofOne.test(sentence.text))
  return low.filter(sum => {
    const { sentence, start, end, money } = sum
    const before = text.slice(Math.max(sentence.start, start - 80), start)
    if (
      isOfOne(sentence) ||
      // A sum that is broken by a blank is told as that.
      /^\s*(?:m|k|bn|mi?l|, +\d{3}\b)/i.test(text.slice(end, end + 9)) ||
      /\b(?:by|rounds?|differ)\b[^£]{0,12}$/i.test(before.replace(/(?:over|under)spen\w+ by/gi, ''))
    )
      return false
    if (!amongAll.test(before) && !ofAllAfter.test(text.slice(end, end + 60))) return false
    const [from, until] = [text.lastIndexOf('\n\n', start), text.indexOf('\n\n', end)]
    const beside = sums.filter(other => other !== sum && other.start > from && (until < 0 || other.start < until) && !isRate(text, other))
    const large = beside.filter(({ amount }) => Math.abs(amount.written) >= 10_000 * 100)
    if (large.length === 0 || large.length < beside.length) return false
    const isRounded = large.every(({ money, amount }) => money.scale > 1 || amount.written % (1000 * 100) === 0)
    return isRounded && (money.places > 0 || large.length > 1 || large.some(({ money }) => money.scale > 1))
  })
}

/** A change from one sum to another that is a thousandth or a thousandfold of it. */
const outOfChange = (text: Text): readonly SaidSum[] =>
  changesIn(text).flatMap(({ from, to, direction }) => {
    if (
      !from ||
      !to ||
      from.money.scale === to.money.scale ||
      direction !== (to.amount.written > from.amount.written ? 'up' : 'down') ||
      ofOne.test(to.sentence.text)
    )
      return []
    const [low, high] = [from, to].sort((a, b) => a.amount.written - b.amount.written)
    return low && high && low.amount.written > 0 && high.amount.written >= low.amount.written * 300 ? [low.money.scale < high.money.scale ? low : high] : []
  })

/** Two sums of the same size but for their unit, the one next to the other: “from £612k in June to £548 in September”. */
const outOfPair = (text: string, sums: readonly SaidSum[]): readonly SaidSum[] =>
  sums.flatMap((to, i) => {
    const from = sums[i - 1]
    if (!from || from.sentence !== to.sentence || from.money.scale === to.money.scale || from.isLoose || to.isLoose) return []
    if (!/\bfrom (?:the )?$/i.test(text.slice(Math.max(0, from.start - 12), from.start)) || !/\bto (?:the )?$/i.test(text.slice(from.end, to.start))) return []
    const [low, high] = [from, to].sort((a, b) => a.amount.written - b.amount.written)
    const ratio = low && high && low.amount.written > 0 ? high.amount.written / low.amount.written : 0
    return low && high && ratio > 400 && ratio < 2500 && !ofOne.test(to.sentence.text) ? [low.money.scale < high.money.scale ? low : high] : []
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
    item('The high needs budget of £48.2m rose by £620 a pupil; the rate went up by £2.96, and the deficit fell to £4.6m.'),
    item('The budget was overspent by £12,450 on cover, and £270 on travel. The block had a surplus of £0.'),
    item('A balance of £270 remained of the grant of £310,250.'),
    item('The deficit rose from £950k to £1.4m, and the funding of each school from £500k to £1.2m.'),
    item('The budget of the block is £4.6m. A school with a deficit pays a fee of £2.96 for each child.'),
  ],
  bad: [
    item('The fund has «£701m»; schools asked for £120k, £95k and £80k.'),
    item('Schools asked for £120k, «£150» and £80k.'),
    item('The deficit was «£2.96» on high needs, and that of the whole grant is forecast to be £4.6m.'),
    item(
      'Cover cost £310k more than the budget. The contingencies were underspent by «£270», and members asked that this be set against it. That would leave £40k.',
    ),
    item('The «£310» underspend on cover is set against the deficit of £2.4m.'),
    item('An overspend of «£12.62» was forecast against a budget of £310m.'),
    item('The high needs deficit fell from £2.1m to «£1.9k».'),
    item('The forecast has come down from £612k in June to «£548» in September.'),
    item('The underspends were £310,000 on cover, £120,000 on growth and a contingency of «£85».'),
    item('The carry-forward of «£945» was less than the £1.2m of the year before.'),
    item('The block is £21.4m. It has an allocation of «£3.10» for under-twos and £1.1m for places.'),
  ],
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
        const small = new Set(
          text.sums.length < 2
            ? []
            : [...tooSmall(text.sums), ...farBelow(spoken(text.words), text.sums), ...outOfChange(text), ...outOfPair(spoken(text.words), text.sums)],
        )
        for (const sum of text.sums) if (large.has(sum) || small.has(sum)) yield finding(text, sum, small.has(sum))
      }
    }
  },
})

const finding = ({ words }: Text, sum: SaidSum, isSmall: boolean): Finding => ({
  at: words.at,
  find: pointing(words.text, sum.start, sum.end),
  message: `The text says ${sum.words}, which is ${sum.money.scale === 1 ? '' : `${amountText(sum.amount)} and `}far ${isSmall ? 'less' : 'more'} than the other sums beside it.`,
  hint: `${sum.money.scale === 1 ? 'A letter may be missing' : 'Check the letter after it'}: k for thousands, m for millions.`,
})
