/** Answers for `pack`: the pack of one meeting with its supplements, and for freezing the numbers of the pages that were published. */
import { isError } from '../../base/diagnostic.ts'
import { changedSince } from '../../history/pack.ts'
import { openWorkspace, type Workspace } from '../../make.ts'
import type { Issue } from '../../model/issued.ts'
import { isPack, namesPages } from '../../model/paper.ts'
import type { MeetingFolder } from '../../model/records.ts'
import { issueOf } from '../../pack/index.ts'
import { type Call, type Command, say } from '../command.ts'
import { disk } from '../host.ts'
import { exit, type Io, Usage } from '../io.ts'
import { issuedText } from '../issued-text.ts'
import { writeTogether } from '../output.ts'
import { folderOf, fromHere, nameOf, seenFrom } from '../paths.ts'
import { workspaceAbove } from '../workspaces.ts'
import { openWorld } from '../world.ts'
import { buildOnce } from './build.ts'

export const pack: Command = {
  name: 'pack',
  summary: 'Write the agenda and all papers of a meeting as one document, with the supplements to it.',
  takes: [{ spelling: '<meeting>', about: 'the folder of a meeting, or its name in the workspace you are in' }],
  options: [
    { spelling: '-o, --out <folder>', about: 'where to write; out unless said otherwise' },
    { spelling: '--format <list>', about: 'which formats, with commas between them', fallback: 'md,pdf,html' },
    { spelling: '--restricted', about: 'with what is exempt or confidential, for those who may see it; into restricted unless --out says otherwise' },
    {
      spelling: '--issue',
      about: 'note in issued.yaml, in the meeting’s folder, that the pack, or what has come since, is published: from then on its pages keep their numbers',
    },
  ],
  examples: [
    { line: 'forum-papers pack data/northmoor/meetings/2026-01-15', does: 'write the pack, to look at' },
    { line: 'forum-papers pack 2026-01-15 --issue', does: 'write it to be published; papers that come later make a supplement' },
  ],
  async run(call) {
    if (call.options.issue && call.options.restricted) throw new Usage('--issue is for the pack that is published; leave out --restricted.')
    const path = meetingAt(call.io, call.given[0] ?? '')
    const world = openWorld(call.io)
    const { value: workspace, diagnostics } = openWorkspace(world.host, world.fonts, folderOf(folderOf(path)), {
      audience: call.options.restricted ? 'restricted' : 'public',
    })
    const papers = (workspace?.papers ?? []).filter(paper => paper.folder.folder === path && namesPages(paper))
    if (!papers.some(isPack) && !diagnostics.some(isError))
      throw new Usage(`no item of ${seenFrom(call.io.cwd, path)}/meeting.yaml takes a report or bid, so there is no pack. Name them under papers.`)
    const only = papers.map(paper => paper.path).join(',')
    const code = await buildOnce({ ...call, given: [path], options: { ...call.options, ...(only !== '' && { only }) } }, world)
    const folder = workspace?.records.meetings.find(meeting => meeting.folder === path)
    return code === exit.fine && call.options.issue && workspace && folder ? issue(call, workspace, folder) : code
  },
}

/** The folder of a meeting, always `<workspace>/meetings/<meeting>`. */
const meetingAt = ({ cwd }: Io, typed: string): string => {
  const path = fromHere(cwd, typed)
  if (disk.beyond(path) === 'folder' && nameOf(folderOf(path)) === 'meetings') return path
  const workspace = workspaceAbove(cwd)
  const meetings = `${workspace ?? cwd}/meetings`
  const names = disk.names(meetings).filter(name => disk.beyond(`${meetings}/${name}`) === 'folder')
  if (names.includes(typed)) return `${meetings}/${typed}`
  throw new Usage(
    workspace === undefined
      ? `“${typed}” is not the folder of a meeting. Name one, such as data/northmoor/meetings/2026-01-15.`
      : `there is no meeting “${typed}” in ${seenFrom(cwd, meetings)}. There are ${names.join(', ') || 'none'}.`,
  )
}

/** Why nothing is published, and which papers have changed since they were: that is no new paper. */
const nothingNew = (file: string, changed: readonly { readonly record: { readonly label?: string | undefined; readonly title: string } }[]): string => {
  if (changed.length === 0) return `nothing new: every paper of the pack stands in ${file} already.`
  const names = changed.map(({ record: { label, title } }) => `“${label === undefined ? '' : `${label}: `}${title}”`)
  return `no new paper, but changed since published: ${names.join(', ')}. Put the change into a new paper that a supplement names and that replaces the old one; or, if nobody was sent the pack, take its issue out of ${file} and issue it anew.`
}

/** Adds to issued.yaml what is published now, in one step; the only file that the program writes into a meeting's folder of its own accord. */
const issue = (call: Call, workspace: Workspace, folder: MeetingFolder): number => {
  const { value: next } = issueOf(workspace, folder)
  const before = folder.issued?.record.issues ?? []
  if (!next) throw new Usage(nothingNew(`${seenFrom(call.io.cwd, folder.folder)}/issued.yaml`, changedSince(workspace.records, folder)))
  const issues: readonly Issue[] = [...before, next]
  writeTogether(folder.folder, [{ path: 'issued.yaml', bytes: Buffer.from(issuedText({ issues: [...issues] })) }])
  say(call, `Noted in ${seenFrom(call.io.cwd, folder.folder)}/issued.yaml: ${next.issue} is published. Its pages keep their numbers from now on.`)
  return exit.fine
}
