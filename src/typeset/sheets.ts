/** Answers for pages being filled: what is placed becomes marks on its page, and leaves of the tag tree. */
import { Bug, unreachable } from '../base/bug.ts'
import type { BoxDraw, Destination, Draw, Mark } from '../pages/pages.ts'
import { type Frame, type Ink, moved, type Slab } from './slab.ts'
import { type Draft, join } from './tags.ts'

/** A page under way. Its first mark holds all rules and tints, so that they lie under everything else. */
interface Sheet {
  readonly under: Draw[]
  readonly marks: (Mark & { readonly draws: Draw[] })[]
}

export interface Sheets {
  readonly all: Sheet[]
  readonly places: Map<string, Destination>
  /** The boxes of the frames that are open on the last page; their height is known when they close. */
  readonly open: Map<Frame, { -readonly [K in keyof BoxDraw]: BoxDraw[K] }[]>
}

export const noSheets = (): Sheets => ({ all: [], places: new Map(), open: new Map() })

/** Starts a page with its running header. */
export const addSheet = (sheets: Sheets, header: readonly Draw[]): void => {
  const under: Draw[] = []
  const sheet: Sheet = { under, marks: [{ artifact: 'layout', draws: under }] }
  if (header.length > 0) addArtifact(sheet, 'header', header)
  sheets.all.push(sheet)
}

const lastOf = (sheets: Sheets): Sheet => {
  const sheet = sheets.all.at(-1)
  if (!sheet) throw new Bug('there is no page yet')
  return sheet
}

/** Content goes on in its element's last mark if that is on this page and nothing came between. */
const addContent = (sheets: Sheets, owner: Draft, draw: Draw): void => {
  const { marks } = lastOf(sheets)
  const page = sheets.all.length - 1
  join(owner)
  const leaf = owner.children.at(-1)
  if (leaf && 'kind' in leaf && leaf.kind === 'mark' && leaf.page === page) {
    marks[leaf.mark]?.draws.push(draw)
  } else {
    owner.children.push({ kind: 'mark', page, mark: marks.length })
    marks.push({ draws: [draw] })
  }
  if (draw.kind === 'image') owner.box = { x: draw.x, y: draw.y, width: draw.width, height: draw.height }
}

const addInk = (sheets: Sheets, ink: Ink, top: number): void => {
  const page = sheets.all.length - 1
  switch (ink.kind) {
    case 'content':
      addContent(sheets, ink.owner, ink.draw)
      break
    case 'decor':
      lastOf(sheets).under.push(ink.draw)
      break
    case 'area':
      join(ink.owner)
      ink.owner.children.push({ kind: 'annotation', page, box: ink.box, goal: ink.goal, contents: ink.contents })
      break
    case 'join':
      join(ink.element)
      break
    case 'attach':
      join(ink.to)
      ink.to.children.push(ink.element)
      break
    case 'place':
      if (!sheets.places.has(ink.name)) sheets.places.set(ink.name, { page, y: top })
      break
    default:
      unreachable(ink)
  }
}

/** Places a slab on the last page. */
export const addSlab = (sheets: Sheets, slab: Slab, top: number): void => {
  for (const ink of slab.ink) addInk(sheets, moved(ink, top), top)
}

/** Places a slab's drawings again, to be seen but not read out. */
export const addAgain = (sheets: Sheets, slab: Slab, top: number): void => {
  const draws: Draw[] = []
  for (const ink of slab.ink.map(each => moved(each, top))) {
    if (ink.kind === 'content') draws.push(ink.draw)
    if (ink.kind === 'decor') addInk(sheets, ink, top)
  }
  if (draws.length > 0) addArtifact(lastOf(sheets), 'header', draws)
}

const addArtifact = (sheet: Sheet, artifact: NonNullable<Mark['artifact']>, draws: readonly Draw[]): void => {
  sheet.marks.push({ artifact, draws: [...draws] })
}

export const openFrame = (sheets: Sheets, frame: Frame, y: number): void => {
  const { x, width, fill, bar } = frame
  const boxes = [...(fill ? [{ x, width, colour: fill }] : []), ...(bar ? [{ x, width: bar.width, colour: bar.colour }] : [])]
  const draws = boxes.map(box => ({ kind: 'box' as const, y, height: 0, ...box }))
  lastOf(sheets).under.push(...draws)
  sheets.open.set(frame, draws)
}

export const closeFrame = (sheets: Sheets, frame: Frame, y: number): void => {
  for (const box of sheets.open.get(frame) ?? []) box.height = y - box.y
  sheets.open.delete(frame)
}
