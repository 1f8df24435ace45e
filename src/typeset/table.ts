/** Answers for tables: a caption above, a head that comes again on every page, rows that stay whole, figures in line. */
import { plainText, type TableBlock } from '../document/document.ts'
import { captionStyle } from './caption.ts'
import { partsOf } from './cut-word.ts'
import { boxAt, ruleAt } from './ink.ts'
import type { Column, Job } from './job.ts'
import { tooLong } from './lines.ts'
import { type RowCell, rowSlabs } from './row.ts'
import { alone, type Ink, inCompany, keptWithNext, type Slab, slab, spaced, unparted } from './slab.ts'
import { type Grid, gridOf } from './table-grid.ts'
import { type PreparedRow, preparedRow } from './table-rows.ts'
import { type Draft, draft } from './tags.ts'
import { textSlabs } from './text-block.ts'
import { textOf } from './words.ts'

/** A row's cells side by side. */
const cellsOf = ({ cells }: PreparedRow, { widths, pad }: Grid, left: number): readonly RowCell[] => {
  let x = left
  return cells.map((cell, i) => {
    const width = widths[i] ?? 0
    const placed = { ...cell, x: x + pad, width: width - 2 * pad }
    x += width
    return placed
  })
}

interface Rules {
  readonly above?: Line
  readonly below?: Line
  readonly fill?: string
}

interface Line {
  readonly thickness: number
  readonly colour: string
}

/** A row's slabs with the tint behind it and the rules above and below it. */
const ruled = (slabs: readonly Slab[], { above, below, fill }: Rules, { x, width }: Column): readonly Slab[] =>
  slabs.map((each, i) => {
    const decor: Ink[] = []
    if (fill) decor.push({ kind: 'decor', draw: boxAt(x, 0, { width, height: each.height, colour: fill }) })
    if (above && i === 0) decor.push({ kind: 'decor', draw: ruleAt(x, 0, { width, ...above }) })
    if (below && i === slabs.length - 1) decor.push({ kind: 'decor', draw: ruleAt(x, each.height, { width, ...below }) })
    return { ...each, ink: [...decor, ...each.ink] }
  })

/** The head as one slab, however many it takes: it is drawn again as a whole. */
const headSlab = (head: PreparedRow, grid: Grid, column: Column, job: Job): Slab => {
  const { palette, theme } = job
  const [first = slab(0, [])] = rowSlabs(cellsOf(head, grid, column.x), { pad: theme.table.padY, room: Number.POSITIVE_INFINITY }, job)
  const [ruledHead = first] = ruled([first], { fill: palette.tint, below: { thickness: 2 * theme.table.rule, colour: palette.accent } }, column)
  return { ...ruledHead, keep: true }
}

const captionSlabs = (block: TableBlock, table: Draft, column: Column, job: Job): readonly Slab[] => {
  if (!block.caption) return []
  const owner = draft('Caption', table)
  return keptWithNext(textSlabs(block.caption, { column: { ...column, owner }, style: captionStyle(column, job), owner, widows: 99 }, job))
}

/** The body's rows; the head comes again above whichever starts a page, with space below it where a row goes on. */
const bodySlabs = (rows: readonly PreparedRow[], at: { readonly grid: Grid; readonly head: Slab; readonly column: Column }, job: Job): readonly Slab[] => {
  const { grid, head, column } = at
  const { padY, rule } = job.theme.table
  const thin = { thickness: rule, colour: job.palette.rule }
  const strong = { thickness: 2 * rule, colour: job.palette.accent }
  const spacious = { ...head, height: head.height + padY }
  const each = rows.map((row, i) => {
    const slabs = rowSlabs(cellsOf(row, grid, column.x), { pad: padY, room: column.room - head.height }, job)
    const lines = ruled(slabs, { ...(row.total && { above: strong }), below: i < rows.length - 1 ? thin : strong }, column)
    return lines.map((line, part) => ({ ...line, repeat: part === 0 ? head : spacious }))
  })
  return inCompany(each, 2 * alone * column.style.line)
}

/** What is wrong with a table that does not fit: one word that nothing fits beside, or too many columns. */
const tooWide = (block: TableBlock, rows: readonly PreparedRow[], column: Column, job: Job): void => {
  const all = rows.flatMap(row => row.cells.flatMap(cell => cell.wording.words))
  const long = all.filter(word => partsOf(word, job).some(part => part.width > column.width / 2))
  for (const word of long) tooLong(textOf(word), job)
  if (long.length > 0) return
  const words = plainText(block.head.find(cell => plainText(cell).trim() !== '') ?? [])
  job.fault(words, words, {
    code: 'layout/too-wide',
    message: `The table that begins with “${words}” has ${block.head.length} columns, and their widest words do not fit side by side on the page.`,
    hint: 'Make two tables of it, turn rows and columns round, or shorten the longest words.',
  })
}

const tooTall = (block: TableBlock, job: Job): void => {
  const words = plainText(block.head.find(cell => plainText(cell).trim() !== '') ?? []).slice(0, 40)
  job.fault(words, words, {
    code: 'layout/too-tall',
    message: `The first row of the table that begins with “${words}” takes up half a page, and it would be repeated on every page of the table.`,
    hint: 'Shorten the words in the first row.',
  })
}

/** Tables that take no more of a page than this are not parted. */
const small = 0.35

/** A table over the whole width of its column. */
export const tableSlabs = (block: TableBlock, column: Column, job: Job): readonly Slab[] => {
  const owner = draft('Table', column.owner)
  const caption = captionSlabs(block, owner, column, job)
  const head = preparedRow(block.head, { block, owner: draft('THead', owner), head: true, column }, job)
  const body = draft('TBody', owner)
  const rows = block.rows.map(row => preparedRow(row, { block, owner: body, head: false, column }, job))
  const grid = gridOf([head, ...rows], block.align, column.width, job)
  if (!grid) {
    tooWide(block, [head, ...rows], column, job)
    return []
  }
  const top = headSlab(head, grid, column, job)
  if (top.height > column.room / 2) {
    tooTall(block, job)
    return []
  }
  const slabs = [...caption, rows.length > 0 ? top : { ...top, keep: false }, ...bodySlabs(rows, { grid, head: top, column }, job)]
  const isSmall = slabs.reduce((sum, each) => sum + each.height, 0) < column.room * small
  return spaced(isSmall ? unparted(slabs) : slabs, caption.length > 0 ? 0 : job.theme.table.before, job.theme.table.gap)
}
