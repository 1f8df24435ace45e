/**
 * Answers for a paper laid out: everything at its fixed place on its page, and the tree of tags that says what it is.
 * Plain data that a test can print. The origin is the top left corner; x runs right, y down, all in points (1/72 inch).
 */
import type { Facts } from '../document/facts.ts'
import type { Image } from '../document/images.ts'
import type { FaceName } from '../fonts/fonts.ts'

export interface Pages {
  readonly facts: Facts
  readonly width: number
  readonly height: number
  readonly pages: readonly Page[]
  /** What each page is called, where that is not its number from 1. */
  readonly labels?: readonly string[]
  /** The `Document` element; every mark that is not an artifact is in it exactly once, in reading order. */
  readonly root: Element
  readonly bookmarks: readonly Bookmark[]
}

/** One page: its marks in painting order. */
export interface Page {
  readonly marks: readonly Mark[]
}

/** A stretch of drawing that belongs together: part of an element, or decoration and running lines that are not read out. */
export interface Mark {
  readonly artifact?: 'header' | 'footer' | 'layout'
  readonly draws: readonly Draw[]
}

export type Draw = TextDraw | BoxDraw | LineDraw | ImageDraw

/** One run of text in one face; `y` is the baseline. A line's last run ends in a space where words go on after it. */
export interface TextDraw {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly face: FaceName
  readonly size: number
  /** `#rrggbb` */
  readonly colour: string
  readonly text: string
}

/** A filled rectangle. */
export interface BoxDraw {
  readonly kind: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: string
}

/** A straight rule. */
export interface LineDraw {
  readonly kind: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly thickness: number
  readonly colour: string
}

export interface ImageDraw {
  readonly kind: 'image'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly image: Image
}

/** The standard structure types of PDF 1.7 that papers use. */
export type Tag =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'BlockQuote'
  | 'Code'
  | 'Link'
  | 'Note'
  | 'Reference'
  | 'Span'
  | 'Strong'
  | 'Em'

/** One element of the tag tree. `Strong` and `Em` are role-mapped to Span by the writer. */
export interface Element {
  readonly tag: Tag
  readonly children: readonly (Element | Leaf)[]
  /** Unique in the document; needed on a Note, and where headers are named. */
  readonly id?: string
  /** What a figure says. */
  readonly alt?: string
  /** BCP 47, where the language changes. */
  readonly language?: string
  readonly numbering?: 'None' | 'Disc' | 'Decimal' | 'LowerAlpha' | 'UpperAlpha' | 'LowerRoman' | 'UpperRoman'
  readonly scope?: 'Row' | 'Column' | 'Both'
  /** A figure's place on its page. */
  readonly box?: Box
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Leaf = MarkLeaf | AnnotationLeaf

/** The mark at this place among its page's marks. */
export interface MarkLeaf {
  readonly kind: 'mark'
  readonly page: number
  readonly mark: number
}

/** A link's active area: one for each line the link runs over. */
export interface AnnotationLeaf {
  readonly kind: 'annotation'
  readonly page: number
  readonly box: Box
  /** A web or mail address, or a place in this document. */
  readonly target: { readonly url: string } | Destination
  /** What a screen reader says of it. */
  readonly contents: string
}

/** The top edge of something on a page. */
export interface Destination {
  readonly page: number
  readonly y: number
}

export interface Bookmark {
  readonly title: string
  readonly to: Destination
  readonly children: readonly Bookmark[]
}
