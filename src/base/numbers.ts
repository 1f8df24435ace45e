/** Answers for the counted things in papers that are not money: posts in full-time equivalents, counts, percentages. */
import { type Parsed, parsed, refused } from './parsed.ts'

/** Full-time equivalent posts, in hundredths, with the places as written: `1.00` and `3` are both printed as typed. */
export interface Fte {
  readonly kind: 'fte'
  readonly hundredths: number
  readonly places: number
}

/** A whole number of people, schools, places. */
export interface Count {
  readonly kind: 'count'
  readonly count: number
}

/** A percentage, in hundredths of a per cent, with the places as written. */
export interface Percent {
  readonly kind: 'percent'
  readonly hundredths: number
  readonly places: number
}

const hundredthsOf = (text: string): { hundredths: number; places: number } | undefined => {
  const match = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(text)
  if (!match || /^0\d/.test(text)) return undefined
  const fraction = match[2] ?? ''
  return { hundredths: Number(match[1]) * 100 + Number(fraction.padEnd(2, '0')), places: fraction.length }
}

/** Reads `3.77`, `1.00`, `3`, with or without `fte` behind it. */
export const readFte = (text: string): Parsed<Fte> => {
  const value = hundredthsOf(text.trim().replace(/\s*fte$/i, ''))
  if (!value || value.hundredths === 0)
    return refused('value/fte', `“${text}” is not a number of full-time equivalent posts.`, 'Write a number such as 3.77 or 1.00.')
  return parsed({ kind: 'fte', ...value })
}

/** Reads `17`, `1,250`. */
export const readCount = (text: string): Parsed<Count> => {
  const trimmed = text.trim()
  if (!/^(\d{1,7}|\d{1,3}(,\d{3}){1,2})$/.test(trimmed) || /^0\d/.test(trimmed))
    return refused('value/count', `“${text}” is not a whole number.`, 'Write a number such as 17.')
  return parsed({ kind: 'count', count: Number(trimmed.replaceAll(',', '')) })
}

/** Reads `25`, `25%`, `25 per cent`, `12.5%`, and changes such as `-0.5%` and `+2%`. */
export const readPercent = (text: string): Parsed<Percent> => {
  const [, sign = '', figure = ''] = /^([-−+]?)\s*(.*?)\s*(?:%|per cent)?$/i.exec(text.trim()) ?? []
  const value = hundredthsOf(figure)
  return value
    ? parsed({ kind: 'percent', ...value, hundredths: /[-−]/.test(sign) && value.hundredths > 0 ? -value.hundredths : value.hundredths })
    : refused('value/percent', `“${text}” is not a percentage.`, 'Write a number such as 25%.')
}

export const fteText = (fte: Fte): string => (fte.hundredths / 100).toFixed(fte.places)

export const countText = (count: Count): string => String(count.count).replace(/\B(?=(\d{3})+$)/g, ',')

/** `25 per cent`. */
export const percentText = (percent: Percent): string => `${(percent.hundredths / 100).toFixed(percent.places)} per cent`
