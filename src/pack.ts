/**
 * Answers for the pack of a meeting and its supplements: each part composed as its own paper is and laid out once, the cover and the agenda laid
 * out again until the pages that they name are the pages there are, and all bound as one document. Must never merge finished files.
 */
import { Bug } from './base/bug.ts'
import { bad, type Checked, good, start } from './base/checked.ts'
import { type Diagnostic, isError } from './base/diagnostic.ts'
import { checkDocument } from './check/index.ts'
import { compose, type PackKnown, packMarkdown } from './compose/index.ts'
import type { Composed } from './document/composed.ts'
import type { Document } from './document/document.ts'
import type { Images } from './document/images.ts'
import { imagesWithin, type Part, within } from './document/parts.ts'
import type { FontPack } from './fonts/open.ts'
import { itemNumber } from './history/numbers.ts'
import { agendaPart, coverPart, nextIssue, packDocuments, packPapers, publishedIn } from './history/pack.ts'
import { labelled, type PartLaid } from './history/page-labels.ts'
import type { Issue } from './model/issued.ts'
import { themeFor } from './model/look.ts'
import { locator } from './model/origins.ts'
import type { Paper } from './model/paper.ts'
import type { MeetingFolder, Records } from './model/records.ts'
import type { Theme } from './model/theme.ts'
import type { Pages } from './pages/pages.ts'
import type { Enclosure } from './pages/publication.ts'
import { parse } from './parse/index.ts'
import { readImages } from './read/images.ts'
import { packData, publicData, readDocuments } from './read/index.ts'
import { type BoundPart, bindParts, lay, type Setting } from './typeset/index.ts'

/** Where the papers of packs come from. */
export interface Shelf {
  readonly records: Records
  readonly papers: readonly Paper[]
  readonly fonts: FontPack
}

/** A pack or supplement on its way: everything but its bytes. */
export interface LaidPack {
  readonly composed: { readonly markdown: string }
  readonly document: readonly [Part, ...Part[]]
  readonly images: Images
  readonly pages: Pages
  readonly enclosed: readonly Enclosure[]
}

/** A part laid out, with all that the formats need of it. */
interface PartMade extends PartLaid {
  readonly part: Part
  readonly composed: Composed
  readonly images: Images
  readonly setting: Setting
}

/** The whole pack laid out, for the theme it was asked in. */
interface Book {
  readonly theme: Theme
  /** In the order of reading; the cover first. */
  readonly parts: readonly PartMade[]
  readonly known: PackKnown
}

/** What a part is made with, besides its paper. */
interface PartPlan {
  readonly key: string
  readonly issue: number
  readonly running: Part['running']
  readonly known?: PackKnown
  readonly data?: { readonly name: string; readonly text: string }
}

const labelledTitle = ({ title, label }: Document['facts']): string => (label === undefined ? title : `${label}: ${title}`)

/** A part from its records to its place on pages. The cover's links lead to other parts, so its own check would miss them. */
const makePart = ({ records, fonts }: Shelf, paper: Paper, made: PartPlan & { readonly theme: Theme }): Checked<PartMade> => {
  const { key, theme, running, known: pack, data = publicData(records, paper) } = made
  const locate = locator(records, paper)
  const file = paper.origins[0]?.file ?? paper.folder.file
  const isCover = key === coverPart
  return start(good({ key, issue: made.issue }))
    .add('composed', () => compose(records, paper, { data, asSent: true, ...(pack && { pack }) }))
    .add('plain', ({ composed }) => parse(composed, locate))
    .add('plain', ({ plain }) => (isCover ? good(plain) : checkDocument(plain, locate)))
    .add('images', ({ plain }) =>
      start(readImages(records, plain, { file, locate }))
        .next(images => good(imagesWithin(images, key, plain.facts.crest?.file)))
        .end(),
    )
    .next(({ plain, ...rest }) => {
      const document = isCover ? plain : within(plain, key)
      return good({ ...rest, part: { key, title: labelledTitle(plain.facts), running, document } })
    })
    .add('setting', ({ part, images }) => lay(part.document, { theme, fonts, images, part: { key, running, opens: isCover } }, locate))
    .next(rest => good({ ...rest, pages: rest.setting.sheets.all.length }))
    .end()
}

/** The paper that stands for a place in a meeting’s pack, if there is one. */
const standing = ({ papers }: Shelf, folder: MeetingFolder, is: (paper: Paper) => boolean): Paper | undefined =>
  papers.find(paper => paper.folder === folder && is(paper))

const labelOf = ({ subject }: Paper): string | undefined =>
  subject.kind === 'bid' ? subject.bid.record.label : subject.kind === 'report' ? subject.report.record.label : undefined

/** The reports and bids of a pack laid out, each with the item above its pages; how many pages they have does not depend on the others. */
const makePapers = (shelf: Shelf, folder: MeetingFolder, theme: Theme): Checked<readonly PartMade[]> => {
  const diagnostics: Diagnostic[] = []
  const style = shelf.records.forum?.house_style
  const parts = packPapers(folder).flatMap(({ id, key, at, issue }): PartMade[] => {
    const paper = standing(shelf, folder, ({ type, id: own }) => type.pack === 'papers' && own === id)
    if (!paper) return []
    const running = { left: `Item ${itemNumber(at, style)} · ${at.item.title}`, right: labelOf(paper) ?? paper.type.title }
    const made = makePart(shelf, paper, { key, issue, running, theme })
    diagnostics.push(...made.diagnostics)
    return made.value ? [made.value] : []
  })
  return diagnostics.some(isError) ? bad(...diagnostics) : good(parts, diagnostics)
}

/** A part whose words name pages: it is laid out again when they have changed. */
interface Front {
  readonly paper: Paper
  readonly plan: PartPlan
}

/** The cover, and the agenda if there is one. */
const frontsOf = (shelf: Shelf, folder: MeetingFolder, cover: Paper): readonly Front[] => {
  const agenda = standing(shelf, folder, ({ type }) => type.pack === 'agenda')
  const papers = new Set(packPapers(folder).map(({ id }) => id))
  const parts = shelf.papers.filter(paper => paper.folder === folder && paper.type.pack === 'papers' && papers.has(paper.id))
  const front = (key: string, paper: Paper): Front => ({
    paper,
    plan: { key, issue: 0, running: { left: paper.title, right: shelf.records.forum?.council ?? '' } },
  })
  const first = front(coverPart, cover)
  return [{ ...first, plan: { ...first.plan, data: packData(shelf.records, cover, parts) } }, ...(agenda ? [front(agendaPart, agenda)] : [])]
}

/** After so many rounds a part that has become shorter keeps its pages, the last of them empty: else two parts could chase each other for ever. */
const patience = 4
const mostRounds = 20

/** Lays out cover and agenda until every page that they name is the page meant. */
const settle = (
  shelf: Shelf,
  folder: MeetingFolder,
  made: { readonly theme: Theme; readonly papers: readonly PartMade[]; readonly fronts: readonly Front[] },
): Checked<Book> => {
  const { theme, papers, fronts } = made
  const published = publishedIn(folder)
  const titles = new Map([
    ...fronts.map(({ plan, paper }) => [plan.key, paper.title] as const),
    ...papers.map(({ key, part }) => [key, part.document.facts.title] as const),
  ])
  let counts = fronts.map(({ plan }) => published.get(plan.key)?.length ?? 1)
  for (let round = 0; round < mostRounds; round++) {
    const labels = labelled([...fronts.map(({ plan }, i) => ({ ...plan, pages: counts[i] ?? 1 })), ...papers], published)
    const known: PackKnown = { titles, labels }
    const laid = fronts.map(({ paper, plan }) => makePart(shelf, paper, { ...plan, theme, known }))
    const diagnostics = laid.flatMap(one => one.diagnostics)
    const parts = laid.flatMap(({ value }) => (value ? [value] : []))
    if (parts.length < fronts.length) return bad(...diagnostics)
    const isRight = (pages: number, i: number): boolean => pages === counts[i] || (round >= patience && pages < (counts[i] ?? 0))
    if (parts.every(({ pages }, i) => isRight(pages, i))) return good({ theme, parts: [...parts, ...papers], known }, diagnostics)
    counts = parts.map(({ pages }, i) => (round < patience ? pages : Math.max(pages, counts[i] ?? 1)))
  }
  throw new Bug('the pages of a pack do not settle')
}

const layBook = (shelf: Shelf, folder: MeetingFolder, theme: Theme): Checked<Book | null> => {
  const cover = standing(shelf, folder, ({ type }) => type.pack === 'cover')
  if (!cover) return good(null)
  return start(makePapers(shelf, folder, theme))
    .next(papers => settle(shelf, folder, { theme, papers, fronts: frontsOf(shelf, folder, cover) }))
    .end()
}

/** The pack that was laid out last for each workspace: the agenda, the pack and its supplements are made one after the other. */
const last = new WeakMap<Records, { readonly folder: MeetingFolder; readonly theme: string | undefined; readonly book: Checked<Book | null> }>()

/** The whole pack of a meeting in a theme; null if the meeting has none. */
const bookOf = (shelf: Shelf, folder: MeetingFolder, theme: string | undefined): Checked<Book | null> => {
  const before = last.get(shelf.records)
  if (before?.folder === folder && before.theme === theme) return before.book
  const book = start(themeFor(shelf.records, theme))
    .next(found => layBook(shelf, folder, found))
    .end()
  last.set(shelf.records, { folder, theme, book })
  return book
}

/** What is known of the pages of a meeting’s pack, for whatever names them; null if the meeting has no pack. */
export const packKnown = (shelf: Shelf, folder: MeetingFolder, theme?: string): Checked<PackKnown | null> =>
  start(bookOf(shelf, folder, theme))
    .next(book => good(book === null ? null : book.known))
    .end()

/** What publishing the pack, or the next supplement to it, adds to `issued.yaml`; null if there is nothing new. */
export const issueOf = (shelf: Shelf, folder: MeetingFolder): Checked<Issue | null> =>
  start(bookOf(shelf, folder, undefined))
    .next(book =>
      good(
        book
          ? (nextIssue(
              folder,
              book.parts.map(({ part, ...one }) => ({ ...one, title: part.title })),
            ) ?? null)
          : null,
      ),
    )
    .end()

/** The cover of a supplement, whose pages are counted by themselves: no other page has such a label. */
const supplementCover = (shelf: Shelf, paper: Paper, { book, issue }: { readonly book: Book; readonly issue: number }): Checked<PartMade> => {
  const own = packPapers(paper.folder).filter(one => one.issue === issue)
  const parts = shelf.papers.filter(({ folder, type, id }) => folder === paper.folder && type.pack === 'papers' && own.some(one => one.id === id))
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
    enclosed: readDocuments(shelf.records, packDocuments(paper.folder, issue), [cover.part.document.facts.data.name]),
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
