/** Answers for how strongly a figure of a matter tells that a sum of a text is a slip for it. */
import type { Place } from '../../base/diagnostic.ts'
import { yearsSaid } from '../../base/years.ts'
import type { Ledger, Text } from './ledger.ts'
import { digitsLike, type Meant } from './near.ts'
import { compares, isOfAnotherYear, type SaidSum } from './said.ts'
import { shared } from './stems.ts'

/** How many digits a figure says: those before its closing noughts. */
const weight = (digits: string): number => digits.replace(/0+$/, '').length

/** The words that name a figure, if a sentence about it would use them. */
const nameOf = ({ label }: Meant): string =>
  label
    .replace(/[,(:;–].*$/, '')
    .trim()
    .toLowerCase()

/** A sum of a text, with what it is judged by. */
export interface Case {
  readonly text: Text
  readonly sum: SaidSum
  readonly ledger: Ledger
  /** How often the meeting has a sum: in fields and in texts. */
  readonly times: (meant: Meant) => number
}

/** Whether some words name what this figure is the figure of. */
const isNamed = (words: string, meant: Meant): boolean => {
  const name = nameOf(meant)
  return name.length >= 4 && words.toLowerCase().includes(name)
}

/** The words that lead to a sum: from the sum before it in the sentence, or from where the sentence starts. */
export const leadTo = ({ text, sum }: Case): string => {
  const before = text.sums[text.sums.indexOf(sum) - 1]
  return text.words.text.slice(Math.max(sum.sentence.start, before?.end ?? 0), sum.start)
}

/** Whether a sentence is about this figure: it names it and says one sum only, or names it on the way to this sum. */
export const isAbout = (one: Case, meant: Meant): boolean => isNamed(one.sum.isOnly ? one.sum.sentence.text : leadTo(one), meant)

/** Whether two neighbouring digits of a sum are swapped. */
const isSwapped = ({ sum }: Case, meant: Meant): boolean => {
  const [said, own] = [digitsLike(sum.amount, sum.money), digitsLike(meant.amount, sum.money)]
  return [...said].sort().join('') === [...own].sort().join('')
}

/** The cells of a table in a text stand for different things, however near they are. */
const isCell = (sum: SaidSum, { words }: Text): boolean =>
  words.text
    .slice(words.text.lastIndexOf('\n', sum.start) + 1)
    .trimStart()
    .startsWith('|')

/** How strongly a figure tells of a slip: 2 can hardly be chance, 1 should be looked at, 0 is nothing. */
export type Evidence = 0 | 1 | 2

const evidenceOfSaid = ({ text, sum }: Case, said: SaidSum, digits: number): Evidence =>
  digits >= 5 && said.sentence !== sum.sentence && !isCell(sum, text) ? 1 : 0

/** Whether a sentence that says one sum names the column of a cell, as in “short by £2,380,000 in 2026/27”. */
export const isInColumn = ({ text, sum }: Case, { column, at }: Meant): boolean =>
  sum.isOnly && column !== undefined && /\d{4}/.test(column) && at.file === text.words.at.file && sum.sentence.text.includes(column)

/** Whether a sum of few digits is said in the words of one that the meeting has again and again. */
const isSaidAgain = (one: Case, meant: Meant, digits: number): boolean => {
  if (digits < 2 || meant.said?.sentence === one.sum.sentence || one.times(meant) < 3) return false
  return shared(one.sum.sentence.text, meant.said?.sentence.text ?? meant.label) >= (digits >= 3 ? 2 : 3)
}

/** The years that the meeting is about, and those that name a figure. */
const yearsOf = ({ label, column = '', said }: Meant, { years }: Ledger): ReadonlySet<number> => {
  const own = yearsSaid(`${label} ${column} ${said?.sentence.text ?? ''}`).flatMap(({ year }) => (year ? [year.start] : []))
  return own.length === 0 ? years : new Set([...years, ...own])
}

/** Whether a figure compares by itself: an overspend, or what a sentence names in three words and more. */
const isDifference = (one: Case, meant: Meant): boolean =>
  /\b(?:over|under|variance|difference|change)\b/i.test(meant.column ?? '') || (isAbout(one, meant) && nameOf(meant).split(' ').length >= 3)

/** The evidence of a figure that is a digit off: the more digits agree, the less it can be chance. */
export const digitEvidence = (one: Case, meant: Meant): Evidence => {
  const { text, sum, ledger } = one
  const digits = Math.max(weight(digitsLike(sum.amount, sum.money)), weight(digitsLike(meant.amount, sum.money)))
  if (ledger.replaced.has(meant.at.file) && text.words.at.file !== meant.at.file) return 0
  if (isOfAnotherYear(sum.sentence, yearsOf(meant, ledger))) return 0
  if ((compares(sum.sentence) && !isDifference(one, meant)) || !ledger.isKin(text.matter, meant.at)) return digits >= 6 && !meant.said ? 1 : 0
  if (digits < 5 && (isSaidAgain(one, meant, digits) || (digits >= 3 && isInColumn(one, meant)))) return 1
  if (meant.said) return evidenceOfSaid(one, meant.said, digits)
  const isHere = text.words.at.file === meant.at.file
  const about = isAbout(one, meant)
  if (digits >= 5 || (about && digits >= (isSwapped(one, meant) ? 3 : 4))) return 2
  return (digits >= 4 && (isHere || isNamed(text.words.text, meant))) || (about && digits >= 3) ? 1 : 0
}

/** Whether a text is in the same row of a table as a figure. */
const isRowOf = (text: Place['path'], figure: Place['path']): boolean =>
  text[0] === 'tables' && text[2] === 'rows' && text.slice(0, 4).every((part, i) => figure[i] === part)

/** Thousands for millions or pounds, or a nought too many or too few. */
export const factors = [1e3, 1e-3, 1e6, 1e-6, 10, 0.1, 100, 0.01]

/** The evidence of a figure with the same digits in another unit. A figure that says few digits is like many others. */
export const unitEvidence = ({ text, sum, ledger }: Case, meant: Meant, factor: number): Evidence => {
  const digits = Math.min(weight(String(sum.amount.written)), weight(String(meant.amount.written)))
  // The label of a row may say its rate.
  if (isRowOf(text.words.at.path, meant.at.path)) return 0
  if (!ledger.isKin(text.matter, meant.at) || meant.said?.sentence === sum.sentence) return 0
  const isUnit = factor >= 1e3 || factor <= 1e-3
  if (digits >= (isUnit ? 3 : 4)) return meant.said ? 1 : 2
  if (digits >= 3) return meant.said ? 0 : 1
  return digits === 2 && factor === 1e3 && sum.money.scale === 1e6 && !meant.said ? 1 : 0
}

/** Whether a sum is the difference of two figures of the matter, or what two come to. */
export const isMadeOf = ({ text, sum, ledger }: Case): boolean => {
  const kin = ledger.known.filter(({ unit, at }) => unit === 'money' && ledger.isKin(text.matter, at))
  if (kin.length > 150) return false
  const { least, most } = sum.amount
  return kin.some(({ amount: a }) =>
    kin.some(({ amount: b }) => (a.least - b.most <= most && a.most - b.least >= least) || (a !== b && a.least + b.least <= most && a.most + b.most >= least)),
  )
}

/** How near a figure is to the sum in looks: its digits swapped, or as many digits, or neither. */
export const likeness = (one: Case, { meant, how }: { readonly meant: Meant; readonly how: 'digit' | 'unit' | 'bid' }): number => {
  if (how !== 'digit') return 0
  const { money, amount } = one.sum
  return isSwapped(one, meant) ? 2 : digitsLike(amount, money).length === digitsLike(meant.amount, money).length ? 1 : 0
}
