/** Answers for footnotes as slabs: the number, and the note beside it. */
import type { Note } from '../document/document.ts'
import { baselineOf, inkOf } from './ink.ts'
import { bodyHeight, type Column, type Job, measure, type TextStyle } from './job.ts'
import { linesOf } from './lines.ts'
import { type Slab, slab } from './slab.ts'
import { type Draft, draft } from './tags.ts'
import { wordsOf } from './words.ts'

const noteSlabs = (note: Note, number: number, element: Draft, job: Job): readonly Slab[] => {
  const { theme, palette } = job
  const style: TextStyle = { face: 'regular', size: theme.note.size, line: theme.note.size * theme.note.leading, colour: palette.text, after: theme.note.after }
  const label = draft('Lbl', element)
  const { words } = wordsOf([{ kind: 'text', text: String(number) }], { style: { ...style, colour: palette.accent }, owner: label, home: element }, job)
  const line = linesOf(words, measure(theme), job)[0]
  const indent = Math.max(theme.list.indent, (line?.width ?? 0) + theme.list.gap)
  const column: Column = { x: theme.page.left + indent, width: measure(theme) - indent, room: bodyHeight(theme) / 2, owner: element, style, depth: 0 }
  const [first = slab(style.line, []), ...rest] = job.flow(note.blocks, column, job)
  const ink = line ? inkOf(line, { x: theme.page.left, baseline: first.baseline ?? baselineOf(style, job) }, job) : []
  return [{ ...first, ink: [{ kind: 'place', name: `note:${number}` }, ...ink, ...first.ink] }, ...rest]
}

/** The notes that are referred to, by number. A note may refer to another, which then joins them. */
export const layNotes = (job: Job): ReadonlyMap<number, readonly Slab[]> => {
  const laid = new Map<number, readonly Slab[]>()
  for (const [number, element] of job.notes) {
    const note = job.document.notes[number - 1]
    if (note) laid.set(number, noteSlabs(note, number, element, job))
  }
  return laid
}
