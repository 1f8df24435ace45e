/** Answers for a text as slabs, one a line, kept together so that no line of it stands alone on a page. */
import type { Inline } from '../document/document.ts'
import { baselineOf, inkOf } from './ink.ts'
import type { Column, Job, TextStyle } from './job.ts'
import { balancedLines, linesOf } from './lines.ts'
import { type Slab, slab } from './slab.ts'
import type { Draft } from './tags.ts'
import { wordsOf } from './words.ts'

export interface TextPlace {
  readonly column: Column
  readonly style: TextStyle
  /** Whose text it is; its footnotes stand in the column's owner, behind it. */
  readonly owner: Draft
  /** Lines that must stand together above and below a page break. */
  readonly widows: number
  /** Lines of about the same length: for titles. */
  readonly balanced?: true
}

/** A text in a column; no words, no slabs. */
export const textSlabs = (inlines: readonly Inline[], { column, style, owner, widows, balanced }: TextPlace, job: Job): readonly Slab[] => {
  const { words, after } = wordsOf(inlines, { style, owner, home: column.owner }, job)
  const lines = (balanced ? balancedLines : linesOf)(words, column.width, job)
  const baseline = baselineOf(style, job)
  return lines.map((line, i) => {
    const left = lines.length - 1 - i
    const ink = inkOf(line, { x: column.x, baseline }, job)
    return slab(style.line, left === 0 ? [...ink, ...after] : ink, {
      baseline,
      notes: line.notes,
      keep: left > 0 && (i < widows - 1 || left < widows),
      after: left === 0 ? style.after : 0,
    })
  })
}
