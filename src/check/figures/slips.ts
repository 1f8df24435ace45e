/** Answers for the sums of a text that are nearly a figure of the same matter, and how surely that is a slip of the pen and not chance. */
import type { MeetingFolder, Records } from '../../model/records.ts'
import { clausePartsOf, isDeciding } from '../papers.ts'
import { meets } from '../sums.ts'
import { type Ledger, ledgerOf, type Text, workspaceFigures } from './ledger.ts'
import { digitsLike, Figures, type Meant } from './near.ts'
import { compares, isOfAnotherYear, type SaidSum } from './said.ts'

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

/** Whether a sentence says one sum only, and names what this figure is the figure of. */
const isNamed = (sum: SaidSum, text: Text, meant: Meant): boolean => {
  const name = nameOf(meant)
  if (name.length < 4 || !sum.sentence.text.toLowerCase().includes(name)) return false
  return text.sums.filter(({ sentence }) => sentence === sum.sentence).length === 1
}

interface Case {
  readonly text: Text
  readonly sum: SaidSum
  readonly ledger: Ledger
}

/** How strongly a figure a digit off tells of a slip: 2 can hardly be chance, 1 should be looked at, 0 is nothing. */
const digitEvidence = ({ text, sum, ledger }: Case, meant: Meant): 0 | 1 | 2 => {
  const digits = Math.max(weight(digitsLike(sum.amount, sum.money)), weight(digitsLike(meant.amount, sum.money)))
  if (isOfAnotherYear(sum.sentence, ledger.years)) return 0
  if (compares(sum.sentence) || !ledger.isKin(text.matter, meant.at)) return digits >= 6 && !meant.said ? 1 : 0
  if (meant.said) return digits >= 5 && meant.said.sentence !== sum.sentence ? 1 : 0
  const named = isNamed(sum, text, meant)
  if (digits >= 5 || (named && digits >= 4)) return 2
  return digits >= 4 || (named && digits >= 3) ? 1 : 0
}

/** Thousands for millions or pounds, or a nought too many or too few. */
const factors = [1e3, 1e-3, 1e6, 1e-6, 10, 0.1, 100, 0.01]

const unitEvidence = ({ text, sum, ledger }: Case, meant: Meant, factor: number): 0 | 1 | 2 => {
  const digits = weight(digitsLike(sum.amount, sum.money))
  if (!ledger.isKin(text.matter, meant.at) || meant.said?.sentence === sum.sentence) return 0
  const isUnit = factor >= 1e3 || factor <= 1e-3
  if (digits >= (isUnit ? 3 : 4) && !meant.said) return 2
  return digits >= (isUnit ? 2 : 3) ? 1 : 0
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
  const found: { meant: Meant; how: Slip['how']; evidence: 0 | 1 | 2 }[] = []
  if (!sum.isLoose) for (const meant of figures.near(sum)) found.push({ meant, how: 'digit', evidence: digitEvidence(one, meant) })
  for (const factor of factors)
    for (const meant of figures.between(Math.ceil(sum.amount.least / factor), Math.floor(sum.amount.most / factor)))
      if (!/^\s*(?:per|each|\/|an? )/.test(sum.sentence.text.slice(sum.end - sum.sentence.start)))
        found.push({ meant, how: 'unit', evidence: unitEvidence(one, meant, factor) })
  const best = found.filter(({ evidence, meant }) => evidence > 0 && !meets(meant.amount, sum.amount)).sort((a, b) => b.evidence - a.evidence)[0]
  return best && !isMadeOf(one) ? { text, sum, meant: best.meant, how: best.how, isCertain: best.evidence === 2 } : undefined
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
  const alone = new Set<SaidSum>()
  const decided = decisions(folder)
  return ledger.texts
    .filter(({ words: { at } }) => !decided.has(`${at.file}/${at.path.join('/')}`))
    .flatMap(text =>
      text.sums.flatMap((sum): Slip[] => {
        if (isKnown(sum) || !isAlone(sum)) return []
        const one = { text, sum, ledger }
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
