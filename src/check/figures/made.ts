/** Answers for sums that a text says with the parts that they are made of: in one sentence, in the next, or in a list below. */
import { type Amount, sumOf } from '../sums.ts'
import type { Text } from './ledger.ts'
import { bySentence, type SaidSum } from './said.ts'

/** A sum and its parts. */
export interface Made {
  readonly whole: SaidSum
  /** What the parts come to; where it can be read in two ways, both. */
  readonly totals: readonly [Amount, ...Amount[]]
  /** Whether all parts are named; else they may be less than the whole. */
  readonly isAll: boolean
}

/** Words after which the parts of a sum are named, all of them or some. */
const all =
  /\b(?:made up of|consist(?:s|ed|ing) of|compris(?:es|ed|ing)|composed of|split (?:between|as)|divided (?:between|as)|broken down|allocated as|the sum of|as follows|breakdown)\b/i
const some = /\b(?:of which|main (?:drivers?|causes?|reasons?|pressures?)|driven by|includ(?:es|ed|ing)|for example|such as)\b/i

const totalOf = (parts: readonly SaidSum[]): Amount => sumOf(parts.map(({ amount }) => amount))

/** The words of the sentence after a sum. */
const after = ({ sentence, end }: SaidSum): string => sentence.text.slice(end - sentence.start)

const between = (a: SaidSum, b: SaidSum): string => a.sentence.text.slice(a.end - a.sentence.start, b.start - a.sentence.start)

/** A sum in brackets or after a comparison is said beside the parts, not as one of them. */
const isAside = (rest: string): boolean => /[(;]\s*£|\b(?:from|than|by|to)\s+(?:the\s+)?£|\b(?:per|each|or)\b/.test(rest)

const isSteady = (sums: readonly SaidSum[]): boolean => sums.length >= 3 && sums.length <= 21 && sums.every(({ isLoose }) => !isLoose)

/** “£262,000, made up of £192,661 for advice and £69,339 for Early Help”, “£320m, £300m of which is delegated and £20m kept”. */
const named = (sums: readonly SaidSum[]): Made | undefined => {
  const [whole, first, ...more] = sums
  if (!whole || !first || !isSteady(sums) || isAside(after(whole))) return undefined
  const lead = between(whole, first)
  const isAll = all.test(lead) && !some.test(lead)
  const isSome = some.test(lead) || (/^,?\s*$/.test(lead) && /^\s*of (?:which|this)\b/.test(after(first)))
  return isAll || isSome ? { whole, totals: [totalOf([first, ...more])], isAll } : undefined
}

/** “£192,661 for advice and £69,339 for Early Help, £262,000 in all”. */
const summed = (sums: readonly SaidSum[]): Made | undefined => {
  const [whole, ...parts] = sums.toReversed()
  const last = parts[0]
  if (!whole || !last || !isSteady(sums) || isAside(after(parts.at(-1) ?? last))) return undefined
  const lead = between(last, whole)
  const isTotal =
    /\b(?:in all|in total|altogether|totalling|(?:giving|making|which is|coming to)(?: (?:a|the))? total(?: of)?)(?: of)?\s*$/i.test(lead) ||
    (/,\s*$/.test(lead) && /^\s*(?:in all|in total|altogether)\b/i.test(after(whole)))
  return isTotal && !/\bof (?:which|this)\b/.test(whole.sentence.text) ? { whole, totals: [totalOf(parts)], isAll: true } : undefined
}

/** “A boost of £7.1 billion. This was £2.6 billion in the first year, £2.2 billion in the next and £2.3 billion in the last.” */
const told = (before: readonly SaidSum[], sums: readonly SaidSum[]): Made | undefined => {
  const [whole, other] = before
  const [first] = sums
  if (!whole || other || !first || whole.isLoose || whole.sentence.start + whole.sentence.text.length !== first.sentence.start) return undefined
  const lead = first.sentence.text.slice(0, first.start - first.sentence.start)
  if (/\n\s*\n/.test(whole.sentence.text)) return undefined
  const parts = sums.filter(sum => !/^\s+(?:of (?:this|which|that|it)\b)/.test(after(sum)))
  if (
    !/^(?:This|It|That|These|They)\s+(?:(?:is|was|are|were)\s+(?:an?\s+)?(?:additional |further |made up of )?|(?:comprises?d?|consists?|consisted)\s+(?:of\s+)?)$/.test(
      lead,
    )
  )
    return undefined
  return isSteady([whole, ...parts]) && !isAside(first.sentence.text) ? { whole, totals: [totalOf(parts)], isAll: true } : undefined
}

const isEntry = (text: string): boolean => /^\s*(?:[-*+]|\(?\w{1,3}[.)])\s/.test(text)

/** “£365,000, which consists of:” and a list; sums in brackets are taken off there, where others are not. */
const listed = (text: string, before: readonly SaidSum[], next: readonly (readonly SaidSum[])[]): Made | undefined => {
  const [whole, other] = before
  if (!whole || other || whole.isLoose || isEntry(whole.sentence.text) || !/:\s*$/.test(whole.sentence.text)) return undefined
  if (!all.test(after(whole)) || some.test(after(whole))) return undefined
  const parts: SaidSum[] = []
  let end = whole.sentence.start + whole.sentence.text.length
  for (const sums of next) {
    const [part, second] = sums
    // An entry without a sum, or with two, leaves it open what is added up.
    if (!part || part.sentence.start !== end || !isEntry(part.sentence.text)) break
    if (second || part.isLoose) return undefined
    parts.push(part)
    end = part.sentence.start + part.sentence.text.length
  }
  if (parts.length < 2 || isEntry(text.slice(end))) return undefined
  const isLess = (sum: SaidSum): boolean => text[sum.start - 1] === '(' && text[sum.end] === ')'
  const signed = parts.map(sum => (isLess(sum) ? { least: -sum.amount.most, most: -sum.amount.least, written: -sum.amount.written } : sum.amount))
  return { whole, totals: [sumOf(signed), totalOf(parts)], isAll: true }
}

/** The sums of a text whose parts it names. */
export const madeIn = ({ words, sums }: Text): readonly Made[] => {
  const sentences = bySentence(sums)
  return sentences.flatMap((own, i): readonly Made[] => {
    const made = named(own) ?? summed(own) ?? told(sentences[i - 1] ?? [], own) ?? listed(words.text, own, sentences.slice(i + 1))
    return made ? [made] : []
  })
}
