/**
 * Answers for the whole pack of a meeting laid out: its papers once, the cover and the agenda again and again until the pages that they name are
 * the pages there are.
 */
import { Bug } from '../base/bug.ts'
import { bad, type Checked, good, start } from '../base/checked.ts'
import { type Diagnostic, isError } from '../base/diagnostic.ts'
import { once } from '../base/once.ts'
import { type PackKnown, plan } from '../compose/index.ts'
import { itemNumber } from '../history/numbers.ts'
import { agendaPart, coverPart, packPapers, publishedIn } from '../history/pack.ts'
import { labelled, type Published } from '../history/page-labels.ts'
import { titleOf } from '../history/standing.ts'
import { themeFor } from '../model/look.ts'
import { type Paper, subjectLabel } from '../model/paper.ts'
import type { MeetingFolder, Records } from '../model/records.ts'
import type { Theme } from '../model/theme.ts'
import { packData, publicView } from '../read/index.ts'
import { makePart, type PartMade, type PartPlan, type Shelf } from './part.ts'

/** The whole pack laid out, for the theme it was asked in. */
export interface Book {
  readonly theme: Theme
  /** In the order of reading; the cover first. */
  readonly parts: readonly PartMade[]
  readonly known: PackKnown
}

/** The paper that stands for a place in a meeting’s pack, if there is one. */
const standing = ({ papers }: Shelf, folder: MeetingFolder, is: (paper: Paper) => boolean): Paper | undefined =>
  papers.find(paper => paper.folder === folder && is(paper))

/** The paper that is made of a report or bid for the pack. */
export const paperOf = (shelf: Shelf, folder: MeetingFolder, id: string): Paper | undefined =>
  standing(shelf, folder, ({ type, id: own }) => type.pack === 'papers' && own === id)

/** The reports and bids of a pack laid out, each with the item above its pages; how many pages they have does not depend on the others. */
const makePapers = (shelf: Shelf, folder: MeetingFolder, theme: Theme): Checked<readonly PartMade[]> => {
  const diagnostics: Diagnostic[] = []
  const style = shelf.records.forum?.house_style
  const parts = packPapers(folder).flatMap(({ id, key, at, issue }): PartMade[] => {
    const paper = paperOf(shelf, folder, id)
    if (!paper) return []
    const running = { left: `Item ${itemNumber(at, style)} · ${titleOf(shelf.records, folder, at)}`, right: subjectLabel(paper.subject) ?? paper.type.title }
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
  const parts = packPapers(folder).flatMap(({ id }) => paperOf(shelf, folder, id) ?? [])
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

/** All but the parts whose words name pages. */
interface Made {
  readonly theme: Theme
  readonly papers: readonly PartMade[]
  readonly fronts: readonly Front[]
  readonly published: Published
}

/** Lays out cover and agenda until every page that they name is the page meant. */
const settle = (shelf: Shelf, { theme, papers, fronts, published }: Made): Checked<Book> => {
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

/**
 * The cover alone, as if every other part had one page: the parts are laid out as papers of their own, where all that is wrong with them is told.
 */
const layCover = (shelf: Shelf, folder: MeetingFolder, theme: Theme): Checked<Book | null> => {
  const cover = standing(shelf, folder, ({ type }) => type.pack === 'cover')
  const [first, ...others] = cover ? frontsOf(shelf, folder, cover) : []
  if (!first) return good(null)
  const papers = packPapers(folder).flatMap(({ id, key, issue }) => {
    const paper = paperOf(shelf, folder, id)
    return paper ? [{ paper, plan: { key, issue } }] : []
  })
  const parts = [first, ...others, ...papers]
  const known: PackKnown = {
    titles: new Map(parts.map(({ plan, paper }) => [plan.key, paper.title])),
    labels: labelled(
      parts.map(({ plan: { key, issue } }) => ({ key, issue, pages: 1 })),
      publishedIn(folder),
    ),
  }
  return start(makePart(shelf, first.paper, { ...first.plan, theme, known }))
    .next(part => good({ theme, parts: [part], known }))
    .end()
}

const layBook = (shelf: Shelf, folder: MeetingFolder, theme: Theme): Checked<Book | null> => {
  const cover = standing(shelf, folder, ({ type }) => type.pack === 'cover')
  if (!cover) return good(null)
  return start(good({ theme, fronts: frontsOf(shelf, folder, cover) }))
    .add('papers', () => makePapers(shelf, folder, theme))
    .add('published', () => publishedFor(shelf, folder, theme))
    .next(made => settle(shelf, made))
    .end()
}

/** The papers planned of what the public may see: the same for each of its meetings. */
const planned = once(plan)

/**
 * The labels that pages keep: those that were published, and in a pack that is not public those of the public pack, so that a page that both
 * have is the same page in both.
 */
const publishedFor = ({ records, fonts }: Shelf, folder: MeetingFolder, theme: Theme): Checked<Published> => {
  const published = publishedIn(folder)
  const open = records.whole ? records : publicView(records)
  const seen = open.meetings.find(({ name }) => name === folder.name)
  if (open === records || !seen) return good(published)
  return start(planned(open))
    .next(papers => layBook({ records: open, papers, fonts }, seen, theme))
    .next(book => good(new Map([...published, ...(book?.known.labels ?? [])])))
    .end()
}

/** The pack that was laid out last for each workspace: the agenda, the pack and its supplements are made one after the other. */
const last = new WeakMap<Records, { readonly folder: MeetingFolder; readonly theme: string | undefined; readonly book: Checked<Book | null> }>()

/** The whole pack of a meeting in a theme; null if the meeting has none. */
export const bookOf = (shelf: Shelf, folder: MeetingFolder, theme: string | undefined): Checked<Book | null> => {
  const before = last.get(shelf.records)
  if (before?.folder === folder && before.theme === theme) return before.book
  const book = start(themeFor(shelf.records, theme))
    .next(found => (shelf.unseen ? layCover : layBook)(shelf, folder, found))
    .end()
  last.set(shelf.records, { folder, theme, book })
  return book
}
