/** Answers for what is added up for a paper; the checks have already proved that typed totals agree. */
import { type Money, pence } from '../../base/money.ts'
import type { Fte, Percent } from '../../base/numbers.ts'

/** The sum of sums of money, as precise as the least precise of them; undefined for none, and for rates that are not for each of the same. */
export const sumMoney = (sums: readonly Money[]): Money | undefined => {
  const [first] = sums
  if (!first) return undefined
  if (sums.some(sum => sum.per !== first.per)) return undefined
  const alike = sums.every(sum => sum.scale === first.scale)
  const total = sums.reduce((sum, one) => sum + one.pence, 0)
  if (!Number.isSafeInteger(total)) return undefined
  const scale = alike ? first.scale : 1
  const places = alike ? Math.max(...sums.map(sum => sum.places)) : total % 100 === 0 ? 0 : 2
  return { kind: 'money', pence: pence(total), scale, places, approx: sums.some(sum => sum.approx), ...(first.per !== undefined && { per: first.per }) }
}

/** The sum of posts, with the most places that any of them was written with; undefined for none. */
export const sumFte = (posts: readonly Fte[]): Fte | undefined =>
  posts.length === 0
    ? undefined
    : { kind: 'fte', hundredths: posts.reduce((sum, post) => sum + post.hundredths, 0), places: Math.max(...posts.map(post => post.places)) }

/** One sum of another, in per cent to two places; undefined of nought. */
export const fineShare = (part: Money, whole: Money): Percent | undefined =>
  whole.pence === 0 ? undefined : { kind: 'percent', hundredths: Math.round((part.pence * 10_000) / whole.pence), places: 2 }

/** One number of another, to the nearest whole per cent; undefined of nought. */
export const share = (part: number, whole: number): Percent | undefined =>
  whole === 0 ? undefined : { kind: 'percent', hundredths: Math.round((part * 100) / whole) * 100, places: 0 }
