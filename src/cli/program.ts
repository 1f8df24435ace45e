/** Answers for the command line itself: which commands and options there are, help, and taking a line apart. Knows commander; no command does. */
import { Argument, Option as CommanderOption, Command as Program } from 'commander'
import { type Call, type Command, everywhere, type Option } from './command.ts'
import { commands } from './commands/index.ts'
import type { Io } from './io.ts'

/** What a command line came to: a call to make. */
export type Chosen = { readonly command: Command; readonly call: Call }

/** The program, ready to parse; hands over the call it was asked for. */
export const program = (io: Io, version: string, choose: (chosen: Chosen) => void): Program => {
  const top = new Program('forum-papers')
    .description('Schools Forum papers from facts: type a fact once, and every paper agrees.')
    .version(version, '-V, --version', 'say which version this is')
    .helpCommand('help [command]', 'explain a command')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err, getOutHelpWidth: () => 100, getErrHelpWidth: () => 100 })
    .showHelpAfterError('(forum-papers --help lists the commands)')
    .addHelpText('after', '\nExit codes: 0 fine, 1 errors in your files, 2 wrong usage, 70 a fault of the program itself.')
  for (const command of commands) add(top, command, { io, choose })
  return top
}

const add = (top: Program, command: Command, { io, choose }: { io: Io; choose: (chosen: Chosen) => void }): void => {
  const sub = top.command(command.name).summary(command.summary).description(command.summary)
  for (const { spelling, about, choices } of command.takes) {
    const argument = new Argument(spelling, about)
    sub.addArgument(choices ? argument.choices([...choices]) : argument)
  }
  for (const option of [...command.options, ...everywhere]) sub.addOption(asCommander(option))
  sub.addHelpText('after', examplesText(command))
  sub.action(() => choose({ command, call: { io, given: sub.args, options: sub.opts() } }))
}

const asCommander = ({ spelling, about, choices, fallback }: Option): CommanderOption => {
  const option = new CommanderOption(spelling, about)
  if (choices) option.choices([...choices])
  return fallback === undefined ? option : option.default(fallback)
}

const examplesText = ({ examples }: Command): string => {
  const width = Math.max(...examples.map(({ line }) => line.length))
  return ['\nExamples:', ...examples.map(({ line, does }) => `  $ ${line.padEnd(width)}  ${does}`)].join('\n')
}
