/**
 * Answers for a finished paper as PDF: PDF/UA-1 and PDF/A-3a in one file, with the data it was made from inside. It draws and tags exactly what the
 * pages say; it decides nothing about looks. The same pages give the same bytes.
 */
import type { FontPack } from '../../fonts/open.ts'
import type { Pages } from '../../pages/pages.ts'
import type { Enclosure } from '../../pages/publication.ts'
import { attach, sourceOf } from './attachment.ts'
import { colourProfile } from './colour-profile.ts'
import { type Container, openContainer, text } from './container.ts'
import { contentOf } from './content.ts'
import { writeFonts } from './fonts.ts'
import { imagesOf } from './images.ts'
import { describe } from './metadata.ts'
import { writeOutline } from './outline.ts'
import { owners } from './owners.ts'
import { writePageLabels } from './page-labels.ts'
import { type Drawn, writeTags } from './tags.ts'

/** What a file holds besides its pages. */
export interface PdfOrder {
  /** An instant such as `2026-01-15T00:00:00Z`; the day of the meeting unless said otherwise. */
  readonly created?: string
  /** Files that travel inside, besides the data that the pages were made from. */
  readonly enclosed?: readonly Enclosure[]
}

/** The file of a paper or a pack. */
export const pdf = (pages: Pages, fonts: FontPack, { created, enclosed = [] }: PdfOrder = {}): Uint8Array => {
  const file = openContainer()
  const date = new Date(created ?? `${pages.facts.date}T00:00:00Z`)
  const drawn = drawPages(file, pages, fonts)
  writeTags(file, pages, drawn)
  writeOutline(file, pages, drawn.refs)
  for (const page of drawn.refs) page.end()
  attach(file, [sourceOf(pages.facts), ...enclosed], date)
  if (pages.labels) writePageLabels(file, pages.labels)
  const info = describe(file, pages.facts, date)
  setCatalog(file, pages)
  return file.finish(info)
}

/** Adds the pages with their content; they stay open for the links. */
const drawPages = (file: Container, pages: Pages, fonts: FontPack): Drawn => {
  const resources = file.ref()
  const embedding = fonts.embed()
  const images = imagesOf(file)
  const owned = owners(pages)
  const refs = pages.pages.map((page, number) => {
    const contents = file.ref()
    contents.end(Buffer.from(contentOf(page, pages.height, { tags: owned[number] ?? [], embedding, images }), 'latin1'))
    return file.page({ MediaBox: [0, 0, pages.width, pages.height], Contents: contents, Resources: resources, StructParents: number, Tabs: 'S' })
  })
  resources.data.Font = writeFonts(file, embedding.faces())
  resources.data.XObject = images.written()
  resources.end()
  return { refs, owned }
}

const setCatalog = (file: Container, { facts }: Pages): void => {
  const profile = file.ref({ N: 3, Filter: 'FlateDecode' })
  profile.end(colourProfile())
  Object.assign(file.catalog, {
    Lang: text(facts.language),
    MarkInfo: { Marked: true },
    ViewerPreferences: { DisplayDocTitle: true },
    OutputIntents: [
      { Type: 'OutputIntent', S: 'GTS_PDFA1', OutputConditionIdentifier: text('sRGB'), Info: text('sRGB IEC61966-2.1'), DestOutputProfile: profile },
    ],
  })
}
