/** Answers for `build`: checks, then writes every paper that has no errors, and says what it wrote. */
import { type Diagnostic, isError } from '../../base/diagnostic.ts'
import { openFonts } from '../../fonts/open.ts'
import type { Workspace } from '../../make.ts'
import { isStopped } from '../../model/origins.ts'
import type { Paper } from '../../model/paper.ts'
import { summary } from '../../report/index.ts'
import { type Call, type Command, say, text } from '../command.ts'
import { once, shown } from '../faults.ts'
import { disk, openHost } from '../host.ts'
import { counted, exit, Usage } from '../io.ts'
import { filesIn, goneWorkspaces, intended, type Standing, settled } from '../ledger.ts'
import { filesWanted, type Made, make, type Wish } from '../making.ts'
import { clearDrafts, makeFolders, readManifest, removeListed, writeManifest } from '../output.ts'
import { nameOf, seenFrom } from '../paths.ts'
import { isChosen, jobsOf, refuseOverlap, wishOf } from '../wishes.ts'
import { shareOut } from '../worker.ts'
import { type Meant, type Opened, openAll } from '../workspaces.ts'

export const build: Command = {
  name: 'build',
  summary: 'Check, then write every paper that has no errors as Markdown, PDF and HTML.',
  takes: [{ spelling: '[path...]', about: 'a file, a meeting, a workspace or a folder of workspaces; data, or the current folder, unless said otherwise' }],
  options: [
    { spelling: '-o, --out <folder>', about: 'where to write', fallback: 'out' },
    { spelling: '--format <list>', about: 'which formats, with commas between them', fallback: 'md,pdf,html' },
    { spelling: '--only <paper>', about: 'only this paper: its short name or file name, * for any letters' },
    { spelling: '--theme <name>', about: 'a theme in place of the forum’s own; large-print adds a second edition in 18 pt' },
    { spelling: '--jobs <n>', about: 'how many threads share the work', fallback: '1' },
    { spelling: '--timings', about: 'say where the time went' },
  ],
  examples: [
    { line: 'forum-papers build', does: 'build every workspace in data into out' },
    { line: 'forum-papers build northmoor -o public --format pdf', does: 'one workspace, PDF only, into public' },
    { line: "forum-papers build --only 'appendix-*'", does: 'only the papers whose names begin so' },
    { line: 'forum-papers build --theme large-print', does: 'also in large print' },
  ],
  async run(call) {
    const begun = call.io.now()
    const job = jobFor(call)
    const ready = call.io.now()
    const made = await carryOut(call, job)
    const diagnostics = once([...job.opened.flatMap(one => one.diagnostics.filter(one.concerns)), ...made.flatMap(one => one.diagnostics)])
    call.io.err(shown(diagnostics, job.opened, { io: call.io, format: 'human', colour: call.io.colour.err }))
    sumUp(call, job, { made, diagnostics, milliseconds: call.io.now() - begun })
    if (call.options.timings) call.io.err(timings({ reading: ready - begun, all: call.io.now() - begun, made }))
    return diagnostics.some(isError) ? exit.faults : exit.fine
  },
}

/** All that a build needs to know before it begins. */
interface Job extends Meant {
  readonly wish: Wish
  /** The papers to be made, each with its workspace, and those that were meant but that errors stop. */
  readonly papers: readonly { readonly workspace: Workspace; readonly paper: Paper }[]
  readonly stopped: readonly Paper[]
}

const jobFor = (call: Call): Job => {
  const host = openHost(call.io.home)
  const meantBy = openAll(call.io.cwd, call.given, { host, fonts: openFonts(host) })
  const { opened } = meantBy
  const wish = wishOf(call, opened)
  refuseOverlap(call, wish.out, opened)
  const only = text(call, 'only')
  const meant = opened.flatMap(({ workspace, papers, diagnostics }) =>
    workspace ? papers.filter(paper => isChosen(only, paper)).map(paper => ({ workspace, paper, stopped: isStopped(paper, diagnostics) })) : [],
  )
  if (only !== undefined && meant.length === 0 && !opened.some(one => one.diagnostics.some(isError)))
    throw new Usage(`no paper is called “${only}”. There are ${opened.flatMap(one => one.papers.map(paper => nameOf(paper.path))).join(', ')}.`)
  return { ...meantBy, wish, papers: meant.filter(one => !one.stopped), stopped: meant.filter(one => one.stopped).map(one => one.paper) }
}

/** Makes the papers, and keeps the manifest true before, during and after. */
const carryOut = async (call: Call, job: Job): Promise<readonly Made[]> => {
  const { out, formats } = job.wish
  const before = readManifest(out)
  if (job.papers.length === 0 && Object.keys(before).length === 0) return []
  const coming = new Map(job.papers.map(({ workspace, paper }) => [paper, filesWanted(workspace, paper, job.wish)]))
  makeFolders(out, [...coming.values()].flat())
  clearDrafts(out, before)
  const standing = job.opened.flatMap(standingOf)
  const intent = intended(before, standing, paper => coming.get(paper) ?? [])
  writeManifest(out, intent)
  const made = await makeAll(call, job)
  const after = settled(intent, standing, { made, formats, gone: goneWorkspaces(before, job.searched, job.opened) })
  const kept = new Set(filesIn(after))
  removeListed(
    out,
    filesIn(intent).filter(path => !kept.has(path)),
  )
  writeManifest(out, after)
  return made
}

/** A workspace whose forum.yaml cannot be read has no list of papers, so nothing is known to be gone from it. */
const standingOf = ({ workspace, folder, name, diagnostics }: Opened): readonly Standing[] =>
  workspace ? [{ name, folder, papers: workspace.papers, diagnostics, exists: file => disk.beyond(file) === 'file' }] : []

const makeAll = async (call: Call, { papers, wish }: Job): Promise<readonly Made[]> => {
  const made = new Map<string, Made>()
  const waiting = papers.map(({ paper }) => paper.path)
  const width = Math.max(0, ...waiting.map(path => path.length))
  const done = (one: Made) => {
    made.set(one.path, one)
    for (let first = made.get(waiting[0] ?? ''); first; first = made.get(waiting[0] ?? '')) {
      waiting.shift()
      if (!call.options.quiet && Object.keys(first.files).length > 0) call.io.out(lineFor(first, `${seenFrom(call.io.cwd, wish.out)}/`, width))
    }
  }
  const order = [...waiting]
  const jobs = jobsOf(call)
  if (jobs === 1) for (const { workspace, paper } of papers) done(make(workspace, paper, { wish, now: call.io.now }))
  else
    await shareOut(
      papers.map(({ workspace, paper }) => ({ folder: workspace.records.folder, path: paper.path })),
      { jobs, wish, io: call.io },
      done,
    )
  return order.flatMap(path => made.get(path) ?? [])
}

const lineFor = ({ path, files, pages, milliseconds }: Made, out: string, width: number): string => {
  const endings = formatsFirst(Object.keys(files).map(file => file.slice(path.length + 1)))
  return `${out}${path.padEnd(width)}  ${endings.join(', ')}  ${pages > 0 ? `${counted(pages, 'page')}  ` : ''}${Math.round(milliseconds)} ms\n`
}

/** The paper's own edition before its others. */
const formatsFirst = (endings: readonly string[]): readonly string[] => [...endings.filter(e => !e.includes('.')), ...endings.filter(e => e.includes('.'))]

const sumUp = (
  call: Call,
  { wish, stopped }: Job,
  { made, diagnostics, milliseconds }: { made: readonly Made[]; diagnostics: readonly Diagnostic[]; milliseconds: number },
): void => {
  const written = made.filter(one => Object.keys(one.files).length > 0)
  const missing = [...stopped.map(paper => paper.path), ...made.filter(one => !written.includes(one)).map(one => one.path)]
  if (missing.length > 0) say(call, `Not written, because of errors: ${missing.join(', ')}.`)
  const files = written.flatMap(one => Object.keys(one.files))
  say(call, `Wrote ${counted(written.length, 'paper')} (${counted(files.length, 'file')}) in ${(milliseconds / 1000).toFixed(1)} s: ${summary(diagnostics)}.`)
  const first = files.find(file => file.endsWith('.html')) ?? files[0]
  if (first !== undefined) say(call, `Look first at ${seenFrom(call.io.cwd, wish.out)}/${first}`)
}

const timings = ({ reading, all, made }: { reading: number; all: number; made: readonly Made[] }): string => {
  const making = made.reduce((sum, one) => sum + one.milliseconds, 0)
  const rows: readonly (readonly [string, number])[] = [
    ['read, check and plan', reading],
    ['make and write the papers', making],
    ['everything', all],
  ]
  return rows.map(([what, ms]) => `${what.padEnd(26)}${ms.toFixed(0).padStart(7)} ms\n`).join('')
}
