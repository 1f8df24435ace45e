import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { edit, folderWith, ranIn, readText, repository } from './support.ts'

const bid = 'data/birmingham/meetings/2020-01-16/bids/early-help.yaml'

describe('check', () => {
  test('finds nothing in the examples, and says what it looked at', async () => {
    const { code, out, err } = await ranIn(repository, ['check'])
    expect(out).toBe('')
    expect(err).toMatch(/^3 workspaces, \d+ papers: no faults\.\n$/)
    expect(code).toBe(0)
  })

  test('shows the wrong year of the seed where it is typed', async () => {
    const folder = folderWith('birmingham')
    edit(folder, bid, 'year: 2020/21', 'year: 2012/21')
    const { code, out } = await ranIn(folder, ['check'])
    expect(code).toBe(1)
    expect(out).toContain('error value/year')
    expect(out).toMatch(/data\/birmingham\/meetings\/2020-01-16\/bids\/early-help\.yaml:3:7/)
    expect(out).toContain('year: 2012/21')
    expect(out).toContain('2012 is followed by 2013')
  })

  test('shows all faults in one run', async () => {
    const folder = folderWith('birmingham', 'northmoor')
    edit(folder, bid, 'amount: £69,339', 'amount: £69,338')
    edit(folder, 'data/northmoor/meetings/2026-01-15/meeting.yaml', 'start: 16:00', 'start: 26:00')
    const { out } = await ranIn(folder, ['check'])
    expect(out).toContain('bid/total-mismatch')
    expect(out).toContain('value/time')
  })

  test('gives a program a list of objects, and nothing but the list on stdout', async () => {
    const folder = folderWith('birmingham')
    edit(folder, bid, 'requested: £262,000', 'requested: £262,001')
    const { code, out } = await ranIn(folder, ['check', '--format', 'json'])
    expect(code).toBe(1)
    const faults: Record<string, unknown>[] = JSON.parse(out)
    expect(faults[0]).toEqual({
      code: expect.stringMatching(/^bid\//),
      severity: 'error',
      file: bid,
      line: 5,
      column: 12,
      endLine: 5,
      endColumn: 20,
      message: expect.stringContaining('£262,000'),
      hint: expect.any(String),
      related: expect.arrayContaining([{ file: bid, line: expect.any(Number), column: expect.any(Number), message: expect.any(String) }]),
    })
  })

  test('an empty list is still a list', async () => {
    expect(await ranIn(folderWith('birmingham'), ['check', '--format', 'json', '--quiet'])).toEqual({ code: 0, out: '[]\n', err: '' })
  })

  test('writes SARIF whose rules are explained and whose files are seen from here', async () => {
    const folder = folderWith('birmingham')
    edit(folder, bid, 'requested: £262,000', 'requested: £262,001')
    const { code, out } = await ranIn(join(folder, 'data'), ['check', '--format', 'sarif', '--quiet'])
    const [run] = JSON.parse(out).runs
    expect(code).toBe(1)
    expect(run.tool.driver.rules[0].help.text).toContain('The sum requested is what the services come to.')
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'birmingham/meetings/2020-01-16/bids/early-help.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 5, startColumn: 12, endLine: 5, endColumn: 20 },
    })
  })

  test('annotates a pull request', async () => {
    const folder = folderWith('birmingham')
    edit(folder, bid, 'requested: £262,000', 'requested: £262,001')
    const { code, out } = await ranIn(folder, ['check', '--format', 'github', '--quiet'])
    expect(code).toBe(1)
    expect(out).toMatch(new RegExp(`^::error file=${bid},line=5,col=12,endLine=5,endColumn=20,title=bid/total-mismatch::The services come to £262,000\\.`))
  })

  test('looks at the file it is asked about, wherever it is asked from', async () => {
    const folder = folderWith('northmoor')
    edit(folder, 'data/northmoor/meetings/2026-01-15/bids/early-help.yaml', 'year: 2026/27', 'year: 2012/21')
    const inside = join(folder, 'data/northmoor/meetings/2026-01-15')
    expect((await ranIn(inside, ['check', 'bids/school-attendance.yaml'])).out).not.toContain('value/year')
    expect((await ranIn(inside, ['check', 'bids/early-help.yaml'])).out).toContain('\n  bids/early-help.yaml:')
    expect((await ranIn(inside, ['check', '../..'])).out).toContain('value/year')
  })

  test('writes nothing', async () => {
    const folder = folderWith('northmoor')
    await ranIn(folder, ['check'])
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})

describe('what a draft may leave open', () => {
  const meeting = 'data/northmoor/meetings/2026-01-15/meeting.yaml'

  test('is told of a paper that is to be published, and stops it', async () => {
    const folder = folderWith('northmoor')
    edit(folder, meeting, 'due: March 2026', 'due: tbc')
    await ranIn(join(folder, 'data/northmoor'), ['new', 'bid', 'music'])
    const published = await ranIn(folder, ['check'])
    expect(published.out).toContain('error text/placeholder')
    expect(published.out).toContain('warning action/date-open')
    expect(published.code).toBe(1)
    expect((await ranIn(folder, ['build', '--stage', 'publish'])).err).toMatch(/Not written, because of errors: .*music/)
  })

  test('is not told of a draft, which is built', async () => {
    const folder = folderWith('northmoor')
    edit(folder, meeting, 'due: March 2026', 'due: tbc')
    edit(folder, 'data/northmoor/meetings/2026-01-15/bids/early-help.yaml', 'review_date: Autumn 2026', 'exit: TBC')
    expect(await ranIn(folder, ['check', '--stage', 'draft', '-q'])).toEqual({ code: 0, out: '', err: '' })
    expect(await ranIn(folder, ['build', '--stage', 'draft', '--format', 'md', '-q'])).toEqual({ code: 0, out: '', err: '' })
    expect(existsSync(join(folder, 'out/northmoor/2026-01-15/appendix-1-early-help.md'))).toBe(true)
    const again = await ranIn(folder, ['build', '--format', 'md'])
    expect(again.err).toContain('error text/placeholder')
    expect(again.code).toBe(1)
  })

  test('is not whatever else is wrong', async () => {
    const folder = folderWith('northmoor')
    edit(folder, meeting, 'start: 16:00', 'start: 26:00')
    expect((await ranIn(folder, ['check', '--stage', 'draft'])).code).toBe(1)
  })
})

describe('a fault that is allowed', () => {
  const allowed = '# allow year/impossible: as printed in the minutes of 2012'

  test('stops neither a check nor a build', async () => {
    const folder = folderWith('northmoor')
    const file = 'data/northmoor/meetings/2026-01-15/bids/early-help.yaml'
    edit(folder, file, 'introduction: |', 'introduction: |\n  As agreed for 2012/21.\n')
    expect((await ranIn(folder, ['build'])).code).toBe(1)
    edit(folder, file, 'introduction: |', `${allowed}\nintroduction: |`)
    expect(await ranIn(folder, ['check', '-q'])).toEqual({ code: 0, out: '', err: '' })
    expect(await ranIn(folder, ['build', '-q'])).toEqual({ code: 0, out: '', err: '' })
    const published = readText(folder, 'out/northmoor/2026-01-15/appendix-1-early-help.md')
    expect(published).toContain('2012/21')
    expect(published).not.toContain('as printed')
  })
})
