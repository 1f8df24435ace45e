/**
 * Answers for starting quickly: runs the program, `main.cjs` beside it, from the code that V8 compiled the last time.
 * The compiled code is kept beside the program, or in the user's cache folder if that is read-only; missing, stale or refused, it is done without.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'

const program = `${__dirname}/main.cjs`
const source = readFileSync(program, 'latin1')
const digest = /^.{0,80}programDigest="(\w+)"/.exec(source)?.[1] ?? source
/** Each command needs functions of its own. */
const [, , command = ''] = process.argv
/** V8 compares only the length of the program and its own flags, so the name says all the rest. */
const key = createHash('sha1')
  .update([process.version, process.arch, ...process.execArgv, process.env.NODE_OPTIONS ?? '', digest, command].join('\n'))
  .digest('hex')
const shelves = [`${__dirname}/cache`, `${process.env.XDG_CACHE_HOME || `${homedir()}/.cache`}/forum-papers`]

const kept = (): Buffer | undefined => {
  for (const shelf of shelves)
    try {
      return readFileSync(`${shelf}/${key}`)
    } catch {
      // Not on this shelf.
    }
  return undefined
}

const keep = (script: Script): void => {
  const code = script.createCachedData()
  for (const shelf of shelves)
    try {
      mkdirSync(shelf, { recursive: true })
      writeFileSync(`${shelf}/${key}.${process.pid}.part`, code)
      renameSync(`${shelf}/${key}.${process.pid}.part`, `${shelf}/${key}`)
      return
    } catch {
      // This shelf cannot be written to.
    }
}

/**
 * V8 compiles for speed what has run for a while, on another processor; a run of a second is over before that pays. It waits half as long again: a quarter
 * less work for `check`, as quick where that processor is free, quicker where it is not; nothing lost for a thousand papers. Other versions were not measured.
 */
if (process.versions.v8.startsWith('11.3.')) setFlagsFromString('--interrupt-budget=200000')
const cachedData = kept()
const script = new Script(source, { filename: program, ...(cachedData && { cachedData }) })
// The functions that a run needed are kept too, so the code is kept when the run is over; not of a command line that was wrong, as there are many.
if (!cachedData || script.cachedDataRejected) process.once('exit', code => code !== 2 && keep(script))
script.runInThisContext()(createRequire(program), program, __dirname)
