/**
 * Answers for lists that GitHub's Markdown lacks and Pandoc has: `a)`, `(a)`, `a.`, `i)`, `(i)`, `(1)`, upper case too.
 * A label that is not followed by the next one makes a list only if it is a first one with a bracket, so that “A. Smith” stays a name.
 */
import type { TokenizerExtension, TokenizerThis, Tokens } from 'marked'
import type { List, Numbering } from '../document/document.ts'
import { labelOf } from '../document/labels.ts'

export interface FancyList extends Tokens.Generic {
  readonly type: 'fancyList'
  readonly numbering: Numbering
  readonly around: readonly [string, string]
  readonly start: number
  /** Where they do not follow one another. */
  readonly numbers?: readonly number[]
  readonly loose: boolean
  readonly items: readonly Tokens.Generic[][]
}

interface Marker {
  readonly indent: number
  /** Columns from the line's beginning to the item's text. */
  readonly width: number
  readonly around: readonly [string, string]
  readonly label: string
}

const markerShape = /^( {0,3})(\(?)([A-Za-z]{1,7}|\d{1,9})([.)])(?:( {1,4})(?=\S)|[ \t]|$)/
const letterValue = (letter: string): number => letter.toLowerCase().charCodeAt(0) - 96
const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

const romanValue = (label: string): number =>
  [...label.toLowerCase()].reduce((sum, letter, i, all) => {
    const value = romanDigits[letter] ?? Number.NaN
    return sum + (value < (romanDigits[all[i + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)

const markerOf = (line: string): Marker | undefined => {
  const match = markerShape.exec(line)
  if (!match) return undefined
  const [, blanks = '', opening = '', label = '', closing = '', gap] = match
  if ((opening === '(' && closing !== ')') || (/\d/.test(label) && opening === '')) return undefined
  const indent = blanks.length
  return { indent, label, around: [opening, closing], width: indent + opening.length + label.length + closing.length + (gap?.length ?? 1) }
}

type Style = Pick<List, 'numbering' | 'around' | 'start'>

const expected = (style: Style, index: number): string => labelOf({ kind: 'list', ...style, tight: true, items: [] }, index, 0)

/** How a list with this first label may be numbered, the likelier way first. */
const stylesOf = ({ label, around }: Marker): readonly Style[] => {
  if (/\d/.test(label)) return [{ numbering: 'decimal', around, start: Number(label) }]
  const isUpper = label === label.toUpperCase()
  if (!isUpper && label !== label.toLowerCase()) return []
  const roman: Style = { numbering: isUpper ? 'upper-roman' : 'lower-roman', around, start: romanValue(label) }
  const alpha: Style = { numbering: isUpper ? 'upper-alpha' : 'lower-alpha', around, start: letterValue(label) }
  if (label.length === 1) return label.toLowerCase() === 'i' ? [roman, alpha] : [alpha]
  return Number.isNaN(roman.start) || expected(roman, 0) !== `${around[0]}${label}${around[1]}` ? [] : [roman]
}

interface Collected {
  readonly items: readonly string[]
  readonly lines: number
  readonly blankBetween: boolean
}

const startsBlock = /^ {0,3}(?:#{1,6} |>|[-+*] |`{3}|~{3}|\||<!-- )/

/** The items of a list in this style, from the first line on. */
const collect = (lines: readonly string[], style: Style): Collected => {
  const items: string[][] = []
  let width = 0
  let used = 0
  let blankBetween = false
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const marker = markerOf(line)
    const afterBlank = i > 0 && (lines[i - 1] ?? '').trim() === ''
    const indent = line.length - line.trimStart().length
    if (line.trim() === '') {
      items.at(-1)?.push('')
      continue
    }
    if (marker && (items.length === 0 || indent < width) && `${marker.around[0]}${marker.label}${marker.around[1]}` === expected(style, items.length)) {
      if (items.length > 0 && afterBlank) blankBetween = true
      width = marker.width
      items.push([line.slice(width)])
    } else if (items.length > 0 && indent >= width) items.at(-1)?.push(line.slice(width))
    else if (items.length > 0 && !afterBlank && !marker && !startsBlock.test(line)) items.at(-1)?.push(line.trimStart())
    else break
    used = i + 1
  }
  return { items: items.map(item => item.join('\n').trimEnd()), lines: used, blankBetween }
}

const isLoose = (tokens: readonly Tokens.Generic[]): boolean => tokens.some((token, i) => token.type === 'space' && i > 0 && i < tokens.length - 1)

const isList = (style: Style, { items }: Collected): boolean => items.length > 1 || (items.length === 1 && style.start === 1 && style.around[1] === ')')

const tokenizer = function (this: TokenizerThis, src: string): FancyList | undefined {
  const first = markerOf(src.slice(0, src.indexOf('\n') === -1 ? undefined : src.indexOf('\n')))
  if (!first) return undefined
  const lines = src.split('\n')
  const found = stylesOf(first)
    .map(style => ({ style, list: collect(lines, style) }))
    .filter(({ style, list }) => isList(style, list))
    .sort((a, b) => b.list.items.length - a.list.items.length)[0]
  if (!found) return undefined
  const { style, list } = found
  const items = list.items.map(item => this.lexer.blockTokens(item, []) as Tokens.Generic[])
  const raw = lines.slice(0, list.lines).join('\n')
  return { type: 'fancyList', raw: src.startsWith(`${raw}\n`) ? `${raw}\n` : raw, ...style, loose: list.blankBetween || items.some(isLoose), items }
}

export const fancyList: TokenizerExtension = {
  name: 'fancyList',
  level: 'block',
  start(src) {
    const end = src.indexOf('\n\n')
    const match = /\n {0,3}\(?[A-Za-z0-9]{1,9}[.)][ \t]/.exec(end === -1 ? src : src.slice(0, end))
    return match ? match.index + 1 : undefined
  },
  tokenizer,
}
