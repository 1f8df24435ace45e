/** THE MAIN FLOW. Answers for the order of the stages; the work of each is in the folder of that name. */
import { bad, type Checked, good, start } from './base/checked.ts'
import { clean } from './base/clean.ts'
import { type Diagnostic, isError } from './base/diagnostic.ts'
import type { Host } from './base/host.ts'
import type { Locate } from './base/locate.ts'
import { type Timed, untimed } from './base/stages.ts'
import { checkDocument, checkPassage, checkRecords, checkStructure, textsIn, type Words } from './check/index.ts'
import { compose, composeWebsite, type PackKnown, plan } from './compose/index.ts'
import type { Composed } from './document/composed.ts'
import type { Document } from './document/document.ts'
import type { Images } from './document/images.ts'
import type { Part } from './document/parts.ts'
import { withoutFigures } from './document/without-figures.ts'
import { missingLetters, noGlyph } from './fonts/missing.ts'
import type { FontPack } from './fonts/open.ts'
import { siteOf } from './history/site.ts'
import { themeFor } from './model/look.ts'
import { type Memory, noMemory } from './model/memory.ts'
import { locator } from './model/origins.ts'
import { isPack, namesPages, type Paper } from './model/paper.ts'
import { everyRecord, type Records } from './model/records.ts'
import type { Theme } from './model/theme.ts'
import type { Written } from './model/written.ts'
import { layPack, packKnown } from './pack/index.ts'
import type { Pages } from './pages/pages.ts'
import type { Enclosure, Format, Publication } from './pages/publication.ts'
import { isBare, parse, parsePassage } from './parse/index.ts'
import { publish, publishSite, type SiteFile } from './publish/index.ts'
import { readImages } from './read/images.ts'
import { publicData, publicView, read } from './read/index.ts'
import { lay, typeset } from './typeset/index.ts'

/** A workspace that has been read and checked, and the papers it makes. */
export interface Workspace {
  readonly records: Records
  readonly papers: readonly Paper[]
  readonly fonts: FontPack
  /** What was found in its texts, each by itself: it need not be said again of the papers they stand in. */
  readonly said: readonly Diagnostic[]
  readonly timed: Timed
  /** Its papers are laid out for what is wrong with them, and nobody sees their pages. */
  readonly unseen?: true
}

/** Who the papers are for: everybody, or those who may also see what is exempt or confidential. */
export type Audience = 'public' | 'restricted'

/** What is wanted of a paper. */
export interface Order {
  readonly formats: readonly Format[]
  /** A theme by name, in place of the forum's own. */
  readonly theme?: string
  /** Of a second edition, the theme of the first: papers that name pages name those of the pack, which has one edition only. */
  readonly first?: { readonly theme?: string }
  /** The instant for the files' metadata, `2026-01-15T00:00:00Z`; the day of the meeting unless said otherwise. */
  readonly created?: string
}

/** A paper, or a whole pack, on its way: everything but its bytes. */
export interface Laid {
  readonly paper: Paper
  readonly theme: Theme
  readonly composed: Pick<Composed, 'markdown'>
  /** Of a pack, its parts, the cover first. */
  readonly document: Document | readonly [Part, ...Part[]]
  readonly images: Images
  readonly pages: Pages
  /** Files that go with a pack. */
  readonly enclosed?: readonly Enclosure[]
}

/** What spares or shows the work, and changes nothing in what comes of it. */
export interface Help {
  readonly memory?: Memory
  readonly timed?: Timed
}

/** A workspace, from its folder to the list of its papers. An error in it stops the papers it concerns (`isStopped`), not the others. */
export const openWorkspace = (
  host: Host,
  fonts: FontPack,
  folder: string,
  { memory = noMemory, timed = untimed, audience = 'public' }: Help & { readonly audience?: Audience } = {},
): Checked<Workspace> =>
  start(timed('read', () => read(host, folder, memory))) //                      1 YAML               → records, and where each value stands
    .next(records => timed('check', () => checkRecords(records, memory))) //     2 records            → the same, and what is wrong with them
    .next(records =>
      start(good({ fonts, timed }))
        .add('said', () => timed('check', () => checkTexts(records, fonts, memory)))
        .add('records', () => timed('read', () => good(audience === 'public' ? publicView(records) : records))) // what this audience may see, and nothing else from here on
        .add('papers', ({ records }) => timed('compose', () => plan(records)))
        .next(workspace => good(holdsMore(records, audience) ? { ...workspace, papers: workspace.papers.map(notForPublication) } : workspace))
        .end(),
    )
    .end()

/** Whether papers for this audience may hold what others must not see. */
const holdsMore = (records: Records, audience: Audience): boolean => audience === 'restricted' && publicView(records) !== records

/** A paper with words on every page that say who it is not for. */
const notForPublication = (paper: Paper): Paper => ({ ...paper, state: ['Not for publication', paper.state].filter(Boolean).join(' · ') })

/** Each text by itself, so that what is wrong with its Markdown or its letters stands at its own field, and is told for every field that has it. */
const checkTexts = (records: Records, fonts: FontPack, memory: Memory): Checked<readonly Diagnostic[]> => {
  const said = everyRecord(records).flatMap(one => memory.faults('texts', one.record, () => textsIn(one).flatMap(words => checkText(words, fonts))))
  return good(said, said)
}

const checkText = ({ text, prose, at }: Words, fonts: FontPack): readonly Diagnostic[] => {
  const locate: Locate = words => ({ ...at, find: words })
  const letters = missingLetters(fonts, clean(text)).map(letter => ({ ...noGlyph(letter), at: locate(letter) }))
  const passage =
    prose && !isBare(text)
      ? start(parsePassage(text, locate))
          .next(parsed => checkPassage(parsed, locate))
          .end().diagnostics
      : []
  return [...passage, ...letters]
}

/** One paper, laid out: every fault that can be found in it has been found. A pack is laid out with all its parts; see `pack.ts`. */
export const layPaper = (workspace: Workspace, paper: Paper, order: Order): Checked<Laid> =>
  isPack(paper)
    ? start(layPack(workspace, paper, order.theme))
        .next(laid => good({ paper, ...laid }))
        .end()
    : start(readyOne(workspace, paper, order))
        .add('pages', ({ look, document }) => workspace.timed('typeset', () => typeset(document, look, locator(workspace.records, paper)))) //  6 blocks             → boxes on pages
        .next(({ look, ...laid }) => good({ ...laid, theme: look.theme, images: look.images }))
        .end()

/** What is wrong with a paper that shows only when it is laid out; its pages are not bound, as nobody is to see them. */
export const paperFaults = (workspace: Workspace, paper: Paper): readonly Diagnostic[] =>
  isPack(paper)
    ? layPack(workspace, paper, undefined).diagnostics
    : start(readyOne(workspace, paper, { formats: [] }))
        .next(({ look, document }) => lay(document, look, locator(workspace.records, paper)))
        .end().diagnostics

/** All that one paper is laid out from. */
const readyOne = (workspace: Workspace, paper: Paper, order: Order) => {
  const { records, fonts, timed } = workspace
  const locate = locator(records, paper)
  const file = paper.origins[0]?.file ?? paper.folder.file
  const pack = () => (namesPages(paper) ? packKnown(workspace, paper.folder, (order.first ?? order).theme) : good(null))
  return start(good({ paper }))
    .add('theme', () => themeFor(records, order.theme))
    .add('pack', pack) //                                                                                   the pages of other papers, for one that names them
    .add('composed', known => composePaper(workspace, paper, known.pack)) //                                3 records + template → Markdown
    .add('document', ({ composed }) => timed('parse', () => parse(composed, locate))) //                    4 Markdown           → blocks and inlines
    .add('document', ({ document }) => timed('check', () => checkDocument(document, locate))) //            5 heading order, alternative text, links
    .add('images', ({ document }) => timed('read', () => readImages(records, document, { file, locate })))
    .next(({ theme, images, composed, document }) => good({ paper, composed, document, look: { theme, fonts, images } }))
    .end()
}

/** The words of one paper; the pages of other papers, for one that names them, are `pack`'s. */
export const composePaper = ({ records, timed }: Workspace, paper: Paper, pack: PackKnown | null = null): Checked<Composed> =>
  timed('compose', () => compose(records, paper, { data: publicData(records, paper), pack }))

/** One paper, from data to bytes, and the words it was made of; nothing if it has an error. */
export const makePaper = (workspace: Workspace, paper: Paper, order: Order): Checked<Publication & Pick<Laid, 'composed'>> => {
  const { fonts, timed } = workspace
  const laid = layPaper(workspace, paper, order)
  if (laid.diagnostics.some(isError)) return bad(...laid.diagnostics)
  return start(laid)
    .next(parts => good({ ...timed('publish', () => publish({ ...parts, fonts }, order)), composed: parts.composed })) // 7 pages  → bytes
    .end()
}

/** What is wanted of a website. */
export interface SiteOrder extends Pick<Order, 'theme' | 'created'> {
  readonly audience: Audience
  /** The files that stand in the output folder: nothing else is linked to. */
  readonly written: Written
}

/** What a workspace has besides its papers: website, open data, calendar, documents. None of a workspace without a meeting. */
export const makeSite = ({ records, papers, timed }: Workspace, { audience, written, theme, created }: SiteOrder): Checked<readonly SiteFile[]> => {
  const { forum, forumFile } = records
  const meetings = siteOf(records, papers, written)
  if (!forum || meetings.length === 0) return good([])
  const locate: Locate = () => ({ file: forumFile, path: [] })
  const making = { records, forum, meetings, isRestricted: audience === 'restricted' }
  return start(good(making))
    .add('theme', () => themeFor(records, theme))
    .add('composed', () => timed('compose', () => composeWebsite(making)))
    .add('document', ({ composed }) => timed('parse', () => parse(composed, locate)))
    .add('document', ({ document }) => timed('check', () => checkStructure(withoutFigures(document), locate)))
    .add('images', ({ document }) => timed('read', () => readImages(records, document, { file: forumFile, locate })))
    .next(parts => good(timed('publish', () => publishSite({ ...parts, ...(created !== undefined && { created }) }))))
    .end()
}
