/** Answers for where the next slab goes, given what stands above it. Nothing is drawn here, so it also tells what would fit. */
import type { Frame, Slab } from './slab.ts'

/** How far a page, or the notes at its foot, is filled. */
export interface Spot {
  readonly y: number
  /** The space that what is above asks for below it. */
  readonly after: number
  /** The frames that are open, from the outside in. */
  readonly frames: readonly Frame[]
  /** Nothing stands here yet. */
  readonly fresh: boolean
}

export interface Step {
  readonly closed: readonly { readonly frame: Frame; readonly y: number }[]
  readonly opened: readonly { readonly frame: Frame; readonly y: number }[]
  /** Where the slab's repeated head goes, if it needs one. */
  readonly again?: number
  readonly top: number
  readonly next: Spot
}

export const spotAt = (y: number): Spot => ({ y, after: 0, frames: [], fresh: true })

/** The frames that the slab is not in close here, from the inside out. */
const closing = (spot: Spot, keep: number): Pick<Step, 'closed'> & { readonly y: number } => {
  let { y } = spot
  const closed = spot.frames
    .slice(keep)
    .reverse()
    .map(frame => {
      y += frame.pad
      return { frame, y }
    })
  return { closed, y }
}

/** Closes every frame: the end of a page. */
export const ended = (spot: Spot): Pick<Step, 'closed'> & { readonly y: number } => closing(spot, 0)

/** Where a slab goes at this spot. */
export const advanced = (spot: Spot, slab: Slab): Step => {
  if (spot.frames.length === 0 && slab.frames.length === 0 && !(spot.fresh && slab.repeat)) {
    const top = spot.fresh ? spot.y : spot.y + Math.max(spot.after, slab.before)
    return { closed: [], opened: [], top, next: { y: top + slab.height, after: slab.after, frames: spot.frames, fresh: false } }
  }
  let keep = 0
  while (keep < spot.frames.length && spot.frames[keep] === slab.frames[keep]) keep++
  const { closed, y: start } = closing(spot, keep)
  let y = start + (spot.fresh ? 0 : Math.max(spot.after, slab.before))
  const opened = slab.frames.slice(keep).map(frame => {
    const at = { frame, y }
    y += frame.pad
    return at
  })
  const again = spot.fresh && slab.repeat ? y : undefined
  if (again !== undefined) y += slab.repeat?.height ?? 0
  return { closed, opened, top: y, ...(again !== undefined && { again }), next: { y: y + slab.height, after: slab.after, frames: slab.frames, fresh: false } }
}
