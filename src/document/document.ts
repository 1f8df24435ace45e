/**
 * Answers for a paper as a tree of blocks and inlines: what Markdown says, once parsed, and what PDF and HTML are both made from.
 * It knows nothing of forums, and nothing of pages.
 */
import type { Facts } from './facts.ts'

export interface Document extends Passage {
  readonly facts: Facts
}

/** Some Markdown as a tree: a whole paper, or one field of prose. */
export interface Passage {
  readonly blocks: readonly Block[]
  /** Footnotes in the order they are first referred to; number = place + 1. */
  readonly notes: readonly Note[]
}

export interface Note {
  /** As typed between `[^` and `]`. */
  readonly label: string
  readonly blocks: readonly Block[]
}

export type Level = 1 | 2 | 3 | 4 | 5 | 6

export type Block = Heading | Paragraph | List | FactList | TableBlock | Figure | Quote | CodeBlock | Panel | Divider

export interface Heading {
  readonly kind: 'heading'
  readonly level: Level
  readonly inlines: readonly Inline[]
  /** Unique in the document, for links to it: ASCII letters, digits, hyphens. */
  readonly id: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly inlines: readonly Inline[]
}

export type Numbering = 'bullet' | 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman'

export interface List {
  readonly kind: 'list'
  readonly numbering: Numbering
  /** What stands round a label: `a)` is `['', ')']`; ignored for bullets. */
  readonly around: readonly [string, string]
  /** Number of the first item. */
  readonly start: number
  /** The number of each item, where they do not follow one another. */
  readonly numbers?: readonly number[]
  /** No blank line between the items. */
  readonly tight: boolean
  /** Each item's blocks; a tight item's first block is a paragraph. */
  readonly items: readonly (readonly Block[])[]
}

/** Terms with what they are: the front sheet of a paper. In Markdown, a list of `**Term:** value` behind `<!-- facts -->`. */
export interface FactList {
  readonly kind: 'facts'
  readonly rows: readonly { readonly term: readonly Inline[]; readonly value: readonly Inline[] }[]
}

export interface TableBlock {
  readonly kind: 'table'
  /** The line `Table: …` under the table. */
  readonly caption?: readonly Inline[]
  readonly align: readonly ('left' | 'right' | 'centre')[]
  readonly head: readonly Cell[]
  /** Body rows; the first cell of a row is its header. */
  readonly rows: readonly (readonly Cell[])[]
}

export type Cell = readonly Inline[]

/** An image that stands alone in its paragraph. */
export interface Figure {
  readonly kind: 'figure'
  /** Path as typed. */
  readonly src: string
  /** What the image says; empty if the writer gave none, which the document check refuses. */
  readonly alt: string
  /** The image's title, printed below it. */
  readonly caption?: string
}

export interface Quote {
  readonly kind: 'quote'
  readonly blocks: readonly Block[]
}

export interface CodeBlock {
  readonly kind: 'code'
  readonly lines: readonly string[]
}

/** Blocks set apart because members look for them: in Markdown between `<!-- decision -->` and `<!-- /decision -->`. */
export interface Panel {
  readonly kind: 'panel'
  readonly blocks: readonly Block[]
}

/** A line across the page: `---`. */
export interface Divider {
  readonly kind: 'divider'
}

export type Inline = Text | Strong | Emphasis | Code | Link | NoteRef | Break

export interface Text {
  readonly kind: 'text'
  readonly text: string
}

export interface Strong {
  readonly kind: 'strong'
  readonly inlines: readonly Inline[]
}

export interface Emphasis {
  readonly kind: 'emphasis'
  readonly inlines: readonly Inline[]
}

export interface Code {
  readonly kind: 'code'
  readonly text: string
}

export interface Link {
  readonly kind: 'link'
  /** `https:`, `http:`, `mailto:`, `tel:`, or `#` and a heading's id; the document check refuses others. */
  readonly url: string
  readonly inlines: readonly Inline[]
}

export interface NoteRef {
  readonly kind: 'note-ref'
  /** From 1, in order of first reference. */
  readonly number: number
}

/** A line break the writer asked for. */
export interface Break {
  readonly kind: 'break'
}

/** The text of inlines, marks left out; a break is a space, a note reference its number. */
export const plainText = (inlines: readonly Inline[]): string =>
  inlines
    .map(inline => {
      switch (inline.kind) {
        case 'text':
        case 'code':
          return inline.text
        case 'break':
          return ' '
        case 'note-ref':
          return String(inline.number)
        default:
          return plainText(inline.inlines)
      }
    })
    .join('')

/** The text of a heading, without the numbers of its notes: they are no part of its name. */
export const headingText = (inlines: readonly Inline[]): string =>
  inlines.map(inline => (inline.kind === 'note-ref' ? '' : 'inlines' in inline ? headingText(inline.inlines) : plainText([inline]))).join('')

/** Whether a row of a table sums up those above: it has several words or figures, and all of them are strong. */
export const isTotal = (row: readonly Cell[]): boolean => {
  const full = row.filter(cell => plainText(cell).trim() !== '')
  return full.length > 1 && full.every(cell => cell.every(inline => inline.kind === 'strong' || plainText([inline]).trim() === ''))
}
