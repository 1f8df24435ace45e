/**
 * Answers for numbered paragraphs: `1.1  Text`, a number with or without words before it or a letter behind it, as in `5(a)`, and two blanks. Paragraphs one after the other are one list,
 * whatever their numbers, if what stands before the last number is the same. What is indented by two blanks belongs to the paragraph above.
 */
import type { TokenizerExtension, TokenizerThis, Tokens } from 'marked'
import type { List } from '../document/document.ts'
import type { FancyList } from './fancy-list.ts'

const marker = /^((?:[\p{Lu}\d/]{1,8} )?[\p{L}\d()/.-]{0,16}?)(?:(\d{1,4})|(?<=\d)(\(?)([a-z])\)) {2}(?=\S)/u
const hang = 2

interface Label {
  /** What stands before the text. */
  readonly words: string
  readonly style: Pick<List, 'numbering' | 'around'>
  readonly number: number
}

const labelAt = (line: string): Label | undefined => {
  const match = marker.exec(line)
  if (!match) return undefined
  const [words, before = '', number, bracket = '', letter = ''] = match
  return number === undefined
    ? { words, style: { numbering: 'lower-alpha', around: [before + bracket, ')'] }, number: letter.charCodeAt(0) - 96 }
    : { words, style: { numbering: 'decimal', around: [before, ''] }, number: Number(number) }
}

const isAlike = (a: Label, b: Label): boolean => a.style.numbering === b.style.numbering && a.style.around[0] === b.style.around[0]

const startsBlock = /^ {0,3}(?:#{1,6} |>|[-+*] |`{3}|~{3}|\||<!-- )/

interface Collected {
  readonly items: readonly string[]
  readonly numbers: readonly number[]
  readonly lines: number
}

const collect = (lines: readonly string[], opener: Label): Collected => {
  const items: string[][] = []
  const numbers: number[] = []
  let used = 0
  for (const [i, line] of lines.entries()) {
    const label = labelAt(line)
    const isFresh = (lines[i - 1] ?? '').trim() === ''
    if (line.trim() === '') {
      items.at(-1)?.push('')
      continue
    }
    if (isFresh && label && isAlike(label, opener)) {
      items.push([line.slice(label.words.length)])
      numbers.push(label.number)
    } else if (/^ {2}/.test(line)) items.at(-1)?.push(line.slice(hang))
    else if (!isFresh && !startsBlock.test(line)) items.at(-1)?.push(line.trimStart())
    else break
    used = i + 1
  }
  return { items: items.map(item => item.join('\n').trimEnd()), numbers, lines: used }
}

const tokenizer = function (this: TokenizerThis, src: string): FancyList | undefined {
  const opener = labelAt(src.slice(0, 60))
  if (!opener) return undefined
  const lines = src.split('\n')
  const found = collect(lines, opener)
  const [start = 1] = found.numbers
  const raw = lines.slice(0, found.lines).join('\n')
  return {
    type: 'fancyList',
    raw: src.startsWith(`${raw}\n`) ? `${raw}\n` : raw,
    ...opener.style,
    start,
    ...(found.numbers.some((number, i) => number !== start + i) && { numbers: found.numbers }),
    loose: true,
    items: found.items.map(item => this.lexer.blockTokens(item, []) as Tokens.Generic[]),
  }
}

export const numberedList: TokenizerExtension = { name: 'numberedList', level: 'block', tokenizer }
