/** Answers for the rows of a table before their places are known: cells with their elements and words, and which rows are totals. */
import { type Cell, isTotal, type TableBlock } from '../document/document.ts'
import type { Column, Job, TextStyle } from './job.ts'
import type { RowCell } from './row.ts'
import { type Draft, draft } from './tags.ts'
import { type Wording, wordsOf } from './words.ts'

/** A cell before its place is known. */
export interface Prepared {
  readonly wording: Wording
  readonly element: Draft
  readonly style: TextStyle
  readonly align: RowCell['align']
}

export interface PreparedRow {
  readonly cells: readonly Prepared[]
  /** Every cell is strong: the row sums up those above. */
  readonly total: boolean
}

/** The cells of a row with their elements; a cell too few is an empty one. */
export const preparedRow = (
  row: readonly Cell[],
  at: { readonly block: TableBlock; readonly owner: Draft; readonly head: boolean; readonly column: Column },
  job: Job,
): PreparedRow => {
  const { block, owner, head, column } = at
  const { size, leading } = job.theme.table
  const small = Math.min(size, column.style.size)
  const style: TextStyle = { ...column.style, face: head ? 'bold' : 'regular', size: small, line: small * leading, after: 0 }
  const tr = draft('TR', owner)
  const cells = block.head.map((_, i): Prepared => {
    const element = head ? draft('TH', tr, { scope: 'Column' }) : i === 0 ? draft('TH', tr, { scope: 'Row' }) : draft('TD', tr)
    return { wording: wordsOf(row[i] ?? [], { style, owner: element, home: element }, job), element, style, align: block.align[i] ?? 'left' }
  })
  return { cells, total: !head && isTotal(row) }
}
