/**
 * The bench: us and our peers side by side on the same content, whole processes timed from outside, and the bars that this holds us to.
 *   node test/bench/run.mjs [case…] [--rounds n] [--peers typst,pdfmake | none] [--without pandoc] [--seed n] [--gate] [--keep]
 * It prints Markdown; docs/performance.md says how to read it and what must be installed. It ends with 1 if a peer is missing that was not left out
 * by name, or if anybody failed; with --gate also if a bar is missed or was not measured. --keep keeps what was made, in out/bench.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cases } from './cases.mjs'
import { writeBids, writeCountry } from './corpus.mjs'
import { written } from './inspect.mjs'
import { home, makeOurs, ours } from './ours.mjs'
import { peers } from './peers/index.mjs'
import { median, race, ratio } from './race.mjs'
import { barTable, isUnmet, raceTable } from './tables.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    peers: { type: 'string' },
    without: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    gate: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
})

const work = join(home, 'out', 'bench')
const seed = Number(values.seed)
const rounds = values.rounds === undefined ? undefined : Number(values.rounds)
const tell = text => console.error(`  ${text}`)
const say = text => console.log(`${text}\n`)

const stop = text => {
  console.error(text)
  process.exit(2)
}

/** Slow peers take part in the first rounds only. */
const slow = { weasyprint: 1, 'react-pdf': 2, pandoc: 1, pdfmake: 3, chromium: 3 }

const named = text => text.split(',').filter(Boolean)

const wantedPeers = () => {
  const only = values.peers === 'none' ? [] : values.peers === undefined ? peers.map(peer => peer.name) : named(values.peers)
  const unknown = [...only, ...named(values.without)].find(name => !peers.some(peer => peer.name === name))
  if (unknown) stop(`There is no peer ${unknown}. There are ${peers.map(peer => peer.name).join(', ')}.`)
  return peers.filter(peer => only.includes(peer.name) && !named(values.without).includes(peer.name))
}

const wantedCases = () => {
  const unknown = positionals.find(name => !cases.some(one => one.name === name))
  if (unknown) stop(`There is no case ${unknown}. There are ${cases.map(one => one.name).join(', ')}.`)
  return cases.filter(one => positionals.length === 0 || positionals.includes(one.name))
}

/** What is not there is said now, at the end, and by the exit code: a table without a rival looks better than it is. */
const present = wanted => {
  const missing = wanted.flatMap(peer => {
    const why = peer.missing()
    return why ? [{ peer, why }] : []
  })
  for (const { peer, why } of missing) tell(`MISSING: ${peer.title}: ${why}; leave it out with --without ${peer.name}`)
  return { there: wanted.filter(peer => !missing.some(one => one.peer === peer)), missing }
}

/** What a case can ask for. */
const benchFor = (one, { there }) => {
  const folder = join(work, one.name)
  const out = name => join(folder, 'out', name)
  const corpus = (name, write, options) => {
    const workspace = join(work, 'corpora', name)
    write(workspace, { ...options, seed })
    return workspace
  }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return {
    rounds,
    tell,
    out,
    bids: (count, { name = 'bids', ...more } = {}) => corpus(`${name}-${count}`, writeBids, { count, ...more }),
    country: () => corpus('country', writeCountry, { count: 152 }),
    peers: (mode, workspace, only) =>
      there
        .filter(peer => !only || only.includes(peer.name))
        .map(({ name, title, prepare, command, environment }) => {
          const call = { mode, workspace, out: out(name), work: folder }
          prepare?.(call)
          return {
            name,
            title,
            out: call.out,
            command: command(call),
            environment: environment?.(folder),
            ...(mode !== 'one' && slow[name] && { rounds: slow[name] }),
          }
        }),
    floor: workspace => {
      const [from, parts] = [out('for-floor'), join(folder, 'parts')]
      execute(ours('build', workspace, '-o', from, '--format', 'pdf', '--only', 'appendix-*'))
      execute([process.execPath, join(home, 'test/bench/floor.mjs'), 'prepare', from, parts])
      return [
        {
          name: 'floor',
          title: 'deflating and writing alone',
          out: out('floor'),
          command: [process.execPath, join(home, 'test/bench/floor.mjs'), 'run', parts, out('floor')],
        },
      ]
    },
    warm: ({ command, environment }) => execute(command, environment),
    race: async (contestants, { look = true } = {}) => {
      const results = await race(contestants, { rounds: rounds ?? one.rounds, tell })
      return results.map(result => (look && result.out && result.name !== 'floor' && !result.failed ? { ...result, written: written(result.out) } : result))
    },
  }
}

const execute = ([program, ...args], environment = {}) => execFileSync(program, args, { stdio: 'ignore', env: { ...process.env, ...environment } })

const runCase = async (one, lineup) => {
  console.error(`${one.name}: ${one.title}`)
  const { results, bars } = await one.run(benchFor(one, lineup))
  if (!values.keep) rmSync(join(work, one.name), { recursive: true, force: true })
  say(`## ${one.name}: ${one.title}`)
  if (results.length > 0) say(raceTable(results, { median, ratio }))
  say(barTable(bars))
  return { results, bars }
}

const chosen = wantedCases()
const lineup = present(wantedPeers())
makeOurs()
say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, seed ${seed}.`)
const done = []
for (const one of chosen) done.push(await runCase(one, lineup))
if (!values.keep) rmSync(work, { recursive: true, force: true })
const bars = done.flatMap(one => one.bars)
if (done.length > 1) say(`## All bars\n\n${barTable(bars)}`)
for (const { peer } of lineup.missing) console.error(`MISSING: ${peer.title} took no part.`)
const failed = done.flatMap(one => one.results).filter(result => result.failed)
for (const result of failed) console.error(`FAILED: ${result.title}`)
process.exitCode = lineup.missing.length > 0 || failed.length > 0 || (values.gate && bars.some(isUnmet)) ? 1 : 0
