/** Answers for the lists of a text, each with the paragraph that leads to it and its own entries; what stands in an entry belongs to it. */
import { once } from '../base/once.ts'
import { type Sentence, sentencesOf } from './figures/said.ts'
import { spoken, type Words } from './words.ts'

/** A list that a paragraph with a colon at its end leads to. */
export interface SaidList {
  /** The last sentence of that paragraph. */
  readonly lead: Sentence
  readonly entries: readonly Sentence[]
  /** Where the text goes on behind it. */
  readonly end: number
}

const entry = /^([ \t]*)(?:([-*+])|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t]/i

interface Line extends Sentence {
  readonly indent: number
  /** The mark of an entry: `-`, or `1` for all that count. */
  readonly mark?: string
}

const linesOf = (text: string): readonly Line[] => {
  let start = 0
  return text.split('\n').map(line => {
    const [found, , bullet] = entry.exec(line) ?? []
    const own = { text: line, start, indent: line.search(/\S|$/), ...(found !== undefined && { mark: bullet ?? '1' }) }
    start += line.length + 1
    return own
  })
}

const leadTo = (lines: readonly Line[], at: number): Sentence | undefined => {
  let last = at - 1
  while (last >= 0 && lines[last]?.text.trim() === '') last--
  if (!lines[last]?.text.trimEnd().endsWith(':')) return undefined
  let first = last
  while (first > 0 && lines[first - 1]?.text.trim() !== '' && !lines[first]?.mark) first--
  const start = lines[first]?.start ?? 0
  const sentence = sentencesOf(
    lines
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join('\n'),
  ).at(-1)
  return sentence && { text: sentence.text, start: start + sentence.start }
}

const find = (text: string): readonly SaidList[] => {
  const lines = linesOf(text)
  const found: SaidList[] = []
  for (let at = 0; at < lines.length; at++) {
    const head = lines[at]
    const lead = head?.mark === undefined ? undefined : leadTo(lines, at)
    if (!head || !lead) continue
    const entries: Sentence[] = []
    let isOne = true
    let until = at
    for (; until < lines.length; until++) {
      const line = lines[until]
      const isNext = line?.mark !== undefined && line.indent <= head.indent
      if (!line || (line.text.trim() !== '' && !isNext && line.indent <= head.indent && lines[until - 1]?.text.trim() === '')) break
      if (isNext) isOne &&= line.mark === head.mark
      const last = entries.at(-1)
      if (isNext || !last) entries.push({ text: line.text, start: line.start })
      else entries[entries.length - 1] = { text: `${last.text}\n${line.text}`, start: last.start }
    }
    if (isOne) found.push({ lead, entries, end: lines[until]?.start ?? text.length })
  }
  return found
}

/** The lists of a text that a sentence with a colon leads to; those whose entries are marked in two ways are left out. */
export const listsIn = once((words: Words): readonly SaidList[] => (words.prose && /:[ \t]*\n/.test(words.text) ? find(spoken(words)) : []))
