/** Answers for acronyms in papers: which there are, where a paper uses one first, and how it would read there in full. */

import type { Place } from '../base/diagnostic.ts'
import { once } from '../base/once.ts'
import { literally } from '../base/text.ts'
import type { Records } from '../model/records.ts'
import { spoken, type Words, wordsOf } from './words.ts'

export interface Acronym {
  readonly short: string
  readonly long: string
}

/** The acronyms that a forum’s papers may use. */
export const listedAcronyms = ({ forum }: Records): readonly Acronym[] => forum?.acronyms ?? []

/** The texts of each paper that is read by itself: a bid, a report, an item of a meeting. */
export const papersIn = ({ meetings }: Records): readonly (readonly Words[])[] =>
  meetings.flatMap(({ meeting, file, reports, bids }) => [
    ...(meeting?.items ?? []).map((item, i) => [...wordsOf(item, { file, path: ['items', i] })]),
    ...[...reports, ...bids].map(filed => [...wordsOf(filed.record, { file: filed.file, path: [] })]),
  ])

const plain = (words: string): string => words.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')

/** A text that is looked at once for each acronym. */
const plainText = once((words: Words): string => plain(words.text))

/** Whether a paper says somewhere what an acronym stands for, or has it in brackets behind other words. */
export const isExpanded = ({ short, long }: Acronym, texts: readonly Words[]): boolean => {
  const [inFull, inBrackets] = [plain(long), `(${short}`]
  return texts.some(words => plainText(words).includes(inFull) || words.text.includes(inBrackets))
}

/** The first use of an acronym in a paper’s prose, with its article where that would change. */
export interface Use {
  readonly at: Place
  readonly find: string
  readonly offset: number
  /** The words in full; undefined where a person has to find them: `DSG’s`, `DSG-funded`, the words of a resolution. */
  readonly by?: string
}

/** An acronym in a text, with what makes it many or somebody’s. */
const pattern = (short: string): RegExp => new RegExp(`(?<![\\w/&’'“-])${literally(short)}(s?)(?!\\w)(?:[’']s?)?`)

const withoutHeadings = (text: string): string => text.replace(/^ {0,3}#.*$/gm, line => ' '.repeat(line.length))

export const firstUse = (acronym: Acronym, texts: readonly Words[]): Use | undefined => {
  const written = pattern(acronym.short)
  for (const words of texts) {
    if (!words.prose || !words.text.includes(acronym.short)) continue
    const text = withoutHeadings(spoken(words))
    const match = written.exec(text)
    if (!match) continue
    const [whole, plural = ''] = match
    const before = text.slice(0, match.index)
    const [lead = '', article] = /\b([Aa]n?) $/.exec(before) ?? []
    const full = `${acronym.long}${plural} (${acronym.short}${plural})`
    const isSame = article === undefined || article.toLowerCase() === articleOf(full)
    const offset = match.index - (isSame ? 0 : lead.length)
    const find = isSame ? whole : lead + whole
    const by = isSame ? full : `${articleOf(full)} ${full}`
    const next = text.charAt(match.index + whole.length)
    const isSafe = isPlain(acronym, words, { find, next, plural })
    return { at: words.at, find, offset, ...(isSafe && { by: starts(text, offset) ? capital(by) : by }) }
  }
  return undefined
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

const articleOf = (words: string): 'a' | 'an' => (/^(?:(?!uni|eu|one\b|use)[aeiou]|hour|hono|heir)/i.test(words) ? 'an' : 'a')

/** Whether a sentence begins here; not behind `e.g.` */
const starts = (text: string, offset: number): boolean => /(?:^|\n\s*\n|[^\s.]{2}[.!?]\s)\s*$/.test(text.slice(0, offset))

/** Whether the words can simply take the acronym’s place. */
const isPlain = ({ long }: Acronym, { at }: Words, { find, next, plural }: { find: string; next: string; plural: string }): boolean =>
  !/[’']s?$/.test(find) && !/[-/&]/.test(next) && !at.path.includes('clauses') && !/[*_[\]`<\\~^$|]/.test(long) && !(plural !== '' && /[sy]$/i.test(long))
