import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands/index.ts'
import { emptyFolder, filesBelow, ranIn, readText, write } from './support.ts'

describe('init', () => {
  test('makes a workspace that has no fault and builds at once', async () => {
    const folder = emptyFolder()
    const made = await ranIn(folder, ['init', 'anytown'])
    expect(made.code).toBe(0)
    expect(made.out.split('\n')).toContain('anytown/forum.yaml')
    expect(await ranIn(folder, ['check', 'anytown'])).toEqual({ code: 0, out: '', err: '1 workspace, 4 papers: no faults.\n' })
    expect((await ranIn(folder, ['build', 'anytown'])).code).toBe(0)
    expect(Object.keys(filesBelow(join(folder, 'out'))).filter(file => file.endsWith('.pdf'))).toHaveLength(4)
    expect(readText(folder, 'out/anytown/2026-10-08/appendix-1-reading-support-bid.md')).toContain('8 October 2026')
  })

  test('every file names a schema that is there', async () => {
    const folder = emptyFolder()
    await ranIn(folder, ['init'])
    const files = Object.keys(filesBelow(folder)).filter(file => file.endsWith('.yaml'))
    expect(files).toHaveLength(4)
    for (const file of files) {
      const schema = /^# yaml-language-server: \$schema=(.+)\n/.exec(readText(folder, file))?.[1] ?? ''
      expect(existsSync(join(folder, file, '..', schema)), `${file} names ${schema}`).toBe(true)
    }
  })

  test('leaves a folder with anything in it alone', async () => {
    const folder = emptyFolder()
    write(folder, 'letter.txt', 'Dear Clerk')
    expect(await ranIn(folder, ['init'])).toMatchObject({ code: 2, err: expect.stringContaining('is not empty') })
    expect(Object.keys(filesBelow(folder))).toEqual(['letter.txt'])
  })
})

describe('new', () => {
  const kinds = commands.find(({ name }) => name === 'new')?.takes[0]?.choices ?? []

  test.each(kinds)('a new %s goes to the latest meeting, and check lists what to fill in', async kind => {
    const folder = emptyFolder()
    await ranIn(folder, ['init'])
    write(folder, 'meetings/2027-01-14/meeting.yaml', 'date: 2027-01-14\nitems:\n  - title: Welcome\n')
    const made = await ranIn(folder, ['new', kind, 'transport'])
    expect(made).toMatchObject({ code: 0, out: `meetings/2027-01-14/${kind}s/transport.yaml\n` })
    const typed = readText(folder, made.out.trim()).split('\n')
    const blanks = typed.flatMap((line, i) => (/^[^#]*\[insert/.test(line) ? [i + 1] : []))
    const { code, out } = await ranIn(folder, ['check', '--format', 'json'])
    const faults: { file: string; line: number; severity: string; code: string }[] = JSON.parse(out)
    const inFile = faults.filter(({ file }) => file === made.out.trim())
    expect(code).toBe(1)
    expect(faults).toEqual(inFile)
    expect(inFile.filter(fault => fault.code === 'text/placeholder').map(({ line }) => line)).toEqual(blanks)
    expect(inFile.some(fault => fault.code === 'bid/total-mismatch')).toBe(kind === 'bid')
    expect(typed).toContain('year: 2027/28')
  })

  test('never writes over what is there', async () => {
    const folder = emptyFolder()
    await ranIn(folder, ['init'])
    await ranIn(folder, ['new', 'bid', 'transport'])
    write(folder, 'meetings/2026-10-08/bids/transport.yaml', 'mine')
    expect(await ranIn(folder, ['new', 'bid', 'transport'])).toMatchObject({ code: 2, out: '' })
    expect(readText(folder, 'meetings/2026-10-08/bids/transport.yaml')).toBe('mine')
  })

  test('takes the meeting by its path, from outside the workspace', async () => {
    const folder = emptyFolder()
    await ranIn(folder, ['init', 'data/anytown'])
    const made = await ranIn(folder, ['new', 'report', 'transport', '--meeting', 'data/anytown/meetings/2026-10-08'])
    expect(made).toMatchObject({ code: 0, out: 'data/anytown/meetings/2026-10-08/reports/transport.yaml\n' })
  })
})
