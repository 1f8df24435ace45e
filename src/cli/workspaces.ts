/** Answers for which workspaces, and which papers of them, the paths on a command line mean. */
import { type Diagnostic, isError, type Stage } from '../base/diagnostic.ts'
import type { Host } from '../base/host.ts'
import type { Sources } from '../base/source.ts'
import { atStage } from '../check/index.ts'
import { type Audience, openWorkspace, type Workspace } from '../make.ts'
import { namesPages, type Paper } from '../model/paper.ts'
import { findWorkspaces } from '../read/index.ts'
import { disk } from './host.ts'
import { Usage } from './io.ts'
import { folderOf, fromHere, isUnder, nameOf, seenFrom } from './paths.ts'
import type { World } from './world.ts'

/** A workspace that a command line means, in whole or in part. */
export interface Opened {
  readonly folder: string
  readonly name: string
  /** Undefined if its papers could not even be listed. */
  readonly workspace: Workspace | undefined
  /** The papers meant. */
  readonly papers: readonly Paper[]
  /** All faults of the workspace that count at the stage, whatever part of it is meant. */
  readonly diagnostics: readonly Diagnostic[]
  /** Whether a file is among those meant. */
  readonly isMeant: (file: string) => boolean
  /** Whether a fault concerns what is meant. */
  readonly concerns: (diagnostic: Diagnostic) => boolean
  readonly sources: Sources
}

/** A workspace that the paths on a command line mean, before it is opened. */
export interface Named {
  readonly folder: string
  readonly name: string
  /** The paths that lead to it, into it or above it. */
  readonly paths: readonly string[]
}

/** What the paths on a command line mean. */
export interface Meant {
  readonly named: readonly Named[]
  /** The folders that were searched for workspaces, as against those that are one. */
  readonly searched: readonly string[]
}

/** The workspaces meant by paths as typed; without any, those in `data`, or the current folder. */
export const findAll = (cwd: string, typed: readonly string[], host: Host): Meant => {
  const paths = typed.length > 0 ? typed.map(one => fromHere(cwd, one)) : [defaultPath(cwd)]
  const parts = new Map<string, string[]>()
  const searched: string[] = []
  for (const path of paths) {
    const below = disk.beyond(path) === 'folder' ? findWorkspaces(host, path) : []
    if (below.length > 0 && !below.includes(path)) searched.push(path)
    for (const folder of below.length > 0 ? below : [workspaceAround(cwd, path)]) parts.set(folder, [...(parts.get(folder) ?? []), path])
  }
  return { named: [...parts].map(([folder, within]) => ({ folder, name: nameOf(host.real(folder)), paths: within })), searched }
}

/** Whether the whole of a workspace is meant, and not one meeting or file. */
export const isWholeMeant = ({ folder, paths }: Named): boolean => paths.some(path => !path.startsWith(`${folder}/meetings/`))

const defaultPath = (cwd: string): string => (workspaceAbove(cwd) === undefined && disk.beyond(`${cwd}/data`) === 'folder' ? `${cwd}/data` : cwd)

/** The workspace that a file, or a folder with no workspace below it, lies in. */
const workspaceAround = (cwd: string, path: string): string => {
  const seen = seenFrom(cwd, path)
  if (disk.beyond(path) === undefined) throw new Usage(`there is no file or folder “${seen}”. Check how it is spelt, and from which folder you ask.`)
  const above = workspaceAbove(path)
  if (above !== undefined) return above
  throw new Usage(
    `there is no forum.yaml in or above “${seen}”, so there is no workspace. Make one with: forum-papers init ${seen === '.' ? 'my-forum' : seen}`,
  )
}

/** The nearest folder above a path, or the path itself, that has a forum.yaml. */
export const workspaceAbove = (path: string): string | undefined => {
  if (disk.beyond(`${path}/forum.yaml`) === 'file') return path
  const above = folderOf(path)
  return above === path || above === '.' ? undefined : workspaceAbove(above)
}

/** How a workspace is looked at: whether as the public sees it, and how far its papers are. */
export interface View {
  readonly audience: Audience
  readonly stage: Stage
}

/** What paths in a workspace mean: what belongs to no meeting concerns every paper. Whoever asks for one bid is not made to wait for the pack that it is in. */
export const open = ({ folder, name, paths }: Named, { host, fonts, memory, timed }: World, { audience, stage }: View): Opened => {
  timed('read', () => memory.open(folder))
  const { value: workspace, diagnostics } = openWorkspace(host, fonts, folder, { memory, timed, audience })
  memory.close(folder)
  const meetings = `${folder}/meetings/`
  const isMeant = (file: string): boolean => paths.some(path => !path.startsWith(meetings) || isUnder(file, path))
  const isShared = (file: string): boolean => isUnder(file, folder) && !file.startsWith(meetings)
  return {
    folder,
    name,
    workspace,
    papers: (workspace?.papers ?? []).filter(paper => (namesPages(paper) ? isMeant(paper.folder.file) : paper.origins.some(origin => isMeant(origin.file)))),
    diagnostics: atStage(stage, diagnostics),
    isMeant,
    concerns: fault =>
      [fault.at, ...(fault.related ?? []).map(({ at }) => at)].some(({ file }) => isMeant(file)) || (isError(fault) && isShared(fault.at.file)),
    sources: workspace?.records.sources ?? new Map(),
  }
}
