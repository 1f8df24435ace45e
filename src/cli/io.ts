/** Answers for what a command may touch besides the disk: two streams, the environment, a stopwatch. Tests pass their own. */

export interface Io {
  /** Data: what a program may read on. */
  out(text: string): void
  /** Talk: faults of a build, progress, help. */
  err(text: string): void
  /** Whether the stream is a terminal that shows colours. */
  readonly colour: { readonly out: boolean; readonly err: boolean }
  /** Whether talk goes to a terminal, where a line can be written over. */
  readonly isTerminal: boolean
  /** The current folder, absolute, with '/'. */
  readonly cwd: string
  /** The folder of the installed package, absolute, with '/'. */
  readonly home: string
  /** How many threads the machine runs at once. */
  cores(): number
  readonly env: Readonly<Record<string, string | undefined>>
  /** Calls back once when the user ends a command that goes on until then (Ctrl+C). */
  whenEnded(end: () => void): void
  /** Milliseconds since some moment; only ever shown, never written to a file. */
  now(): number
}

/** The command line was wrong, or the machine refused: said in one or two lines, exit code 2. Thrown only inside src/cli. */
export class Usage extends Error {}

/** Exit codes: what a script can rely on. */
export const exit = { fine: 0, faults: 1, usage: 2, bug: 70 } as const

/** `1 paper`, `3 papers`. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
