/** Answers for a row of cells side by side, of a table or a front sheet: one slab, unless it is taller than a page. */
import { baselineOf, inkOf } from './ink.ts'
import type { Job, TextStyle } from './job.ts'
import { type Line, linesOf } from './lines.ts'
import { type Ink, type Slab, slab } from './slab.ts'
import type { Draft } from './tags.ts'
import type { Wording } from './words.ts'

export interface RowCell {
  readonly wording: Wording
  readonly element: Draft
  readonly x: number
  readonly width: number
  readonly align: 'left' | 'right' | 'centre'
  readonly style: TextStyle
}

export interface RowLook {
  /** Space above and below the text. */
  readonly pad: number
  /** The most that a slab may take. */
  readonly room: number
}

const shift = { left: 0, centre: 0.5, right: 1 }

const lineInk = (cell: RowCell, line: Line, top: number, job: Job): readonly Ink[] =>
  inkOf(line, { x: cell.x + (cell.width - line.width) * shift[cell.align], baseline: top + baselineOf(cell.style, job) }, job)

/** Part of a row: of every cell the lines from one place up to another. */
const strip = (
  cells: readonly { readonly cell: RowCell; readonly lines: readonly Line[] }[],
  from: number,
  to: number,
  look: RowLook & { readonly job: Job },
): Slab => {
  const ink: Ink[] = []
  const notes: number[] = []
  let height = 0
  const top = from === 0 ? look.pad : 0
  for (const { cell, lines } of cells) {
    const part = lines.slice(from, to)
    if (from === 0) ink.push({ kind: 'join', element: cell.element })
    for (const [i, line] of part.entries()) {
      ink.push(...lineInk(cell, line, top + i * cell.style.line, look.job))
      notes.push(...line.notes)
    }
    if (part.length > 0 && to >= lines.length) ink.push(...cell.wording.after)
    height = Math.max(height, part.length * cell.style.line)
  }
  return slab(top + height, ink, { notes, baseline: top + (cells[0] ? baselineOf(cells[0].cell.style, look.job) : 0) })
}

/** A row as slabs; its last one ends with the space below the text. */
export const rowSlabs = (row: readonly RowCell[], look: RowLook, job: Job): readonly Slab[] => {
  const cells = row.map(cell => ({ cell, lines: linesOf(cell.wording.words, cell.width, job) }))
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length))
  const lineHeight = Math.max(0, ...row.map(cell => cell.style.line))
  const whole = most * lineHeight + 2 * look.pad <= look.room
  const step = whole ? most : 1
  const { widows } = job.theme.text
  const slabs: Slab[] = []
  for (let from = 0; from < most; from += step) {
    const part = strip(cells, from, from + step, { ...look, job })
    const left = most - from - step
    const keep = left > 0 && (from < widows - 1 || left < widows)
    slabs.push(left <= 0 ? { ...part, height: Math.max(part.height, from === 0 ? look.pad + lineHeight : 0) + look.pad } : { ...part, keep })
  }
  return slabs
}
