/**
 * Answers for the dates that a text says, each with its place and as far as it reaches: days, months, years and school terms.
 * A stretch of text is handed on with a mark in place of every date, such as `⟨D0⟩`, so that a rule reads the words between.
 */
import { iso, months, reach, readDay, readLooseDate } from '../base/dates.ts'
import { once } from '../base/once.ts'
import { yearsSaid } from '../base/years.ts'
import { filedIn, type MeetingFolder } from '../model/records.ts'
import { sentencesOf } from './figures/said.ts'
import type { Finding } from './rule.ts'
import { spoken, textsIn, type Words } from './words.ts'

/** A date that a text says. Days are compared as text, `2026-01-15`. */
export interface SaidDate {
  /** A day, a month, a year such as 2026/27, or a term. */
  readonly kind: 'D' | 'M' | 'Y' | 'T'
  readonly words: string
  readonly start: number
  readonly end: number
  readonly first: string
  readonly last: string
}

/** A sentence, or a paragraph, that says dates. */
export interface Dated {
  /** With marks in place of its dates, and its white space joined. */
  readonly text: string
  /** The dates in the order of the marks. */
  readonly dates: readonly SaidDate[]
  readonly words: Words
}

/** The names of the months as alternatives of an expression. */
export const monthNames = months.join('|')
const month =
  'Jan(?:uary|\\b\\.?)|Feb(?:ruary|\\b\\.?)|Mar(?:ch|\\b\\.?)|Apr(?:il|\\b\\.?)|May|June?|July?|Aug(?:ust|\\b\\.?)|Sept?(?:ember|\\b\\.?)|Oct(?:ober|\\b\\.?)|Nov(?:ember|\\b\\.?)|Dec(?:ember|\\b\\.?)'
const year = '(?:19|20)\\d\\d'
const weekday = '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\\s+(?:the\\s+)?)?'
const dates = new RegExp(
  `\\b${weekday}(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:day\\s+)?(?:of\\s+)?(${month}),?\\s+(${year})\\b(?![/–-]\\d)|` +
    `\\b(${month})\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(${year})\\b(?![/–-]\\d)|` +
    `\\b(autumn|spring|summer)(?:\\s+term)?(?:\\s+(?:of|in))?,?\\s+(${year})(?:([/–-])(?:20)?\\d\\d)?\\b|` +
    `(?<![\\d/.])(\\d{1,2})[/.](\\d{1,2})[/.](${year})(?![\\d/]|\\.\\d)|(?<![\\d-])(${year})-(\\d\\d)-(\\d\\d)(?![\\d-])`,
  'gi',
)

/** The number of a month by its name or the beginning of it. */
export const monthOf = (name: string): number => months.findIndex(full => full.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1

const reachOf = (text: string): { readonly first: string; readonly last: string } | undefined => {
  const read = readLooseDate(text)
  return read.ok ? reach(read.value) : undefined
}

const termYear = (term: string, start: string, isYear: boolean): string => String(Number(start) + (isYear && term.toLowerCase() !== 'autumn' ? 1 : 0))

const readMatch = ([, day, name, year1, name2, day2, year2, term, year3, slash, d, m, year4, y, mm, dd]: RegExpMatchArray) => {
  const date = (at: string | undefined, num: number, of: string | undefined) => {
    const read = readDay(`${of}-${String(num).padStart(2, '0')}-${at?.padStart(2, '0')}`)
    return read.ok ? { kind: 'D' as const, first: iso(read.value), last: iso(read.value) } : undefined
  }
  if (name) return date(day, monthOf(name), year1)
  if (name2 && day2) return date(day2, monthOf(name2), year2)
  const loose = (kind: 'M' | 'T', text: string) => {
    const found = reachOf(text)
    return found && { kind, ...found }
  }
  if (name2) return loose('M', `${year2}-${String(monthOf(name2)).padStart(2, '0')}`)
  if (term) return loose('T', `${term} ${termYear(term, year3 ?? '', slash !== undefined)}`)
  return d ? date(d, Number(m), year4) : date(dd, Number(mm), y)
}

const datesIn = (text: string): readonly SaidDate[] => {
  if (!/(?:19|20)\d\d/.test(text)) return []
  const plain = [...text.matchAll(dates)].flatMap((match): SaidDate[] => {
    const read = readMatch(match)
    return read ? [{ ...read, words: match[0], start: match.index, end: match.index + match[0].length }] : []
  })
  const years = yearsSaid(text).flatMap(({ words, at, year: of }): SaidDate[] =>
    of ? [{ kind: 'Y', words, start: at, end: at + words.length, first: `${of.start}-04-01`, last: `${of.start + 1}-03-31` }] : [],
  )
  const free = years.filter(one => !plain.some(({ start, end }) => start < one.end && one.start < end))
  return free.length === 0 ? plain : [...plain, ...free].sort((a, b) => a.start - b.start)
}

const marked = (text: string, start: number, all: readonly SaidDate[], words: Words): Dated[] => {
  const own = all.filter(date => date.start >= start && date.end <= start + text.length)
  if (own.length === 0) return []
  let out = ''
  let from = start
  for (const [i, date] of own.entries()) {
    out += `${text.slice(from - start, date.start - start)}⟨${date.kind}${i}⟩`
    from = date.end
  }
  return [{ text: (out + text.slice(from - start)).replace(/\s+/g, ' '), dates: own, words }]
}

/** The sentences of a text that say dates. */
export const datedSentences = once((words: Words): readonly Dated[] => {
  const text = spoken(words)
  const all = datesIn(text)
  return all.length === 0 ? [] : sentencesOf(text).flatMap(sentence => marked(sentence.text, sentence.start, all, words))
})

/** The paragraphs of a text that say dates. */
export const datedParagraphs = once((words: Words): readonly Dated[] => {
  const text = spoken(words)
  const all = datesIn(text)
  if (all.length === 0) return []
  return [...text.matchAll(/(?:[^\n]|\n(?!\s*\n))+/g)].flatMap(({ 0: paragraph, index }) => marked(paragraph, index, all, words))
})

/** The date whose mark a pattern has taken, as in `D0`. */
export const dateAt = ({ dates }: Dated, mark: string | undefined): SaidDate | undefined => (mark === undefined ? undefined : dates[Number(mark.slice(1))])

/** Where a date stands. */
export const placeOf = ({ words }: Dated, { start, end }: SaidDate): Pick<Finding, 'at' | 'find'> & { readonly at: Words['at'] } => ({
  at: { ...words.at, find: words.text.slice(start, end), offset: start },
})

/** A date as it is typed, on one line. */
export const said = ({ words }: SaidDate): string => words.replace(/\s+/g, ' ')

/** The texts of a meeting and of its papers. */
export const textsOfMeeting = once((folder: MeetingFolder): readonly Words[] => filedIn(folder).flatMap(textsIn))

/** The year and the month in which a date begins or ends, as one number of months. */
export const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
