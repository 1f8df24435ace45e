/** Answers for lists: labels in a column of their own, the text hanging beside them, lists within lists, over page breaks. */
import type { Block, List } from '../document/document.ts'
import { labelOf } from '../document/labels.ts'
import { baselineOf, inkOf } from './ink.ts'
import { inset } from './inset.ts'
import type { Column, Job } from './job.ts'
import { type Line, linesOf } from './lines.ts'
import { numberingOf } from './numbering.ts'
import { alone, inCompany, type Slab, slab, spaced } from './slab.ts'
import { type Draft, draft } from './tags.ts'
import { textSlabs } from './text-block.ts'
import { wordsOf } from './words.ts'

/** An item that is one text, with lists below it or not, needs no paragraph element. */
const isPlain = (blocks: readonly Block[]): boolean => blocks[0]?.kind === 'paragraph' && blocks.slice(1).every(block => block.kind === 'list')

/** The slabs of an item, without its label. */
const bodySlabs = (blocks: readonly Block[], column: Column, job: Job): readonly Slab[] => {
  const [first, ...rest] = blocks
  if (first?.kind !== 'paragraph' || !isPlain(blocks)) return job.flow(blocks, column, job)
  const slabs = textSlabs(first.inlines, { column, style: column.style, owner: column.owner, widows: job.theme.text.widows }, job)
  const introduces = rest.length > 0 && slabs.length > 0
  const text = introduces ? [...slabs.slice(0, -1), { ...(slabs.at(-1) as Slab), keep: true, after: job.theme.list.after }] : slabs
  return [...text, ...job.flow(rest, column, job)]
}

interface Label {
  readonly line: Line | undefined
  readonly element: Draft
}

/** Puts the label beside the first line of an item; an item without a line gets one. */
const labelled = (
  slabs: readonly Slab[],
  { line, element }: Label,
  at: { readonly column: Column; readonly body: Draft; readonly job: Job },
): readonly Slab[] => {
  const { column, body, job } = at
  const [first = slab(column.style.line, [{ kind: 'join', element: body }]), ...rest] = slabs
  const ink = line ? inkOf(line, { x: column.x, baseline: first.baseline ?? baselineOf(column.style, job) }, job) : []
  return [{ ...first, ink: [{ kind: 'join', element }, ...ink, ...first.ink] }, ...rest]
}

/** The items' labels, each set in one line, with the elements they and the items' text go to. */
const labelsOf = (list: List, owner: Draft, column: Column, job: Job) =>
  list.items.map((blocks, i) => {
    const item = draft('LI', owner)
    const element = draft('Lbl', item)
    const text = labelOf(list, i, column.depth)
    const { words } = wordsOf([{ kind: 'text', text }], { style: column.style, owner: element, home: item }, job)
    return { blocks, body: draft('LBody', item), label: { element, line: linesOf(words, column.width / 2, job)[0] } }
  })

/** A list in a column; the text of all its items starts at one place, right of the widest label. */
export const listSlabs = (list: List, column: Column, job: Job): readonly Slab[] => {
  const look = job.theme.list
  const owner = draft('L', column.owner, { numbering: numberingOf(list.numbering) })
  const items = labelsOf(list, owner, column, job)
  const left = Math.max(look.indent, ...items.map(({ label }) => (label.line?.width ?? 0) + look.gap))
  const inside = inset(column, { left, right: 0, height: 0 }, list.items.flat(), job)
  if (!inside) return []
  const after = list.tight ? look.after : column.style.after
  const style = { ...column.style, after }
  const slabs = items.map(({ blocks, body, label }) => {
    const text = bodySlabs(blocks, { ...inside, owner: body, style, depth: column.depth + (list.numbering === 'bullet' ? 1 : 0) }, job)
    return spaced(labelled(text, label, { column, body, job }), 0, after)
  })
  return spaced(inCompany(slabs, alone * column.style.line), 0, column.style.after)
}
