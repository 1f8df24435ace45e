/** Answers for the sums that a text adds up: a whole and its parts, in a sentence or in a list, whichever of them comes first. */
import { listsIn, type SaidList } from '../lists.ts'
import { type Amount, isSlip, less, meets, sumOf, ways } from '../sums.ts'
import { spoken } from '../words.ts'
import type { Text } from './ledger.ts'
import { bySentence, isRate, type SaidSum } from './said.ts'

/** A whole that its parts do not come to. */
export interface OddWhole {
  readonly whole: SaidSum
  /** What the parts come to. */
  readonly right: Amount
  /** Whether the parts are only some, and yet more than the whole. */
  readonly isLess?: boolean
}

/** Words after which the parts of a sum are named, all of them or some. */
const all =
  /\b(?:made up (?:of|as)|consist(?:s|ed|ing)? of|compris(?:es?|ed|ing)|composed of|(?:split|divided|shared) (?:between|into|as)|broken down|breakdown|the sum of|as follows|in (?:two|three|four|five|six|\d) parts)\b/i
const some =
  /\b(?:of which|main(?:ly)?|some|drivers?|causes?|reasons?|pressures?|driven by|includ(?:es?|ed|ing)|such as|for example|options?|proposals?|pays? for|e\.g\.|key|largest|biggest|mostly)\b/i
/** A sum that is compared with, or is a rate, is no part. */
const isBeside = /\b(?:from|than|to|against|each|per|instead of|compared with|out of|above|below)\s+(?:the\s+|a\s+|our\s+|some\s+)?$/i

const isAlike = ({ written: a }: Amount, { written: b }: Amount, by: number): boolean => a <= b * by && b <= a * by

const between = (one: SaidSum, other: SaidSum): string => one.sentence.text.slice(one.end - one.sentence.start, other.start - other.sentence.start)

const hasOneBeside = (parts: readonly SaidSum[]): boolean =>
  parts.some(({ start, sentence }) => isBeside.test(sentence.text.slice(Math.max(0, start - sentence.start - 30), start - sentence.start)))

/** A sentence that names one sum, then its parts. */
const wholeFirst = (sums: readonly SaidSum[]): OddWhole | undefined => {
  const [whole, ...parts] = sums
  const [first] = parts
  if (!whole || !first || parts.length < 2 || parts.length > 20 || sums.some(({ isLoose }) => isLoose)) return undefined
  const link = between(whole, first)
  const rest = whole.sentence.text.slice(whole.end - whole.sentence.start)
  // A sum in brackets or behind a semicolon is said beside the parts, not as one of them.
  if (/[(;]\s*£/.test(rest) || hasOneBeside(parts)) return undefined
  const right = sumOf(parts.map(({ amount }) => amount))
  const isSome = some.test(link) || /^,? (?:for|to) .*\bof which\b/i.test(link) || /^ of which\b/i.test(rest.slice(first.end - whole.end))
  if (isSome) return right.written > whole.amount.most ? { whole, right, isLess: true } : undefined
  const isListed = /:\s*$/.test(link) && isAlike(right, whole.amount, 1.5)
  return (all.test(link) || isListed) && !meets(right, whole.amount) ? { whole, right } : undefined
}

const totalBefore =
  /\b(?:(?:a|the|combined|overall|grand|cumulative) total(?: (?!of\b)[\w’-]+){0,4} (?:of|is|was|to)|(?:a )?total [A-Z]\w+ of|total(?:s|led|ling)?(?: of)?|in (?:all|total)|altogether|together|combined|giv(?:e|es|ing)|mak(?:e|es|ing)|(?:which|these|they) (?:come|comes|came|add|adds|added|amount|amounts|amounted)(?: up)? to)\b[^£.;]{0,40}$/
const totalAfter = /^ (?:in (?:total|all)|altogether|together|combined)\b(?! (?:over|with|for|by) )/i
const notOfThese =
  /\b(?:out of|of a total|from a total|against|than|compared|instead|in addition|besides|on top of|last year|year before|previous|remaining|over (?:the )?\w+ years)\b/i

/** A sentence that names parts, then what they come to. */
const wholeLast = (sums: readonly SaidSum[]): OddWhole | undefined => {
  const sentence = sums[0]?.sentence
  if (!sentence || sums.length > 12) return undefined
  for (const [place, whole] of sums.entries()) {
    const before = sums[place - 1]
    if (place < 2 || !before || whole.isLoose) continue
    const link = between(before, whole)
    if (!totalBefore.test(link) && !totalAfter.test(sentence.text.slice(whole.end - sentence.start))) continue
    const parts = sums.slice(0, place)
    if (parts.some(({ isLoose }) => isLoose) || hasOneBeside(parts) || notOfThese.test(sentence.text.slice(0, whole.start - sentence.start))) continue
    const rights = parts.slice(0, -1).map((_, from) => sumOf(parts.slice(from).map(({ amount }) => amount)))
    const signed =
      parts.length <= 6
        ? ways(
            parts.slice(1).map(({ amount }) => amount),
            parts[0]?.amount ?? whole.amount,
          )
        : []
    const partial = parts.length <= 6 ? parts.flatMap(one => rights.map(right => less(right, one.amount))) : []
    if ([...rights, ...signed, ...partial].some(sum => meets(sum, whole.amount))) continue
    const right = rights.find(sum => isSlip(sum, whole.amount))
    if (right) return { whole, right }
  }
  return undefined
}

/** How a sentence begins that adds up what those before it said. */
const addsUp =
  /^[\s\W]*(?:Together|In (?:all|total)|Altogether|Combined|Taken together|Added (?:to|together)|With (?:the|these|those|this)|(?:These|They|Both|All (?:of )?(?:these|this|three|four))\b)/

const wholeBefore = /\b(?:whole|total)(?: [a-z]+){0,2} (?:of|is|was)\b[^£]{0,20}$/

/** “The deficit was £4.7m. A target of £3.0m was missed, and £1.5m overspent. Together these come to £9.2m.” */
const sentencesBefore = (before: readonly (readonly SaidSum[])[], sums: readonly SaidSum[]): OddWhole | undefined => {
  const whole = sums.at(-1)
  const own = sums.slice(0, -1)
  const { sentence } = whole ?? {}
  if (!whole || !sentence || (whole.isLoose && !isRate(sentence.text, { end: whole.end - sentence.start })) || own.length > 2 || !addsUp.test(sentence.text))
    return undefined
  const lead = sentence.text.slice(0, whole.start - sentence.start)
  if (![totalBefore, wholeBefore].some(said => said.test(lead)) && !totalAfter.test(sentence.text.slice(whole.end - sentence.start))) return undefined
  const isApart = ([first]: readonly SaidSum[], i: number): boolean => {
    const next = before[i + 1]?.[0]?.sentence ?? sentence
    return !first || /\n\s*\n/.test(first.sentence.text) || next.start - first.sentence.start - first.sentence.text.length >= 200
  }
  const parts = [...before.slice(before.findLastIndex(isApart) + 1).flat(), ...own]
  if (parts.length < 2 || parts.length > 8 || parts.some(({ isLoose }) => isLoose) || hasOneBeside(own) || notOfThese.test(lead)) return undefined
  const rights = parts.slice(0, -1).map((_, from) => sumOf(parts.slice(from).map(({ amount }) => amount)))
  if (rights.some(sum => meets(sum, whole.amount))) return undefined
  const right = rights.find(sum => isSlip(sum, whole.amount))
  return right && { whole, right }
}

const isPartOf = /^\s*of (?:it|them|this|that|these|which)\b/
const leadsToParts =
  /^(?:This|It|That|These|They)\s+(?:(?:is|was|are|were)\s+(?:an?\s+)?(?:additional |further |made up of )?|(?:comprises?d?|consists?|consisted)\s+(?:of\s+)?)$/
const compares = /\b(?:more|less|fewer|worse|better|higher|lower|above|below|under|over|rise|fall|increase|reduction)\b/i

/** “A boost of £7.1 billion. This was £2.6 billion in the first year, £2.2 billion in the next and £2.3 billion in the last.” */
const nextSentence = (before: readonly SaidSum[], sums: readonly SaidSum[]): OddWhole | undefined => {
  const [whole, other] = before
  const [first] = sums
  if (!whole || other || !first || whole.sentence.start + whole.sentence.text.length !== first.sentence.start) return undefined
  const { text, start } = first.sentence
  const parts = sums.filter(sum => !isPartOf.test(text.slice(sum.end - start)))
  if (parts.length < 2 || [whole, ...parts].some(({ isLoose }) => isLoose) || /\n\s*\n/.test(whole.sentence.text)) return undefined
  if (!leadsToParts.test(text.slice(0, first.start - start)) || compares.test(text) || /[(;]\s*£/.test(text) || hasOneBeside(parts)) return undefined
  const right = sumOf(parts.map(({ amount }) => amount))
  return meets(right, whole.amount) ? undefined : { whole, right }
}

/** An entry of a list, with its one sum. */
interface Entry {
  readonly sum: SaidSum
  readonly isTotal: boolean
  /** In brackets, as accountants write what is taken off. */
  readonly isBracketed: boolean
  readonly mayBeLess: boolean
}

const takenOff = /\b(?:less|minus|underspen[dt]\w*|saving|surplus|income|offset|reduc\w+|deduct\w*|credit|reserves?|contribution)\b/i

const entriesOf = ({ entries }: SaidList, { sums, words }: Text): readonly Entry[] | undefined => {
  const found = entries.flatMap(({ text, start }): Entry[] => {
    const own = sums.filter(sum => sum.start >= start && sum.start < start + text.length)
    const [sum, another] = own
    if (!sum || (another && !/^\W*(?:\w{1,3}[.)]\s+)?\W*$/.test(text.slice(0, sum.start - start))) || sum.isLoose || hasOneBeside([sum])) return []
    const isBracketed = words.text[sum.start - 1] === '(' && /^\)/.test(words.text.slice(sum.end))
    return [{ sum, isTotal: /^\W*(?:\w{1,3}[.)]\s+)?(?:grand |overall )?total\b/i.test(text), isBracketed, mayBeLess: isBracketed || takenOff.test(text) }]
  })
  return found.length === entries.length ? found : undefined
}

const listed = (list: SaidList, text: Text): OddWhole | undefined => {
  const entries = entriesOf(list, text)
  const last = entries?.at(-1)
  if (!entries || !last) return undefined
  const own = text.sums.filter(({ start }) => start >= list.lead.start && start < list.lead.start + list.lead.text.length)
  const said = spoken(text.words).slice(list.end)
  const next = /^\s*(?:Together|In (?:all|total)|Altogether|(?:The |A )?(?:grand |overall )?total|This|These|They)\b[^£.;]{0,60}£/i.exec(said)?.[0]
  const behind =
    next === undefined || (/^\s*(?:This|These|They)\b/i.test(next) && !totalBefore.test(next.slice(0, -1)))
      ? undefined
      : text.sums.find(({ start }) => start === list.end + next.length - 1)
  const parts = entries.filter(({ isTotal }) => !isTotal)
  const marked = all.test(list.lead.text) && !some.test(list.lead.text)
  const [whole, other] = last.isTotal ? [last.sum] : behind ? [behind] : own
  if (!whole || other || whole.isLoose || parts.length < 2 || parts.length !== entries.length - (last.isTotal ? 1 : 0)) return undefined
  const off = parts.filter(({ mayBeLess }) => mayBeLess).slice(0, 6)
  const amounts = (of: readonly Entry[]): readonly Amount[] => of.map(({ sum }) => sum.amount)
  if (ways(amounts(off), sumOf(amounts(parts.filter(part => !off.includes(part))))).some(sum => meets(sum, whole.amount))) return undefined
  const minus = parts.filter(({ isBracketed, mayBeLess }) =>
    parts.every(part => part.isBracketed) ? false : isBracketed || (mayBeLess && !takenOff.test(list.lead.text)),
  )
  const right = less(sumOf(amounts(parts.filter(part => !minus.includes(part)))), sumOf(amounts(minus)))
  const isSure = whole !== own[0] || marked || (!some.test(list.lead.text) && isAlike(right, whole.amount, 1.25))
  if (isSure) return { whole, right }
  return off.length === 0 && right.written > whole.amount.most && some.test(list.lead.text) ? { whole, right, isLess: true } : undefined
}

/** The wholes of a text that are not what their parts come to, each once. */
export const oddWholes = (text: Text): readonly OddWhole[] => {
  if (text.sums.length < 3) return []
  const sentences = bySentence(text.sums)
  const found = [
    ...listsIn(text.words).flatMap(list => listed(list, text) ?? []),
    ...sentences.flatMap(
      (sums, i) =>
        nextSentence(sentences[i - 1] ?? [], sums) ??
        sentencesBefore(sentences.slice(Math.max(0, i - 3), i), sums) ??
        (sums.length < 3 ? [] : (wholeFirst(sums) ?? wholeLast(sums) ?? [])),
    ),
  ]
  return found.filter(({ whole }, i) => found.findIndex(other => other.whole === whole) === i)
}
