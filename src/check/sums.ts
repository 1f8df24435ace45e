/** Answers for whether figures add up, given how exactly each was written. Amounts are in the smallest unit: pence, hundredths of a post, heads. */
import { type Money, moneyAsWritten, moneyRange, type Pence, pounds } from '../base/money.ts'
import { once } from '../base/once.ts'
import { isOneOff } from '../base/text.ts'

/** What a written figure, or a sum of them, can stand for. */
export interface Amount {
  readonly least: number
  readonly most: number
  /** As written, taken at its word. */
  readonly written: number
}

export const moneyAmount = once((money: Money): Amount => ({ ...moneyRange(money), written: money.pence }))

export const exactly = (written: number): Amount => ({ least: written, most: written, written })

/** The sum of amounts: every rounding counts, so the sum of rounded figures is a little vague too. Nought for none. */
export const sumOf = (amounts: readonly Amount[]): Amount =>
  amounts.reduce((a, b) => ({ least: a.least + b.least, most: a.most + b.most, written: a.written + b.written }), exactly(0))

/** An amount the other way round: what is owed, where it was had. */
export const negative = ({ least, most, written }: Amount): Amount => ({ least: -most, most: -least, written: -written })

/** The difference of two amounts. */
export const less = (a: Amount, b: Amount): Amount => sumOf([a, negative(b)])

/** The size of an amount, whichever way it goes. */
export const size = (a: Amount): Amount => (a.written < 0 ? negative(a) : a)

/** Every way of taking some amounts away from another, or adding them to it. */
export const ways = (amounts: readonly Amount[], to: Amount): readonly Amount[] =>
  amounts.reduce<readonly Amount[]>((all, amount) => all.flatMap(sum => [sumOf([sum, amount]), less(sum, amount)]), [to])

export const sumOfMoney = (sums: readonly Money[]): Amount => sumOf(sums.map(moneyAmount))

/** Whether two amounts can be the same. */
export const meets = (a: Amount, b: Amount): boolean => a.least <= b.most && b.least <= a.most

/** `£262,000`; `about £1,440,000` where a figure in it was rounded. */
export const amountText = (amount: Amount): string => {
  if (!Number.isSafeInteger(amount.written)) return 'more than can be counted'
  return `${amount.least === amount.most ? '' : 'about '}${pounds(amount.written as Pence)}`
}

/** The same in the unit of a sum as typed: beside £1.44m, `£1.445m`; in full where that would take more than three digits more. */
export const amountLike = (amount: Amount, { scale, places }: Money): string => {
  const isExact = (digits: number): boolean => Number.isInteger((amount.written * 10 ** digits) / (scale * 100))
  const needed = [0, 1, 2, 3].map(more => places + more).find(isExact)
  if (scale === 1 || needed === undefined || !Number.isSafeInteger(amount.written)) return amountText(amount)
  return moneyAsWritten({ kind: 'money', pence: amount.written as Pence, scale, places: needed, approx: amount.least !== amount.most })
}

const zeros = (written: number): number => /0*$/.exec(String(written))?.[0].length ?? 0

/** Whether one sum may be the other with one digit wrong, missing or too many, or two neighbours swapped, or one carried too many, as in 29 for 30. */
export const isSlip = (a: Amount, b: Amount): boolean => {
  if (a.written === b.written || meets(a, b)) return false
  const unit = 10 ** Math.min(zeros(a.written), zeros(b.written))
  return isOneOff(String(a.written), String(b.written)) || (Math.abs(a.written - b.written) === unit && Math.abs(a.written) > 10 * unit)
}
