/** Answers for numbers at a rate: what a text says of them, and whether a sum is the product but for a digit. */
import { type Money, readMoney } from '../../base/money.ts'
import { isOneOff } from '../../base/text.ts'
import { type Amount, exactly, isSlip, meets, moneyAmount } from '../sums.ts'

/** `16,180 pupils at £48.00`, however a text puts it. */
export interface AtRate {
  readonly number: number
  readonly rate: Amount
  /** From the number or the rate, whichever comes first. */
  readonly start: number
  readonly end: number
  readonly rateWords: string
}

const units = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const inWords = `(?:(?:${tens.join('|')})(?:-(?:${units.slice(0, 9).join('|')}))?|${units.join('|')})`
const number = `(?<![\\d£.,/-])(\\d(?:[\\d,]*\\d)?|\\b${inWords}\\b)`
const rate = '(£\\s?\\d(?:[\\d,]*\\d)?(?:\\.\\d\\d)?)(?![\\d.,]*\\d|\\s?(?:k|m|bn|million)\\b)'

const numberAt = new RegExp(`${number} (?:[a-z’-]+ ){1,4}at (?:a rate of )?${rate}`, 'gi')
const rateFor = new RegExp(`${rate} (?:for (?:each|every one) of|for) (?:the |our )?${number}(?= [a-z])`, 'gi')

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

/** The numbers at a rate that a text says, in order. */
export const ratesSaid = (text: string): readonly AtRate[] => {
  if (!text.includes('£')) return []
  const found = (pattern: RegExp, n: number, r: number) =>
    [...text.matchAll(pattern)].flatMap((match): AtRate[] => {
      const money = read(match[r] ?? '')
      const number = readNumber(match[n] ?? '')
      if (!money || number < 2) return []
      return [{ number, rate: moneyAmount(money), start: match.index, end: match.index + match[0].length, rateWords: match[r] ?? '' }]
    })
  return [...found(numberAt, 1, 2), ...found(rateFor, 2, 1)].sort((a, b) => a.start - b.start)
}

/** What a number at a rate comes to. */
export const productOf = ({ number, rate }: Pick<AtRate, 'number' | 'rate'>): Amount => exactly(number * rate.written)

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
