/** Answers for `check`: every fault of the workspaces in one run, found as a build finds them. It writes nothing, but for `--fix`. */
import { type Diagnostic, isError } from '../../base/diagnostic.ts'
import { reportFormats, summary, unified } from '../../report/index.ts'
import { type Call, type Command, say, stageOf, stageOption, text } from '../command.ts'
import { laidFaults, once, shown } from '../faults.ts'
import { type Fixed, fixAll, writeFixed } from '../fixing.ts'
import { inputsOf } from '../inputs.ts'
import { counted, exit, Usage } from '../io.ts'
import { seenFrom } from '../paths.ts'
import { findAll, type Opened, open, type View } from '../workspaces.ts'
import { openWorld, type World } from '../world.ts'

export const check: Command = {
  name: 'check',
  summary: 'Look for every fault, and write nothing unless told to.',
  takes: [{ spelling: '[path...]', about: 'a file, a meeting, a workspace or a folder of workspaces; data, or the current folder, unless said otherwise' }],
  options: [
    { spelling: '--format <format>', about: 'how faults are shown', choices: reportFormats, fallback: 'human' },
    stageOption,
    { spelling: '--fix', about: 'put right in the files what is safe to put right, then check' },
    { spelling: '--dry-run', about: 'with --fix: show as a diff what would be put right, and write nothing' },
  ],
  examples: [
    { line: 'forum-papers check', does: 'check every workspace in data' },
    { line: 'forum-papers check northmoor/meetings/2026-01-15', does: 'check one meeting' },
    { line: 'forum-papers check bids/early-help.yaml --format json', does: 'check one bid, for a program to read' },
    { line: 'forum-papers check --stage draft', does: 'leave out what a draft may leave open' },
    { line: 'forum-papers check --fix --dry-run', does: 'show what can be put right by itself' },
    { line: 'forum-papers check --format sarif > faults.sarif', does: 'write a log that code hosts and editors read' },
  ],
  run(call) {
    const { fix, dryRun } = call.options
    if (dryRun && !fix) throw new Usage('--dry-run goes with --fix: forum-papers check --fix --dry-run')
    const world = openWorld(call.io)
    const view: View = { audience: 'restricted', stage: stageOf(call) }
    const { named } = findAll(call.io.cwd, call.given, world.host)
    const fixed = fix ? fixAll(named, world, view) : []
    if (!dryRun)
      writeFixed(
        fixed,
        named.map(({ folder }) => folder),
        call.io,
      )
    const opened = named.map(one => open(one, world, view))
    const diagnostics = once(opened.flatMap(one => faultsOf(one, world)))
    if (dryRun) call.io.out(fixed.map(one => diffOf(call, one)).join(''))
    else call.io.out(shown(diagnostics, opened, { io: call.io, format: formatOf(call), colour: call.io.colour.out }))
    sumUp(call, fixed, { opened, diagnostics })
    return diagnostics.some(isError) ? exit.faults : exit.fine
  },
}

const formatOf = (call: Call) => reportFormats.find(one => one === text(call, 'format')) ?? 'human'

/** The faults of a workspace and of the papers meant. */
const faultsOf = (opened: Opened, { host, memory, program }: World) => {
  const { workspace, folder, papers, diagnostics } = opened
  if (!workspace) return diagnostics.filter(opened.concerns)
  const { ofPaper } = inputsOf(host, workspace, { digest: program, out: `${folder}/out` })
  const laid = memory.laid(
    folder,
    papers.map(paper => ({ paper, digest: ofPaper(paper).files })),
    ({ paper }) => laidFaults({ ...workspace, unseen: true }, paper),
  )
  return [...diagnostics, ...laid].filter(opened.concerns)
}

const decoded = (bytes: Uint8Array): string => Buffer.from(bytes).toString()

const diffOf = (call: Call, { file, before, after }: Fixed): string => unified(seenFrom(call.io.cwd, file), decoded(before), decoded(after))

const sumUp = (call: Call, fixed: readonly Fixed[], { opened, diagnostics }: { opened: readonly Opened[]; diagnostics: readonly Diagnostic[] }): void => {
  const fixes = fixed.reduce((sum, one) => sum + one.fixes, 0)
  const done = `${counted(fixes, 'fault')} in ${counted(fixed.length, 'file')}`
  if (call.options.fix)
    say(call, fixes === 0 ? 'There is nothing to put right by itself.' : call.options.dryRun ? `Would put right ${done}.` : `Put right ${done}.`)
  if (call.options.dryRun) return
  say(call, `${lookedAt(opened)}: ${summary(diagnostics)}.`)
  const fixable = diagnostics.filter(({ at, fix }) => fix && opened.some(({ isMeant, sources }) => isMeant(at.file) && sources.get(at.file)?.edit(at, fix)))
  if (fixable.length > 0) say(call, `forum-papers check --fix puts ${fixable.length} of them right.`)
}

const lookedAt = (opened: readonly Opened[]): string =>
  `${counted(opened.length, 'workspace')}, ${counted(
    opened.reduce((sum, { papers }) => sum + papers.length, 0),
    'paper',
  )}`
