/** `watch` as people use it: a process that goes on while files are saved, in all the ways editors save them. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { edit, filesBelow, folderWith, ranIn, readText, repository, write } from './support.ts'

const cli = join(repository, 'dist/cli.cjs')
const bids = 'data/northmoor/meetings/2026-01-15/bids'
const bid = `${bids}/early-help.yaml`

beforeAll(() => {
  execFileSync(process.execPath, [join(repository, 'src/build.mjs')])
})

let child: ChildProcess | undefined
afterEach(() => void child?.kill('SIGKILL'))

/** A watch that is under way, and all that it has said. */
const watching = async (folder: string, ...more: readonly string[]) => {
  const said = { out: '', err: '' }
  const process_ = spawn(process.execPath, [cli, 'watch', ...more], { cwd: folder, env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') } })
  child = process_
  process_.stdout.on('data', data => {
    said.out += data
  })
  process_.stderr.on('data', data => {
    said.err += data
  })
  const until = async (isSo: () => boolean): Promise<void> => {
    for (const end = Date.now() + 20_000; !isSo(); await wait(5)) if (Date.now() > end) throw new Error(`waited in vain; it said: ${said.out}${said.err}`)
  }
  await until(() => said.err.includes('Ctrl+C ends it.'))
  const told = () => ({ out: said.out.length, err: said.err.length })
  /** What it says of a change, up to some words and the summary after them. */
  const after = async (change: () => void, words = ''): Promise<{ out: string; err: string }> => {
    const before = told()
    change()
    await until(() => said.out.slice(before.out).includes(words) && said.err.slice(before.err).includes('Wrote '))
    await wait(150)
    return { out: said.out.slice(before.out), err: said.err.slice(before.err) }
  }
  const end = async (signal: 'SIGINT' | 'SIGTERM'): Promise<number | null> => {
    const closed = new Promise<number | null>(done => process_.on('close', done))
    process_.kill(signal)
    return closed
  }
  return { said, told, until, after, end }
}

const changed = (folder: string, from: string, to: string): string => {
  const text = readText(folder, bid)
  expect(text).toContain(from)
  return text.replace(from, to)
}

const page = (folder: string): string => {
  const [name = ''] = Object.keys(filesBelow(join(folder, 'out'))).filter(file => file.endsWith('early-help.html'))
  return readFileSync(join(folder, 'out', name), 'utf8')
}

const linesOf = (out: string): readonly string[] => out.split('\n').flatMap(line => (line === '' ? [] : [line.split(/ +/)[0] ?? '']))

test('a save in place and a save by rename each make the paper again, and no other', async () => {
  const folder = folderWith('northmoor')
  const { after, end } = await watching(folder)
  const title = /^title: (.*)$/m.exec(readText(folder, bid))?.[1] ?? ''
  const first = await after(() => writeFileSync(join(folder, bid), changed(folder, title, `${title} and more`)))
  expect(linesOf(first.out)).toContain('out/northmoor/2026-01-15/appendix-1-early-help')
  expect(page(folder)).toContain(`${title} and more`)
  const second = await after(() => {
    writeFileSync(join(folder, `${bid}~`), changed(folder, `${title} and more`, `${title} and less`))
    renameSync(join(folder, `${bid}~`), join(folder, bid))
  })
  expect(page(folder)).toContain(`${title} and less`)
  expect(linesOf(second.out)).toEqual(linesOf(first.out))
  const untouched = Object.keys(filesBelow(join(folder, 'out'))).filter(name => name.endsWith('.pdf')).length
  expect(untouched).toBeGreaterThan(linesOf(second.out).length)
  expect(await end('SIGINT')).toBe(0)
})

test('what it leaves is what a build makes', async () => {
  const folder = folderWith('northmoor')
  const { after, end } = await watching(folder)
  await after(() => edit(folder, bid, 'introduction: |\n', 'introduction: |\n  One more sentence is here.\n\n'))
  expect(await end('SIGTERM')).toBe(0)
  expect((await ranIn(folder, ['build', '-o', 'fresh'])).code).toBe(0)
  expect(filesBelow(join(folder, 'out'))).toEqual(filesBelow(join(folder, 'fresh')))
})

test('says the faults of a change, leaves the papers as they were, and goes on', async () => {
  const folder = folderWith('northmoor')
  const { after, end } = await watching(folder)
  const before = page(folder)
  const sound = readText(folder, bid)
  const failed = await after(() => edit(folder, bid, 'requested:', 'reqested:'))
  expect(failed.err).toContain('field/unknown')
  expect(failed.err).toContain('Not written, because of errors')
  expect(page(folder)).toBe(before)
  const mended = await after(() => write(folder, bid, sound))
  expect(mended.err).toContain('no faults')
  expect(await end('SIGTERM')).toBe(0)
})

test('sees a new meeting and a paper that is gone', async () => {
  const folder = folderWith('northmoor')
  const { after, until, end } = await watching(folder)
  const meeting = 'data/northmoor/meetings/2025-11-13'
  await after(() => {
    mkdirSync(join(folder, meeting, 'bids'), { recursive: true })
    write(folder, `${meeting}/meeting.yaml`, 'date: 2025-11-13\nitems:\n  - title: Early Help\n    papers: [early-help]\n')
    cpSync(join(folder, bid), join(folder, meeting, 'bids/early-help.yaml'))
  }, '2025-11-13/appendix-1-early-help')
  const place = join(folder, 'out/northmoor/2025-11-13')
  expect(existsSync(place)).toBe(true)
  const again = await after(() => edit(folder, `${meeting}/bids/early-help.yaml`, 'title: ', 'title: More '))
  expect(again.out).toContain('2025-11-13')
  rmSync(join(folder, meeting), { recursive: true })
  await until(() => !existsSync(place))
  expect(await end('SIGTERM')).toBe(0)
})

test('a touch, and a file that nobody reads, make nothing again', async () => {
  const folder = folderWith('northmoor')
  const { said, told, end } = await watching(folder)
  const before = told()
  write(folder, bid, readText(folder, bid))
  const manifest = statSync(join(folder, 'out/.forum-papers.json')).mtimeMs
  await wait(500)
  expect({ out: said.out.slice(before.out), err: said.err.slice(before.err) }).toEqual({ out: '', err: '' })
  expect(statSync(join(folder, 'out/.forum-papers.json')).mtimeMs).toBe(manifest)
  expect(await end('SIGTERM')).toBe(0)
})

test('refuses what a build refuses before it begins', async () => {
  const folder = folderWith('northmoor')
  expect(await ranIn(folder, ['watch', 'nowhere'])).toMatchObject({ code: 2, err: expect.stringContaining('there is no file or folder “nowhere”') })
})
