/** Answers for what a build is to do: which papers are to be made, which errors stop, and which stay as they were written. It writes nothing. */
import { isError } from '../base/diagnostic.ts'
import type { Workspace } from '../make.ts'
import { isStopped } from '../model/origins.ts'
import type { Paper } from '../model/paper.ts'
import { type Call, text } from './command.ts'
import { askedOf, inputsOf, type PaperInputs, stateOf } from './inputs.ts'
import { Usage } from './io.ts'
import { filesWanted, type Wish, wordsOf } from './making.ts'
import { isWhole, type Listed, type Manifest, readManifest } from './output.ts'
import { nameOf } from './paths.ts'
import { chosenBy, refuseOtherAudience, refuseOverlap, refuseUnknownTheme, wishOf } from './wishes.ts'
import { findAll, isWholeMeant, type Meant, type Named, type Opened, open } from './workspaces.ts'
import type { World } from './world.ts'

/** All that a build needs to know before it begins. */
export interface Job extends Meant {
  readonly wish: Wish
  /** What was written before. */
  readonly before: Manifest
  /** The workspaces in which anything has changed since. */
  readonly opened: readonly Opened[]
  /** The papers to be made, each with its workspace, and what it is made from. */
  readonly papers: readonly { readonly workspace: Workspace; readonly paper: Paper; readonly inputs: PaperInputs }[]
  /** The papers that were meant, but that errors stop. */
  readonly stopped: readonly { readonly workspace: Workspace; readonly paper: Paper }[]
  /** The papers that stay as they were written. */
  readonly kept: readonly { readonly paper: Paper; readonly inputs: PaperInputs }[]
  /** How many papers there are in workspaces that stay as they were. */
  readonly current: number
  /** The digest of each workspace that is meant as a whole, by name. */
  readonly states: ReadonlyMap<string, string>
  /** What is made of each opened workspace as a whole, the files of its papers aside, is made from: a digest, by name. */
  readonly siteInputs: ReadonlyMap<string, string>
}

/** Takes a command line apart, and opens what has changed since the manifest was written. */
export const jobFor = (call: Call, world: World): Job => {
  const { host } = world
  const wish = wishOf(call)
  const meant = findAll(call.io.cwd, call.given, host)
  refuseOverlap(call, wish.out, meant.named)
  const before = readManifest(wish.out)
  refuseOtherAudience(call, wish, before)
  const asked = { digest: askedOf(world.program, wish), out: wish.out }
  const only = text(call, 'only')
  const states = new Map(only === undefined ? meant.named.filter(isWholeMeant).map(({ folder, name }) => [name, stateOf(host, folder, asked)]) : [])
  const isCurrent = ({ name }: Named): boolean => {
    const listed = before[name]
    const all = listed && [...Object.values(listed.papers), ...(listed.site ? [listed.site] : [])]
    return listed?.state !== undefined && listed.state === states.get(name) && all?.every(({ files }) => isWhole(wish.out, files)) === true
  }
  const current = meant.named.filter(isCurrent)
  const opened = meant.named.filter(named => !current.includes(named)).map(named => open(named, world, wish))
  refuseUnknownTheme(text(call, 'theme'), opened)
  const inputs = new Map(opened.flatMap(({ name, workspace }) => (workspace ? [[name, inputsOf(host, workspace, asked)] as const] : [])))
  const chosen = opened.flatMap(one => chosenOf(one, only, { before, inputs: inputs.get(one.name)?.ofPaper, wish }))
  if (only !== undefined && chosen.length === 0 && !opened.some(one => one.diagnostics.some(isError)))
    throw new Usage(`no paper is called “${only}”. There are ${[...new Set(opened.flatMap(one => one.papers.map(paper => nameOf(paper.path))))].join(', ')}.`)
  return {
    ...meant,
    opened,
    wish,
    before,
    states,
    siteInputs: new Map([...inputs].map(([name, { ofSite }]) => [name, ofSite])),
    papers: chosen.filter(one => one.fate === 'make'),
    stopped: chosen.filter(one => one.fate === 'stop'),
    kept: chosen.filter(one => one.fate === 'keep'),
    current: current.reduce((sum, { name }) => sum + Object.keys(before[name]?.papers ?? {}).length, 0),
  }
}

/** The papers of a workspace that are meant, and what is to become of each. */
const chosenOf = (
  { workspace, papers, diagnostics }: Opened,
  only: string | undefined,
  { before, inputs, wish }: { before: Manifest; inputs: ((paper: Paper) => PaperInputs) | undefined; wish: Wish },
) => {
  if (!workspace || !inputs) return []
  return papers.filter(chosenBy(only)).map(paper => {
    const listed = before[workspace.records.name]?.papers[paper.path]
    const now = inputs(paper)
    const isThere = listed && filesWanted(workspace, paper, wish).every(file => file in listed.files) && isWhole(wish.out, listed.files)
    const fate = isStopped(paper, diagnostics) ? 'stop' : isThere && isSame(listed, now, () => wordsOf(workspace, paper)) ? 'keep' : 'make'
    return { workspace, paper, inputs: now, fate } as const
  })
}

/** Whether a paper would come out as it did: it is made from the same files, or from others and says the same. */
const isSame = ({ inputs, words }: Listed, now: PaperInputs, wordsNow: () => string | undefined): boolean =>
  inputs === now.files || (words?.startsWith(`${now.look} `) === true && words === `${now.look} ${wordsNow()}`)
