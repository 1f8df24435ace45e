/**
 * Answers for which slab goes on which page. What keeps together stays together where a page can hold it;
 * a footnote goes to the foot of the page that refers to it, and what finds no room there to the foot of the next.
 */
import type { Draw } from '../pages/pages.ts'
import { ruleAt } from './ink.ts'
import { bodyHeight, type Job, measure } from './job.ts'
import { addAgain, addSheet, addSlab, closeFrame, noSheets, openFrame, type Sheets } from './sheets.ts'
import { type Slab, slab } from './slab.ts'
import { advanced, ended, type Spot, spotAt } from './spot.ts'

/** A paper as slabs. */
export interface Matter {
  /** At the very top of the first page, and where the text below it starts; undefined if that page is like all others. */
  readonly masthead: { readonly slab: Slab; readonly textTop: number } | undefined
  /** The line above every page but one with a masthead. */
  readonly header: readonly Draw[]
  readonly slabs: readonly Slab[]
  readonly notes: ReadonlyMap<number, readonly Slab[]>
}

/** More pages are a mistake, not a paper. */
const mostPages = 2000

/** The most of a page that the rest of an earlier page's footnote takes. */
const mostForRest = 0.6

/** The state of the page that is being filled. */
interface Press {
  readonly job: Job
  readonly matter: Matter
  readonly sheets: Sheets
  spot: Spot
  /** Nothing that could go to another page stands here: what does not fit now fits nowhere. */
  blank: boolean
  /** Footnotes for this page, and those that wait for the next. */
  foot: Slab[]
  waiting: Slab[]
}

/** The height of notes at a foot, with the rule above them. */
const footHeight = (notes: readonly Slab[], job: Job): number => {
  if (notes.length === 0) return 0
  let spot = spotAt(job.theme.note.gap)
  for (const note of notes) spot = advanced(spot, note).next
  return ended(spot).y
}

const bottomOf = ({ job }: Press): number => job.theme.page.height - job.theme.page.bottom

/** All notes that slabs bring with them: theirs, and those that the notes refer to. */
const notesOf = (slabs: readonly Slab[], press: Press): readonly Slab[] =>
  slabs.flatMap(({ notes }) =>
    notes.flatMap(number => {
      const note = press.matter.notes.get(number) ?? []
      return [...note, ...notesOf(note, press)]
    }),
  )

const tolerance = 0.01

/** Whether these fit on this page with these notes. */
const fits = (press: Press, slabs: readonly Slab[], notes: readonly Slab[]): boolean => {
  const limit = bottomOf(press) - footHeight([...press.foot, ...notes], press.job) + tolerance
  let { spot } = press
  for (const each of slabs) {
    spot = advanced(spot, each).next
    if (ended(spot).y > limit) return false
  }
  return true
}

/** Draws a slab where it goes, and says what is next. */
const lay = (sheets: Sheets, spot: Spot, slab: Slab): Spot => {
  const { closed, opened, again, top, next } = advanced(spot, slab)
  for (const { frame, y } of closed) closeFrame(sheets, frame, y)
  for (const { frame, y } of opened) openFrame(sheets, frame, y)
  if (again !== undefined && slab.repeat) addAgain(sheets, slab.repeat, again)
  addSlab(sheets, spot.fresh ? { ...slab, ink: slab.ink.filter(ink => ink.kind !== 'decor' || !ink.between) } : slab, top)
  return next
}

const close = (sheets: Sheets, spot: Spot): void => {
  for (const { frame, y } of ended(spot).closed) closeFrame(sheets, frame, y)
}

/** Ends the page: its footnotes are drawn at its foot. */
const endPage = (press: Press): void => {
  const { job, sheets, foot } = press
  close(sheets, press.spot)
  if (foot.length === 0) return
  const { note, page } = job.theme
  const top = bottomOf(press) - footHeight(foot, job)
  const rule = ruleAt(page.left, top + note.gap / 2, { width: measure(job.theme) / 4, thickness: job.theme.table.rule, colour: job.palette.muted })
  addSlab(sheets, slab(0, [{ kind: 'decor', draw: rule }]), 0)
  let spot = spotAt(top + note.gap)
  for (const each of foot) spot = lay(sheets, spot, each)
  close(sheets, spot)
}

/** Takes as many of the waiting notes as there is room for. */
const takeNotes = (press: Press, room: number): void => {
  const { waiting, foot, job } = press
  while (waiting[0] && footHeight([...foot, waiting[0]], job) <= room) foot.push(...waiting.splice(0, 1))
}

const newPage = (press: Press): void => {
  endPage(press)
  addSheet(press.sheets, press.matter.header)
  press.foot = []
  press.spot = spotAt(press.job.theme.page.top)
  press.blank = press.waiting.length === 0
  takeNotes(press, bodyHeight(press.job.theme) * mostForRest)
}

/** Places slabs that fit. */
const put = (press: Press, slabs: readonly Slab[]): void => {
  for (const each of slabs) {
    if (each.sinks) {
      const lowest = bottomOf(press) - footHeight(press.foot, press.job) - each.height
      close(press.sheets, press.spot)
      press.spot = spotAt(Math.max(lowest, advanced(press.spot, each).top))
    }
    press.spot = lay(press.sheets, press.spot, each)
  }
  press.blank = false
}

const tooTall = ({ job }: Press): void =>
  job.fault('', job.document.facts.title, {
    code: 'layout/too-tall',
    message: 'The theme leaves no room for a line between the margins of a page.',
    hint: 'Make the letters or the margins of the theme smaller.',
  })

/** Whether an empty page holds these and all their notes. */
const fitOnOne = (press: Press, slabs: readonly Slab[], notes: readonly Slab[]): boolean =>
  fits({ ...press, spot: spotAt(press.job.theme.page.top), foot: [] }, slabs, notes)

/**
 * Places slabs that keep together on one page, the next one if need be; where no page can hold them together, each where there is room.
 * Their notes go with them; of notes that no page can hold, at least the beginning.
 */
const place = (press: Press, slabs: readonly Slab[]): void => {
  const notes = notesOf(slabs, press)
  const first = fitOnOne(press, slabs, notes) ? notes : notes.slice(0, 1)
  const room = (): boolean => fits(press, slabs, first) && (notes.length === 0 || press.waiting.length === 0)
  while (!room() && !press.blank) newPage(press)
  if (room() || (slabs.length === 1 && fits(press, slabs, []))) {
    const after = slabs.reduce((spot, each) => advanced(spot, each).next, press.spot)
    press.waiting.push(...notes)
    takeNotes(press, bottomOf(press) - ended(after).y + tolerance)
    put(press, slabs)
  } else if (slabs.length > 1) for (const each of slabs) place(press, [each])
  else tooTall(press)
}

/** Slabs up to one that does not keep with the next. */
const together = (slabs: readonly Slab[], from: number): readonly Slab[] => {
  let to = from
  while (slabs[to]?.keep) to++
  return slabs.slice(from, to + 1)
}

const tooManyPages = ({ job }: Press): void =>
  job.fault('', job.document.facts.title, {
    code: 'layout/too-many-pages',
    message: `The paper comes to more than ${mostPages} pages.`,
    hint: 'Make several papers of it.',
  })

/** The pages of a paper, without headers and footers. */
export const paginate = (matter: Matter, job: Job): Sheets => {
  const sheets = noSheets()
  const { masthead } = matter
  addSheet(sheets, masthead ? [] : matter.header)
  if (masthead) addSlab(sheets, masthead.slab, 0)
  const press: Press = { job, matter, sheets, spot: spotAt(masthead?.textTop ?? job.theme.page.top), blank: masthead === undefined, foot: [], waiting: [] }
  for (let i = 0; i < matter.slabs.length && sheets.all.length <= mostPages; ) {
    const slabs = together(matter.slabs, i)
    place(press, slabs)
    i += slabs.length
  }
  while (press.waiting.length > 0 && sheets.all.length <= mostPages) newPage(press)
  endPage(press)
  if (sheets.all.length > mostPages) tooManyPages(press)
  return sheets
}
