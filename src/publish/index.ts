/** Answers for which formats there are, and for making those that were asked for; never for where they are written. */
import type { Composed } from '../document/composed.ts'
import type { Document } from '../document/document.ts'
import type { Images } from '../document/images.ts'
import type { FontPack } from '../fonts/open.ts'
import type { Theme } from '../model/theme.ts'
import type { Pages } from '../pages/pages.ts'
import type { Format, Publication } from '../pages/publication.ts'
import { html } from './html/index.ts'
import { markdown } from './markdown.ts'
import { pdf } from './pdf/index.ts'

/** A paper at every step of its way. */
export interface Parts {
  readonly paper: { readonly path: string; readonly title: string }
  readonly composed: Composed
  readonly document: Document
  readonly pages: Pages
  readonly theme: Theme
  readonly images: Images
  readonly fonts: FontPack
}

export interface PublishOrder {
  readonly formats: readonly Format[]
  /** The instant for the PDF's metadata, `2026-01-15T00:00:00Z`; the day of the meeting unless said otherwise. */
  readonly created?: string
}

interface Writer {
  readonly format: Format
  /** What the format is made from; the rest of the parts is not looked at. */
  readonly needs: 'markdown' | 'document' | 'pages'
  readonly write: (parts: Parts, order: PublishOrder) => Uint8Array
}

/** Every format, in the order in which files are listed. */
export const writers: readonly Writer[] = [
  { format: 'md', needs: 'markdown', write: parts => markdown(parts.composed) },
  { format: 'pdf', needs: 'pages', write: (parts, order) => pdf(parts.pages, parts.fonts, order) },
  { format: 'html', needs: 'document', write: parts => new TextEncoder().encode(html(parts.document, parts)) },
]

/** The files of a paper, in the formats asked for and no others. */
export const publish = (parts: Parts, order: PublishOrder): Publication => {
  const wanted = writers.filter(writer => order.formats.includes(writer.format))
  return {
    path: parts.paper.path,
    title: parts.paper.title,
    pages: wanted.some(writer => writer.needs === 'pages') ? parts.pages.pages.length : 0,
    files: wanted.map(({ format, write }) => ({ format, path: `${parts.paper.path}.${format}`, bytes: write(parts, order) })),
  }
}
