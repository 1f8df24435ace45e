/** How far a build is, and where its time went. */
import { describe, expect, test } from 'vitest'
import { stages } from '../../src/base/stages.ts'
import type { Call } from '../../src/cli/command.ts'
import type { Io } from '../../src/cli/io.ts'
import { progressOf } from '../../src/cli/progress.ts'
import { jobsOf } from '../../src/cli/wishes.ts'
import { folderWith, ranIn } from './support.ts'

/** A call whose clock stands still until it is set, and everything written, in order. */
const callOn = (isTerminal: boolean, options: Call['options'] = {}) => {
  let clock = 0
  const written: string[] = []
  const io: Io = {
    out: text => void written.push(text),
    err: text => void written.push(text),
    colour: { out: false, err: false },
    isTerminal,
    cwd: '/',
    home: '/',
    cores: () => 8,
    env: {},
    whenEnded: () => {},
    now: () => clock,
  }
  const call: Call = { io, given: [], options }
  return { call, written, at: (milliseconds: number) => (clock = milliseconds) }
}

describe('the threads', () => {
  test('are several only for many papers, unless they are asked for', () => {
    expect([1, 1499, 1500, 9000].map(papers => jobsOf(callOn(false).call, papers))).toEqual([1, 1, 4, 4])
    expect(jobsOf(callOn(false, { jobs: '7' }).call, 2)).toBe(7)
  })
})

describe('the progress bar', () => {
  test('shows papers and pages a second on a terminal, below the lines, and is gone at the end', () => {
    const { call, written, at } = callOn(true)
    const progress = progressOf(call, 4)
    at(1000)
    progress.write('one\n')
    progress.made(20)
    expect(written).toEqual(['one\n', '\r\u001b[K[######..................] 1 of 4 papers, 20 pages a second'])
    at(1010)
    progress.write('two\n')
    expect(written.slice(2)).toEqual(['\r\u001b[K', 'two\n', expect.stringContaining('1 of 4 papers')])
    progress.made(20)
    expect(written).toHaveLength(5)
    progress.end()
    expect(written.at(-1)).toBe('\r\u001b[K')
  })

  test('is not shown for what takes no time, or for one paper', () => {
    const short = callOn(true)
    const progress = progressOf(short.call, 4)
    short.at(400)
    progress.made(2)
    progress.end()
    const single = callOn(true)
    const alone = progressOf(single.call, 1)
    single.at(5000)
    alone.made(2)
    expect([...short.written, ...single.written]).toEqual([])
  })

  test.each([
    ['where there is no terminal', false, {}],
    ['with --quiet', true, { quiet: true as const }],
  ])('is not shown %s', (_, isTerminal, options) => {
    const { call, written, at } = callOn(isTerminal, options)
    const progress = progressOf(call, 4)
    at(5000)
    progress.made(2)
    progress.write('one\n')
    progress.end()
    expect(written).toEqual(['one\n'])
  })
})

test('--timings names every stage in order, and what all took together', async () => {
  const { err } = await ranIn(folderWith('staffordshire'), ['build', '--timings'])
  const rows = err.split('\n').flatMap(line => {
    const [, what = '', time = ''] = /^(\w+) +(\d+) ms$/.exec(line) ?? []
    return what ? [{ what, time: Number(time) }] : []
  })
  expect(rows.map(row => row.what)).toEqual([...stages, 'everything'])
  expect(rows.filter(row => row.time === 0).map(row => row.what)).toEqual([])
})
