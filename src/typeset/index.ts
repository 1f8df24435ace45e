/**
 * Answers for a document as pages: everything at its place, every line and page broken, every mark tagged.
 * Nothing is left for the writers of formats to decide. Pure: the same document in the same look gives the same pages.
 */

import { bad, type Checked, good } from '../base/checked.ts'
import type { Locate } from '../base/locate.ts'
import type { Document } from '../document/document.ts'
import { paletteOf } from '../model/palette.ts'
import type { Pages } from '../pages/pages.ts'
import { flow } from './flow.ts'
import { bookmarksOf, headingsOf } from './headings.ts'
import { bodyHeight, bodyStyle, type Column, faultBook, type Job, type Look, measure } from './job.ts'
import { closingSlab, kickerSlabs, mastheadOf } from './masthead.ts'
import { layNotes } from './notes.ts'
import { paginate } from './paginate.ts'
import { addFooters, headerDraws } from './running.ts'
import { keptWithNext } from './slab.ts'
import { draft, finish } from './tags.ts'

/** A document as pages; no value if something in it cannot be set, or an image is not there. */
export const typeset = (document: Document, look: Look, locate: Locate): Checked<Pages> => {
  const { faults, fault } = faultBook(locate)
  const palette = paletteOf(look.theme, document.facts.colour)
  const job: Job = { ...look, document, palette, flow, notes: new Map(), absent: new Set(), fault }
  const { page } = look.theme
  const root = draft('Document')
  const column: Column = { x: page.left, width: measure(look.theme), room: bodyHeight(look.theme), owner: root, style: bodyStyle(job), depth: 0 }

  const masthead = mastheadOf(root, job)
  const closing = closingSlab(column, job)
  const body = flow(document.blocks, column, job)
  const slabs = [...kickerSlabs(column, job), ...(closing.length > 0 ? keptWithNext(body) : body), ...closing]
  const notes = layNotes(job)
  if (faults.length > 0 || job.absent.size > 0) return bad(...faults)

  const sheets = paginate({ masthead, header: headerDraws(job), slabs, notes }, job)
  addFooters(sheets, job)
  if (faults.length > 0) return bad(...faults)

  return good({
    facts: document.facts,
    width: page.width,
    height: page.height,
    pages: sheets.all.map(({ marks }) => ({ marks })),
    root: finish(root, sheets.places),
    bookmarks: bookmarksOf(headingsOf(document.blocks), sheets.places),
  })
}
