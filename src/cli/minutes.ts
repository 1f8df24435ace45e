/** Answers for `new minutes`: adds to a meeting.yaml what its minutes still need, and changes nothing that is in it. */
import { prefilled, read } from '../read/index.ts'
import { type Call, say } from './command.ts'
import { disk, openHost } from './host.ts'
import { exit, Usage } from './io.ts'
import { writeTogether } from './output.ts'
import { folderOf, nameOf, seenFrom } from './paths.ts'

/** Adds what is missing to the meeting of a folder `<workspace>/meetings/<meeting>`. */
export const startMinutes = (call: Call, meeting: string): number => {
  const { io } = call
  const place = disk.real(`${meeting}/meeting.yaml`)?.replaceAll('\\', '/') ?? `${meeting}/meeting.yaml`
  const seen = seenFrom(io.cwd, `${meeting}/meeting.yaml`)
  const records = read(openHost(io.home), folderOf(folderOf(meeting))).value
  const folder = records?.meetings.find(({ name }) => name === nameOf(meeting))
  const typed = new TextDecoder('utf-8', { ignoreBOM: true }).decode(disk.read(place))
  const filled = records && folder && prefilled(records, folder, typed)
  if (!filled) throw new Usage(`${seen} or forum.yaml cannot be read as it stands. See what is wrong with: forum-papers check ${seenFrom(io.cwd, meeting)}`)
  for (const item of filled.closed) say(call, `Nothing was added to “${item}”, because it is written in braces.`)
  if (filled.text === typed) {
    say(call, `${seen} has all that can be filled in before the meeting; it stays as it is.`)
    return exit.fine
  }
  writeTogether(folderOf(place), [{ path: nameOf(place), bytes: Buffer.from(filled.text) }])
  io.out(`${seen}\n`)
  say(call, `Fill in what stands in [square brackets]; forum-papers check ${seenFrom(io.cwd, meeting)} lists what is left.`)
  return exit.fine
}
