/** Answers for the differences that a sentence of three sums works out, as in “£340k less £222k leaves £118k”, and whether they are that. */
import { type Amount, exactly, less, meets, size, sumOf } from '../sums.ts'
import { spoken } from '../words.ts'
import type { Text } from './ledger.ts'
import { bySentence, isRate, type SaidSum } from './said.ts'

/** A difference that the two sums beside it do not have. */
export interface Net {
  readonly a: SaidSum
  readonly b: SaidSum
  readonly result: SaidSum
  readonly right: Amount
}

/** What stands for a sum: the sentence is read with these in place of its three sums, so that their order is told. */
const S = '⟨\\d⟩'
const words = '[^⟨⟩;]{0,90}?'
const short = '[^⟨⟩;]{0,40}?'
const over = '(?:over|under)spen[dt](?:ing)?|surplus|deficit|shortfall|variance|saving|difference|gap'
const of = '(?: (?:of|is|was|would be|will be|being|at|stands at|stood at))?(?: now| just| only)?'
const isBudget = '\\b(?:budget|allocation|grant|funding|income)\\b'
const isSpent = '\\b(?:spen[dt](?:ing)?|outturn|expenditure|costs?|forecast|actuals?)\\b'
const taken = '(?:spent|used|paid(?: out)?|drawn(?: down)?|committed|allocated|identified|totalling|totall?ed|released|awarded|agreed|claimed)'
const left =
  '(?:leav(?:e|es|ing)|(?:making|giving) (?:the|a) (?:difference|balance|remainder)|unspent|remaining|remains?|remainder|is left|was left|are left|carr(?:y|ied|ies) forward|unallocated|uncommitted|closing balance|still available)'

/** Sentences that work out a difference; the number is that of the sum, in order, that is the result. */
const forms: readonly (readonly [form: RegExp, result: number])[] = [
  // `£655,000 against a budget of £612,000, an overspend of £43,000`.
  [
    new RegExp(
      `${S}${short}\\b(?:against|compared (?:with|to)|less|minus)\\b${short}${S},?${short}\\b(?:${over}|net|balance|leav\\w+|giv\\w+|difference)\\b${short}${S}`,
      'i',
    ),
    2,
  ],
  // `surpluses of A less deficits of B`, `offset by`, `a net C`.
  [
    new RegExp(
      `\\b(?:surplus|deficit|(?:over|under)spen)${words}${S}${words}\\b(?:offset by|set against|less|minus|and)\\b${words}${S},?${short}\\bnet\\b${short}${S}`,
      'i',
    ),
    2,
  ],
  // `Net balances were C, with surpluses of A and deficits of B`.
  [
    new RegExp(
      `\\bnet (?:surplus|deficit|balance|overspend|underspend|position)${short}${S},?${words}\\bsurplus${short}${S}${words}\\bdeficit${short}${S}`,
      'i',
    ),
    0,
  ],
  [
    new RegExp(
      `\\bnet (?:surplus|deficit|balance|overspend|underspend|position)${short}${S},?${words}\\boverspen${short}${S}${words}\\bunderspen${short}${S}`,
      'i',
    ),
    0,
  ],
  // `The budget is A and spending B, an overspend of C`, and the other way round.
  [
    new RegExp(
      `${isBudget}${short}${S}${words}${isSpent}${short}${S},?(?: which is| giving| leaving| resulting in| so)?(?: an?| the)? (?:forecast |projected |net |total )?(?:${over})${of} ${S}`,
      'i',
    ),
    2,
  ],
  [
    new RegExp(
      `${isSpent}${short}${S}${words}${isBudget}${short}${S},?(?: which is| giving| leaving| resulting in| so)?(?: an?| the)? (?:forecast |projected |net |total )?(?:${over})${of} ${S}`,
      'i',
    ),
    2,
  ],
  [new RegExp(`\\b(?:over|under)spen[dt](?:ing)?${of} ${S}[:,] ?${words}${isSpent}${short}${S}${words}${isBudget}${short}${S}`, 'i'), 0],
  // `A brought forward, B spent, leaving C`, `Of the A, B has been spent and C remains`.
  [new RegExp(`\\bbrought forward\\b${words}${S}(?:(?!add)${words})\\b(?:less|${taken})\\b${short},?${words}\\b${left}\\b${short}${S}`, 'i'), 2],
  [
    new RegExp(
      `\\b(?:[Oo]f|[Oo]ut of|[Ff]rom|[Ii]n relation to|[Aa]gainst) the (?:total |original |sum of |budget of |fund of )?${S}${words}\\b${taken}\\b ?${short}${S},?${words}\\b(?:${left}|difference)\\b${short}${S}`,
    ),
    2,
  ],
  [
    new RegExp(
      `\\b[Oo]f the (?:total |original |sum of |budget of |fund of )?${S}${short},? ${S} (?:has been|have been|had been|was|were|is) ${taken}\\b[^⟨⟩;]{0,30}? ${S} (?:${left}|is|was)`,
    ),
    2,
  ],
]
const mayBe = /\b(?:net|less|minus|against|compared|offset|budget|(?:of|to|from) the £|unspent|brought forward)\b/i

/** Other things that come in: a third figure that is not said as a sum, or words that leave it open. */
const isOpen = /\b(?:plus|added|adding|together with|in addition|also|includ\w+|last year|previous year|original(?:ly)?|month \d+|period \d+)\b|%|per cent/i

/** A sum in thousands that ends in a nought is mostly exact; so two sums of which one is rounded have one difference. */
const plainly = (all: readonly SaidSum[]): boolean =>
  all.every(({ money }) => money.scale === 1e3 && money.places === 0) && all.some(({ amount }) => amount.written % (10_000 * 100) === 0)

const meant = (sum: SaidSum, isPlain: boolean): Amount => (isPlain ? exactly(sum.amount.written) : sum.amount)

/** The differences of a text that are not. */
export const oddNets = (text: Text): readonly Net[] => {
  if (text.sums.length < 3) return []
  const heard = spoken(text.words)
  if (!mayBe.test(heard)) return []
  return bySentence(text.sums).flatMap((sums): readonly Net[] => {
    const [first, second, third, more] = sums
    if (!first || !second || !third || more || sums.some(sum => sum.isLoose || isRate(heard, sum))) return []
    const { sentence } = first
    if (sentence.text.length > 500 || isOpen.test(sentence.text)) return []
    const marked = [first, second, third].reduceRight(
      (said, sum, i) => `${said.slice(0, sum.start - sentence.start)}⟨${i}⟩${said.slice(sum.end - sentence.start)}`,
      sentence.text,
    )
    const place = forms.find(([form]) => form.test(marked.replace(/\s+/g, ' ')))?.[1]
    const result = place === undefined ? undefined : sums[place]
    const [a, b] = sums.filter(sum => sum !== result)
    if (!result || !a || !b) return []
    const isPlain = plainly(sums)
    const [x, y, z] = [a, b, result].map(sum => size(meant(sum, isPlain)))
    if (!x || !y || !z) return []
    const right = size(less(x, y))
    return [right, sumOf([x, y])].some(sum => meets(sum, z)) ? [] : [{ a, b, result, right }]
  })
}
