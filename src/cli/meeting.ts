/** Answers for `new meeting`: a folder with a meeting.yaml that takes over what earlier meetings and the work programme bring. Nothing that is there is changed. */
import { type Day, dayText, iso, readDay } from '../base/dates.ts'
import { takenOver } from '../history/agenda-to-be.ts'
import { meetingsOf } from '../history/order.ts'
import type { Records } from '../model/records.ts'
import { newMeeting, read, standingOf } from '../read/index.ts'
import { type Call, say } from './command.ts'
import { writeSchemas } from './commands/schema.ts'
import { disk, openHost } from './host.ts'
import { counted, exit, Usage } from './io.ts'
import { seenFrom } from './paths.ts'
import { schemaFolder } from './schemas.ts'

/** Starts the meeting of a day as typed, else the next of the calendar. */
export const startMeeting = (call: Call, workspace: string, typed: string | undefined): number => {
  const { io } = call
  const records = read(openHost(io.home), workspace).value
  const forum = records?.forum
  if (!records || !forum) throw new Usage(`forum.yaml cannot be read as it stands. See what is wrong with: forum-papers check ${seenFrom(io.cwd, workspace)}`)
  const day = typed === undefined ? nextOf(records) : dayOf(typed)
  refuseUnlessNew(call, records, day)
  const hasEarlier = meetingsOf(records).some(({ meeting }) => iso(meeting.date) < iso(day))
  const over = takenOver(records, day, standingOf(forum, hasEarlier))
  const place = `${workspace}/meetings/${iso(day)}/meeting.yaml`
  disk.makeFolder(`${workspace}/meetings/${iso(day)}`)
  disk.create(place, newMeeting(forum, day, over))
  if (disk.at(`${workspace}/${schemaFolder}/meeting.json`) === undefined) writeSchemas(`${workspace}/${schemaFolder}`)
  io.out(`${seenFrom(io.cwd, place)}\n`)
  const { due, actions } = over
  say(
    call,
    `The meeting of ${dayText(day, true)} takes over ${counted(due.length, 'matter')}, and ${counted(actions.length, 'open action')} as matters arising.`,
  )
  return exit.fine
}

const dayOf = (typed: string): Day => {
  const read = readDay(typed)
  if (!read.ok) throw new Usage(`${read.message} ${read.hint}`)
  return read.value
}

/** The first day of the calendar that comes after every meeting there is. */
const nextOf = (records: Records): Day => {
  const last = meetingsOf(records).at(-1)
  const days = (records.forum?.calendar ?? []).map(({ date }) => date).toSorted((a, b) => (iso(a) < iso(b) ? -1 : 1))
  const next = days.find(date => !last || iso(date) > iso(last.meeting.date))
  if (!next) throw new Usage('the calendar in forum.yaml names no meeting to come. Say its date: forum-papers new meeting 2026-10-08')
  return next
}

/** A meeting that is there stays as it is; and where an earlier one cannot be read, nobody knows what it put off. */
const refuseUnlessNew = ({ io }: Call, { folder, meetings }: Records, day: Day): void => {
  const there = meetings.find(({ name, meeting }) => name.slice(0, 10) === iso(day) || (meeting && iso(meeting.date) === iso(day)))
  const seen = (path: string): string => seenFrom(io.cwd, path)
  if (there) throw new Usage(`${seen(there.folder)} is there already, and stays as it is.`)
  const place = `${folder}/meetings/${iso(day)}`
  if (disk.at(place) !== undefined) throw new Usage(`${seen(place)} is there already, and stays as it is.`)
  const broken = meetings.find(({ meeting }) => !meeting)
  if (broken)
    throw new Usage(`${seen(broken.file)} cannot be read, so nobody knows what it put off. See what is wrong with: forum-papers check ${seen(broken.folder)}`)
}
