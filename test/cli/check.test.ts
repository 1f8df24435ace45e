import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { edit, folderWith, ranIn } from './support.ts'

const bid = 'data/birmingham/meetings/2020-01-16/bids/early-help.yaml'

describe('check', () => {
  test('finds nothing in the examples, and says what it looked at', async () => {
    const { code, out, err } = await ranIn(folderWith('birmingham', 'northmoor'), ['check'])
    expect(out).toBe('')
    expect(err).toMatch(/^2 workspaces, \d+ papers: no faults\.\n$/)
    expect(code).toBe(0)
  })

  test('keeps telling of the date that the customer’s minutes left open', async () => {
    const { code, out, err } = await ranIn(folderWith('staffordshire'), ['check'])
    expect(out).toContain('warning action/date-open')
    expect(err).toMatch(/^1 workspace, \d+ papers?: 1 warning in 1 file\.\n$/)
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
