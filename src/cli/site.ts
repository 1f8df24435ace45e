/**
 * Answers for what a build writes of a workspace as a whole: the website, the open data, the calendar, the documents. It is made after the papers, from those
 * that then stand, so that no link leads nowhere. A build of a whole workspace writes all of it, the website if HTML was asked for; one of a part begins none of
 * it, but keeps true what stands.
 */
import { type Diagnostic, isError } from '../base/diagnostic.ts'
import { documentsOf } from '../history/documents.ts'
import { meetingsOf } from '../history/order.ts'
import { makeSite, type Workspace } from '../make.ts'
import { isStopped } from '../model/origins.ts'
import { disk } from './host.ts'
import type { Job } from './job.ts'
import { digest, isWhole, type ListedWorkspace, type Manifest, writeTogether } from './output.ts'
import type { Opened } from './workspaces.ts'

/** What became of one workspace as a whole. */
export interface SiteMade {
  readonly name: string
  /** What stands of it now. */
  readonly site: NonNullable<ListedWorkspace['site']>
  /** What was written, because it was not there or has changed. */
  readonly written: readonly string[]
  /** What was not written, because of errors. */
  readonly missing: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

const page = 'index.html'

/** Whether a file, below the output folder, is the website of a workspace. */
export const isWebsite = (path: string): boolean => /^[^/]+\/index\.html$/.test(path)

/** Whether a file, below the output folder, is the copy of a document. */
export const isCopy = (path: string): boolean => /^[^/]+\/[^/]+\/documents\/[^/]+$/.test(path)

/** Whether a file of a workspace as a whole is to be written. */
const isWanted = ({ wish, states, before }: Job, name: string, path: string): boolean => {
  const standing = before[name]?.site?.files ?? {}
  if (path === page) return `${name}/${page}` in standing || (states.has(name) && wish.formats.includes('html'))
  return states.has(name) || Object.keys(standing).length > 0
}

/** The files that a build may write of a workspace as a whole, below the output folder. */
export const siteFilesWanted = (job: Job, { name, workspace }: Opened): readonly string[] => {
  const meetings = workspace ? meetingsOf(workspace.records) : []
  if (!workspace || meetings.length === 0) return []
  const copies = meetings.flatMap(held => documentsOf(workspace.records, held).flatMap(({ copy }) => copy?.to ?? []))
  return [...new Set([page, 'decisions.json', 'meetings.ics', ...copies])].filter(path => isWanted(job, name, path)).map(path => `${name}/${path}`)
}

/** Whether an error is the fault of one paper, of which nothing is said that it could make wrong: of a bid, or of a report every field of which was read. */
const isOfPaper = ({ records }: Workspace, { at }: Diagnostic): boolean => {
  const [, kind] = at.file.slice(`${records.folder}/meetings/`.length).split('/')
  if (kind === 'bids') return true
  const isRead = records.meetings.some(({ reports }) => reports.some(({ file }) => file === at.file))
  return kind === 'reports' && isRead && !records.unsound.some(({ file }) => file === at.file)
}

/** The files that stand of each paper. */
const standingOf = (listed: ListedWorkspace | undefined): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Object.entries(listed?.papers ?? {})
      .flatMap(([path, { files }]) => (Object.keys(files).length > 0 ? [[path, Object.keys(files).sort()] as const] : []))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

/** Whether errors stop it: those in what it is made from, and those of a paper that stands, which it would list by what is wrong. */
const isKeptBack = (workspace: Workspace, diagnostics: readonly Diagnostic[], standing: ReadonlyMap<string, readonly string[]>): boolean => {
  const papers = new Map(workspace.papers.map(paper => [paper.path, paper]))
  return (
    diagnostics.some(diagnostic => isError(diagnostic) && !isOfPaper(workspace, diagnostic)) ||
    [...standing.keys()].some(path => {
      const paper = papers.get(path)
      return !paper || isStopped(paper, diagnostics)
    })
  )
}

const makeOne = (job: Job, opened: Opened, manifest: Manifest): SiteMade => {
  const { wish } = job
  const { name, workspace, diagnostics } = opened
  const wanted = siteFilesWanted(job, opened)
  const before = job.before[name]?.site ?? { files: {} }
  if (!workspace) return { name, site: before, written: [], missing: [], diagnostics: [] }
  const written = standingOf(manifest[name])
  const keptBack = { name, site: before, written: [], missing: wanted.filter(path => !isCopy(path)), diagnostics: [] }
  if (isKeptBack(workspace, diagnostics, written)) return keptBack
  const inputs = digest(Buffer.from(JSON.stringify([job.siteInputs.get(name), wanted, [...written]])))
  if (inputs === before.inputs && isWhole(wish.out, before.files)) return { name, site: before, written: [], missing: [], diagnostics: [] }
  const order = {
    audience: wish.audience,
    written,
    ...(wish.theme !== undefined && { theme: wish.theme }),
    ...(wish.created !== undefined && { created: wish.created }),
  }
  const made = makeSite(workspace, order)
  if (!made.value) return { ...keptBack, diagnostics: made.diagnostics }
  const files = made.value.map(({ path, bytes }) => ({ path: `${name}/${path}`, bytes, digest: digest(bytes) })).filter(({ path }) => wanted.includes(path))
  const changed = files.filter(file => {
    const standing = disk.read(`${wish.out}/${file.path}`)
    return !standing || digest(standing) !== file.digest
  })
  workspace.timed('write', () => writeTogether(wish.out, changed))
  return {
    name,
    site: { ...(made.diagnostics.length === 0 && { inputs }), files: Object.fromEntries(files.map(file => [file.path, file.digest])) },
    written: changed.map(({ path }) => path),
    missing: [],
    diagnostics: made.diagnostics,
  }
}

/** Makes what every workspace that was opened has besides its papers, from the papers that now stand. */
export const makeSites = (job: Job, manifest: Manifest): readonly SiteMade[] =>
  job.opened.filter(opened => siteFilesWanted(job, opened).length > 0 || job.before[opened.name]?.site).map(opened => makeOne(job, opened, manifest))

/** The manifest with what became of each workspace as a whole. */
export const withSites = (manifest: Manifest, sites: readonly SiteMade[]): Manifest =>
  Object.fromEntries(
    Object.entries(manifest).map(([name, workspace]) => {
      const made = sites.find(one => one.name === name)
      return [name, made ? { ...workspace, site: made.site } : workspace]
    }),
  )
