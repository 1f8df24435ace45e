/** Answers for the comments of a file: what each says, and the value it stands at. What a comment means is for others to say. */
import type { Span } from '../../base/diagnostic.ts'
import type { Comment } from '../../base/source.ts'
import { type Lines, linesOf } from './lines.ts'
import type { Node } from './tree.ts'

/** Where the values that begin on a line end: texts and rows in brackets, which may run over many lines; not lists and groups of fields. */
const endsIn = (root: Node, lines: Lines): ReadonlyMap<number, number> => {
  const ends = new Map<number, number>()
  const visit = (node: Node, from: number): void => {
    if (node.kind === 'text' || node.kind === 'hole' || node.flow) {
      const line = lines.of(from)
      ends.set(line, Math.max(ends.get(line) ?? 0, node.span.end))
    } else if (node.kind === 'list') for (const item of node.items) visit(item, item.span.start)
    else for (const { key, value } of node.entries.values()) visit(value, key.start)
  }
  visit(root, root.span.start)
  return ends
}

/** The line a comment stands at: its own, or the next one with a value if there is nothing else on its own. */
const lineFor = ({ start }: Span, lines: Lines, last: number): number => {
  const own = lines.of(start)
  if (
    lines
      .text(own)
      .slice(0, start - lines.start(own))
      .trim() !== ''
  )
    return own
  let line = own + 1
  while (line <= last && /^\s*(#|$)/.test(lines.text(line))) line++
  return line
}

/** The comments of a text, given where they are. */
export const commentsAt = (text: string, spans: readonly Span[], root: Node | undefined): readonly Comment[] => {
  if (spans.length === 0) return []
  const lines = linesOf(text)
  const ends = root ? endsIn(root, lines) : new Map<number, number>()
  const last = lines.of(text.length)
  return spans.map(span => {
    const line = lineFor(span, lines, last)
    const start = lines.start(line)
    return { text: text.slice(span.start, span.end), span, about: { start, end: Math.max(lines.endAt(start), ends.get(line) ?? 0) } }
  })
}
