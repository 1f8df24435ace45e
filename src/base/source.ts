/** Answers for finding a place in a file the user wrote. The reader makes sources; the report uses them to quote lines. */
import type { Fix, Place, Span } from './diagnostic.ts'

/** A stretch of a file’s text, and what is to stand there instead. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** A comment in a file. */
export interface Comment {
  /** As typed, from its `#`. */
  readonly text: string
  readonly span: Span
  /** The line it stands at, its own or the next one, with the values that begin there as far as they go. */
  readonly about: Span
}

/** A file as it was typed. */
export interface Source {
  readonly file: string
  /** The text with LF line ends and no byte order mark. */
  readonly text: string
  /** The stretch a place means; where the path leads to nothing, that of the nearest value above it. */
  span(place: Place): Span
  /** In order; none in a file that is not YAML. */
  readonly comments: readonly Comment[]
  /** The edit that a fix at a place asks for; undefined if the file would then say anything else, too. */
  edit(place: Place, fix: Fix): Edit | undefined
  /** What its fields say, as a digest: comments, the order of fields and how they are written count for nothing. Undefined in a file that is not YAML. */
  digest?(): string
}

export type Sources = ReadonlyMap<string, Source>

/** Line and column, both from 1, column in UTF-16 units, as editors count. */
export interface Position {
  readonly line: number
  readonly column: number
}

export const positionAt = (text: string, offset: number): Position => {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}
