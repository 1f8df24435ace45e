/** Answers for what every step of typesetting one paper shares: its look, and the faults found so far. */
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Locate } from '../base/locate.ts'
import type { Block, Document } from '../document/document.ts'
import type { Images } from '../document/images.ts'
import type { FaceName, Fonts } from '../fonts/fonts.ts'
import type { Palette } from '../model/palette.ts'
import type { Theme } from '../model/theme.ts'
import type { Slab } from './slab.ts'
import type { Draft } from './tags.ts'

/** How the letters of a block look. */
export interface TextStyle {
  readonly face: 'regular' | 'bold' | 'italic' | 'mono'
  readonly size: number
  /** Height of a line, in points. */
  readonly line: number
  readonly colour: string
  /** Space below a paragraph. */
  readonly after: number
}

/** Where blocks go, and the element they belong to. */
export interface Column {
  readonly x: number
  readonly width: number
  /** The most that one slab may take: a page's height without what stands around the column. */
  readonly room: number
  readonly owner: Draft
  readonly style: TextStyle
  /** How many bulleted lists it is in. */
  readonly depth: number
}

export type Flow = (blocks: readonly Block[], column: Column, job: Job) => readonly Slab[]

export interface Look {
  readonly theme: Theme
  readonly fonts: Fonts
  readonly images: Images
}

/** What the part of a longer document is called, and says above its pages. */
export interface PartLook {
  readonly key: string
  readonly running: { readonly left: string; readonly right: string }
  /** It begins below the names of council and forum, as a paper by itself does. */
  readonly opens: boolean
}

export interface Job extends Look {
  readonly document: Document
  /** Undefined if the document is a paper by itself. */
  readonly part?: PartLook
  readonly palette: Palette
  /** Lays out blocks within blocks; here so that no file imports its user. */
  readonly flow: Flow
  /** The note elements by number, made when the note is first referred to. */
  readonly notes: Map<number, Draft>
  /** Images that were not given, because they cannot be used: that is a fault where they were read. */
  readonly absent: Set<string>
  /** Records a fault at the words it concerns; once for each code and subject. */
  readonly fault: (subject: string, words: string, fault: Omit<Diagnostic, 'at' | 'severity'>) => void
}

/** Gathers faults, each once. */
export const faultBook = (locate: Locate): { readonly faults: Diagnostic[]; readonly fault: Job['fault'] } => {
  const faults: Diagnostic[] = []
  const seen = new Set<string>()
  const fault: Job['fault'] = (subject, words, about) => {
    const key = `${about.code} ${subject}`
    if (seen.has(key)) return
    seen.add(key)
    faults.push({ ...about, severity: 'error', at: locate(words) })
  }
  return { faults, fault }
}

/** Width of text in points. */
export const widthOf = (job: Job, face: FaceName, size: number, text: string): number => (job.fonts.width(face, text) * size) / 1000

/** The style of running text. */
export const bodyStyle = ({ theme, palette }: Pick<Job, 'theme' | 'palette'>): TextStyle => ({
  face: 'regular',
  size: theme.text.size,
  line: theme.text.size * theme.text.leading,
  colour: palette.text,
  after: theme.text.after,
})

/** The width between the margins. */
export const measure = ({ page }: Theme): number => page.width - page.left - page.right

/** The height between the margins. */
export const bodyHeight = ({ page }: Theme): number => page.height - page.top - page.bottom
