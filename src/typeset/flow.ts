/** Answers for blocks, one below the other, as slabs: which kind is laid out where, and what keeps with what follows. */
import { unreachable } from '../base/bug.ts'
import { type Block, type Heading, type Panel, type Paragraph, plainText, type Quote } from '../document/document.ts'
import { codeSlabs } from './code.ts'
import { factSlabs } from './fact-list.ts'
import { figureSlabs } from './figure.ts'
import { ruleAt } from './ink.ts'
import { inset } from './inset.ts'
import type { Column, Job } from './job.ts'
import { listSlabs } from './list.ts'
import { type Frame, framed, keptWithNext, type Slab, slab, unparted } from './slab.ts'
import { tableSlabs } from './table.ts'
import { draft } from './tags.ts'
import { textSlabs } from './text-block.ts'

/** All lines of a heading stay together and with what follows. */
const headingSlabs = (block: Heading, column: Column, job: Job): readonly Slab[] => {
  const look = job.theme.headings[`h${block.level}`]
  const colour = look.colour === 'accent' ? job.palette.accent : job.palette.text
  const style = { face: 'bold' as const, size: look.size, line: look.size * look.leading, colour, after: look.after }
  const text = { column, style, owner: draft(`H${block.level}`, column.owner), widows: 99, balanced: true as const }
  const [first = slab(0, []), ...rest] = textSlabs(block.inlines, text, job)
  const place = { kind: 'place' as const, name: `heading:${block.id}` }
  return [{ ...first, before: look.before, ink: [place, ...first.ink] }, ...rest].map(each => ({ ...each, keep: true }))
}

const paragraphSlabs = (block: Paragraph, column: Column, job: Job): readonly Slab[] =>
  textSlabs(block.inlines, { column, style: column.style, owner: draft('P', column.owner), widows: job.theme.text.widows }, job)

/** Panels that take no more of a page than this are not parted. */
const smallPanel = 0.5

const panelSlabs = (block: Panel, column: Column, job: Job): readonly Slab[] => {
  const { pad, bar, gap } = job.theme.panel
  const frame: Frame = { x: column.x, width: column.width, pad, fill: job.palette.tint, bar: { width: bar, colour: job.palette.accent } }
  const inside = inset(column, { left: bar + pad, right: pad, height: 2 * pad }, block.blocks, job)
  if (!inside) return []
  const slabs = flow(block.blocks, { ...inside, owner: draft('Sect', column.owner) }, job)
  const isSmall = slabs.reduce((sum, { height, after }) => sum + height + after, 0) < column.room * smallPanel
  return framed(isSmall ? unparted(slabs) : slabs, frame, gap)
}

const quoteSlabs = (block: Quote, column: Column, job: Job): readonly Slab[] => {
  const { indent, bar } = job.theme.quote
  const frame: Frame = { x: column.x, width: column.width, pad: 0, bar: { width: bar, colour: job.palette.rule } }
  const inside = inset(column, { left: indent, right: 0, height: 0 }, block.blocks, job)
  return inside ? framed(flow(block.blocks, { ...inside, owner: draft('BlockQuote', column.owner) }, job), frame, column.style.after) : []
}

/** A line belongs to what it is the beginning of. */
const dividerSlab = (column: Column, job: Job): Slab => {
  const rule = ruleAt(column.x, column.style.line / 2, { width: column.width, thickness: job.theme.table.rule, colour: job.palette.rule })
  return slab(column.style.line, [{ kind: 'decor', draw: rule }], { after: column.style.after, keep: true })
}

const blockSlabs = (block: Block, column: Column, job: Job): readonly Slab[] => {
  switch (block.kind) {
    case 'heading':
      return headingSlabs(block, column, job)
    case 'paragraph':
      return paragraphSlabs(block, column, job)
    case 'list':
      return listSlabs(block, column, job)
    case 'facts':
      return factSlabs(block, column, job)
    case 'table':
      return tableSlabs(block, column, job)
    case 'figure':
      return figureSlabs(block, column, job)
    case 'quote':
      return quoteSlabs(block, column, job)
    case 'code':
      return codeSlabs(block, column, job)
    case 'panel':
      return panelSlabs(block, column, job)
    case 'divider':
      return [dividerSlab(column, job)]
    default:
      return unreachable(block)
  }
}

/** Whether a paragraph introduces what comes next: a list always belongs to it, other blocks if it ends in a colon. */
const introduces = (block: Block, next: Block | undefined): boolean => {
  if (block.kind !== 'paragraph' || !next) return false
  return next.kind === 'list' || (['table', 'quote', 'code', 'figure', 'facts'].includes(next.kind) && plainText(block.inlines).trimEnd().endsWith(':'))
}

/** Whether a block of a list item must not be parted from the next: no line of an item, as in `Action: officers.`, stands alone on a page. */
const isShort = (at: number, all: readonly (readonly Slab[])[]): boolean => (at === 0 && all[at]?.length === 1) || all[at + 1]?.length === 1

/** Blocks in a column; the last one keeps with nothing. */
export const flow = (blocks: readonly Block[], column: Column, job: Job): readonly Slab[] => {
  const all = blocks.map(block => blockSlabs(block, column, job))
  const inItem = column.owner.tag === 'LBody'
  return blocks.flatMap((block, i) => {
    const slabs = all[i] ?? []
    return introduces(block, blocks[i + 1]) || (inItem && i < blocks.length - 1 && isShort(i, all)) ? keptWithNext(slabs) : slabs
  })
}
