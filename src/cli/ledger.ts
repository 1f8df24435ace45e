/** Answers for what the manifest says next, and which files have lost their source. Pure: it compares lists, and touches no disk. */
import { type Diagnostic, isError } from '../base/diagnostic.ts'
import type { Audience } from '../make.ts'
import type { Paper } from '../model/paper.ts'
import type { PaperInputs } from './inputs.ts'
import type { Made } from './making.ts'
import type { Listed, ListedWorkspace, Manifest } from './output.ts'
import { folderOf, isUnder, nameOf } from './paths.ts'

/** What the ledger needs to know of a workspace after it was read. */
export interface Standing {
  readonly name: string
  readonly folder: string
  /** Every paper it makes, whether or not this build was asked for it. */
  readonly papers: readonly Paper[]
  readonly diagnostics: readonly Diagnostic[]
  /** Whether a file is still there. */
  readonly exists: (file: string) => boolean
}

/** The folder that a workspace stands in, by name alone. */
const standsIn = (folder: string): string => nameOf(folderOf(folder))

const sourceOf = (paper: Paper, folder: string): string => (paper.origins[0]?.file ?? paper.folder.file).slice(folder.length + 1)

/** The manifest before the first paper is written: all that is there, and all that may be by the end, so that a killed build is remembered. */
export const intended = (
  before: Manifest,
  standing: readonly Standing[],
  {
    meant,
    sites,
    audience,
  }: { readonly meant: (paper: Paper) => readonly string[]; readonly sites: ReadonlyMap<string, readonly string[]>; readonly audience: Audience },
): Manifest => ({
  ...before,
  ...Object.fromEntries(
    standing.map(({ name, folder, papers }) => {
      const old = before[name]?.papers ?? {}
      const coming = papers
        .filter(paper => meant(paper).length > 0)
        .map((paper): [string, Listed] => {
          const blank = Object.fromEntries(meant(paper).map(path => [path, '']))
          return [paper.path, { source: sourceOf(paper, folder), files: { ...blank, ...old[paper.path]?.files } }]
        })
      const site = { files: { ...Object.fromEntries((sites.get(name) ?? []).map(path => [path, ''])), ...before[name]?.site?.files } }
      return [name, { in: standsIn(folder), ...(audience === 'restricted' && { audience }), papers: { ...old, ...Object.fromEntries(coming) }, site }]
    }),
  ),
})

/** What a build knows of its papers, by their paths, besides what was made. */
interface Result {
  readonly formats: readonly string[]
  /** What each was made from. */
  readonly inputs: ReadonlyMap<string, PaperInputs>
  /** What those that stay as they are would now be made from. */
  readonly kept: ReadonlyMap<string, string>
}

/** The manifest after the build: what was made takes the place of what was there; what has lost its source is left out. */
export const settled = (
  intent: Manifest,
  standing: readonly Standing[],
  result: Result & { readonly made: readonly Made[]; readonly gone: readonly string[] },
): Manifest => {
  const made = new Map(result.made.map(one => [one.path, one]))
  const known = new Map(standing.map(one => [one.name, one]))
  const entries = Object.entries(intent).filter(([name]) => !result.gone.includes(name))
  return Object.fromEntries(
    entries.map(([name, workspace]) => {
      const here = known.get(name)
      const kept = Object.entries(workspace.papers).filter(([path, listed]) => !here || !hasLostItsSource(here, path, listed))
      return [
        name,
        {
          ...workspace,
          papers: Object.fromEntries(kept.map(([path, listed]) => [path, settledPaper(path, listed, made.get(path), result)])),
        },
      ] as const
    }),
  )
}

/** A paper as the manifest lists it; what it was made from is noted only if making it left nothing to say. */
const settledPaper = (path: string, listed: Listed, made: Made | undefined, { formats, inputs, kept }: Result): Listed => {
  const files = filesOf(listed, made, formats)
  const renewed = kept.get(path)
  if (!made) return { ...listed, ...(renewed !== undefined && { inputs: renewed }), files }
  const now = made.diagnostics.length === 0 && Object.keys(made.files).length > 0 ? inputs.get(path) : undefined
  return {
    source: listed.source,
    ...(now && { inputs: now.files, ...(made.words !== undefined && { words: `${now.look} ${made.words}` }) }),
    files,
  }
}

/** The files of a paper now: those of formats that were not asked for stay as they are. */
const filesOf = ({ files }: Listed, made: Made | undefined, formats: readonly string[]): Listed['files'] => {
  const written = Object.entries(files).filter(([, hash]) => hash !== '')
  if (!made || Object.keys(made.files).length === 0) return Object.fromEntries(written)
  return { ...Object.fromEntries(written.filter(([path]) => !formats.some(format => path.endsWith(`.${format}`)))), ...made.files }
}

/**
 * Whether a paper that was once written is made no more. Where a folder above its source is missing or closed, nobody knows. While its
 * meeting, or what all meetings share, has an error, a paper that is missing may only be unreadable: then it is kept as long as its source is there.
 */
const hasLostItsSource = ({ folder, papers, diagnostics, exists }: Standing, path: string, { source }: Listed): boolean => {
  if (papers.some(paper => paper.path === path)) return false
  const file = `${folder}/${source}`
  const errors = diagnostics.filter(isError)
  if (errors.some(({ at }) => at.file !== file && isUnder(file, at.file))) return false
  if (!exists(file)) return true
  const [meetings = '', meeting = ''] = source.split('/')
  return !errors.some(({ at }) => isUnder(at.file, `${folder}/${meetings}/${meeting}`) || !isUnder(at.file, `${folder}/meetings`))
}

/** Workspaces of a folder that stand there no more; `looked` are the folders that were searched for workspaces. */
export const goneWorkspaces = (manifest: Manifest, looked: readonly string[], standing: readonly { readonly name: string }[]): readonly string[] => {
  const names = looked.map(nameOf)
  return Object.entries(manifest).flatMap(([name, one]: [string, ListedWorkspace]) =>
    names.includes(one.in) && !standing.some(s => s.name === name) ? [name] : [],
  )
}
