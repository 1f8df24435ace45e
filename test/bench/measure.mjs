/** Answers for measuring whole processes from outside: how long one took, and how much memory it and its children held at most. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const run = ([program, ...args], environment) => {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...environment } })
  let said = ''
  child.stderr.on('data', bytes => {
    said = (said + bytes).slice(-2000)
  })
  const done = new Promise((fulfil, reject) => {
    child.on('error', reject)
    child.on('close', code => (code === 0 ? fulfil() : reject(new Error(`${[program, ...args].join(' ')} ended with ${code}: ${said}`))))
  })
  return { child, done }
}

/** Milliseconds from starting a command to its end; refuses one that fails. */
export const timed = async (command, environment = {}) => {
  const begun = process.hrtime.bigint()
  await run(command, environment).done
  return Number(process.hrtime.bigint() - begun) / 1e6
}

const text = file => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // the process has gone meanwhile
  }
}

const descendants = pid => {
  const children = text(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean)
  return [...children, ...children.flatMap(descendants)]
}

const shareOf = pid => Number(/^Pss:\s+(\d+)/m.exec(text(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)

/** What a family of processes holds now, pages that they share counted once, in KiB; nothing for a single process, which the kernel watches better. */
const familyShare = pid => {
  const family = descendants(pid)
  return family.length < 2 ? 0 : family.reduce((sum, one) => sum + shareOf(one), 0)
}

/** A command's milliseconds and its peak memory in MiB: of one process what the kernel saw, of several their sum, looked at ten times a second. */
export const weighed = async (command, environment = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const note = join(folder, 'peak')
  const begun = process.hrtime.bigint()
  const { child, done } = run(['/usr/bin/time', '-f', '%M', '-o', note, ...command], environment)
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, familyShare(child.pid))
  }, 100)
  try {
    await done
    const milliseconds = Number(process.hrtime.bigint() - begun) / 1e6
    return { milliseconds, mebibytes: Math.max(most, Number(text(note))) / 1024 }
  } finally {
    clearInterval(watch)
    rmSync(folder, { recursive: true })
  }
}
