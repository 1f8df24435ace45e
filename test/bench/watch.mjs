/** Answers for how long `watch` takes from a file being saved to its paper being written. */
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ours } from './ours.mjs'

const patience = 60_000

const until = async (isSo, what) => {
  const end = performance.now() + patience
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`waited a minute for ${what}`)
    await wait(1)
  }
}

const htmlIn = out => readdirSync(out, { recursive: true }).filter(name => name.endsWith('.html'))

const textOf = file => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // between two versions
  }
}

/** Milliseconds of each round. `change(round)` saves a bid that then says `room <round + 100>`; the HTML, written last, shows when it is done. */
export const watchTimes = async ({ workspace, out, rounds, change }) => {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const [program, ...args] = ours('watch', workspace, '-o', out, '--only', 'appendix-*')
  const child = spawn(program, args, { stdio: 'ignore' })
  try {
    await until(() => htmlIn(out).length >= 100, 'the first build of watch')
    await wait(2000)
    const html = join(
      out,
      htmlIn(out).find(name => name.includes('bid-0007')),
    )
    const times = []
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now()
      change(round)
      await until(() => textOf(html).includes(`room ${round + 100}<`), 'the paper to be written')
      times.push(performance.now() - begun)
      await wait(300)
    }
    return times
  } finally {
    child.kill()
  }
}
