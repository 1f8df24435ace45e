/**
 * Answers for the output folder: each paper whole or not at all, nothing outside the folder, and nothing deleted but what the tool itself wrote.
 * What it wrote stands in `.forum-papers.json` there, which holds no path, time or name of the machine, so that two builds give the same bytes.
 */
import { hash } from 'node:crypto'
import { join } from '../base/host.ts'
import { disk } from './host.ts'
import { Usage } from './io.ts'
import { folderOf, isUnder, nameOf } from './paths.ts'

/** A paper in the manifest: the file it was made from, below its workspace, and what was written, below the output folder. */
export interface Listed {
  readonly source: string
  /** What it was made from, as a digest; none if there was anything to say about it. */
  readonly inputs?: string
  /** What it says, and all that its look hangs on, as a digest: files can change and a paper not. */
  readonly words?: string
  /** Path to SHA-256; empty while the paper is being made. */
  readonly files: Readonly<Record<string, string>>
}

/** A workspace in the manifest: the name of the folder it stood in, and its papers by path. */
export interface ListedWorkspace {
  readonly in: string
  /** Whom its papers are for, if not the public. */
  readonly audience?: string
  /** All its files and what was asked, as a digest; none if there was anything to say about it. */
  readonly state?: string
  readonly papers: Readonly<Record<string, Listed>>
  /** What it has besides its papers: the website, open data, the calendar, documents. */
  readonly site?: Omit<Listed, 'source'>
}

export type Manifest = Readonly<Record<string, ListedWorkspace>>

/** A file to be written; the path is below the output folder. */
export interface Output {
  readonly path: string
  readonly bytes: Uint8Array
}

const manifestName = '.forum-papers.json'
const about = 'What forum-papers wrote in this folder. It deletes what is listed here once its source is gone, and nothing else.'
const part = /^\..+\.(\d+)\.part$/

/** The manifest of an output folder; empty if there is none, or if it is not one. */
export const readManifest = (out: string): Manifest => {
  const bytes = disk.read(join(out, manifestName))
  try {
    return recovered(out, checkedManifest(JSON.parse(Buffer.from(bytes ?? '{}').toString())))
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

/** Only what has the shape of a manifest: the file may have been edited, and what it says is deleted. */
const checkedManifest = (json: unknown): Manifest =>
  mapped(fields(fields(json).workspaces), workspace => ({
    in: String(fields(workspace).in),
    ...text('audience', fields(workspace).audience),
    ...text('state', fields(workspace).state),
    papers: mapped(fields(fields(workspace).papers), paper => ({
      source: String(fields(paper).source),
      ...filesListed(paper),
    })),
    ...(fields(workspace).site !== undefined && { site: filesListed(fields(workspace).site) }),
  }))

const filesListed = (json: unknown): Omit<Listed, 'source'> => ({
  ...text('inputs', fields(json).inputs),
  ...text('words', fields(json).words),
  files: mapped(fields(fields(json).files), String),
})

/** A killed build leaves paths without a digest: those that it came to write get theirs, the others are forgotten. */
const recovered = (out: string, manifest: Manifest): Manifest => {
  const files = (listed: Listed['files']): Listed['files'] =>
    Object.fromEntries(
      Object.entries(listed).flatMap(([path, hash]) => {
        const bytes = hash === '' ? disk.read(join(out, path)) : undefined
        return hash !== '' ? [[path, hash]] : bytes ? [[path, digest(bytes)]] : []
      }),
    )
  return mapped(manifest, ({ site, ...workspace }) => ({
    ...workspace,
    papers: mapped(workspace.papers, paper => ({ ...paper, files: files(paper.files) })),
    ...(site && { site: { ...site, files: files(site.files) } }),
  }))
}

const fields = (json: unknown): Readonly<Record<string, unknown>> => (typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {})

const text = <K extends string>(name: K, json: unknown): { readonly [key in K]?: string } =>
  (typeof json === 'string' ? { [name]: json } : {}) as { readonly [key in K]?: string }

const mapped = <A, B>(record: Readonly<Record<string, A>>, f: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, f(value)]))

/** Writes the manifest, sorted, so that it depends on what is there and not on the order it was made in; one that stands already is left alone. */
export const writeManifest = (out: string, manifest: Manifest): void => {
  const workspaces = sorted(
    mapped(manifest, ({ site, ...workspace }) => ({
      ...workspace,
      papers: sorted(mapped(workspace.papers, paper => ({ ...paper, files: sorted(paper.files) }))),
      ...(site && Object.keys(site.files).length > 0 && { site: { ...site, files: sorted(site.files) } }),
    })),
  )
  const bytes = Buffer.from(`${JSON.stringify({ about, version: 1, workspaces }, null, 2)}\n`)
  const standing = disk.read(join(out, manifestName))
  if (!standing || !bytes.equals(standing)) writeTogether(out, [{ path: manifestName, bytes }])
}

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Makes the folders of files that are to be written, so that a link that leads astray is refused before any work is done. */
export const makeFolders = (out: string, paths: readonly string[]): void => {
  for (const folder of new Set(['.', ...paths.map(folderOf)])) safeFolder(out, folder)
}

/** Writes files that belong together: all are complete under other names before the first takes its place, and if one cannot be written none is. */
export const writeTogether = (out: string, files: readonly Output[]): void => {
  const moves = files.map(({ path, bytes }) => {
    const folder = safeFolder(out, folderOf(path))
    const place = `${folder}/${nameOf(path)}`
    if (disk.beyond(place) === 'folder') throw new Usage(`${place} is a folder, where a file is to be written. Remove it, or choose another folder with --out.`)
    return { draft: `${folder}/.${nameOf(path)}.${process.pid}.part`, place, bytes }
  })
  try {
    for (const { draft, bytes } of moves) {
      disk.remove(draft)
      disk.create(draft, bytes)
    }
    for (const { draft, place } of moves) disk.move(draft, place)
  } catch (error) {
    for (const { draft } of moves) disk.remove(draft)
    throw error
  }
}

/** A folder below the output folder, made if need be. A link in it that leads out of the output folder is refused. */
const safeFolder = (out: string, below: string): string => {
  disk.makeFolder(out)
  let folder = out
  for (const name of below.split('/').filter(name => name !== '.')) {
    folder = `${folder}/${name}`
    if (disk.at(folder) === undefined) disk.makeFolder(folder)
    if (name === '..' || !staysIn(out, folder))
      throw new Usage(`${folder} leads out of the output folder; nothing is written there. Remove it, or choose another folder with --out.`)
  }
  return folder
}

const staysIn = (out: string, path: string): boolean => {
  const [inside, outside] = [disk.real(path), disk.real(out)]
  return inside !== undefined && outside !== undefined && isUnder(inside.replaceAll('\\', '/'), outside.replaceAll('\\', '/'))
}

/** Whether a file is of a kind that is written here: a paper, what a workspace has besides, or the copy of a document, whatever its ending. */
const isOfOurs = (path: string): boolean => /\.(md|pdf|html)$/.test(path) || /^[^/]+\/(?:(?:decisions\.json|meetings\.ics)|[^/]+\/documents\/[^/]+)$/.test(path)

/** Deletes files that the manifest lists, and the folders that become empty. A path that leads out of the output folder is left alone. */
export const removeListed = (out: string, paths: readonly string[]): void => {
  for (const path of paths) {
    const folder = join(out, folderOf(path))
    if (!isOfOurs(path) || !isUnder(folder, out) || !staysIn(out, folder) || !['file', 'link'].includes(disk.at(join(out, path)) ?? '')) continue
    disk.remove(join(out, path))
    for (let empty = folder; empty !== out && isUnder(empty, out); empty = folderOf(empty)) disk.removeFolder(empty)
  }
}

/** Every file that a manifest lists. */
export const filesIn = (manifest: Manifest): readonly string[] =>
  Object.values(manifest).flatMap(({ papers, site }) => [...Object.values(papers), ...(site ? [site] : [])].flatMap(({ files }) => Object.keys(files)))

/** Clears away what a killed build left half-written: drafts whose process is gone. */
export const clearDrafts = (out: string, manifest: Manifest): void => {
  for (const folder of new Set(['.', ...filesIn(manifest).map(folderOf)])) {
    const path = join(out, folder)
    if (!isUnder(path, out) || !staysIn(out, path)) continue
    for (const name of disk.names(path)) {
      const owner = part.exec(name)?.[1]
      if (owner !== undefined && (Number(owner) === process.pid || !isRunning(Number(owner)))) disk.remove(`${path}/${name}`)
    }
  }
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether files are all there as they were written. */
export const isWhole = (out: string, files: Listed['files']): boolean =>
  Object.keys(files).length > 0 &&
  Object.entries(files).every(([path, hash]) => {
    const bytes = disk.read(join(out, path))
    return bytes !== undefined && digest(bytes) === hash
  })

export const digest = (bytes: Uint8Array): string => hash('sha256', bytes)
