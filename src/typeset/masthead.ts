/** Answers for the top of the first page: the council's band with its crest, and below it what kind of paper this is. */
import { closingLines, kindWords } from '../document/facts.ts'
import { baselineOf, boxAt } from './ink.ts'
import { type Column, type Job, measure, type TextStyle } from './job.ts'
import { type Ink, moved, type Slab, slab, stacked } from './slab.ts'
import { type Draft, draft } from './tags.ts'
import { textSlabs } from './text-block.ts'

/** A line of plain text as a paragraph of its own. */
const plain = (text: string, column: Column, style: TextStyle, job: Job): readonly Slab[] =>
  textSlabs([{ kind: 'text', text }], { column, style, owner: draft('P', column.owner), widows: 99 }, job)

interface Crest {
  /** Width of the plate it stands on; 0 without a crest. */
  readonly plate: number
  readonly ink: (bandHeight: number) => readonly Ink[]
}

/** The crest on a plate in the colour of the paper, so that it may have any colours. Without words it is decoration. */
const crestOf = (root: Draft, job: Job): Crest => {
  const { facts } = job.document
  const image = facts.crest && job.images.get(facts.crest.file)
  if (!facts.crest || !image) return { plate: 0, ink: () => [] }
  const { page, masthead, colours } = job.theme
  const scale = Math.min(masthead.crest / image.height, measure(job.theme) / 3 / image.width)
  const [width, height] = [image.width * scale, image.height * scale]
  const pad = masthead.plate
  const x = page.width - page.right - width - pad
  const { alt } = facts.crest
  const ink = (bandHeight: number): readonly Ink[] => {
    const y = (bandHeight - height) / 2
    const draw = { kind: 'image' as const, x, y, width, height, image }
    const plate = boxAt(x - pad, y - pad, { width: width + 2 * pad, height: height + 2 * pad, colour: colours.paper })
    return [{ kind: 'decor', draw: plate }, alt ? { kind: 'content', owner: draft('Figure', root, { alt }), draw } : { kind: 'decor', draw }]
  }
  return { plate: width + 2 * pad, ink }
}

export interface Masthead {
  /** From the very top of the page. */
  readonly slab: Slab
  readonly textTop: number
}

/** The band, as high as its names need. */
export const mastheadOf = (root: Draft, job: Job): Masthead => {
  const { theme, palette, document } = job
  const { page, masthead } = theme
  const crest = crestOf(root, job)
  const gap = crest.plate > 0 ? masthead.plate * 2 : 0
  const column: Column = {
    x: page.left,
    width: measure(theme) - crest.plate - gap,
    room: page.height,
    owner: root,
    depth: 0,
    style: nameStyle(masthead.council, 'bold', job),
  }
  const names = stacked([
    ...plain(document.facts.council, column, { ...column.style, after: masthead.between }, job),
    ...plain(document.facts.forum, column, nameStyle(masthead.forum, 'regular', job), job),
  ])
  const height = Math.max(masthead.height, names.height + 4 * masthead.plate, crest.plate > 0 ? masthead.crest + 4 * masthead.plate : 0)
  const band = boxAt(0, 0, { width: page.width, height, colour: palette.band })
  const strip = boxAt(0, height, { width: page.width, height: masthead.strip, colour: palette.strip })
  const ink: readonly Ink[] = [
    { kind: 'decor', draw: band },
    { kind: 'decor', draw: strip },
    ...crest.ink(height),
    ...names.ink.map(each => moved(each, (height - names.height) / 2)),
  ]
  const textTop = height + masthead.strip + masthead.after
  if (textTop > page.height / 2) tooTall(job)
  return { slab: slab(height + masthead.strip, ink), textTop }
}

const nameStyle = (size: number, face: 'bold' | 'regular', { palette }: Job): TextStyle => ({ face, size, line: size * 1.25, colour: palette.onBand, after: 0 })

const tooTall = ({ document, fault }: Job): void =>
  fault('', document.facts.council, {
    code: 'layout/too-tall',
    message: `The names of the council and the forum, “${document.facts.council.slice(0, 24)}…” and “${document.facts.forum.slice(0, 24)}…”, take up half a page.`,
    hint: 'Shorten the names.',
  })

/** The label, the type and the state of the paper, as in “Appendix 4 · Funding bid”: a paragraph that keeps with the title. */
export const kickerSlabs = (column: Column, job: Job): readonly Slab[] => {
  const { facts } = job.document
  const { size, after } = job.theme.kicker
  const style: TextStyle = { face: 'bold', size, line: size * 1.3, colour: job.palette.muted, after }
  return plain(kindWords(facts), column, style, job).map(each => ({ ...each, keep: true }))
}

/** Whom to ask and where the council is, at the foot of the last page; nothing if neither is known. */
export const closingSlab = (column: Column, job: Job): readonly Slab[] => {
  const texts = closingLines(job.document.facts)
  const { note, table } = job.theme
  const style: TextStyle = { face: 'regular', size: note.size, line: note.size * note.leading, colour: job.palette.muted, after: 0 }
  if (texts.length === 0) return []
  const words = stacked(texts.flatMap(text => plain(text, column, style, job)))
  const top = note.gap
  const rule: Ink = { kind: 'decor', draw: boxAt(column.x, 0, { width: column.width, height: table.rule, colour: job.palette.rule }) }
  return [
    slab(words.height + top, [rule, ...words.ink.map(each => moved(each, top))], { before: note.gap, sinks: true, baseline: top + baselineOf(style, job) }),
  ]
}
