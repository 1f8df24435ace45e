/**
 * Answers for a document as pages: everything at its place, every line and page broken, every mark tagged.
 * Nothing is left for the writers of formats to decide. Pure: the same document in the same look gives the same pages.
 */

import { bad, type Checked, good, start } from '../base/checked.ts'
import type { Locate } from '../base/locate.ts'
import type { Document } from '../document/document.ts'
import { paletteOf } from '../model/palette.ts'
import type { Pages } from '../pages/pages.ts'
import { bindPaper, type Setting } from './bind.ts'
import { flow } from './flow.ts'
import { bodyHeight, bodyStyle, type Column, faultBook, type Job, type Look, measure, type PartLook } from './job.ts'
import { closingSlab, kickerSlabs, mastheadOf } from './masthead.ts'
import { layNotes } from './notes.ts'
import { paginate } from './paginate.ts'
import { headerDraws } from './running.ts'
import { keptWithNext } from './slab.ts'
import { draft } from './tags.ts'

export { type BoundPart, bindParts, type Setting } from './bind.ts'

/** A paper as pages; no value if something in it cannot be set, or an image is not there. */
export const typeset = (document: Document, look: Look, locate: Locate): Checked<Pages> =>
  start(lay(document, look, locate))
    .next(setting => good(bindPaper(setting)))
    .end()

/** A document laid out: a paper by itself or, with a `part` in its look, a part of a pack, which is then bound with the others. */
export const lay = (document: Document, look: Look & { readonly part?: PartLook }, locate: Locate): Checked<Setting> => {
  const { faults, fault } = faultBook(locate)
  const palette = paletteOf(look.theme, document.facts.colour)
  const job: Job = { ...look, document, palette, flow, notes: new Map(), absent: new Set(), fault }
  const root = draft(look.part ? 'Part' : 'Document')
  const column: Column = { x: look.theme.page.left, width: measure(look.theme), room: bodyHeight(look.theme), owner: root, style: bodyStyle(job), depth: 0 }

  const opens = look.part?.opens ?? true
  const masthead = opens ? mastheadOf(root, job) : undefined
  const closing = opens ? closingSlab(column, job) : []
  const body = flow(document.blocks, column, job)
  const slabs = [...kickerSlabs(column, job), ...(closing.length > 0 ? keptWithNext(body) : body), ...closing]
  const notes = layNotes(job)
  if (faults.length > 0 || job.absent.size > 0) return bad(...faults)

  const header = headerDraws(job)
  const sheets = paginate({ masthead, header, slabs, notes }, job)
  return faults.length > 0 ? bad(...faults) : good({ root, sheets, header, job })
}
