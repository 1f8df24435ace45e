/** Answers for the sums of a text that are nearly a figure of the same matter, and how surely that is a slip of the pen and not chance. */
import type { MeetingFolder, Records } from '../../model/records.ts'
import { clausePartsOf, isDeciding } from '../papers.ts'
import { meets } from '../sums.ts'
import { type Case, digitEvidence, type Evidence, factors, isAbout, isInColumn, isMadeOf, likeness, unitEvidence } from './evidence.ts'
import { ledgerOf, type Text, workspaceFigures } from './ledger.ts'
import { Figures, type Meant } from './near.ts'
import { meantOfBid } from './of-bid.ts'
import { compares, type SaidSum } from './said.ts'

/** A sum in a text, and the figure that was probably meant. */
export interface Slip {
  readonly text: Text
  readonly sum: SaidSum
  readonly meant: Meant
  readonly how: 'digit' | 'unit' | 'bid'
  /** Whether it can hardly be chance. */
  readonly isCertain: boolean
}

const slipOf = (one: Case, figures: Figures): Slip | undefined => {
  const { text, sum } = one
  const found: { meant: Meant; how: Slip['how']; evidence: Evidence }[] = []
  if (!sum.isLoose) for (const meant of figures.near(sum)) found.push({ meant, how: 'digit', evidence: digitEvidence(one, meant) })
  for (const factor of factors)
    for (const meant of figures.between(Math.ceil(sum.amount.least / factor), Math.floor(sum.amount.most / factor)))
      if (!/^\s*(?:per|each|\/|an? )/.test(sum.sentence.text.slice(sum.end - sum.sentence.start)))
        found.push({ meant, how: 'unit', evidence: unitEvidence(one, meant, factor) })
  const best = found
    .filter(({ evidence, meant }) => evidence > 0 && !meets(meant.amount, sum.amount))
    .sort((a, b) => b.evidence - a.evidence || likeness(one, b) - likeness(one, a))[0]
  const isNamedAs = (meant: Meant): boolean => isInColumn(one, meant) || (isAbout(one, meant) && !compares(sum.sentence))
  return best && (isNamedAs(best.meant) || !isMadeOf(one)) ? { text, sum, meant: best.meant, how: best.how, isCertain: best.evidence === 2 } : undefined
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
        const ofBid = meantOfBid(one)
        const slip: Slip | undefined = ofBid ? { text, sum, meant: ofBid, how: 'bid', isCertain: true } : (slipOf(one, fields) ?? slipOf(one, inText))
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
