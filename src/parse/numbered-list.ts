/**
 * Answers for numbered paragraphs: `1.1  Text`, a number with or without words before it, and two blanks. Paragraphs one after the other are one list,
 * whatever their numbers, if what stands before the last number is the same. What is indented by two blanks belongs to the paragraph above.
 */
import type { TokenizerExtension, TokenizerThis, Tokens } from 'marked'
import type { FancyList } from './fancy-list.ts'

const marker = /^((?:[\p{Lu}\d/]{1,8} )?[\p{L}\d()/.-]{0,16}?)(\d{1,4}) {2}(?=\S)/u
const hang = 2

const startsBlock = /^ {0,3}(?:#{1,6} |>|[-+*] |`{3}|~{3}|\||<!-- )/

interface Collected {
  readonly items: readonly string[]
  readonly numbers: readonly number[]
  readonly lines: number
}

const collect = (lines: readonly string[], prefix: string): Collected => {
  const items: string[][] = []
  const numbers: number[] = []
  let used = 0
  for (const [i, line] of lines.entries()) {
    const [label = '', before, number] = marker.exec(line) ?? []
    const isFresh = (lines[i - 1] ?? '').trim() === ''
    if (line.trim() === '') {
      items.at(-1)?.push('')
      continue
    }
    if (isFresh && number !== undefined && before === prefix) {
      items.push([line.slice(label.length)])
      numbers.push(Number(number))
    } else if (/^ {2}/.test(line)) items.at(-1)?.push(line.slice(hang))
    else if (!isFresh && !startsBlock.test(line)) items.at(-1)?.push(line.trimStart())
    else break
    used = i + 1
  }
  return { items: items.map(item => item.join('\n').trimEnd()), numbers, lines: used }
}

const tokenizer = function (this: TokenizerThis, src: string): FancyList | undefined {
  const prefix = marker.exec(src)?.[1]
  if (prefix === undefined) return undefined
  const lines = src.split('\n')
  const found = collect(lines, prefix)
  const [start = 1] = found.numbers
  const raw = lines.slice(0, found.lines).join('\n')
  return {
    type: 'fancyList',
    raw: src.startsWith(`${raw}\n`) ? `${raw}\n` : raw,
    numbering: 'decimal',
    around: [prefix, ''],
    start,
    ...(found.numbers.some((number, i) => number !== start + i) && { numbers: found.numbers }),
    loose: true,
    items: found.items.map(item => this.lexer.blockTokens(item, []) as Tokens.Generic[]),
  }
}

export const numberedList: TokenizerExtension = { name: 'numberedList', level: 'block', tokenizer }
