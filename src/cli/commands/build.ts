/** Answers for `build`: checks, then writes every paper that has no errors, and says what it wrote. */
import { type Diagnostic, isError } from '../../base/diagnostic.ts'
import { summary } from '../../report/index.ts'
import { type Call, type Command, say, stageOption } from '../command.ts'
import { laidFaults, once, shown } from '../faults.ts'
import { disk } from '../host.ts'
import { counted, exit } from '../io.ts'
import { type Job, jobFor } from '../job.ts'
import { goneWorkspaces, intended, type Standing, settled } from '../ledger.ts'
import { filesWanted, type Made, make } from '../making.ts'
import { clearDrafts, filesIn, type Manifest, makeFolders, removeListed, writeManifest } from '../output.ts'
import { nameOf, seenFrom } from '../paths.ts'
import { progressOf } from '../progress.ts'
import { isCopy, isWebsite, makeSites, type SiteMade, siteFilesWanted, withSites } from '../site.ts'
import { openStopwatch, type Stopwatch, timesText } from '../stopwatch.ts'
import { jobsOf } from '../wishes.ts'
import { shareOut } from '../worker.ts'
import type { Named, Opened } from '../workspaces.ts'
import { openWorld, type World } from '../world.ts'

export const build: Command = {
  name: 'build',
  summary: 'Check, then write every paper that has no errors as Markdown, PDF and HTML; of a whole workspace also its website, open data and calendar.',
  takes: [{ spelling: '[path...]', about: 'a file, a meeting, a workspace or a folder of workspaces; data, or the current folder, unless said otherwise' }],
  options: [
    { spelling: '-o, --out <folder>', about: 'where to write; out unless said otherwise' },
    { spelling: '--format <list>', about: 'which formats, with commas between them', fallback: 'md,pdf,html' },
    { spelling: '--public', about: 'leave out what is exempt or confidential; so it is unless --restricted says otherwise' },
    { spelling: '--restricted', about: 'papers with everything in them, for those who may see it; into restricted unless --out says otherwise' },
    stageOption,
    { spelling: '--only <paper>', about: 'only these papers: short names or file names, * for any letters, commas between them' },
    { spelling: '--theme <name>', about: 'a theme in place of the forum’s own; large-print adds a second edition in 18 pt' },
    {
      spelling: '--jobs <n>',
      about: 'how many threads share the work; one unless said otherwise, for 1,500 papers and more as many as the machine runs at once, up to four',
    },
    { spelling: '--timings', about: 'say how long each stage took' },
  ],
  examples: [
    { line: 'forum-papers build', does: 'build every workspace in data into out' },
    { line: 'forum-papers build northmoor -o public --format pdf', does: 'one workspace, PDF only, into public' },
    { line: "forum-papers build --only 'appendix-*'", does: 'only the papers whose names begin so' },
    { line: 'forum-papers build --restricted', does: 'the papers for members, exempt items and all, into restricted' },
    { line: 'forum-papers build --stage draft', does: 'also papers that still have placeholders' },
    { line: 'forum-papers build --theme large-print', does: 'also in large print' },
  ],
  run: call => buildOnce(call, openWorld(call.io)),
}

/** One build, from reading to what is said at the end: an exit code. */
export const buildOnce = async (call: Call, world: World): Promise<number> => {
  const begun = call.io.now()
  const stopwatch = openStopwatch(call.io.now)
  const job = jobFor(call, { ...world, timed: stopwatch.timed })
  const { made, sites } = await carryOut(call, job, stopwatch)
  const stopped = job.stopped.flatMap(({ workspace, paper }) => laidFaults(workspace, paper))
  const diagnostics = once([
    ...job.opened.flatMap(one => one.diagnostics.filter(one.concerns)),
    ...stopped,
    ...[...made, ...sites].flatMap(one => one.diagnostics),
  ])
  call.io.err(shown(diagnostics, job.opened, { io: call.io, format: 'human', colour: call.io.colour.err }))
  sumUp(call, job, { made, sites, diagnostics, milliseconds: call.io.now() - begun })
  if (call.options.timings) call.io.err(timesText(stopwatch.times(), call.io.now() - begun))
  return diagnostics.some(isError) ? exit.faults : exit.fine
}

/** What a build came to. */
interface Done {
  readonly made: readonly Made[]
  readonly sites: readonly SiteMade[]
}

/** Makes the papers, then what goes with them, and keeps the manifest true before, during and after. Where nothing has changed, nothing is written. */
const carryOut = async (call: Call, job: Job, stopwatch: Stopwatch): Promise<Done> => {
  const { before } = job
  const { out, formats } = job.wish
  const standing = job.opened.flatMap(standingOf)
  const gone = goneWorkspaces(before, job.searched, job.named)
  if (job.papers.length === 0 && Object.keys(before).length === 0) return { made: [], sites: [] }
  const coming = new Map(job.papers.map(({ workspace, paper }) => [paper, filesWanted(workspace, paper, job.wish)]))
  const comingSites = new Map(job.opened.map(opened => [opened.name, siteFilesWanted(job, opened)]))
  const intent = intended(before, standing, { meant: paper => coming.get(paper) ?? [], sites: comingSites, audience: job.wish.audience })
  clearDrafts(out, before)
  const isNew = (path: string): boolean => before[path.slice(0, path.indexOf('/'))]?.site?.files[path] === undefined
  if (job.papers.length > 0 || [...comingSites.values()].flat().some(isNew)) {
    makeFolders(out, [...coming.values(), ...comingSites.values()].flat())
    writeManifest(out, intent)
  }
  const made = await makeAll(call, job, stopwatch)
  const inputs = new Map(job.papers.map(one => [one.paper.path, one.inputs]))
  const kept = new Map(job.kept.map(one => [one.paper.path, one.inputs.files]))
  const papersMade = settled(intent, standing, { made, formats, gone, inputs, kept })
  const sites = makeSites(job, papersMade)
  if (!call.options.quiet) for (const { written } of sites) if (written.length > 0) call.io.out(siteLine(written, `${seenFrom(call.io.cwd, out)}/`))
  const after = withStates(withSites(papersMade, sites), job, [...made, ...sites])
  const listed = new Set(filesIn(after))
  removeListed(
    out,
    filesIn(intent).filter(path => !listed.has(path)),
  )
  writeManifest(out, after)
  return { made, sites }
}

/** The manifest with the states of the workspaces of which there is nothing to say. */
const withStates = (manifest: Manifest, { opened, states, stopped, named }: Job, made: readonly (Made | SiteMade)[]): Manifest => {
  const isSound = ({ name }: Named): boolean => {
    const one = opened.find(other => other.name === name)
    return (
      !one ||
      (one.diagnostics.length === 0 &&
        !stopped.some(({ paper }) => one.papers.includes(paper)) &&
        !made.some(one => `${'path' in one ? one.path : one.name}/`.startsWith(`${name}/`) && one.diagnostics.length > 0))
    )
  }
  const sound = new Set(named.filter(isSound).map(({ name }) => name))
  return Object.fromEntries(
    Object.entries(manifest).map(([name, { state: _, ...workspace }]) => {
      const state = sound.has(name) ? states.get(name) : undefined
      return [name, { ...workspace, ...(state !== undefined && { state }) }]
    }),
  )
}

/** A workspace whose forum.yaml cannot be read has no list of papers, so nothing is known to be gone from it. */
const standingOf = ({ workspace, folder, name, diagnostics }: Opened): readonly Standing[] =>
  workspace ? [{ name, folder, papers: workspace.papers, diagnostics, exists: file => disk.beyond(file) === 'file' }] : []

const makeAll = async (call: Call, { papers, wish }: Job, stopwatch: Stopwatch): Promise<readonly Made[]> => {
  const made = new Map<string, Made>()
  const waiting = papers.map(({ paper }) => paper.path)
  const width = Math.max(0, ...waiting.map(path => path.length))
  const progress = progressOf(call, papers.length)
  const done = (one: Made) => {
    made.set(one.path, one)
    for (let first = made.get(waiting[0] ?? ''); first; first = made.get(waiting[0] ?? '')) {
      waiting.shift()
      if (!call.options.quiet && Object.keys(first.files).length > 0) progress.write(lineFor(first, `${seenFrom(call.io.cwd, wish.out)}/`, width))
    }
    progress.made(one.pages)
  }
  const order = [...waiting]
  const jobs = jobsOf(call, papers.length)
  if (jobs === 1) for (const { workspace, paper } of papers) done(make(workspace, paper, { wish, now: call.io.now }))
  else {
    const tasks = papers.map(({ workspace, paper }) => ({ folder: workspace.records.folder, path: paper.path }))
    await shareOut(tasks, { jobs, wish, io: call.io }, { made: done, times: stopwatch.add })
  }
  progress.end()
  return order.flatMap(path => made.get(path) ?? [])
}

const lineFor = ({ path, files, pages, milliseconds }: Made, out: string, width: number): string => {
  const endings = formatsFirst(Object.keys(files).map(file => file.slice(path.length + 1)))
  return `${out}${path.padEnd(width)}  ${endings.join(', ')}  ${pages > 0 ? `${counted(pages, 'page')}  ` : ''}${Math.round(milliseconds)} ms\n`
}

/** What was written of a workspace as a whole: its files but the copies of documents, which are counted. */
const siteLine = (written: readonly string[], out: string): string => {
  const [first = '', ...others] = written.filter(path => !isCopy(path))
  const copies = written.filter(isCopy).length
  const named = [first && `${out}${first}`, ...others.map(nameOf), copies > 0 && counted(copies, 'document')].filter(Boolean)
  return `${named.join(', ')}\n`
}

/** The paper's own edition before its others. */
const formatsFirst = (endings: readonly string[]): readonly string[] => [...endings.filter(e => !e.includes('.')), ...endings.filter(e => e.includes('.'))]

const sumUp = (
  call: Call,
  { wish, stopped, kept, current, before }: Job,
  { made, sites, diagnostics, milliseconds }: Done & { diagnostics: readonly Diagnostic[]; milliseconds: number },
): void => {
  const written = made.filter(one => Object.keys(one.files).length > 0)
  const missing = [
    ...stopped.map(({ paper }) => paper.path),
    ...made.filter(one => !written.includes(one)).map(one => one.path),
    ...sites.flatMap(one => one.missing),
  ]
  if (missing.length > 0) say(call, `Not written, because of errors: ${missing.join(', ')}.`)
  const files = written.flatMap(one => Object.keys(one.files))
  const still = kept.length + current
  const unchanged = still > 0 ? ` ${counted(still, 'paper')} had not changed.` : ''
  say(
    call,
    `Wrote ${counted(written.length, 'paper')} (${counted(files.length, 'file')}) in ${(milliseconds / 1000).toFixed(1)} s: ${summary(diagnostics)}.${unchanged}`,
  )
  const all = [...sites.flatMap(one => one.written), ...files]
  const standing = all.length > 0 ? all : filesIn(before)
  const first = standing.find(isWebsite) ?? standing.find(file => file.endsWith('.html')) ?? standing[0]
  if (first !== undefined) say(call, `Look first at ${seenFrom(call.io.cwd, wish.out)}/${first}`)
}
