/**
 * Answers for the pack of a meeting and its supplements as documents: parts that were laid out, bound behind one another. Must never merge
 * finished files: their tags, bookmarks and faces would not be one document's.
 */
import { Bug } from '../base/bug.ts'
import { type Checked, good, start } from '../base/checked.ts'
import { type PackKnown, packMarkdown } from '../compose/index.ts'
import type { Images } from '../document/images.ts'
import type { Part } from '../document/parts.ts'
import { agendaPart, coverPart, nextIssue, packDocuments, packPapers } from '../history/pack.ts'
import type { Issue } from '../model/issued.ts'
import type { Paper } from '../model/paper.ts'
import type { MeetingFolder } from '../model/records.ts'
import type { Theme } from '../model/theme.ts'
import type { Pages } from '../pages/pages.ts'
import type { Enclosure } from '../pages/publication.ts'
import { packData, readDocuments } from '../read/index.ts'
import { type BoundPart, bindParts } from '../typeset/index.ts'
import { type Book, bookOf, paperOf } from './book.ts'
import { makePart, type PartMade, type Shelf } from './part.ts'

export type { Shelf } from './part.ts'

/** A pack or supplement on its way: everything but its bytes. */
export interface LaidPack {
  readonly composed: { readonly markdown: string }
  readonly document: readonly [Part, ...Part[]]
  readonly images: Images
  readonly pages: Pages
  readonly enclosed: readonly Enclosure[]
}

/** What is known of the pages of a meeting’s pack, for whatever names them; null if the meeting has no pack. */
export const packKnown = (shelf: Shelf, folder: MeetingFolder, theme?: string): Checked<PackKnown | null> =>
  start(bookOf(shelf, folder, theme))
    .next(book => good(book === null ? null : book.known))
    .end()

/** What publishing the pack, or the next supplement to it, adds to `issued.yaml`; null if there is nothing new. */
export const issueOf = (shelf: Shelf, folder: MeetingFolder): Checked<Issue | null> =>
  start(bookOf(shelf, folder, undefined))
    .next(book => {
      const parts = (book?.parts ?? []).map(({ key, issue, pages, part }) => ({ key, issue, pages, title: part.title }))
      return good(nextIssue(shelf.records, folder, parts) ?? null)
    })
    .end()

/** The cover of a supplement, whose pages are counted by themselves: no other page has such a label. */
const supplementCover = (shelf: Shelf, paper: Paper, { book, issue }: { readonly book: Book; readonly issue: number }): Checked<PartMade> => {
  const own = packPapers(paper.folder).filter(one => one.issue === issue)
  const parts = own.flatMap(({ id }) => paperOf(shelf, paper.folder, id) ?? [])
  const running = { left: paper.title, right: shelf.records.forum?.council ?? '' }
  return makePart(shelf, paper, { key: coverPart, issue, running, theme: book.theme, known: book.known, data: packData(shelf.records, paper, parts) })
}

const aboutOf = ({ key, running, document }: Part): readonly string[] => (key === agendaPart ? [document.facts.type] : [running.left, running.right])

const bound = (shelf: Shelf, paper: Paper, parts: readonly (PartMade & { readonly labels: readonly string[] })[]): LaidPack => {
  const [cover, ...others] = parts
  if (!cover) throw new Bug('a pack has no cover')
  const issue = paper.subject.kind === 'meeting' ? (paper.subject.supplement ?? 0) : 0
  const texts = others.map(({ key, part, labels, composed }) => ({ key, about: aboutOf(part), labels, body: composed.body }))
  return {
    composed: { markdown: packMarkdown(cover.composed, texts) },
    document: [cover.part, ...others.map(({ part }) => part)],
    images: new Map(parts.flatMap(({ images }) => [...images])),
    pages: bindParts(parts satisfies readonly BoundPart[]),
    enclosed: readDocuments(shelf.records, paper.folder, packDocuments(paper.folder, issue)),
  }
}

/** A pack, or a supplement to it, laid out as one document. */
export const layPack = (shelf: Shelf, paper: Paper, theme?: string): Checked<LaidPack & { readonly theme: Theme }> =>
  start(bookOf(shelf, paper.folder, theme))
    .next(book => {
      if (!book) throw new Bug(`there is no pack for ${paper.path}`)
      const labelledParts = book.parts.map(part => ({ ...part, labels: book.known.labels.get(part.key) ?? [] }))
      const issue = paper.subject.kind === 'meeting' ? (paper.subject.supplement ?? 0) : 0
      if (issue === 0) return good({ theme: book.theme, ...bound(shelf, paper, labelledParts) })
      return start(supplementCover(shelf, paper, { book, issue }))
        .next(cover => {
          const labels = Array.from({ length: cover.pages }, (_, i) => `S${issue}-${i + 1}`)
          return good({ theme: book.theme, ...bound(shelf, paper, [{ ...cover, labels }, ...labelledParts.filter(part => part.issue === issue)]) })
        })
        .end()
    })
    .end()
