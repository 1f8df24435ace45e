/** Answers for line and column of a place; a place in a file that was never read is the file's beginning. */
import type { Place } from '../base/diagnostic.ts'
import { type Position, positionAt, type Sources } from '../base/source.ts'

export interface Stretch {
  readonly file: string
  readonly from: Position
  /** Exclusive. */
  readonly to: Position
  /** The line that `from` is on; undefined if the file was never read. */
  readonly line?: string
}

export const stretchOf = (sources: Sources, place: Place): Stretch => {
  const source = sources.get(place.file)
  if (!source) return { file: place.file, from: { line: 1, column: 1 }, to: { line: 1, column: 1 } }
  const { start, end } = source.span(place)
  const lineStart = source.text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = source.text.indexOf('\n', start)
  return {
    file: place.file,
    from: positionAt(source.text, start),
    to: positionAt(source.text, end),
    line: source.text.slice(start === 0 ? 0 : lineStart, lineEnd === -1 ? source.text.length : lineEnd),
  }
}
