/** Answers for what a text points to by its number or letter, as in “Appendix C”, “Table 5”, “paragraph 4.7” and “section 9”, where it means a paper of its own meeting. */
import { sentenceAt, sentencesOf } from './figures/said.ts'
import { spoken, type Words } from './words.ts'

export type PointerKind = 'appendix' | 'table' | 'paragraph' | 'section'

/** One thing that is pointed to. */
export interface Pointer {
  readonly kind: PointerKind
  /** As in `C`, `5`, `4.7`. */
  readonly number: string
  /** The words that point, and where they begin. */
  readonly words: string
  readonly offset: number
  /** Whether the words themselves say that it is near: “below”, “of this report”, or “see”. */
  readonly isHere: boolean
}

const more = (one: string): string => `((?:${one})(?:(?:, | and |, and | or | to |–|-)(?:${one}))*)`
const here = ',? (?:of|to|in) (?:this|the) (?:report|paper|bid|appendix)\\b(?! (?:of|by|to|on|from))|,? (?:above|below|overleaf)\\b'
/** What is numbered elsewhere, as in “paragraph 9.4 of the scheme” and “the guide’s Table 3”, is let be. */
const elsewhere = `(?![.(]?\\d|\\w)(?:(?=${here})|(?!,? (?:of|to|in|from|under|on|at)\\b))`
const pointing = (names: string, one: string): RegExp => new RegExp(`(?<![’']s |[’'] )\\b(${names}) ${more(one)}${elsewhere}`, 'g')

const kinds: readonly (readonly [PointerKind, RegExp])[] = [
  ['appendix', pointing('[Aa]ppendi(?:x|ces)|APPENDIX|[Aa]nnex(?:es)?', '\\d{1,2}|[A-Z]')],
  ['table', pointing('[Tt]ables?', '\\d{1,2}')],
  ['paragraph', pointing('[Pp]ara(?:graph)?s?\\.?|[Ss]ections?', '\\d{1,2}\\.\\d{1,2}')],
  ['section', pointing('[Ss]ections?', '\\d{1,2}(?!\\.\\d)')],
]

/** Documents that have paragraphs, tables and sections of their own, and are not among the papers. */
const another =
  /\b(?:guid(?:e|ance)|handbook|[Rr]egulations?|Act|Acts|Code|constitution|[Ss]cheme|[Ss]trategy|[Ss]chedule|[Tt]erms of [Rr]eference|DfE|ESFA|EFA|Department|Ofsted|SEND|[Ff]ramework|circular|census|bulletin|notes|manual|White Paper|Green Paper|consultation document|statement|return|policy|agreement|contract|(?:earlier|previous|last|other) (?:report|paper|meeting|year)|minutes of|last year|standing orders?)\b/
/** Sections of Acts that are known by their numbers. */
const byLaw =
  /^ (?:inspections?|audits?|agreements?|officers?|dut(?:y|ies)|orders?|notices?|grants?|funding|money|returns?|schools?|academies|statements?|budgets?|enquir(?:y|ies)|assessments?)\b/
const underLaw = /\b(?:under|by|per|pursuant to|within the meaning of|a|an) $/i

/** Where a reader is sent to look. */
const seen = /\b(?:see|(?:set out|shown|given|described|detailed|listed|discussed|explained|summari[sz]ed|contained) (?:in|at)) $/i
const isHereBy = new RegExp(`^(?:${here})`)

/** What a text points to among the papers of its meeting, where it does so first. */
export const pointersIn = (words: Words): readonly Pointer[] => {
  const pointers = new Map<string, Pointer>()
  for (const pointer of everyPointer(words)) {
    const key = `${pointer.kind} ${pointer.number}`
    if (!pointers.has(key)) pointers.set(key, pointer)
  }
  return [...pointers.values()]
}

const everyPointer = (words: Words): readonly Pointer[] => {
  const text = spoken(words)
  if (!/[Aa]ppendi|[Aa]nnex|APPENDIX|[Tt]able|[Pp]ara|[Ss]ection/.test(text)) return []
  const sentences = sentencesOf(text)
  return kinds.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: said, 1: name = '', 2: numbers = '', index }): Pointer[] => {
      const rest = text.slice(index + said.length, index + said.length + 60)
      const lead = text.slice(Math.max(0, index - 40), index)
      const isHere = isHereBy.test(rest)
      const sentence = sentenceAt(sentences, index)?.text ?? text
      if (!isHere && kind !== 'appendix' && another.test(sentence.slice(0, 1000))) return []
      if (kind === 'section' && !isHere && (byLaw.test(rest) || underLaw.test(lead))) return []
      const isNear = isHere || seen.test(lead)
      // “Section 251” and the like are of Acts.
      const found = [...numbers.matchAll(/\d+(?:\.\d+)?|[A-Z]/g)].filter(([number]) => kind !== 'section' || Number(number) <= 16)
      return found.map(({ 0: number, index: at }, i) => ({
        kind,
        number,
        words: i === 0 ? said.slice(0, name.length + 1 + at + number.length) : number,
        offset: i === 0 ? index : index + name.length + 1 + at,
        isHere: isNear,
      }))
    }),
  )
}
