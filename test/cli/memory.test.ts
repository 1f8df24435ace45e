/** What is remembered from one run to the next must never show: every run says and writes what it would without it. */
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { edit, emptyFolder, filesBelow, type Ran, ranIn, readText, repository, write } from './support.ts'

const bid = (number: number): string => `data/meetings/2026-01-15/bids/bid-${String(number).padStart(4, '0')}.yaml`

/** A workspace large enough to be remembered, and a first run that did. */
const remembered = async (): Promise<{ folder: string; env: Record<string, string>; file: string }> => {
  const folder = emptyFolder()
  execFileSync(process.execPath, [join(repository, 'test/bench/corpus.mjs'), 'bids', join(folder, 'data'), '--count', '32', '--seed', '3'])
  const env = { XDG_CACHE_HOME: join(folder, 'cache') }
  expect((await ranIn(folder, ['check'], env)).code).toBe(0)
  const shelf = join(folder, 'cache/forum-papers/read')
  const files = readdirSync(shelf).map(name => join(shelf, name))
  expect(files).toHaveLength(2)
  // The other holds digests of papers that were laid out.
  return { folder, env, file: files.find(file => readFileSync(file, 'utf8').includes('{')) ?? '' }
}

const bothWays = async (folder: string, env: Record<string, string>, line: readonly string[]): Promise<{ with: Ran; without: Ran }> => ({
  with: await ranIn(folder, line, env),
  without: await ranIn(folder, line),
})

describe('what is remembered', () => {
  test('is kept for nobody else to read', async () => {
    const { file } = await remembered()
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(readFileSync(file, 'utf8').split('\n').length).toBe(33)
  })

  test('makes the same papers, also of what has changed', async () => {
    const { folder, env } = await remembered()
    edit(folder, bid(7), 'introduction: |\n', 'introduction: |\n  One more sentence is here.\n\n')
    expect((await ranIn(folder, ['build', '--only', '*-bid-000*', '-o', 'one'], env)).code).toBe(0)
    expect((await ranIn(folder, ['build', '--only', '*-bid-000*', '-o', 'two'])).code).toBe(0)
    expect(filesBelow(join(folder, 'one'))).toEqual(filesBelow(join(folder, 'two')))
  })

  test('sees faults between a file that has changed and one that has not', async () => {
    const { folder, env } = await remembered()
    const label = /^label: (.*)$/m
    const [, taken = ''] = label.exec(readText(folder, bid(3))) ?? []
    write(folder, bid(7), readText(folder, bid(7)).replace(label, `label: ${taken}`))
    const said = await bothWays(folder, env, ['check', '--format', 'json'])
    expect(said.with.out).toContain('paper/same-label')
    expect(said.with.out).toContain('bid-0003.yaml')
    expect(said.with).toEqual(said.without)
  })

  test('sees the faults of what has changed, and forgets what has faults', async () => {
    const { folder, env } = await remembered()
    edit(folder, bid(7), 'introduction: |\n', 'introduction: |\n  [insert a reason] 𒀀\n\n')
    for (let round = 0; round < 2; round++) {
      const said = await bothWays(folder, env, ['check'])
      expect(said.with.out).toContain('text/placeholder')
      expect(said.with.out).toContain('𒀀')
      expect(said.with).toEqual(said.without)
    }
  })

  test('sees what only laying a paper out shows, again and again, and what comes to it later', async () => {
    const { folder, env } = await remembered()
    const long = 'l'.repeat(300)
    edit(folder, bid(7), 'introduction: |\n', `introduction: |\n  The ${long} team helps.\n\n`)
    for (let round = 0; round < 2; round++) {
      const said = await bothWays(folder, env, ['check'])
      expect(said.with.out).toContain(long.slice(0, 20))
      expect(said.with).toEqual(said.without)
    }
    edit(folder, bid(7), long, 'other')
    expect((await bothWays(folder, env, ['check'])).with.out).toBe('')
    write(folder, 'data/templates/partials/request.hbs', `{{!-- What is asked. --}}\nPlease ${long}.\n`)
    const said = await bothWays(folder, env, ['check'])
    expect(said.with.out).toContain(long.slice(0, 20))
    expect(said.with).toEqual(said.without)
  })

  test('belongs to its workspace: a copy elsewhere is read anew', async () => {
    const { folder, env } = await remembered()
    cpSync(join(folder, 'data'), join(folder, 'other'), { recursive: true })
    edit(folder, 'other/meetings/2026-01-15/bids/bid-0007.yaml', 'introduction: |\n', 'introduction: |\n  [insert a reason]\n\n')
    expect((await ranIn(folder, ['check', 'other'], env)).out).toContain('text/placeholder')
    expect((await ranIn(folder, ['check', 'data'], env)).out).toBe('')
  })

  test.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['emptied', () => ''],
    ['edited', (text: string) => text.replace(/"title":"/, '"title":"Not ')],
    ['no JSON', () => 'nonsense\nnonsense'],
  ])('is done without when it is %s', async (_, damage) => {
    const { folder, env, file } = await remembered()
    writeFileSync(file, damage(readFileSync(file, 'utf8')))
    expect(await ranIn(folder, ['build', '--format', 'md'], env)).toMatchObject({ code: 0 })
    const written = filesBelow(join(folder, 'out'))
    rmSync(join(folder, 'out'), { recursive: true })
    await ranIn(folder, ['build', '--format', 'md'])
    expect(written).toEqual(filesBelow(join(folder, 'out')))
  })
})
