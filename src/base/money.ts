/** Answers for sums of money: whole pence, with the precision as written. */
import { Bug } from './bug.ts'
import { type Parsed, parsed, refused } from './parsed.ts'

/** Whole pence, never a fraction: a public record must add up. */
export type Pence = number & { readonly unit: 'pence' }

export const pence = (n: number): Pence => {
  if (!Number.isSafeInteger(n)) throw new Bug(`not whole pence: ${n}`)
  return n as Pence
}

/** The unit a sum was written in, in pounds. */
export type Scale = 1 | 1e3 | 1e6 | 1e9

/** A sum as somebody wrote it: `£1.44m` is 144,000,000 pence, scale 1e6, two places. */
export interface Money {
  readonly kind: 'money'
  readonly pence: Pence
  readonly scale: Scale
  /** Digits after the point, in the scale it was written in. */
  readonly places: number
  /** Written with `~`, `about`, `circa` or `approximately`. */
  readonly approx: boolean
  /** Of a rate, what it is for each of: `pupil`, `place`, `hour`. */
  readonly per?: string
}

const scales: Readonly<Record<string, Scale>> = { '': 1, k: 1e3, m: 1e6, bn: 1e9, thousand: 1e3, million: 1e6, billion: 1e9 }
const letters: Readonly<Record<Scale, string>> = { 1: '', 1e3: 'k', 1e6: 'm', 1e9: 'bn' }

const shape =
  /^(~|about |around |circa |c\.? ?(?=£)|approx\.? |approximately )?\s*([-−+])?\s*£?\s*([-−+])?(\d[\d,]*)(?:\.(\d+))?\s*(k|m|bn|thousand|million|billion)?$/i
/** A sum in brackets, as accountants write what is below nought. */
const bracketed = /^(£?)\s*\(([^()+−-]+)\)\s*(k|m|bn)?$/i
const help = 'Write a sum such as £192,661, £1.44m or £448k.'
/** More than the whole Dedicated Schools Grant of England, so surely a slip. */
const most = 1e11 * 100

/** Reads `£192,661`, `£1.44m`, `£448k`, `262,000`, `~£90,000`, `-£8,878,000`, `(£114k)`. */
export const readMoney = (text: string): Parsed<Money> => {
  const [, before = '', inside, after = ''] = (text.includes('(') && bracketed.exec(text.trim())) || []
  const match = shape.exec(inside === undefined ? text.trim() : `-${before}${inside}${after}`)
  if (!match) return refused('value/money', `“${text}” is not a sum of money.`, help)
  const [, about, minusBefore, minusAfter, whole = '', fraction = '', unit = ''] = match
  if (whole.includes(',') && !/^\d{1,3}(,\d{3})+$/.test(whole)) return refused('value/money', `The commas in “${text}” do not mark thousands.`, help)
  if (whole.length > 1 && whole.startsWith('0')) return refused('value/money', `“${text}” begins with a nought.`, help)
  const scale = scales[unit.toLowerCase()] ?? 1
  const places = fraction.length
  const digits = Number(whole.replaceAll(',', '') + fraction)
  const value = (digits * scale * 100) / 10 ** places
  if (value > most)
    return refused('value/money', `“${text}” is more than the schools budget of England.`, 'Check the number of noughts, and the letter after it.')
  if (!Number.isSafeInteger(value) || (scale === 1 && places !== 0 && places !== 2))
    return refused('value/money', `“${text}” is not in whole pence.`, 'Write pence with two digits, as in £2.77.')
  const sign = /[-−]/.test(`${minusBefore ?? ''}${minusAfter ?? ''}`) ? -1 : 1
  return parsed({ kind: 'money', pence: pence(value === 0 ? 0 : sign * value), scale, places, approx: about !== undefined })
}

/** What a rate is for each of, behind the sum: `per pupil`, `per eligible pupil`, `per hour`. */
const each = /^(.*\S)\s+per\s+([a-z][a-z’'-]*(?: [a-z][a-z’'-]*){0,3})$/i

/** Reads a sum, or a rate such as `£2.77 per pupil`. */
export const readRate = (text: string): Parsed<Money> => {
  const [, sum, per] = each.exec(text.trim()) ?? []
  const read = readMoney(sum ?? text)
  if (!read.ok) return read
  return per === undefined ? read : parsed({ ...read.value, per: per.toLowerCase() })
}

/** A sum written in full, exact. */
export const money = (amount: Pence): Money => ({ kind: 'money', pence: amount, scale: 1, places: amount % 100 === 0 ? 0 : 2, approx: false })

/** Pence that the last digit of a written sum counts: a million divided by its places; of `about £90,000`, the last digit that is not a nought. */
const lastDigit = ({ pence: amount, scale, places, approx }: Money): number => {
  let step = (scale * 100) / 10 ** places
  while (approx && amount !== 0 && amount % (step * 10) === 0) step *= 10
  return step
}

/** The sums, in pence and both included, that a written sum can stand for: £1.44m is anything from £1,435,000 to £1,444,999.99. */
export const moneyRange = (sum: Money): { readonly least: Pence; readonly most: Pence } => {
  if (sum.scale === 1 && !sum.approx) return { least: sum.pence, most: sum.pence }
  const half = lastDigit(sum) / 2
  return { least: pence(Math.ceil(sum.pence - half)), most: pence(Math.ceil(sum.pence + half) - 1) }
}

/** Whether a written sum can stand for this many pence. */
export const agrees = (sum: Money, amount: Pence): boolean => {
  const { least, most } = moneyRange(sum)
  return least <= amount && amount <= most
}

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

/** `£262,000`, `£2.77`, `-£8,878,000`: in full, with pence only where there are any. */
export const pounds = (amount: Pence): string => {
  const whole = Math.trunc(Math.abs(amount) / 100)
  const rest = Math.abs(amount) % 100
  return `${amount < 0 ? '-' : ''}£${grouped(whole)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}

/** The sum in full, and what it is for each of: `£1,440,000`, `about £90,000`, `£2.77 per pupil`. */
export const moneyInFull = (sum: Money): string => `${sum.approx ? 'about ' : ''}${pounds(sum.pence)}${ofEach(sum)}`

const ofEach = ({ per }: Money): string => (per === undefined ? '' : ` per ${per}`)

/** The sum as it was written, in the house's spelling: `£1.44m`, `about £90,000`, `£2.77 per pupil`. */
export const moneyAsWritten = (sum: Money): string => `${asWritten(sum)}${ofEach(sum)}`

const asWritten = (sum: Money): string => {
  if (sum.scale === 1) {
    const bare = pounds(sum.pence)
    const full = sum.places === 2 && !bare.includes('.') ? `${bare}.00` : bare
    return sum.approx ? `about ${full}` : full
  }
  const units = Math.abs(sum.pence) / 100 / sum.scale
  const [whole = '', fraction] = units.toFixed(sum.places).split('.')
  const text = `${sum.pence < 0 ? '-' : ''}£${grouped(Number(whole))}${fraction === undefined ? '' : `.${fraction}`}${letters[sum.scale]}`
  return sum.approx ? `about ${text}` : text
}
