/** Answers for what a command is: its words for the help and the docs, and the function that does it. */
import { type Stage, stages } from '../base/diagnostic.ts'
import type { Io } from './io.ts'

export interface Command {
  readonly name: string
  /** What it does, in one sentence. */
  readonly summary: string
  /** What it takes, as commander spells it: `[path...]`. */
  readonly takes: readonly { readonly spelling: string; readonly about: string; readonly choices?: readonly string[] }[]
  readonly options: readonly Option[]
  /** Command lines that work, each with what it does. */
  readonly examples: readonly { readonly line: string; readonly does: string }[]
  /** Does the work and says how it went: an exit code. */
  run(call: Call): Promise<number> | number
}

export interface Option {
  /** As commander spells it: `-o, --out <folder>`. */
  readonly spelling: string
  readonly about: string
  readonly choices?: readonly string[]
  readonly fallback?: string
}

/** A command line, taken apart. */
export interface Call {
  readonly io: Io
  /** What was given for each of `takes`; a repeated one takes the rest. */
  readonly given: readonly string[]
  /** By the option's long name; `true` for one that takes no value. */
  readonly options: Readonly<Record<string, string | true | undefined>>
}

/** The options that every command has. */
export const everywhere: readonly Option[] = [
  { spelling: '-q, --quiet', about: 'leave out all talk: only faults, and what was asked for' },
  { spelling: '--verbose', about: 'if the program itself goes wrong, say where' },
]

/** The option of every command that looks for faults. */
export const stageOption: Option = {
  spelling: '--stage <stage>',
  about: 'how far the papers are; a draft may still have placeholders and dates to be agreed',
  choices: stages,
  fallback: 'publish',
}

export const stageOf = (call: Call): Stage => (text(call, 'stage') === 'draft' ? 'draft' : 'publish')

/** The value of an option that takes one. */
export const text = (call: Call, name: string): string | undefined => {
  const value = call.options[name]
  return typeof value === 'string' ? value : undefined
}

/** Talk: on stderr, unless `--quiet`. */
export const say = (call: Call, line: string): void => {
  if (call.options.quiet === undefined) call.io.err(`${line}\n`)
}
