/**
 * Answers for telling the code in a field of prose from its text. Must leave no code open: what is not surely code is made text,
 * and what is code is closed where it was opened.
 */
import { containers } from './escape.ts'
import { isClosed, item } from './paragraphs.ts'

/** A line of prose, or a whole block of code with its fences. A `paragraph` line may begin a block or go on with one. */
export interface Line {
  readonly kind: 'blank' | 'code' | 'paragraph'
  readonly text: string
}

interface Fence {
  readonly mark: string
  readonly indent: string
  /** Less indentation than this ends the list item that the code stands in. */
  readonly least: number
  readonly lines: string[]
}

const fence = /^(`{3,}(?!.*`)|~{3,})/

export const indentOf = (line: string): number => line.length - line.trimStart().length

/** The fence that a line opens; `offset` is where the text of the list item begins that it may belong to, 0 for none. Outside an item it begins the line. */
const fenceOf = (line: string, offset: number): Fence | undefined => {
  const text = line.trim()
  const mark = fence.exec(text)?.[0]
  const inItem = offset > 0 && indentOf(line) >= offset && indentOf(line) <= offset + 3
  if (!mark || (!inItem && indentOf(line) > 3)) return undefined
  const indent = ' '.repeat(inItem ? indentOf(line) : 0)
  return { mark, indent, least: inItem ? offset : 0, lines: [indent + text] }
}

/** A line of text that must not open code, behind whatever mark of a list it stands. */
const asText = (line: string): string => {
  const prefix = containers.exec(line)?.[0] ?? ''
  return fence.test(line.slice(prefix.length)) ? `${prefix}\\${line.slice(prefix.length)}` : line
}

/** The lines of a field, tabs that indent expanded, every fence closed. */
export const linesOf = (markdown: string): readonly Line[] => {
  const out: Line[] = []
  let open: Fence | undefined
  let offset = 0
  const close = ({ indent, mark, lines }: Fence): void => {
    out.push({ kind: 'code', text: [...lines, indent + mark].join('\n') })
    open = undefined
  }
  for (const raw of markdown.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD').split('\n')) {
    const text = raw.replace(/^[ \t]+/, blanks => blanks.replaceAll('\t', '    '))
    const isBlank = text.trim() === ''
    if (open && !isBlank && indentOf(text) < open.least) close(open)
    if (open) {
      const closing = fence.exec(text.trim())?.[0]
      if (closing?.startsWith(open.mark) && text.trim() === closing) close(open)
      else open.lines.push(text.trimEnd())
      continue
    }
    const goesOn = isBlank || indentOf(text) > 0 || (out.at(-1)?.kind === 'paragraph' && !isClosed(text))
    offset = item.test(text) ? (containers.exec(text)?.[0].length ?? 0) : goesOn ? offset : 0
    open = fenceOf(text, offset)
    if (!open) out.push({ kind: isBlank ? 'blank' : 'paragraph', text: asText(text) })
  }
  if (open) close(open)
  return out
}
