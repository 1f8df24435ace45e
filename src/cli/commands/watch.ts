/** Answers for `watch`: builds, and builds again whenever something is saved. Faults are said and lived with; only the user ends it. */
import { type Call, type Command, say } from '../command.ts'
import { isDiskError } from '../host.ts'
import { foldersBelow, stateOf } from '../inputs.ts'
import { exit, Usage } from '../io.ts'
import { type Listening, listen } from '../listening.ts'
import { seenFrom } from '../paths.ts'
import { wishOf } from '../wishes.ts'
import { findAll, type Meant } from '../workspaces.ts'
import { openWorld, type World } from '../world.ts'
import { build, buildOnce } from './build.ts'

export const watch: Command = {
  name: 'watch',
  summary: 'Build, then build again what a change concerns, each time a file is saved.',
  takes: build.takes,
  options: build.options.filter(({ spelling }) => !spelling.startsWith('--jobs')),
  examples: [
    { line: 'forum-papers watch', does: 'keep every paper of the workspaces in data up to date in out' },
    { line: 'forum-papers watch northmoor --format html', does: 'one workspace, HTML only' },
  ],
  async run(call) {
    const world = openWorld(call.io)
    const listening = listen(foldersOf(call, world))
    const seen = stateOfAll(call, world)
    await buildOnce(call, world)
    call.io.whenEnded(listening.end)
    say(
      call,
      `Watching ${placesOf(meantBy(call, world))
        .map(folder => seenFrom(call.io.cwd, folder))
        .join(', ')}; Ctrl+C ends it.`,
    )
    await rebuild(call, world, { listening, seen })
    return exit.fine
  },
}

/** Builds after every change until it is ended. What refuses one build may be gone by the next. */
const rebuild = async (call: Call, world: World, { listening, seen }: { listening: Listening; seen: string }): Promise<void> => {
  let before = seen
  while (await listening.heard())
    try {
      const now = stateOfAll(call, world)
      if (now !== before) await buildOnce(call, world)
      before = now
    } catch (error) {
      if (!(error instanceof Usage) && !isDiskError(error)) throw error
      call.io.err(`forum-papers: ${error.message}\n`)
      before = ''
    }
}

const meantBy = (call: Call, { host }: World): Meant => findAll(call.io.cwd, call.given, host)

/** The topmost folders of all that is meant. */
const placesOf = ({ named, searched }: Meant): readonly string[] => {
  const outside = named.flatMap(({ folder }) => (searched.some(other => `${folder}/`.startsWith(`${other}/`)) ? [] : [folder]))
  return [...searched, ...outside]
}

/** The folders that a change can come from; those of the last time while they cannot be told. */
const foldersOf = (call: Call, world: World): (() => readonly string[]) => {
  const { out } = wishOf(call)
  let known: readonly string[] | undefined
  return () => {
    try {
      known = placesOf(meantBy(call, world)).flatMap(folder => foldersBelow(world.host, folder, out))
    } catch (error) {
      if (!(error instanceof Usage) || !known) throw error
    }
    return known ?? []
  }
}

/** All that is meant, as one digest: editors touch more than they change. */
const stateOfAll = (call: Call, world: World): string => {
  const asked = { digest: '', out: wishOf(call).out }
  return meantBy(call, world)
    .named.map(({ folder }) => `${folder} ${stateOf(world.host, folder, asked)}`)
    .join('\n')
}
