/** Answers for `check`: every fault of the workspaces in one run, found as a build finds them, and nothing written. */
import { isError } from '../../base/diagnostic.ts'
import { openFonts } from '../../fonts/open.ts'
import { summary } from '../../report/index.ts'
import { type Command, say, text } from '../command.ts'
import { laidFaults, once, shown } from '../faults.ts'
import { openHost } from '../host.ts'
import { counted, exit } from '../io.ts'
import { findAll, type Opened, open } from '../workspaces.ts'

export const check: Command = {
  name: 'check',
  summary: 'Look for every fault, and write nothing.',
  takes: [{ spelling: '[path...]', about: 'a file, a meeting, a workspace or a folder of workspaces; data, or the current folder, unless said otherwise' }],
  options: [{ spelling: '--format <format>', about: 'how faults are shown', choices: ['human', 'json'], fallback: 'human' }],
  examples: [
    { line: 'forum-papers check', does: 'check every workspace in data' },
    { line: 'forum-papers check northmoor/meetings/2026-01-15', does: 'check one meeting' },
    { line: 'forum-papers check bids/early-help.yaml --format json', does: 'check one bid, for a program to read' },
  ],
  run(call) {
    const host = openHost(call.io.home)
    const fonts = openFonts(host)
    const opened = findAll(call.io.cwd, call.given, host).named.map(named => open(named, { host, fonts, audience: 'restricted' }))
    const diagnostics = once(opened.flatMap(faultsOf))
    const format = text(call, 'format') === 'json' ? 'json' : 'human'
    call.io.out(shown(diagnostics, opened, { io: call.io, format, colour: call.io.colour.out }))
    say(call, `${lookedAt(opened)}: ${summary(diagnostics)}.`)
    return diagnostics.some(isError) ? exit.faults : exit.fine
  },
}

/** The faults of a workspace and of the papers meant. */
const faultsOf = (opened: Opened) => {
  const { workspace, papers, diagnostics } = opened
  const laid = workspace ? papers.flatMap(paper => laidFaults(workspace, paper)) : []
  return [...diagnostics, ...laid].filter(opened.concerns)
}

const lookedAt = (opened: readonly Opened[]): string =>
  `${counted(opened.length, 'workspace')}, ${counted(
    opened.reduce((sum, { papers }) => sum + papers.length, 0),
    'paper',
  )}`
