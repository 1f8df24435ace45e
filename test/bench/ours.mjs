/** Answers for how our own work is called: the command line as users have it, and the pack as one document. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const home = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')

const node = process.execPath
const cli = join(home, JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).bin['forum-papers'])

/** `forum-papers` with these arguments. */
export const ours = (...args) => [node, cli, ...args]

/** Whether the command line knows a command. */
export const knows = command => new RegExp(`^ +${command}\\b`, 'm').test(execFileSync(node, [cli, '--help'], { encoding: 'utf8' }))

/** Builds what is measured: `dist/` from the sources as they stand. */
export const makeOurs = () => {
  execFileSync(node, [join(home, 'src', 'build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (!existsSync(cli)) throw new Error(`${cli} was not made`)
}
