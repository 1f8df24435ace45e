/** Answers for the edge: the process, its streams and its exit code. All the rest is in run.ts, which tests can call. */
import { availableParallelism } from 'node:os'
import { packageOf } from './host.ts'
import type { Io } from './io.ts'
import { run } from './run.ts'
import { isThread } from './thread.ts'
import { work } from './worker.ts'

const showsColour = (stream: NodeJS.WriteStream): boolean => stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'

const slashed = (path: string): string => path.replaceAll('\\', '/')

/** The program is one file, `dist/main.cjs`; see src/build.mjs. */
declare const __filename: string

const io: Io = {
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
  colour: { out: showsColour(process.stdout), err: showsColour(process.stderr) },
  isTerminal: process.stderr.isTTY === true && process.env.TERM !== 'dumb',
  cwd: slashed(process.cwd()),
  home: packageOf(slashed(__filename)),
  cores: availableParallelism,
  env: process.env,
  whenEnded: end => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
  },
  now: () => Number(process.hrtime.bigint()) / 1e6,
}

/** A reader that has seen enough (`forum-papers check | head`) is no fault of ours. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

if (isThread(process.argv)) void work(io)
else
  void run(process.argv.slice(2), io).then(code => {
    process.exitCode = code
    // Nothing is left to do, unless somebody has still to read: then there is no need to wait for the collection of garbage.
    if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit()
  })
