/** Answers for which formats there are, and for making those that were asked for; never for where they are written. */
import type { Composed } from '../document/composed.ts'
import type { Document } from '../document/document.ts'
import type { Images } from '../document/images.ts'
import type { Part } from '../document/parts.ts'
import type { FontPack } from '../fonts/open.ts'
import type { Theme } from '../model/theme.ts'
import { pageStarts } from '../pages/page-starts.ts'
import type { Pages } from '../pages/pages.ts'
import type { Enclosure, Format, Publication } from '../pages/publication.ts'
import { html, htmlOfParts } from './html/index.ts'
import { markdown } from './markdown.ts'
import { pdf } from './pdf/index.ts'

export { publishSite, type SiteFile } from './site/index.ts'

/** A paper or a pack at every step of its way. */
export interface Parts {
  readonly paper: { readonly path: string; readonly title: string }
  readonly composed: Pick<Composed, 'markdown'>
  /** Of a pack, its parts, the cover first. */
  readonly document: Document | readonly [Part, ...Part[]]
  readonly pages: Pages
  readonly theme: Theme
  readonly images: Images
  readonly fonts: FontPack
  /** Files that go with it, inside its PDF. */
  readonly enclosed?: readonly Enclosure[]
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
  { format: 'pdf', needs: 'pages', write: ({ pages, fonts, enclosed = [] }, order) => pdf(pages, fonts, { ...order, enclosed }) },
  { format: 'html', needs: 'document', write: parts => new TextEncoder().encode(htmlOf(parts)) },
]

const htmlOf = (parts: Parts): string =>
  'blocks' in parts.document ? html(parts.document, parts) : htmlOfParts(parts.document, pageStarts(parts.pages), parts)

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
