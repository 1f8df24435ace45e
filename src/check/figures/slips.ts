/** Answers for the sums of a text that are nearly a figure of the same matter, and how surely that is a slip of the pen and not chance. */
import type { Place } from '../../base/diagnostic.ts'
import { yearsSaid } from '../../base/years.ts'
import type { MeetingFolder, Records } from '../../model/records.ts'
import { clausePartsOf, isDeciding } from '../papers.ts'
import { meets } from '../sums.ts'
import { type Ledger, ledgerOf, type Text, workspaceFigures } from './ledger.ts'
import { digitsLike, Figures, type Meant } from './near.ts'
import { compares, isOfAnotherYear, type SaidSum } from './said.ts'
import { shared } from './stems.ts'

/** A sum in a text, and the figure that was probably meant. */
export interface Slip {
  readonly text: Text
  readonly sum: SaidSum
  readonly meant: Meant
  readonly how: 'digit' | 'unit'
  /** Whether it can hardly be chance. */
  readonly isCertain: boolean
}

/** How many digits a figure says: those before its closing noughts. */
const weight = (digits: string): number => digits.replace(/0+$/, '').length

/** The words that name a figure, if a sentence about it would use them. */
const nameOf = ({ label }: Meant): string =>
  label
    .replace(/[,(:;–].*$/, '')
    .trim()
    .toLowerCase()

interface Case {
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

/** Whether a sentence is about this figure: it names it, and says one sum only. */
const isAbout = ({ sum }: Case, meant: Meant): boolean => sum.isOnly && isNamed(sum.sentence.text, meant)

/** The cells of a table in a text stand for different things, however near they are. */
const isCell = (sum: SaidSum, { words }: Text): boolean =>
  words.text
    .slice(words.text.lastIndexOf('\n', sum.start) + 1)
    .trimStart()
    .startsWith('|')

/** How strongly a figure tells of a slip: 2 can hardly be chance, 1 should be looked at, 0 is nothing. */
type Evidence = 0 | 1 | 2

const evidenceOfSaid = ({ text, sum }: Case, said: SaidSum, digits: number): Evidence =>
  digits >= 5 && said.sentence !== sum.sentence && !isCell(sum, text) ? 1 : 0

/** Whether a sentence that says one sum names the column of a cell, as in “short by £2,380,000 in 2026/27”. */
const isInColumn = ({ text, sum }: Case, { column, at }: Meant): boolean =>
  sum.isOnly && column !== undefined && /\d{4}/.test(column) && at.file === text.words.at.file && sum.sentence.text.includes(column)

/** Whether a sum of few digits is said in the words of one that the meeting has again and again. */
const isSaidAgain = (one: Case, meant: Meant, digits: number): boolean => {
  if (digits < 2 || meant.said?.sentence === one.sum.sentence || one.times(meant) < 3) return false
  return shared(one.sum.sentence.text, meant.said?.sentence.text ?? meant.label) >= (digits >= 3 ? 2 : 3)
}

/** The years that the meeting is about, and those that name a figure. */
const yearsOf = ({ label, column = '' }: Meant, { years }: Ledger): ReadonlySet<number> => {
  const own = yearsSaid(`${label} ${column}`).flatMap(({ year }) => (year ? [year.start] : []))
  return own.length === 0 ? years : new Set([...years, ...own])
}

/** Whether a figure compares by itself: an overspend, or what a sentence names in three words and more. */
const isDifference = (one: Case, meant: Meant): boolean =>
  /\b(?:over|under|variance|difference|change)\b/i.test(meant.column ?? '') || (isAbout(one, meant) && nameOf(meant).split(' ').length >= 3)

/** The evidence of a figure that is a digit off: the more digits agree, the less it can be chance. */
const digitEvidence = (one: Case, meant: Meant): Evidence => {
  const { text, sum, ledger } = one
  const digits = Math.max(weight(digitsLike(sum.amount, sum.money)), weight(digitsLike(meant.amount, sum.money)))
  if (ledger.replaced.has(meant.at.file) && text.words.at.file !== meant.at.file) return 0
  if (isOfAnotherYear(sum.sentence, yearsOf(meant, ledger))) return 0
  if ((compares(sum.sentence) && !isDifference(one, meant)) || !ledger.isKin(text.matter, meant.at)) return digits >= 6 && !meant.said ? 1 : 0
  if (digits < 5 && (isSaidAgain(one, meant, digits) || (digits >= 3 && isInColumn(one, meant)))) return 1
  if (meant.said) return evidenceOfSaid(one, meant.said, digits)
  const isHere = text.words.at.file === meant.at.file
  const about = isAbout(one, meant)
  if (digits >= 5 || (about && digits >= 4)) return 2
  return (digits >= 4 && (isHere || isNamed(text.words.text, meant))) || (about && digits >= 3) ? 1 : 0
}

/** Whether a text is in the same row of a table as a figure. */
const isRowOf = (text: Place['path'], figure: Place['path']): boolean =>
  text[0] === 'tables' && text[2] === 'rows' && text.slice(0, 4).every((part, i) => figure[i] === part)

/** Thousands for millions or pounds, or a nought too many or too few. */
const factors = [1e3, 1e-3, 1e6, 1e-6, 10, 0.1, 100, 0.01]

/** The evidence of a figure with the same digits in another unit. A figure that says few digits is like many others. */
const unitEvidence = ({ text, sum, ledger }: Case, meant: Meant, factor: number): Evidence => {
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
const isMadeOf = ({ text, sum, ledger }: Case): boolean => {
  const kin = ledger.known.filter(({ unit, at }) => unit === 'money' && ledger.isKin(text.matter, at))
  if (kin.length > 150) return false
  const { least, most } = sum.amount
  return kin.some(({ amount: a }) =>
    kin.some(({ amount: b }) => (a.least - b.most <= most && a.most - b.least >= least) || (a !== b && a.least + b.least <= most && a.most + b.most >= least)),
  )
}

const slipOf = (one: Case, figures: Figures): Slip | undefined => {
  const { text, sum } = one
  const found: { meant: Meant; how: Slip['how']; evidence: Evidence }[] = []
  if (!sum.isLoose) for (const meant of figures.near(sum)) found.push({ meant, how: 'digit', evidence: digitEvidence(one, meant) })
  for (const factor of factors)
    for (const meant of figures.between(Math.ceil(sum.amount.least / factor), Math.floor(sum.amount.most / factor)))
      if (!/^\s*(?:per|each|\/|an? )/.test(sum.sentence.text.slice(sum.end - sum.sentence.start)))
        found.push({ meant, how: 'unit', evidence: unitEvidence(one, meant, factor) })
  const best = found.filter(({ evidence, meant }) => evidence > 0 && !meets(meant.amount, sum.amount)).sort((a, b) => b.evidence - a.evidence)[0]
  return best && (isInColumn(one, best.meant) || !isMadeOf(one)) ? { text, sum, meant: best.meant, how: best.how, isCertain: best.evidence === 2 } : undefined
}

/** The texts of clauses that decide on papers: their sums are compared with those of the papers elsewhere, whatever they are. */
const decisions = ({ meeting, file }: MeetingFolder): ReadonlySet<string> =>
  new Set(
    (meeting?.items ?? []).flatMap((item, i) =>
      clausePartsOf(item).flatMap(({ part, path }) =>
        isDeciding(part) && part.papers && part.papers.length > 0 ? [`${file}/${['items', i, ...path, 'text'].join('/')}`] : [],
      ),
    ),
  )

const find = (folder: MeetingFolder, records: Records): readonly Slip[] => {
  const ledger = ledgerOf(folder)
  const workspace = workspaceFigures(records)
  const known = ledger.known.filter(({ unit }) => unit === 'money')
  const said = ledger.texts.flatMap(({ sums, words }) => sums.map((sum): Meant => ({ amount: sum.amount, at: words.at, label: '', said: sum })))
  const fields = new Figures(known)
  const inText = new Figures(said)
  // A rounded figure says nothing of the last digits of an exact one.
  const isAsExact = ({ amount: { least, most } }: SaidSum, { amount }: Meant): boolean => least !== most || amount.least === amount.most
  const isKnown = (sum: SaidSum): boolean =>
    [fields, workspace].some(figures => figures.between(sum.amount.least, sum.amount.most).some(meant => isAsExact(sum, meant)))
  const isAlone = (sum: SaidSum): boolean => inText.between(sum.amount.least, sum.amount.most).every(other => other.said === sum || !isAsExact(sum, other))
  const times = ({ amount: { least, most } }: Meant): number => [fields, inText].flatMap(figures => figures.between(least, most)).length
  const alone = new Set<SaidSum>()
  const decided = decisions(folder)
  return ledger.texts
    .filter(({ words: { at } }) => !decided.has(`${at.file}/${at.path.join('/')}`))
    .flatMap(text =>
      text.sums.flatMap((sum): Slip[] => {
        if (isKnown(sum) || !isAlone(sum)) return []
        const one = { text, sum, ledger, times }
        const slip = slipOf(one, fields) ?? slipOf(one, inText)
        // Of two sums that are each said once, the second is told.
        const isFirst = slip?.meant.said !== undefined && isAlone(slip.meant.said) && !alone.has(slip.meant.said) && !isKnown(slip.meant.said)
        alone.add(sum)
        return slip && !isFirst ? [slip] : []
      }),
    )
}

const slips = new WeakMap<MeetingFolder, readonly Slip[]>()

/** The slips in the texts of a meeting and its papers, each sum once. */
export const slipsOf = (folder: MeetingFolder, records: Records): readonly Slip[] => {
  const found = slips.get(folder) ?? find(folder, records)
  slips.set(folder, found)
  return found
}
