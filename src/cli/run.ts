/** Answers for one run of the program: from a command line to an exit code, whatever happens. It never exits itself. */
import { CommanderError } from 'commander'
import { isDiskError } from './host.ts'
import { exit, type Io, Usage } from './io.ts'
import { type Chosen, program } from './program.ts'
import { versionOf } from './version.ts'

/** Runs one command line. `args` are the words after the program's name. */
export const run = async (args: readonly string[], io: Io): Promise<number> => {
  try {
    const { command, call } = chosen(args, io)
    return await command.run(call)
  } catch (error) {
    return explained(error, args, io)
  }
}

const chosen = (args: readonly string[], io: Io): Chosen => {
  let found: Chosen | undefined
  program(io, versionOf(io), choice => {
    found = choice
  }).parse([...args], { from: 'user' })
  if (!found) throw new Usage('no command was given')
  return found
}

/** What went wrong, said once, and its exit code. */
const explained = (error: unknown, args: readonly string[], io: Io): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.fine : exit.usage
  if (error instanceof Usage) {
    io.err(`forum-papers: ${error.message}\n`)
    return exit.usage
  }
  if (isDiskError(error)) {
    io.err(`forum-papers: the disk refused: ${error.message}\n`)
    return exit.usage
  }
  return bug(error, args, io)
}

const bug = (error: unknown, args: readonly string[], io: Io): number => {
  const message = error instanceof Error ? error.message : String(error)
  const asked = ['forum-papers', ...args].join(' ')
  io.err(
    `forum-papers ${versionOf(io)}: a fault of the program, not of your files: ${message.split('\n')[0]}. Please report this line and “${asked} --verbose” (README, “Reporting a fault”).\n`,
  )
  if (args.includes('--verbose')) io.err(`${error instanceof Error ? error.stack : message}\n`)
  return exit.bug
}
