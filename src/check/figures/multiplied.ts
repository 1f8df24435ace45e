/** Answers for the sums that a text says a number at a rate comes to, and whether they do. */
import { type Amount, exactly, isSlip, meets, sumOf } from '../sums.ts'
import { spoken } from '../words.ts'
import type { Text } from './ledger.ts'
import { type AtRate, isNearly, productOf, ratesSaid } from './products.ts'
import { bySentence, firstFrom, isRate, type SaidSum } from './said.ts'

/** A number at a rate, or several together, and the sum that they are said to come to and do not. */
export interface OddSum {
  readonly rates: readonly [AtRate, ...AtRate[]]
  readonly right: Amount
  readonly result: SaidSum
}

const then = '(?:which|that|this|it|together|in all|altogether|in total|the (?:total|cost|sum|bill|charge)(?: [a-z]+){0,3})'
const is =
  '(?:is|are|was|were|would be|will be|makes?|making|made|com(?:e|es|ing) to|came to|cost(?:s|ing)?|giv(?:e|es|ing)|total(?:s|led|ling)?|amount(?:s|ed|ing)? to|equals?|raises?|yields?|generates?|brings? in|produces?)'
/** Words between a number at a rate and what it comes to. */
const comesTo = new RegExp(
  `^[^.;£]{0,60}?(?:\\b(?:${then},? )?${is}|\\b(?:at|with|to|so|for) (?:a|the) (?:total )?(?:cost|sum|total|bill)(?: of)?|\\ba total of|\\btotal(?: cost)?:?|[=:]|\\()\\s*(?:a total of |a total cost of |the sum of |in all |exactly )?[*_]*$`,
  'i',
)
/** Words between a sum and the number at a rate that makes it up; the first say no more than what it is for. */
const forWhat = /^(?: a year)?,? (?:for|from|to fund)(?: the| our)? $/i
const madeOf = /^(?: a year)?(?:,? (?:being|which is|that is|i\.?e\.?|based on|calculated as|worked out as|made up of)| ?=| ?\(| [–—])(?: the| our)? ?$/i
const compared = /^\s*(?:more|less|higher|lower|above|below|up|down|cheaper|dearer)\b/i
/** A part of a year, or hours: a third factor, which the sum may have and the product has not. */
const third = /\b(?:months?|terms?|weeks?|days?|hours?|half|quarters?|twelfths?|pro rata|part of (?:the|a) year)\b|\d\/\d/i
const goesOn = /^[^.;]{0,40}?(?:\band\b|\bplus\b|\btogether with\b|\+|£|\d+ (?:at|x|×) )/i

/** Whether a sum is of the size of the product: a rate that went up by £1 comes to something else. */
const isAlike = (product: Amount, { written }: Amount): boolean => written * 2 >= product.written && written <= product.written * 2

const loosely = ({ least, most, written }: Amount): Amount => ({ least: least * 0.95, most: most * 1.05, written })

/** A sum as far as it is meant. A rate is loose too, and no result. */
const meant = (text: string, sum: SaidSum): Amount => (sum.isLoose && !isRate(text, sum) ? loosely(sum.amount) : sum.amount)

/** Every sum that some amounts may come to, with others added or not. */
const withOthers = (amount: Amount, others: readonly Amount[]): readonly Amount[] =>
  others.slice(0, 4).reduce<readonly Amount[]>((all, other) => all.flatMap(one => [one, sumOf([one, other])]), [amount])

const totalOf = (rates: readonly AtRate[]): Amount => sumOf(rates.map(at => (at.isRough ? loosely(productOf(at)) : productOf(at))))

/** A sentence of a text: what it says at a rate, and its other sums. */
interface Heard {
  readonly text: string
  readonly rates: readonly AtRate[]
  readonly sums: readonly SaidSum[]
}

const isWithin = ({ start, end }: Pick<AtRate, 'start' | 'end'>, sum: SaidSum): boolean => sum.start >= start && sum.start < end

/** Whether a sum that is not the product was meant to be it: a digit off, or of its size where nothing else comes in. */
const isOdd = (text: string, rates: readonly AtRate[], right: Amount, { amount, sentence }: SaidSum): boolean =>
  isSlip(right, amount) || (isAlike(right, amount) && rates.every(({ isPlain }) => isPlain) && !third.test(text.slice(sentence.start)))

/** The result said behind a number at a rate, with the rates before it that have none of their own. */
const behind = ({ text, rates, sums }: Heard, place: number): OddSum | undefined => {
  const at = rates[place]
  const result = at && sums.find(({ start }) => start >= at.end)
  if (!at || !result || result.start > at.end + 100 || !comesTo.test(text.slice(at.end, result.start))) return undefined
  if (compared.test(text.slice(result.end, result.end + 20))) return undefined
  const hasResult = (one: AtRate, next: AtRate): boolean => sums.some(({ start }) => start >= one.end && start < next.start)
  const since = rates.slice(0, place).findLastIndex((one, i) => hasResult(one, rates[i + 1] ?? at)) + 1
  const together = rates.slice(since, place + 1)
  const others = sums.filter(sum => sum !== result && !isRate(text, sum)).map(({ amount }) => amount)
  const said = meant(text, result)
  if ([[at], together].some(some => withOthers(totalOf(some), others).some(sum => meets(sum, said)))) return undefined
  const right = totalOf(together)
  return isOdd(text, together, right, result) ? { rates: together as [AtRate, ...AtRate[]], right, result } : undefined
}

/** The result said before the number at a rate that makes it up. */
const before = ({ text, rates, sums }: Heard, place: number): OddSum | undefined => {
  const at = rates[place]
  const result = at && sums.findLast(({ end }) => end <= at.start)
  if (!at || !result || rates.length > 1 || isRate(text, result) || goesOn.test(text.slice(at.end, at.end + 60))) return undefined
  const link = text.slice(result.end, at.start)
  if (!forWhat.test(link) && !madeOf.test(link)) return undefined
  const right = totalOf([at])
  if (meets(right, meant(text, result))) return undefined
  return isSlip(right, result.amount) || (madeOf.test(link) && isOdd(text, [at], right, result)) ? { rates: [at], right, result } : undefined
}

/** More sums in one sentence than these are no sentence, but a list. */
const most = 12

/** The sums of a text that a number at a rate in their own sentence does not come to. */
export const oddSums = (text: Text): readonly OddSum[] => {
  const said = spoken(text.words)
  const rates = ratesSaid(said)
  if (rates.length === 0) return []
  return bySentence(text.sums).flatMap((all): readonly OddSum[] => {
    const [first, last] = [all[0], all.at(-1)]
    if (!first || !last || all.length > most) return []
    const { start, text: words } = first.sentence
    const until = start + words.length
    const own = rates.slice(firstFrom(rates, start), firstFrom(rates, until))
    const sums = all.filter(sum => !own.some(at => isWithin(at, sum)))
    const heard = { text: said.slice(0, until), rates: own, sums }
    return own.flatMap((_, i) => behind(heard, i) ?? before(heard, i) ?? [])
  })
}

/** A number of something, and a rate for one of it, in sentences of their own. */
interface Counted {
  readonly of: string
  readonly start: number
  readonly end: number
}

const stem = (word: string): string => word.toLowerCase().replace(/(?:ies|es|s|y)$/, '')
const numbered = /(?<![\d£.,/-])(\d(?:[\d,]*\d)?)(?: [a-z-]+){0,2}? ([a-z-]{4,})\b/gi
const perOne = /^ (?:per|an?|for (?:each|every)) (?!year\b|annum\b|month\b|week\b|term\b)([a-z-]{4,})/i

/** The sums of a text that its one rate and its one number of the same thing, in different sentences, give but for a digit. */
export const oddAcross = (text: Text): readonly OddSum[] => {
  const said = spoken(text.words)
  const rates = text.sums.flatMap(sum => {
    const of = perOne.exec(said.slice(sum.end, sum.end + 40))?.[1]
    return of === undefined ? [] : [{ sum, of: stem(of) }]
  })
  const [only] = rates
  if (!only || rates.length > most || rates.some(({ of, sum }) => of === only.of && !meets(sum.amount, only.sum.amount))) return []
  const numbers = [...said.matchAll(numbered)].flatMap(({ 1: digits = '', 2: thing = '', index }): (Counted & { readonly number: number })[] =>
    stem(thing) === only.of ? [{ of: only.of, number: Number(digits.replaceAll(',', '')), start: index, end: index + digits.length }] : [],
  )
  const results = text.sums.filter(sum => !sum.isLoose && !isRate(said, sum))
  if (numbers.length > most || results.length > most) return []
  const products = numbers.map(({ number }) => productOf({ number, rate: only.sum.amount }))
  if (products.some(product => results.some(({ amount }) => meets(amount, product)))) return []
  return numbers.flatMap(({ number, start, end }): OddSum[] => {
    const at: AtRate = {
      number,
      half: 0,
      rate: only.sum.amount,
      start,
      end,
      numberWords: said.slice(start, end),
      rateWords: only.sum.words,
      isPlain: true,
      isRough: false,
    }
    const result = results.find(({ amount, sentence }) => sentence !== only.sum.sentence && isNearly(at, amount))
    const isTelling = String(number).replace(/0+$/, '').length >= 3
    return result && isTelling ? [{ rates: [at], right: exactly(number * only.sum.amount.written), result }] : []
  })
}
