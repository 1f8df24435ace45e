/** Answers for inlines as words: what each letter is set in, how wide each word is, and where a line may not end. */

import { clean } from '../base/clean.ts'
import { type Inline, type Link, plainText } from '../document/document.ts'
import type { FaceName } from '../fonts/fonts.ts'
import { noGlyph } from '../fonts/missing.ts'
import { glued } from './glue.ts'
import { type Job, type TextStyle, widthOf } from './job.ts'
import type { Ink } from './slab.ts'
import { type Draft, draft, type Goal } from './tags.ts'

/** What a stretch of text is set in, and whose it is. One object for each stretch: two pieces of one hand can be one run. */
export interface Hand {
  readonly face: FaceName
  readonly size: number
  readonly colour: string
  /** How far the letters stand above the line. */
  readonly rise: number
  readonly owner: Draft
  /** Width of a space. */
  readonly space: number
  /** The link it belongs to. */
  readonly area?: { readonly goal: Goal; readonly contents: string; readonly underlined: boolean }
}

export interface Piece {
  readonly hand: Hand
  readonly face: FaceName
  readonly text: string
  readonly width: number
}

/** Letters between two spaces, or part of a word that had to be cut. */
export interface Word {
  readonly pieces: readonly Piece[]
  readonly width: number
  /** What the space after it is set in; undefined if the next word follows without one. */
  readonly space: Hand | undefined
  /** The next word stays on the same line where that can be. */
  readonly glued: boolean
  /** The line ends here because the writer said so. */
  readonly ends: boolean
  /** Footnotes first referred to in it. */
  readonly notes: readonly number[]
}

/** A text ready to be broken into lines. */
export interface Wording {
  readonly words: readonly Word[]
  /** Puts the footnotes first referred to here in their place in the tree; to be done with the last line. */
  readonly after: readonly Ink[]
}

/** Whose text it is, and the element in which its footnotes stand, behind it. */
export interface Setting {
  readonly style: TextStyle
  readonly owner: Draft
  readonly home: Draft
}

export const textOf = (word: Word): string => word.pieces.map(piece => piece.text).join('')

/** Words under construction. */
interface Builder {
  readonly job: Job
  readonly home: Draft
  readonly words: { -readonly [K in keyof Word]: Word[K] }[]
  readonly after: Ink[]
  pieces: Piece[]
  notes: number[]
}

const handOf = (job: Job, hand: Omit<Hand, 'space'>): Hand => ({ ...hand, space: widthOf(job, hand.face, hand.size, ' ') })

/** Adds letters to the word under way, each in a face that has it; what no face has is a fault. */
const add = (builder: Builder, hand: Hand, text: string): void => {
  const { pieces, missing } = builder.job.fonts.split(hand.face, text)
  for (const letter of missing) builder.job.fault(letter, text, noGlyph(letter))
  for (const piece of pieces) builder.pieces.push({ hand, face: piece.face, text: piece.text, width: widthOf(builder.job, piece.face, hand.size, piece.text) })
}

/** Ends the word under way, if there is one. */
const close = (builder: Builder, space: Hand | undefined, ends = false): void => {
  const { pieces, notes, words } = builder
  if (pieces.length > 0) {
    words.push({ pieces, width: pieces.reduce((sum, piece) => sum + piece.width, 0), space, glued: false, ends, notes })
    builder.pieces = []
    builder.notes = []
  } else if (ends) {
    const last = words.at(-1)
    if (last) last.ends = true
  }
}

const addText = (builder: Builder, hand: Hand, text: string): void => {
  for (const [i, part] of clean(text)
    .split(/[ \t\n]+/)
    .entries()) {
    if (i > 0) close(builder, hand)
    if (part !== '') add(builder, hand, part)
  }
}

const faces: Readonly<Record<string, FaceName>> = { regular: 'bold', italic: 'bold-italic' }
const leaning: Readonly<Record<string, FaceName>> = { regular: 'italic', bold: 'bold-italic' }

const addLink = (builder: Builder, hand: Hand, link: Link): void => {
  const { job } = builder
  const contents = clean(plainText(link.inlines))
  const goal = link.url.startsWith('#') ? { place: `heading:${link.url.slice(1)}` } : { url: link.url }
  const area = { goal, contents, underlined: true }
  addInlines(builder, handOf(job, { ...hand, owner: draft('Link', hand.owner), colour: job.palette.accent, area }), link.inlines)
}

/** A note's number, raised, as a link to the note; the first reference brings the note to its page. */
const addNoteRef = (builder: Builder, hand: Hand, number: number): void => {
  const { job } = builder
  if (!job.notes.has(number)) {
    const note = draft('Note', undefined, { id: `${job.part ? `${job.part.key}_` : ''}note-${number}` })
    job.notes.set(number, note)
    builder.notes.push(number)
    builder.after.push({ kind: 'attach', element: note, to: builder.home })
  }
  const size = Math.min(hand.size, job.theme.note.size)
  const area = { goal: { place: `note:${number}` }, contents: `Note ${number}`, underlined: false }
  const owner = draft('Link', draft('Reference', hand.owner))
  add(builder, handOf(job, { ...hand, size, rise: hand.size * 0.3, colour: job.palette.accent, owner, area }), String(number))
}

/** Letters of one width look larger than others of their size: in proportion to the theme's, but no smaller than it says. */
const codeSize = (size: number, { theme }: Job): number => Math.max(Math.min(size, theme.code.size), (size * theme.code.size) / theme.text.size)

const addInlines = (builder: Builder, hand: Hand, inlines: readonly Inline[]): void => {
  const { job } = builder
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
        addText(builder, hand, inline.text)
        break
      case 'strong':
        addInlines(builder, handOf(job, { ...hand, face: faces[hand.face] ?? hand.face }), inline.inlines)
        break
      case 'emphasis':
        addInlines(builder, handOf(job, { ...hand, face: leaning[hand.face] ?? hand.face }), inline.inlines)
        break
      case 'code':
        addText(builder, handOf(job, { ...hand, face: 'mono', size: codeSize(hand.size, job), owner: draft('Code', hand.owner) }), inline.text)
        break
      case 'link':
        addLink(builder, hand, inline)
        break
      case 'note-ref':
        addNoteRef(builder, hand, inline.number)
        break
      case 'break':
        close(builder, hand, true)
    }
  }
}

/** A text as words. Footnotes it refers to for the first time become its own. */
export const wordsOf = (inlines: readonly Inline[], { style, owner, home }: Setting, job: Job): Wording => {
  const builder: Builder = { job, home, words: [], after: [], pieces: [], notes: [] }
  addInlines(builder, handOf(job, { face: style.face, size: style.size, colour: style.colour, rise: 0, owner }), inlines)
  close(builder, undefined)
  const { words } = builder
  for (const [i, word] of words.entries()) {
    const next = words[i + 1]
    if (next) word.glued = glued(textOf(word), textOf(next))
  }
  return { words, after: builder.after }
}
