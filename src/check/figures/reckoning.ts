/** Answers for sums that a text says are left, missing or carried on: what they are worked out from, and whether they are that. */
import type { Place } from '../../base/diagnostic.ts'
import { once } from '../../base/once.ts'
import type { Bid } from '../../model/bid.ts'
import type { Filed, MeetingFolder } from '../../model/records.ts'
import type { Report } from '../../model/report.ts'
import { type Amount, exactly, isSlip, less, meets, moneyAmount, ways } from '../sums.ts'
import { spoken } from '../words.ts'
import { type Ledger, ledgerOf, type Text } from './ledger.ts'
import type { SaidSum } from './said.ts'
import { shared } from './stems.ts'

/** A sum that others are worked into. */
interface Part {
  readonly amount: Amount
  readonly at: Place
  readonly words?: string
}

/** A result that its parts do not give, but would if one digit were another. */
export interface OddResult {
  readonly text: Text
  readonly result: SaidSum
  readonly right: Amount
  readonly parts: readonly Part[]
}

const isAfter = /^\s*(?:(?:would|will|is|are|was|were)\s+)?(?:still\s+)?(?:(?:be|been)\s+)?(?:left|missing|remain(?:s|ing|ed)?|carried|outstanding|unspent)\b/i
const isBefore =
  /\b(?:leav(?:e|es|ing)|left|(?:making|giving|with)(?= (?:a|the) (?:balance|difference|remainder))|the remaining)(?:\s+(?:a|the)\s+(?:balance|deficit|surplus|difference|remainder)(?:\s+(?:unspent|remaining|left|outstanding))?(?:\s+of)?)?\s*$/i
/** Words that lead to what a paragraph comes to; they may lead elsewhere, so that the digits must tell. */
const isConcluded =
  /\b(?:so(?: that)?|therefore|thus|(?:which|this|that)(?: would| will)?(?: then)? (?:gives?|makes?|brings?|takes?|leads? to|results? in)|giving|making|bringing|taking|leading to|resulting in|with (?:the|this|that)\b[^;]*£[^;£]*)\b[^.;£]{0,100}$/i
const telling = 3

const isResult = (text: string, { start, end, isLoose }: SaidSum): boolean =>
  !isLoose && (isAfter.test(text.slice(end, end + 40)) || isBefore.test(text.slice(Math.max(0, start - 40), start)))

const digitsOf = ({ written }: Amount): number => String(written).replace(/0+$/, '').length

/** Whether a sum of enough digits may conclude what its paragraph says before it: by the words that lead to it, or by its digits alone. */
const mayBeResult = (text: string, { start, sentence, isLoose, amount }: SaidSum): 'words' | 'digits' | undefined => {
  if (isLoose || digitsOf(amount) < telling) return undefined
  if (isConcluded.test(text.slice(Math.max(sentence.start, start - 200), start))) return 'words'
  return digitsOf(amount) > telling ? 'digits' : undefined
}

const said = ({ words: { at } }: Text, { amount, words }: SaidSum): Part => ({ amount, at: { ...at, find: words }, words })

/** How far back a reckoning reaches, in letters, and how many sums it has beside its result. */
const reach = 800
const most = 3

/** The sums that a paragraph says before its result, and those of its sentence. */
const before = (text: Text, heard: string, place: number, result: SaidSum): readonly Part[] => {
  const paragraph = heard.slice(Math.max(0, result.start - reach), result.start)
  const from = result.start - paragraph.length + paragraph.lastIndexOf('\n\n') + 1
  const end = result.sentence.start + result.sentence.text.length
  const near = text.sums.slice(Math.max(0, place - most - 2), place + most + 2)
  return near.filter(sum => sum !== result && sum.start >= from && sum.start < end && !sum.isLoose).map(sum => said(text, sum))
}

/** What other sentences of the paper say of the same thing: “with the deficit of the years before”. */
const elsewhere = (text: Text, result: SaidSum, ledger: Ledger): readonly Part[] =>
  /\b(?:with|from|less|after)\b/i.test(result.sentence.text)
    ? (ledger.byFile.get(text.words.at.file) ?? [])
        .slice(0, 50)
        .filter(other => other !== text && other.sums.length === 1)
        .flatMap(other => other.sums.filter(sum => !sum.isLoose && shared(sum.sentence.text, result.sentence.text) > 0).map(sum => said(other, sum)))
    : []

const totalsOf = ({ file, record }: Filed<Report>, ledger: Ledger): readonly Part[] =>
  ledger.known.filter(
    ({ unit, at }) =>
      unit === 'money' &&
      at.file === file &&
      at.path[0] === 'tables' &&
      (at.path.length === 4 || record.tables?.[Number(at.path[1])]?.rows[Number(at.path[3])]?.kind === 'total'),
  )

const requested = ({ file, record }: Filed<Bid>): Part => ({ amount: moneyAmount(record.requested), at: { file, path: ['requested'] } })

/** The sums of fields that may be one of the parts: what the bid asks for, or the report’s appendices; the totals of its tables. */
const fieldsFor = (text: Text, folder: MeetingFolder, ledger: Ledger): readonly Part[] => {
  const { file } = text.words.at
  const report = folder.reports.find(one => one.file === file)
  const bids = folder.bids.filter(bid => bid.file === file || report?.record.appendices?.includes(bid.id))
  return [...bids.map(requested), ...(report ? totalsOf(report, ledger) : [])].slice(0, 12)
}

/** Every way of adding some parts and taking others away. */
const balances = (parts: readonly Part[]): readonly Amount[] =>
  ways(
    parts.map(({ amount }) => amount),
    exactly(0),
  )

/** Whether parts give a result; nearly so if one digit of it, or of one of them, were another. */
const given = (parts: readonly Part[], result: Amount): { readonly is: boolean; readonly nearly?: Amount } => {
  const sums = balances(parts)
  if (sums.some(sum => meets(sum, result))) return { is: true }
  const right = sums.find(sum => isSlip(sum, result))
  if (right) return { is: false, nearly: right }
  for (const part of parts) {
    const rest = balances(parts.filter(other => other !== part))
    const needed = rest.flatMap(sum => [less(result, sum), less(sum, result)])
    if (needed.some(sum => isSlip(sum, part.amount))) return { is: false, nearly: sums.find(({ written }) => written > 0) ?? result }
  }
  return { is: false }
}

/** A conclusion of two or three sums before it in its paragraph that is a digit off what they give. */
const concluded = (text: Text, heard: string, place: number, result: SaidSum, by: 'words' | 'digits'): OddResult | undefined => {
  const parts = before(text, heard, place, result)
  // Digits alone tell only of two sums that are as telling, not both of its own sentence.
  const isTelling = (): boolean =>
    parts.length === 2 && text.sums.filter(sum => sum.sentence === result.sentence).length < 3 && parts.every(({ amount }) => digitsOf(amount) >= telling)
  if (by === 'digits' && !isTelling()) return undefined
  if (parts.length < 2 || parts.length > most || text.sums[place + 1]?.sentence === result.sentence) return undefined
  const some = [parts, ...(parts.length > 2 ? parts.map(part => parts.filter(other => other !== part)) : [])]
  if (some.some(of => balances(of).some(sum => meets(sum, result.amount))) || parts.some(({ amount }) => meets(amount, result.amount))) return undefined
  const right = balances(parts).find(sum => isSlip(sum, result.amount))
  return right && { text, result, right, parts }
}

const oddIn = (text: Text, heard: string, place: number, fields: () => readonly Part[], ledger: Ledger): OddResult | undefined => {
  const result = text.sums[place]
  if (!result || result.sentence.text.length > reach) return undefined
  const isSaid = isResult(heard, result)
  if (!isSaid) {
    const by = mayBeResult(heard, result)
    return by && concluded(text, heard, place, result, by)
  }
  const own = before(text, heard, place, result)
  if (own.length > most) return undefined
  const bases =
    own.length > 0
      ? [own]
      : elsewhere(text, result, ledger)
          .slice(0, 4)
          .map(part => [part])
  const tried = bases
    .flatMap(parts => [...(parts.length > 1 ? [parts] : []), ...fields().map(field => [...parts, field])])
    .map(parts => ({ parts, ...given(parts, result.amount) }))
  if (tried.some(({ is }) => is)) return undefined
  const near = tried.find(({ nearly }) => nearly)
  return near?.nearly && { text, result, right: near.nearly, parts: near.parts }
}

const thanBefore = /^[^.£]{0,20}\b(?:smaller|larger|less|more|lower|higher) than in the (?:first|earlier|original|previous|published)\b/i

/** What a paper says it differs by from the one that it takes the place of. */
const oddAgainst = (text: Text, heard: string, place: number, { meeting, reports }: MeetingFolder, ledger: Ledger): OddResult | undefined => {
  const result = text.sums[place]
  if (!result || !thanBefore.test(heard.slice(result.end, result.end + 80))) return undefined
  const own = reports.find(({ file }) => file === text.words.at.file)
  const names = (meeting?.supplements ?? []).flatMap(({ replaces }) => (replaces ?? []).filter(({ by }) => by === own?.id).map(({ paper }) => paper))
  const before = reports.find(({ id }) => names.includes(id))
  if (!own || !before) return undefined
  const then = totalsOf(before, ledger)
  const tried = totalsOf(own, ledger)
    .flatMap(part => then.filter(({ at }) => at.path.join() === part.at.path.join()).map(other => [part, other]))
    .map(parts => ({ parts, ...given(parts, result.amount) }))
  const near = tried.some(({ is }) => is) ? undefined : tried.find(({ nearly }) => nearly)
  return near?.nearly && { text, result, right: near.nearly, parts: near.parts }
}

/** The results in the texts of a meeting that their parts nearly give, and do not. */
export const oddResultsOf = once((folder: MeetingFolder): readonly OddResult[] => {
  const ledger = ledgerOf(folder)
  return [...ledger.byFile.values()].flatMap(texts => {
    let fields: readonly Part[] | undefined
    return texts.flatMap(text => {
      const heard = spoken(text.words)
      const fieldsOf = (): readonly Part[] => {
        fields ??= fieldsFor(text, folder, ledger)
        return fields
      }
      return text.sums.flatMap((_, place) => oddIn(text, heard, place, fieldsOf, ledger) ?? oddAgainst(text, heard, place, folder, ledger) ?? [])
    })
  })
})
