/** Answers for `init`: a new workspace with a first meeting, which builds at once. Its files are those of templates/workspace. */
import { type Command, say } from '../command.ts'
import { disk } from '../host.ts'
import { exit, type Io, Usage } from '../io.ts'
import { folderOf, fromHere, seenFrom } from '../paths.ts'
import { schemaFolder } from '../schemas.ts'
import { writeSchemas } from './schema.ts'

export const init: Command = {
  name: 'init',
  summary: 'Start a workspace with a first meeting, a report and a bid, to change into your own.',
  takes: [{ spelling: '[folder]', about: 'an empty folder, or one that is still to be made; the current one unless said otherwise' }],
  options: [],
  examples: [
    { line: 'forum-papers init northmoor', does: 'start a workspace in the folder northmoor' },
    { line: 'forum-papers build northmoor', does: 'make its papers' },
  ],
  run(call) {
    const { io, given } = call
    const folder = fromHere(io.cwd, given[0] ?? '.')
    refuseUnlessEmpty(io, folder)
    const start = `${io.home}/templates/workspace`
    for (const file of filesBelow(start)) {
      const place = `${folder}/${file}`
      disk.makeFolder(folderOf(place))
      disk.create(place, disk.read(`${start}/${file}`) ?? '')
      io.out(`${seenFrom(io.cwd, place)}\n`)
    }
    writeSchemas(`${folder}/${schemaFolder}`)
    const seen = seenFrom(io.cwd, folder)
    say(call, `The workspace is ready. Make its papers with: forum-papers build${seen === '.' ? '' : ` ${/\s/.test(seen) ? `'${seen}'` : seen}`}`)
    return exit.fine
  },
}

const refuseUnlessEmpty = (io: Io, folder: string): void => {
  const kind = disk.beyond(folder)
  if (kind !== undefined && kind !== 'folder') throw new Usage(`${seenFrom(io.cwd, folder)} is not a folder.`)
  if (disk.names(folder).length > 0) throw new Usage(`${seenFrom(io.cwd, folder)} is not empty. Name a new folder: forum-papers init my-forum`)
}

const filesBelow = (folder: string, below = ''): readonly string[] =>
  disk
    .names(`${folder}/${below}`)
    .flatMap(name => (disk.at(`${folder}/${below}${name}`) === 'folder' ? filesBelow(folder, `${below}${name}/`) : [`${below}${name}`]))
