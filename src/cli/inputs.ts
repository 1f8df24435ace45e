/**
 * Answers for what a paper, or a whole workspace, was made from, as one digest: while it stays the same, so does what was written.
 * File times never count: a copy, a checkout or a touch changes nothing.
 */
import { createHash } from 'node:crypto'
import type { Host } from '../base/host.ts'
import type { Workspace } from '../make.ts'
import type { Paper } from '../model/paper.ts'
import type { Wish } from './making.ts'
import { isUnder } from './paths.ts'

const digestOf = (parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('base64url')
}

/** Stands at the top of `dist/main.cjs`; see src/build.mjs. */
declare const programDigest: string | undefined

/** What tells this version of the program from all others: its own digest, or that of the program beside the sources. */
export const programOf = (host: Host): string => {
  if (typeof programDigest === 'string') return programDigest
  const program = `${host.home}/dist/main.cjs`
  const text = host.bytes(program) === undefined ? '' : Buffer.from(host.read(program)).toString()
  return /programDigest="(\w+)"/.exec(text)?.[1] ?? digestOf([text])
}

/** The program and what is asked of it; the output folder may move. */
export const askedOf = (program: string, wish: Wish): string => {
  const { out: _, ...asked } = wish
  return digestOf([program, JSON.stringify(asked)])
}

/** Whether a folder is looked into: not the output, and not what other tools keep. */
const counts = (path: string, name: string, leaving: string): boolean => name !== 'node_modules' && name !== '.git' && !isUnder(path, leaving)

/** Every file below a folder, sorted by path, what lies in `leaving` left out. */
const filesBelow = (host: Host, folder: string, leaving: string): readonly string[] =>
  host.list(folder).flatMap(({ name, kind }) => {
    const path = `${folder}/${name}`
    if (kind === 'folder') return counts(path, name, leaving) ? filesBelow(host, path, leaving) : []
    return kind === 'file' ? [path] : []
  })

/** A folder and every folder below it, what lies in `leaving` left out. */
export const foldersBelow = (host: Host, folder: string, leaving: string): readonly string[] => [
  folder,
  ...host
    .list(folder)
    .filter(({ name, kind }) => kind === 'folder' && counts(`${folder}/${name}`, name, leaving))
    .flatMap(({ name }) => foldersBelow(host, `${folder}/${name}`, leaving)),
]

/** Files by their path below a folder, and what is in them. */
const contents = (host: Host, files: readonly string[], folder: string): readonly (string | Uint8Array)[] =>
  files.flatMap(file => [file.slice(folder.length), host.bytes(file) === undefined ? '' : host.read(file)])

/** A workspace's files, the package's templates, and what is asked. */
export const stateOf = (host: Host, folder: string, asked: { readonly digest: string; readonly out: string }): string => {
  const templates = `${host.home}/templates`
  return digestOf([asked.digest, ...[folder, templates].flatMap(top => contents(host, filesBelow(host, top, asked.out), top))])
}

const isYaml = (file: string): boolean => /\.(ya?ml|hbs)$/i.test(file)

/** What a paper is made from, as digests. */
export interface PaperInputs {
  /** All files that could show in it. */
  readonly files: string
  /** All that shows in it and that is not among its words: images, templates, how the forum wants it, what was asked. */
  readonly look: string
}

/** What is made of a workspace, as digests of what it is made from. */
export interface Inputs {
  readonly ofPaper: (paper: Paper) => PaperInputs
  /** Of what it has besides its papers, as far as that does not hang on which files of papers stand. */
  readonly ofSite: string
}

/**
 * What each paper of a workspace is made from: its own file, those it quotes, all reports and the meeting, and everything that belongs to no meeting.
 * A paper of a meeting or an item also hangs on all other meetings: they number it, approve it, ratify it, and close its actions.
 * The website and the open data hang on all of that but the insides of bids, of which they say only what and how much they are.
 */
export const inputsOf = (host: Host, { records, papers }: Workspace, asked: { readonly digest: string; readonly out: string }): Inputs => {
  const texts = new Map([...records.sources].map(([file, source]) => [file, digestOf([source.text])]))
  const meetings = `${records.folder}/meetings/`
  const shared = [...texts].flatMap(([file, digest]) => (file.startsWith(meetings) ? [] : [digest])).sort()
  const others = filesBelow(host, records.folder, asked.out).filter(file => !isYaml(file))
  const base = digestOf([asked.digest, ...shared, ...contents(host, others, records.folder)])
  const bids = records.meetings.flatMap(folder => folder.bids)
  const bidFiles = new Set(bids.map(({ file }) => file))
  const bidFacts = bids.map(({ id, file, record: { title, label, year, requested, block } }) => [
    id,
    file.slice(meetings.length),
    title,
    label,
    year,
    requested,
    block,
  ])
  const rest = [...texts].flatMap(([file, digest]) => (file.startsWith(meetings) && !bidFiles.has(file) ? [file.slice(meetings.length), digest] : []))
  const listed = papers.map(({ path, title, state }) => [path, title, state])
  return {
    ofPaper: paper => {
      const among = paper.subject.kind === 'meeting' || paper.subject.kind === 'item' ? records.meetings.map(({ file }) => file) : [paper.folder.file]
      const files = new Set([...among, ...paper.folder.reports.map(report => report.file), ...paper.origins.map(origin => origin.file)])
      const own = [...files].filter(file => file.startsWith(meetings)).sort()
      return {
        files: digestOf([base, paper.path, ...own.flatMap(file => [file.slice(meetings.length), texts.get(file) ?? ''])]),
        look: digestOf([base, paper.path, (paper.origins[0]?.file ?? '').slice(records.folder.length)]),
      }
    },
    ofSite: digestOf([base, ...rest, JSON.stringify([bidFacts, listed])]),
  }
}
