/** Answers for numbers at a rate: what a text says of them, and whether a sum is the product but for a digit. */
import { type Money, readMoney } from '../../base/money.ts'
import { numberWords } from '../../base/number-words.ts'
import { isOneOff } from '../../base/text.ts'
import { type Amount, exactly, isSlip, meets, moneyAmount } from '../sums.ts'

/** `16,180 pupils at £48.00`, however a text puts it. */
export interface AtRate {
  readonly number: number
  /** Half of what the last digit of a number with a fraction counts, as of 1.6 posts. */
  readonly half: number
  readonly rate: Amount
  /** From the number or the rate, whichever comes first. */
  readonly start: number
  readonly end: number
  readonly numberWords: string
  readonly rateWords: string
  /** Whether the words leave no doubt that it is a rate: “£60,000 for 2 posts” may be for both. */
  readonly isPlain: boolean
  /** Whether the number or the rate is roughly meant. */
  readonly isRough: boolean
}

const units = numberWords.slice(1)
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const inWords = `(?:(?:${tens.join('|')})(?:-(?:${units.slice(0, 9).join('|')}))?|${units.join('|')})`
const number = `(?<![\\d£.,/-])(\\d(?:[\\d,]*\\d)?(?:\\.\\d{1,2})?(?!\\s?%)|\\b${inWords}\\b)`
const rate = '(£\\s?\\d(?:[\\d,]*\\d)?(?:\\.\\d\\d)?)(?![\\d.,]*\\d|\\s?(?:k|m|bn|million|thousand)\\b)'
/** What is counted: a few words, none of which begins another thought. */
const things = '(?:(?!(?:and|or|at|for|from|to|by|is|are|was|were|per|than|cost|costs)\\b)[a-z’-]+,? ){1,5}'
const each = '(?:a|an|per|for (?:a|each|every)|each|every) (?!year\\b|annum\\b|month\\b|week\\b|term\\b|total\\b|further\\b)[a-z’-]+(?: [a-z’-]+){0,2}?'

/** `65,468 pupils at £22`, `12 places, each at a rate of £10,000`, `65,468 pupils × £22`, `65,468 pupils and a rate of £22`. */
const numberFirst = new RegExp(
  `${number} (?:${things}(?:each |all )?(?:at|paid at|charged at|funded at|costing|with|and)(?: each)? (?:(?:a|the) (?:rate|charge|price|cost|unit cost|value) of )?|(?:${things})?(?:x|×|\\*|times|multiplied by) )${rate}`,
  'gi',
)
/** `£22 for each of the 65,468 pupils`, `£22 a pupil for 65,468 pupils`, `£22 per head, times 65,468 pupils`, `£22 x 65,468`. */
const rateFirst = new RegExp(
  `${rate}(?: (?:for (?:each|every one) of|for)| ${each},? (?:for|on|across|over|with|and|in|x|×|times|multiplied by)| ?(?:x|×|\\*) ?| (?:times|multiplied by)) ?(?:the |our |some |all )?${number}(?= [a-z(=]| ?=)`,
  'gi',
)
const forSeveral = /^£[\d\s,.]+ for (?!each|every)/i
export const roughly = /\b(?:about|around|approximately|approx|roughly|nearly|almost|some|over|under|up to|more than|less than|circa|c)\.? *$/i
/** Of the first kind, “and £22” or “with £22” without the word for a rate gives another sum, and no rate. */
const isAnother = /\b(?:with|and)(?: each)? £/i

const readNumber = (words: string): number => {
  if (/^\d/.test(words)) return Number(words.replaceAll(',', ''))
  const [first = '', second] = words.toLowerCase().split('-')
  const ten = tens.indexOf(first)
  return (ten < 0 ? units.indexOf(first) + 1 : (ten + 2) * 10) + (second ? units.indexOf(second) + 1 : 0)
}

const read = (words: string): Money | undefined => {
  const money = readMoney(words)
  return money.ok ? money.value : undefined
}

const manner = (text: string, { 0: words, index = 0 }: RegExpMatchArray): Pick<AtRate, 'isPlain' | 'isRough'> => ({
  isPlain: !forSeveral.test(words),
  isRough: roughly.test(text.slice(Math.max(0, index - 20), index)) || /\b(?:about|around|approximately|roughly|nearly|some) [£\d]/i.test(words),
})

/** The numbers at a rate that a text says, in order. */
export const ratesSaid = (text: string): readonly AtRate[] => {
  if (!text.includes('£')) return []
  const found = (pattern: RegExp, n: number, r: number) =>
    [...text.matchAll(pattern)].flatMap((match): AtRate[] => {
      const money = read(match[r] ?? '')
      const words = match[n] ?? ''
      const number = readNumber(words)
      if (!money || !(number > 1) || isAnother.test(match[0])) return []
      const half = words.includes('.') ? 0.5 / 10 ** (words.length - words.indexOf('.') - 1) : 0
      return [
        {
          number,
          half,
          rate: moneyAmount(money),
          start: match.index,
          end: match.index + match[0].length,
          numberWords: words,
          rateWords: match[r] ?? '',
          ...manner(text, match),
        },
      ]
    })
  const all = [...found(numberFirst, 1, 2), ...found(rateFirst, 2, 1)].sort((a, b) => a.start - b.start || b.end - a.end)
  // One figure is in one product: of “£120,000 for 12 places at £10,000”, the plain one; else the first.
  const apart: AtRate[] = []
  for (const at of all) {
    const last = apart.at(-1)
    if (!last || last.end <= at.start) apart.push(at)
    else if (at.isPlain && !last.isPlain) apart.splice(-1, 1, at)
  }
  return apart
}

/** What a number at a rate comes to. */
export const productOf = ({ number, rate, half = 0 }: Pick<AtRate, 'number' | 'rate'> & Partial<Pick<AtRate, 'half'>>): Amount => ({
  least: Math.floor((number - half) * rate.written),
  most: Math.ceil((number + half) * rate.written),
  written: Math.round(number * rate.written),
})

/** Whether a sum would be the product if one digit of the number, of the rate or of the sum were another. */
export const isNearly = (at: Pick<AtRate, 'number' | 'rate'>, sum: Amount): boolean => {
  const product = productOf(at)
  if (meets(product, sum) || sum.written <= 0 || at.rate.written <= 0) return false
  const [rate, number] = [sum.written / at.number, sum.written / at.rate.written]
  return (
    isSlip(product, sum) ||
    (Number.isInteger(rate) && isSlip(exactly(rate), at.rate)) ||
    (Number.isInteger(number) && isOneOff(String(number), String(at.number)))
  )
}
