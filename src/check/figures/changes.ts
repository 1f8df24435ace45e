/** Answers for what a sentence says of a change: from one sum to another, by a sum or a percentage, up or down. */
import { money, pence } from '../../base/money.ts'
import { readPercent } from '../../base/numbers.ts'
import { once } from '../../base/once.ts'
import { type Amount, exactly } from '../sums.ts'
import type { Text } from './ledger.ts'
import { bySentence, isRate, type SaidSum, type Sentence } from './said.ts'

/** A percentage as a text says it, in hundredths of a per cent. */
export interface SaidPercent {
  readonly words: string
  readonly start: number
  readonly hundredths: number
  /** Half of what its last digit counts. */
  readonly half: number
}

/** A change as one sentence says it. */
export interface Change {
  readonly text: Text
  readonly from?: SaidSum
  readonly to?: SaidSum
  readonly by?: SaidSum
  readonly percent?: SaidPercent
  readonly direction?: 'up' | 'down'
}

const up = /\b(?:increas(?:e[sd]?|ing)|ris(?:e[sn]?|ing)|rose|gr[eo]w(?:s|n|ing|th)?|go(?:es)? up|went up|uplift)\b/i
const down = /\b(?:decreas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing|tions?)|f[ae]ll(?:s|en|ing)?|cuts?|drop(?:s|ped)?|go(?:es)? down|went down|saving)\b/i
const nouns = 'increase|rise|growth|uplift|decrease|reduction|fall|cut|drop|saving'
const by = new RegExp(`(?:\\bby|\\b(?:${nouns}) (?:of|by))(?: a)?(?: further)?\\s*$`, 'i')

/** The percentages in a text, from one place to another. */
export const percentsSaid = (text: string, start = 0): readonly SaidPercent[] =>
  [...text.matchAll(/(?<![\d.,£])(\d{1,4}(?:\.\d{1,2})?)\s?(?:%|per ?cent\b)/gi)].flatMap(({ 0: words, 1: digits = '', index }) => {
    const read = readPercent(digits.replace(/^0+(?=\d)/, ''))
    return read.ok ? [{ words, start: start + index, hundredths: read.value.hundredths, half: 50 / 10 ** read.value.places }] : []
  })

/** What stands before a percentage that says the change again: `(4%)`, `, or 4%`, `£2,100,000 or 4%`, `, which is 4%`. */
const isAside = /(?:[(,–-]\s*(?:or |which is |that is |i\.e\. )?|£[\d,.]*\d(?:k|m|bn)? (?:or|which is) )$/

/** Behind a sum that a change is by: “£56 less, from …”. */
const isSoMuch = /^\s*(?:less|more|higher|lower)\b(?! than)/

type Role = 'from' | 'to' | 'by'

const roleOf = (before: string): Role | undefined => {
  if (/\bfrom(?: the)?\s*$/i.test(before)) return 'from'
  if (/\b(?:to|reaching)\s*$/i.test(before)) return 'to'
  return by.test(before) || /\bby\s*$/i.test(before) ? 'by' : undefined
}

const directionOf = (sentence: string): Change['direction'] => {
  const [rises, falls] = [up.test(sentence), down.test(sentence)]
  return rises === falls ? undefined : rises ? 'up' : 'down'
}

/** The sums in pence that a sentence says, as in “a rise of 27p”. */
const penceIn = (sentence: Sentence): readonly SaidSum[] =>
  [...sentence.text.matchAll(/(?<![\d.,£-])(\d{1,2})p\b/g)].map(({ 0: words, 1: digits, index }) => {
    const start = sentence.start + index
    return {
      words,
      start,
      end: start + words.length,
      money: money(pence(Number(digits))),
      amount: exactly(Number(digits)),
      sentence,
      isOnly: false,
      isLoose: false,
    }
  })

/** The change that a sentence says; undefined where its sums are about more than one. */
const changeIn = (text: Text, sums: readonly SaidSum[]): Change | undefined => {
  const sentence = sums[0]?.sentence
  const isVague = (sum: SaidSum): boolean => sum.isLoose && !isRate(text.words.text, sum)
  if (!sentence || sums.length > 3 || sums.some(isVague)) return undefined
  const before = (start: number): string => sentence.text.slice(Math.max(0, start - sentence.start - 30), start - sentence.start)
  const roles = new Map<Role, SaidSum>()
  const said = [...sums, ...penceIn(sentence)]
  for (const sum of said) {
    const role = roleOf(before(sum.start)) ?? (isSoMuch.test(sentence.text.slice(sum.end - sentence.start)) ? 'by' : undefined)
    if (!role || roles.has(role)) return undefined
    roles.set(role, sum)
  }
  // Of a rate, only a change that is less than it can be the change of the rate.
  const [change, rate] = [roles.get('by'), said.find(sum => sum.isLoose)]
  if (rate && (said.length < 3 || !change || change.amount.most >= rate.amount.least || (change.isLoose && change === rate))) return undefined
  const percents = percentsSaid(sentence.text, sentence.start).filter(
    ({ start, words }) => (isAside.test(before(start)) && !/^ of\b/.test(sentence.text.slice(start - sentence.start + words.length))) || by.test(before(start)),
  )
  const [percent] = percents
  if (percents.length > 1) return undefined
  const direction = directionOf(sentence.text)
  if (!direction && !(roles.has('from') && roles.has('to') && (percent || roles.has('by')))) return undefined
  return { text, ...Object.fromEntries(roles), ...(percent && { percent }), ...(direction && { direction }) }
}

/** The changes that a text says, a sentence each. */
export const changesIn = once((text: Text): readonly Change[] => bySentence(text.sums).flatMap(sums => changeIn(text, sums) ?? []))

/** Whether a percentage can be this share of a whole. */
export const isShare = ({ hundredths, half }: SaidPercent, part: Amount, whole: Amount): boolean => {
  if (whole.least <= 0) return true
  const [least, most] = [(part.least / whole.most) * 10_000, (part.most / whole.least) * 10_000]
  return hundredths + half + 1e-6 >= least && hundredths - half - 1e-6 <= most
}

/** The same amount with each of its digits made another. */
const slipsOf = ({ written }: Amount): readonly Amount[] => {
  const digits = String(written)
  return [...digits].flatMap((_, i) =>
    Array.from({ length: 10 }, (_, digit) => Number(`${digits.slice(0, i)}${digit}${digits.slice(i + 1)}`)).map(to => ({ least: to, most: to, written: to })),
  )
}

/** Whether a percentage would be the share of a whole if one digit of it, or of one of the two sums, were another. */
export const isNearlyShare = (percent: SaidPercent, part: Amount, whole: Amount): boolean =>
  slipsOf({ least: 0, most: 0, written: percent.hundredths }).some(({ written }) => isShare({ ...percent, hundredths: written }, part, whole)) ||
  slipsOf(part).some(other => isShare(percent, other, whole)) ||
  slipsOf(whole).some(other => other.written > 0 && isShare(percent, part, other))

/** A share in the words of a percentage: `4.2 per cent`. */
export const shareText = (part: Amount, whole: Amount, { half }: SaidPercent): string =>
  `${((part.written / whole.written) * 100).toFixed(half === 50 ? 0 : half === 5 ? 1 : 2)} per cent`
