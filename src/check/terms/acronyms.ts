/** Answers for the acronyms of a paper: where each is used, and where it is explained and as what. */
import { spoken, type Words, wordsOf } from '../words.ts'

/** An acronym in a text. */
export interface Use {
  readonly short: string
  readonly words: Words
  readonly start: number
}

/** An explanation: the words before an acronym in brackets, or in brackets after it. */
export interface Meaning extends Use {
  readonly long: string
}

export interface Acronyms {
  /** First uses, in order. */
  readonly uses: ReadonlyMap<string, Use>
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>
  /** Acronyms in brackets behind words that they cannot stand for. */
  readonly unlike: readonly Meaning[]
  /** Whether the paper says these words, in capitals or not. */
  readonly says: (long: string) => boolean
}

const acronym = /(?<![\p{L}\p{N}@/._’'&-])([A-Z]{3,6})s?(?![\p{L}\p{N}@]|[-/&.]\p{L}|[-/]\d)/gu
/** Words that are put in capitals for weight, not because letters stand for words; and numbers in Roman figures. */
const notAcronym =
  /^(?:[IVX]+|AND|ALL|ALSO|ANY|ARE|BOTH|BUT|CAN|DATE|DID|DOES|DRAFT|EACH|ENDS?|FINAL|FIVE|FOR|FOUR|FROM|FULL|HAS|HAVE|ITEM|MAY|MUST|NEW|NEXT|NINE|NONE|NOT|NOTE|NOTED|NOW|ONE|ONLY|OTHER|OUR|PART|PAGE|PLUS|PLEASE|SAME|SHALL|SHOULD|SIX|SOME|TEN|THAN|THAT|THE|THEIR|THERE|THESE|THIS|THOSE|THREE|TOTAL|TWO|UNTIL|WAS|WERE|WHAT|WHEN|WHO|WILL|WITH|WOULD|YES|YEAR|AGREED|AGREE|DECISION|RESOLVED|APPROVED|PUBLIC|PRIVATE|URGENT|TODO|FIXME|TBC|TBA|TBD|BBC|BST|GMT|PDF|HTML|USB|PIN|FAQ|FAQS|GDPR|PLC|CIC|LLP|LTD|RAG|TUPE|COVID|PAYE|CPI|RPI|GDP|ICT|GCSE|UCAS|XXX+)$/

/** Fields that hold codes and addresses. */
const notLanguage: ReadonlySet<unknown> = new Set(['label', 'grade', 'contact', 'online', 'address', 'venue'])

/** A line in capitals has no acronyms that could be told from its other words. */
const withoutShouting = (text: string): string =>
  text.replace(/^.*$/gm, line => {
    const capitals = line.match(/\p{Lu}/gu)?.length ?? 0
    const letters = line.match(/\p{L}/gu)?.length ?? 0
    return capitals > 8 && capitals * 5 > letters * 3 ? ' '.repeat(line.length) : line
  })

/** Whether the letters are those that the words begin with, small words left out or not. */
const standsFor = (short: string, words: readonly string[]): boolean => {
  const initials = words.flatMap(word => word.toUpperCase().split(/[-–/]/)).map(word => word.replace(/[^\p{L}]/gu, '').slice(0, 1))
  if (initials[0] !== short[0]) return false
  let at = 0
  for (const letter of initials) if (letter === short[at]) at++
  return at === short.length
}

/** The words before an acronym in brackets that it stands for; the fewest that do. */
const longBefore = (short: string, before: string): string | undefined => {
  const words = before
    .replace(/[*_“”"]/g, '')
    .trim()
    .split(/\s+/)
    .slice(-(short.length + 5))
  for (let count = 2; count <= words.length; count++) {
    const long = words.slice(-count)
    if (standsFor(short, long)) return long.join(' ')
  }
  return undefined
}

const meaningOf = (text: string, short: string, start: number, end: number): string | undefined => {
  if (text[start - 1] === '(' && text[end] === ')') return longBefore(short, text.slice(Math.max(0, start - 200), start - 1))
  const after = /^\s*\(([^()]{5,150})\)/.exec(text.slice(end, end + 160))?.[1]
  return after !== undefined && standsFor(short, after.trim().split(/\s+/)) ? after.trim() : undefined
}

/** As many words before an acronym in brackets as it has letters. */
const wordsBefore = (text: string, short: string, start: number, end: number): string | undefined =>
  text[start - 1] === '(' && text[end] === ')'
    ? text
        .slice(Math.max(0, start - 200), start - 1)
        .trim()
        .split(/\s+/)
        .slice(-short.length)
        .join(' ')
    : undefined

/** Words by which two texts are the same explanation: without capitals, signs, and the s of a plural. */
export const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map(word => word.replace(/s$/, ''))
    .filter(word => word !== '' && word !== 'and' && word !== 'the')
    .join(' ')

/** The acronyms of a record. */
export const acronymsOf = (record: unknown, file: string): Acronyms => {
  const uses = new Map<string, Use>()
  const meanings = new Map<string, Meaning[]>()
  const unlike: Meaning[] = []
  const texts: string[] = []
  for (const words of wordsOf(record, { file, path: [] })) {
    const text = spoken(words)
    texts.push(text)
    if (words.at.path.some(part => notLanguage.has(part)) || !/[A-Z]{3}/.test(text)) continue
    for (const { 0: said, 1: short = '', index: start } of withoutShouting(text).matchAll(acronym)) {
      if (notAcronym.test(short)) continue
      const use = { short, words, start }
      if (!uses.has(short)) uses.set(short, use)
      const long = meaningOf(text, short, start, start + said.length)
      if (long !== undefined) meanings.set(short, [...(meanings.get(short)?.slice(0, 20) ?? []), { ...use, long }])
      const before = long === undefined && unlike.length < 20 ? wordsBefore(text, short, start, start + said.length) : undefined
      if (before !== undefined) unlike.push({ ...use, long: before })
    }
  }
  let all: string | undefined
  return {
    uses,
    meanings,
    unlike,
    says: long => {
      all ??= ` ${bare(texts.join(' \n '))} `
      return all.includes(` ${bare(long)} `)
    },
  }
}
