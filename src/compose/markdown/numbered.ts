/**
 * Answers for numbered paragraphs: each by itself behind its number and two blanks, as in `1.1  Text`, which every reader of Markdown shows as it stands.
 * A list or a quotation that follows one belongs to it, and is indented by two blanks; everything else keeps its place in the running order.
 */
import { opensList, paragraphStarts } from '../../history/paragraphs.ts'
import { escapeText } from './escape.ts'

const opening = /^\s*\0#([^\0]*)\0$/
const closing = '\0/#\0'

/** Stands before and behind what is to be numbered, until the paper’s Markdown is whole. No template holds it, because NUL is taken out of templates. */
export const numberedSigns = (prefix: string): readonly [string, string] => [
  `\0#${escapeText(prefix.replace(/[\0\n]/g, ''), { before: 'x', inTable: false })}\0`,
  closing,
]

/** The lines with a number before each paragraph; `next` gives the numbers. */
const numbered = (lines: readonly string[], next: () => string): readonly string[] => {
  const starts = new Set(paragraphStarts(lines))
  let isOpen = false
  let isPart = false
  return lines.map((line, i) => {
    if (line === '') return line
    const isFresh = (lines[i - 1] ?? '') === ''
    if (starts.has(i)) {
      isOpen = true
      isPart = false
      return `${next()}  ${line}`
    }
    if (isFresh && !/^\s/.test(line)) {
      isPart = isOpen && (opensList(line) || line.startsWith('>'))
      isOpen = isPart
    } else if (!isPart && opensList(line)) isPart = isOpen
    return isPart ? `  ${line}` : line
  })
}

/** The Markdown with the paragraphs between the signs numbered; numbers go on where the same prefix comes again. */
export const numberParagraphs = (markdown: string): string => {
  if (!markdown.includes('\0')) return markdown
  const counts = new Map<string, number>()
  const next = (prefix: string) => () => {
    const count = (counts.get(prefix) ?? 0) + 1
    counts.set(prefix, count)
    return `${prefix}.${count}`
  }
  const out: string[] = []
  let region: { readonly prefix: string; readonly lines: string[] } | undefined
  const close = (): void => {
    if (region) out.push(...numbered(region.lines, next(region.prefix)))
    region = undefined
  }
  /** Where a sign stood between two blank lines, one is enough. */
  let isAfterSign = false
  for (const line of markdown.split('\n')) {
    const prefix = opening.exec(line)?.[1]
    const isSign = prefix !== undefined || line.trim() === closing
    if (isSign) close()
    if (prefix !== undefined) region = { prefix, lines: [] }
    const last = region?.lines.at(-1) ?? out.at(-1) ?? ''
    if (!isSign && !(isAfterSign && line === '' && last === '')) (region?.lines ?? out).push(line)
    isAfterSign = isSign || (isAfterSign && line === '')
  }
  close()
  return out.join('\n')
}
