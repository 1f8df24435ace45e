/**
 * Answers for the workspaces that the bench measures with, the same bytes for the same seed:
 *   node test/bench/corpus.mjs bids <folder> [--count 500] [--seed 1]     different bids of about two pages in one workspace
 *   node test/bench/corpus.mjs country <folder> [--count 152] [--seed 1]  councils with six meetings of about twelve papers each
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { randomOf } from './random.mjs'
import { bid, forum, meeting, report } from './records.mjs'
import { town } from './words.mjs'
import { yaml } from './yaml.mjs'

const put = (file, record) => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, yaml(record))
}

/** Bids to a meeting, unless told otherwise: as many as a folder stays readable with. */
const usualPerMeeting = 100

/** The third Thursday of a month, counted on from January 2026. */
const dayOf = index => {
  const middle = new Date(Date.UTC(2026, index, 15))
  middle.setUTCDate(15 + ((11 - middle.getUTCDay()) % 7))
  return middle.toISOString().slice(0, 10)
}

/** The financial year that a meeting decides for: the one after its own. */
const yearFor = date => Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) > 3 ? 1 : 0)

const idOf = (kind, number) => `${kind}-${String(number).padStart(4, '0')}`

/** One workspace with this many different bids, and nothing else to make papers of. */
export const writeBids = (folder, { count, seed, perMeeting = usualPerMeeting }) => {
  const random = randomOf(seed)
  rmSync(folder, { recursive: true, force: true })
  put(join(folder, 'forum.yaml'), forum(random, `${town(random)} Council`))
  for (let first = 0; first < count; first += perMeeting) {
    const date = dayOf(first / perMeeting)
    const papers = Array.from({ length: Math.min(perMeeting, count - first) }, (_, i) => idOf('bid', first + i + 1))
    papers.forEach((id, i) => {
      put(join(folder, 'meetings', date, 'bids', `${id}.yaml`), bid(random, { number: i + 1, meetingYear: yearFor(date) }))
    })
    put(join(folder, 'meetings', date, 'meeting.yaml'), meeting(random, { date, papers, perItem: 10, minuted: 0 }))
  }
}

const councilMeeting = (random, folder, date) => {
  const reports = ['a', 'b', 'c', 'd'].map(letter => idOf(`report-${letter}`, 1))
  const bids = Array.from({ length: 5 }, (_, i) => idOf('bid', i + 1))
  reports.forEach((id, i) => {
    put(join(folder, 'reports', `${id}.yaml`), report(random, { letter: 'ABCD'[i], meetingYear: yearFor(date), length: 2 }))
  })
  bids.forEach((id, i) => {
    put(join(folder, 'bids', `${id}.yaml`), bid(random, { number: i + 1, meetingYear: yearFor(date) }))
  })
  put(join(folder, 'meeting.yaml'), meeting(random, { date, papers: [...reports, ...bids], perItem: 3, minuted: 3 }))
}

/** A country's year: this many councils, each a workspace with six meetings of four reports, five bids and three minuted items. */
export const writeCountry = (folder, { count, seed }) => {
  const random = randomOf(seed)
  rmSync(folder, { recursive: true, force: true })
  for (let i = 1; i <= count; i++) {
    const workspace = join(folder, idOf('council', i))
    put(join(workspace, 'forum.yaml'), forum(random, `${town(random)} Council`))
    for (const month of [0, 2, 4, 6, 8, 10]) {
      const date = dayOf(month)
      councilMeeting(random, join(workspace, 'meetings', date), date)
    }
  }
}

const writers = { bids: [writeBids, 500], country: [writeCountry, 152] }

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { count: { type: 'string' }, seed: { type: 'string', default: '1' } } })
  const [kind, folder] = positionals
  const known = writers[kind]
  if (!known || !folder) {
    console.error('usage: node test/bench/corpus.mjs bids|country <folder> [--count n] [--seed n]')
    process.exit(2)
  }
  const [write, usual] = known
  write(folder, { count: Number(values.count ?? usual), seed: Number(values.seed) })
}
