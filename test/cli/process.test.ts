/** The built program as a process of its own: what only shows there. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { edit, emptyFolder, filesBelow, folderWith, repository } from './support.ts'

const cli = join(repository, 'dist/cli.cjs')
const ran = (cwd: string, line: readonly string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...line], { cwd, env: { ...process.env, ...env }, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

beforeAll(() => {
  execFileSync(process.execPath, [join(repository, 'src/build.mjs')])
})

describe('the built program', () => {
  test('gives the same bytes in another place, time zone and language, and with two threads', () => {
    const folder = folderWith('northmoor', 'staffordshire')
    expect(ran(folder, ['build'])).toMatchObject({ code: 0 })
    const other = emptyFolder()
    const far = { TZ: 'Pacific/Auckland', LC_ALL: 'cy_GB.UTF-8', LANG: 'tr_TR.UTF-8' }
    expect(ran(other, ['build', join(folder, 'data'), '--jobs', '2', '-o', 'o'], far)).toMatchObject({ code: 0 })
    expect(filesBelow(join(other, 'o'))).toEqual(filesBelow(join(folder, 'out')))
  })

  test('hears from its threads how long each stage took', () => {
    const { err } = ran(folderWith('northmoor'), ['build', '--jobs', '2', '--timings'])
    const times = [...err.matchAll(/^(typeset|publish|write) +(\d+) ms$/gm)].map(([, , time]) => Number(time))
    expect(times).toHaveLength(3)
    expect(times[1]).toBeGreaterThan(0)
  })

  test('honours SOURCE_DATE_EPOCH', () => {
    const folder = folderWith('staffordshire')
    ran(folder, ['build', '--format', 'pdf'], { SOURCE_DATE_EPOCH: '1600000000' })
    const [pdf = ''] = Object.entries(filesBelow(join(folder, 'out'))).flatMap(([name, bytes]) => (name.endsWith('.pdf') ? [bytes] : []))
    expect(Buffer.from(pdf, 'base64').toString('latin1')).toContain('D:20200913122640Z')
  })

  test('shows faults found by its threads', () => {
    const folder = folderWith('northmoor')
    edit(folder, 'data/northmoor/meetings/2026-01-15/bids/early-help.yaml', 'introduction: |\n', 'introduction: |\n  𒀀 is a letter of no face.\n\n')
    const one = ran(folder, ['build', '--jobs', '1'])
    const two = ran(folder, ['build', '--jobs', '2'])
    expect(one.code).toBe(1)
    expect(two.code).toBe(1)
    const faultsOf = (err: string) => err.slice(0, err.indexOf('Wrote'))
    expect(faultsOf(one.err)).toContain('𒀀')
    expect(faultsOf(two.err)).toBe(faultsOf(one.err))
  })

  test('leaves whole files only when it is killed, and the next build clears up', async () => {
    const folder = folderWith('northmoor', 'staffordshire')
    const child = spawn(process.execPath, [cli, 'build'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.once('data', () => child.kill('SIGKILL'))
    await new Promise(done => child.on('close', done))
    const whole = (name: string, text: string): boolean =>
      name.endsWith('.pdf') ? /%%EOF\s*$/.test(text) : name.endsWith('.html') ? /<\/html>\s*$/.test(text) : text.endsWith('\n')
    const left = Object.entries(filesBelow(join(folder, 'out'))).filter(([name]) => !name.endsWith('.part'))
    expect(left.length).toBeGreaterThan(1)
    expect(left.filter(([name, bytes]) => !whole(name, Buffer.from(bytes, 'base64').toString('latin1'))).map(([name]) => name)).toEqual([])
    expect(ran(folder, ['build'])).toMatchObject({ code: 0 })
    expect(Object.keys(filesBelow(join(folder, 'out'))).filter(name => name.endsWith('.part'))).toEqual([])
  })

  test('a reader that has seen enough is no fault', async () => {
    const child = spawn(process.execPath, [cli, 'schema'], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    let err = ''
    child.stderr.on('data', data => {
      err += data
    })
    const code = await new Promise(done => child.on('close', done))
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('its own fault is one line, with the trace only on request', () => {
    const home = emptyFolder()
    for (const name of ['package.json', 'dist/cli.cjs', 'dist/main.cjs', 'dist/assets', 'templates'])
      cpSync(join(repository, name), join(home, name), { recursive: true })
    for (const name of readdirSync(join(home, 'dist/assets'))) writeFileSync(join(home, 'dist/assets', name), 'no font at all')
    const folder = folderWith('staffordshire')
    const broken = (...more: readonly string[]) =>
      spawnSync(process.execPath, [join(home, 'dist/cli.cjs'), 'check', ...more], { cwd: folder, encoding: 'utf8' })
    const { status, stderr, stdout } = broken()
    expect(status).toBe(70)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('a fault of the program, not of your files')
    expect(stdout).toBe('')
    expect(broken('--verbose').stderr).toMatch(/\n {4}at /)
    rmSync(home, { recursive: true })
  })
})

describe('the package', () => {
  test('holds what it needs and nothing else', () => {
    const [{ files }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: repository, encoding: 'utf8' }))
    const paths: string[] = files.map(({ path }: { path: string }) => path)
    expect(paths).toEqual(
      expect.arrayContaining([
        'dist/cli.cjs',
        'dist/index.js',
        'dist/THIRD-PARTY.txt',
        'dist/assets/regular.ttf',
        'dist/assets/LICENCE-source-sans-3.txt',
        'dist/assets/LICENCE-dejavu.txt',
        'templates/workspace/forum.yaml',
        'templates/new/bid.yaml',
        'templates/theme/council.yaml',
        'templates/papers/funding-bid/paper.hbs',
        'LICENSE',
        'README.md',
      ]),
    )
    expect(paths.filter(path => !/^(dist|templates|law|docs)\/|^(package\.json|LICENSE|(README|ARCHITECTURE|CONTRIBUTING|CHANGELOG)\.md)$/.test(path))).toEqual(
      [],
    )
  })
})
