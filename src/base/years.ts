/** Answers for years that run over two calendar years: financial, academic, municipal. */
import { type Parsed, parsed, refused } from './parsed.ts'

/** A year that ends in the calendar year after it begins, so only the start is kept. */
export interface Year {
  readonly kind: 'year'
  /** Calendar year of the start: 2020 for 2020/21. */
  readonly start: number
  /** Said where it is not a financial year. */
  readonly span?: 'academic' | 'municipal'
}

export type YearStyle = '2020/21' | '2020-21' | '2020/2021' | '2020-2021' | '2020 to 2021'

const shape = /^(\d{4})\s*(?:\/|-|–|\s+to\s+)\s*(\d{4}|\d{2})$/
/** Local management of schools began in 1990; no forum plans beyond the middle of the century. */
const first = 1990
const last = 2059

const spans = { academic: 'academic', school: 'academic', municipal: 'municipal' } as const

/** Reads 2020-21, 2020/21, 2020/2021, 2020-2021, `2020 to 2021`, `academic year 2020/21`; the end must be the year after the start. */
export const readYear = (text: string): Parsed<Year> => {
  const [, kind = '', years = ''] = /^(?:(financial|academic|school|municipal) year )?([\s\S]*)$/i.exec(text.trim()) ?? []
  const match = shape.exec(years)
  if (!match)
    return refused('value/year', `“${text}” is not a financial year.`, 'Write a year such as 2020-21 or 2020/21; or academic year 2020/21, where it is none.')
  const start = Number(match[1])
  const end = match[2] ?? ''
  const span = spans[kind.toLowerCase() as keyof typeof spans]
  const year: Year = { kind: 'year', start, ...(span && { span }) }
  if (start < first || start > last) return refused('value/year', `“${text}” is not a year that a forum plans for.`, `Write a year from ${first} to ${last}.`)
  if (!String(start + 1).endsWith(end)) return refused('value/year', `“${text}” is not a year: ${start} is followed by ${start + 1}.`, yearHint(start, end))
  return parsed(year)
}

const yearHint = (start: number, end: string): string => {
  const ended = end.length === 4 ? Number(end) : Math.trunc(start / 100) * 100 + Number(end)
  const meant = yearText({ kind: 'year', start: ended - 1 }, '2020/21')
  return `Write ${yearText({ kind: 'year', start }, '2020/21')}, or ${meant} if that is the year meant.`
}

export const yearText = (year: Year, style: YearStyle): string => {
  const end = String(year.start + 1)
  const [, between = '', ending = ''] = /^2020(.+?)((?:20)?21)$/.exec(style) ?? []
  return `${year.start}${between}${end.slice(-ending.length)}`
}

/** `2020/21`; of a year that is not a financial one, `academic year 2020/21`. */
export const yearInWords = (year: Year, style: YearStyle): string => `${year.span ? `${year.span} year ` : ''}${yearText(year, style)}`

/** A pair of figures in running text that was meant as a year, possible or not. */
export interface YearWords {
  readonly words: string
  /** Where they begin in the text. */
  readonly at: number
  /** Undefined for an impossible year such as 2012/21. */
  readonly year: Year | undefined
}

/**
 * The years said in a text, impossible ones included. A pair counts where its second half has two or four digits
 * and the first begins with 19 or 20, so `10-12`, `2020-01-15` and `1234/5678` do not; in another century, as in 2126/27, where the one follows the other.
 */
export const yearsSaid = (text: string): readonly YearWords[] =>
  [...text.matchAll(/(?<![\d/.,-])(\d{4})(?:\/|-|–)((?:19|20)\d{2}|\d{2})(?!\d|[/,.-]\d)/g)].flatMap(({ 0: words, 1: start = '', 2: end = '', index: at }) => {
    if (!/^(?:19|20)/.test(start) && String(Number(start) + 1).slice(-2) !== end.slice(-2)) return []
    const read = readYear(words)
    return [{ words, at, year: read.ok ? read.value : undefined }]
  })

/** Everything in a text that `readYear` could read, and more, so that a year that is not among them is not there. */
export const yearsWritten = (text: string): readonly Omit<YearWords, 'at'>[] =>
  [...text.matchAll(/(?<!\d)\d{4}\s*(?:\/|-|–|\s+to\s+)\s*(?:\d{4}|\d{2})(?!\d|-\d)/g)].map(([words]) => {
    const read = readYear(words)
    return { words, year: read.ok ? read.value : undefined }
  })

/** The financial year (1 April to 31 March) a date lies in. */
export const financialYearOf = (date: { readonly year: number; readonly month: number }): Year => ({
  kind: 'year',
  start: date.month >= 4 ? date.year : date.year - 1,
})
