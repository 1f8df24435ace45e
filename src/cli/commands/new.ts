/** Answers for `new`: a meeting that takes over what is due; a bid, a report, or the minutes of a meeting to fill in. What is still to be filled in stands in [square brackets], and `check` lists it. */
import { readDay } from '../../base/dates.ts'
import { slug } from '../../base/text.ts'
import { financialYearOf, yearText } from '../../base/years.ts'
import { itemsOf, papersNamedIn } from '../../model/agenda.ts'
import { read } from '../../read/index.ts'
import { type Call, type Command, say, text } from '../command.ts'
import { disk, openHost } from '../host.ts'
import { exit, Usage } from '../io.ts'
import { startMeeting } from '../meeting.ts'
import { startMinutes } from '../minutes.ts'
import { folderOf, fromHere, nameOf, seenFrom } from '../paths.ts'
import { schemaFolder } from '../schemas.ts'
import { workspaceAbove } from '../workspaces.ts'
import { writeSchemas } from './schema.ts'

const kinds = ['meeting', 'bid', 'report', 'minutes'] as const

export const newPaper: Command = {
  name: 'new',
  summary: 'Start a meeting, which takes over what is due; a bid or a report, a file to fill in; or the minutes of a meeting, in its meeting.yaml.',
  takes: [
    { spelling: '<kind>', about: 'what to start', choices: kinds },
    {
      spelling: '[name]',
      about:
        'its short name, as in early-help: the name of the file; of minutes, the meeting; of a meeting, its date, the next of the calendar unless said otherwise',
    },
  ],
  options: [{ spelling: '--meeting <meeting>', about: 'the meeting it is for, by the name or the path of its folder; the latest unless said otherwise' }],
  examples: [
    { line: 'forum-papers new meeting 2026-10-08', does: 'start a meeting: standing items, what was put off, what is planned, and what is open' },
    { line: 'forum-papers new bid early-help', does: 'start a bid for the latest meeting of the workspace you are in' },
    { line: 'forum-papers new report growth-fund --meeting data/northmoor/meetings/2026-01-15', does: 'start a report for a meeting' },
    {
      line: 'forum-papers new minutes 2026-01-15',
      does: 'add attendance and resolutions to fill in to the meeting.yaml of a meeting, and change nothing else in it',
    },
  ],
  run(call) {
    const { io, given } = call
    const [kind = '', typed = ''] = given
    if (kind === 'meeting') return startMeeting(call, workspaceHere(io.cwd), given[1])
    if (kind === 'minutes') return startMinutes(call, meetingFor(call, given[1]))
    const name = shortName(typed)
    const meeting = meetingFor(call)
    const workspace = folderOf(folderOf(meeting))
    const place = `${meeting}/${kind}s/${name}.yaml`
    if (disk.at(place) !== undefined) throw new Usage(`${seenFrom(io.cwd, place)} is there already, and stays as it is. Choose another name.`)
    disk.makeFolder(folderOf(place))
    disk.create(place, scaffold(Buffer.from(disk.read(`${io.home}/templates/new/${kind}.yaml`) ?? '').toString(), meeting))
    if (disk.at(`${workspace}/${schemaFolder}/${kind}.json`) === undefined) writeSchemas(`${workspace}/${schemaFolder}`)
    io.out(`${seenFrom(io.cwd, place)}\n`)
    say(call, `Fill in what stands in [square brackets]; forum-papers check ${seenFrom(io.cwd, place)} lists what is left.`)
    if (!isNamed(call, meeting, name))
      say(call, `The ${kind} comes to the forum once an item of ${seenFrom(io.cwd, meeting)}/meeting.yaml names ${name} among its papers.`)
    return exit.fine
  },
}

/** Whether an item of the meeting names a paper already. */
const isNamed = ({ io }: Call, folder: string, paper: string): boolean => {
  const meetings = read(openHost(io.home), folderOf(folderOf(folder))).value?.meetings
  const meeting = meetings?.find(({ name }) => name === nameOf(folder))?.meeting
  return meeting !== undefined && itemsOf(meeting).some(({ item }) => papersNamedIn(item).includes(paper))
}

/** The template's text, for the year after the meeting's, if its folder is named by the date. */
const scaffold = (template: string, meeting: string): string => {
  const date = readDay(nameOf(meeting))
  return date.ok ? template.replace(/^year: .*$/m, `year: ${yearText({ kind: 'year', start: financialYearOf(date.value).start + 1 }, '2020/21')}`) : template
}

const shortName = (typed: string): string => {
  const name = typed.replace(/\.yaml$/, '')
  if (slug(name) !== name || name === '' || name.length > 60)
    throw new Usage(`“${typed}” cannot be used as a short name. Use small letters, digits and hyphens, such as ${slug(name).slice(0, 60) || 'early-help'}.`)
  return name
}

/** The meeting's folder, always `<workspace>/meetings/<meeting>`. */
const meetingFor = (call: Call, named?: string): string => {
  const { io } = call
  const typed = named ?? text(call, 'meeting')
  const path = typed === undefined ? undefined : fromHere(io.cwd, typed)
  if (path !== undefined && disk.beyond(path) === 'folder' && nameOf(folderOf(path)) === 'meetings') return path
  const meetings = `${workspaceHere(io.cwd)}/meetings`
  const folders = disk.names(meetings).filter(name => disk.beyond(`${meetings}/${name}`) === 'folder')
  const name = typed ?? folders.at(-1)
  if (name === undefined) throw new Usage(`there is no meeting in ${seenFrom(io.cwd, meetings)} yet. Start one with: forum-papers new meeting 2026-10-08`)
  if (!folders.includes(name)) throw new Usage(`there is no meeting “${name}” in ${seenFrom(io.cwd, meetings)}. There are ${folders.join(', ') || 'none'}.`)
  return `${meetings}/${name}`
}

const workspaceHere = (cwd: string): string => {
  const above = workspaceAbove(cwd)
  const inData = disk
    .names(`${cwd}/data`)
    .map(name => `${cwd}/data/${name}`)
    .filter(folder => disk.beyond(`${folder}/forum.yaml`) === 'file')
  const only = inData.length === 1 ? inData[0] : undefined
  const found = above ?? only
  if (found === undefined)
    throw new Usage('this folder is not in a workspace. Go into one; or say which meeting is meant: --meeting <workspace>/meetings/<meeting>')
  return found
}
