/**
 * Answers for slabs, what every block is cut into: strips of a column that no page break may cut.
 * Heights and places in a slab are in points from its top; x is the page's own.
 */
import type { Box, Draw } from '../pages/pages.ts'
import type { Draft, Goal } from './tags.ts'

/** What a slab leaves on the page, in reading order. */
export type Ink =
  /** Content of an element. */
  | { readonly kind: 'content'; readonly owner: Draft; readonly draw: Draw }
  /** Rules and tints: not read out, and painted under all content of the page. A rule between two slabs is left out at the top of a page. */
  | { readonly kind: 'decor'; readonly draw: Draw; readonly between?: true }
  /** A link's active area. */
  | { readonly kind: 'area'; readonly owner: Draft; readonly box: Box; readonly goal: Goal; readonly contents: string }
  /** The element is in the tree even if nothing is drawn in it: an empty cell. */
  | { readonly kind: 'join'; readonly element: Draft }
  /** A footnote takes its place in the tree, though it is drawn at the foot of the page. */
  | { readonly kind: 'attach'; readonly element: Draft; readonly to: Draft }
  /** A place that links and bookmarks lead to. */
  | { readonly kind: 'place'; readonly name: string }

/** Something behind or beside slabs that follow one another: a panel, the bar of a quotation. It goes on over page breaks. */
export interface Frame {
  readonly x: number
  readonly width: number
  /** Space above and below what is inside. */
  readonly pad: number
  readonly fill?: string
  readonly bar?: { readonly width: number; readonly colour: string }
}

export interface Slab {
  readonly height: number
  /** Space above and below; of two that meet the larger counts. None at the top of a page. */
  readonly before: number
  readonly after: number
  /** Stays on one page with the next slab. */
  readonly keep: boolean
  readonly ink: readonly Ink[]
  /** From the top to the first baseline, for a label beside it. */
  readonly baseline?: number
  /** The frames it stands in, from the outside in. */
  readonly frames: readonly Frame[]
  /** Numbers of the footnotes that belong at the foot of its page. */
  readonly notes: readonly number[]
  /** Drawn again above it, as an artifact, where it starts a page: a table's head. */
  readonly repeat?: Slab
  /** Goes to the foot of its page. */
  readonly sinks?: true
}

/** A slab with nothing special about it. */
export const slab = (height: number, ink: readonly Ink[], special: Partial<Slab> = {}): Slab => ({
  height,
  ink,
  before: 0,
  after: 0,
  keep: false,
  frames: [],
  notes: [],
  ...special,
})

/** The slabs with space above the first and below the last, where that is more than they have. */
export const spaced = (slabs: readonly Slab[], before: number, after: number): readonly Slab[] =>
  slabs.map((each, i) => {
    const first = i === 0 && before > each.before
    const last = i === slabs.length - 1 && after > each.after
    return first || last ? { ...each, ...(first && { before }), ...(last && { after }) } : each
  })

/** The slabs with the last one kept together with what follows. */
export const keptWithNext = (slabs: readonly Slab[]): readonly Slab[] => slabs.map((each, i) => (i === slabs.length - 1 ? { ...each, keep: true } : each))

/** Lines that may stand on a page without another item or row, with room for rounding. */
export const alone = 2.5

/** Items or rows one below the other, of which neither the first nor the last stands alone on a page unless it is as high as `enough`. */
export const inCompany = (items: readonly (readonly Slab[])[], enough: number): readonly Slab[] => {
  const last = items.length - 1
  const isLow = (at: number): boolean => (items[at] ?? []).reduce((sum, { height }) => sum + height, 0) < enough
  return items.flatMap((item, i) => (i < last && ((i === 0 && isLow(0)) || (i === last - 1 && isLow(last))) ? keptWithNext(item) : item))
}

/** The slabs all on one page. */
export const unparted = (slabs: readonly Slab[]): readonly Slab[] => slabs.map((each, i) => (i < slabs.length - 1 ? { ...each, keep: true } : each))

/** The slabs inside one more frame, with space around it and none of their own at its edges. */
export const framed = (slabs: readonly Slab[], frame: Frame, gap: number): readonly Slab[] =>
  slabs.map((each, i) => ({
    ...each,
    frames: [frame, ...each.frames],
    before: i === 0 ? gap : each.before,
    after: i === slabs.length - 1 ? gap : each.after,
  }))

/** A drawing further down. */
const lowered = (draw: Draw, by: number): Draw => (draw.kind === 'line' ? { ...draw, y1: draw.y1 + by, y2: draw.y2 + by } : { ...draw, y: draw.y + by })

/** Ink further down: from its place in a slab to its place on the page. */
export const moved = (ink: Ink, by: number): Ink => {
  if (ink.kind === 'content' || ink.kind === 'decor') return { ...ink, draw: lowered(ink.draw, by) }
  return ink.kind === 'area' ? { ...ink, box: { ...ink.box, y: ink.box.y + by } } : ink
}

/** Slabs one below the other as a single one, which no page break cuts; frames are not kept. */
export const stacked = (slabs: readonly Slab[]): Slab => {
  const ink: Ink[] = []
  let height = 0
  for (const [i, each] of slabs.entries()) {
    if (i > 0) height += Math.max(slabs[i - 1]?.after ?? 0, each.before)
    for (const one of each.ink) ink.push(moved(one, height))
    height += each.height
  }
  return slab(height, ink)
}
