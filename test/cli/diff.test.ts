/** What `diff` tells of two bids and two meetings, in each format. */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { edit, folderWith, ranIn } from './support.ts'

const meetings = 'data/northmoor/meetings'
const [old, now] = [`${meetings}/2026-01-15`, `${meetings}/2027-01-14`]

/** Northmoor, and the same meeting a year later with a bid that has changed and one that is gone. */
const twoYears = (): string => {
  const folder = folderWith('northmoor')
  cpSync(join(folder, old), join(folder, now), { recursive: true })
  const bid = `${now}/bids/early-help.yaml`
  edit(folder, `${now}/meeting.yaml`, 'date: 2026-01-15', 'date: 2027-01-14')
  edit(folder, `${now}/meeting.yaml`, 'outcome: carried', 'outcome: lost')
  edit(folder, bid, 'year: 2026/27', 'year: 2027/28')
  edit(folder, bid, 'requested: £148,500', 'requested: £151,000')
  edit(folder, bid, 'amount: £86,200', 'amount: £88,700')
  edit(folder, bid, 'fte: 1.60', 'fte: 1.80')
  edit(folder, bid, 'name: Family workers', "name: 'Family | <b>workers</b> *more*'")
  rmSync(join(folder, now, 'bids/school-attendance.yaml'))
  return folder
}

describe('diff', () => {
  test('tells what changed in a bid', async () => {
    const { code, out, err } = await ranIn(twoYears(), ['diff', `${old}/bids/early-help.yaml`, `${now}/bids/early-help.yaml`])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(`What changed: Early Help team
  before: Early Help team, 15 January 2026
  after:  Early Help team, 14 January 2027

In pounds
  What                                      Before     After  Difference
  Requested                               £148,500  £151,000     +£2,500
  Advice line, amount                      £86,200   £88,700     +£2,500
  Family | <b>workers</b> *more*, amount      none   £62,300    +£62,300
  Family workers, amount                   £62,300      none    -£62,300

In full-time equivalent posts
  What                                    Before  After  Difference
  Posts in all                              3.35   3.55       +0.20
  Advice line, Early Help Adviser, fte      1.60   1.80       +0.20
  Family | <b>workers</b> *more*, Family    none   1.25       +1.25
  Worker, fte
  Family workers, Family Worker, fte        1.25   none       -1.25

In decisions
  What                                      Before   After
  “That the bid for the Early Help team be  carried  lost
  agreed.”, outcome

Added and removed
  What                            Among the  Became
  Family | <b>workers</b> *more*  services   added
  Family workers                  services   removed

In other facts
  What  Before   After
  Year  2026/27  2027/28
`)
  })

  test('tells what changed from one meeting to another, its papers and their sum included', async () => {
    const folder = twoYears()
    const { code, out } = await ranIn(folder, ['diff', old, now])
    expect(code).toBe(0)
    expect(out).toMatch(/ {2}Requested in all +£209,750 +£151,000 +-£58,750\n/)
    expect(out).toMatch(/ {2}School Attendance Project, requested +£61,250 +none +-£61,250\n/)
    expect(out).toMatch(/ {2}School Attendance Project +bids +removed\n/)
    expect(out).toMatch(/carried +lost\n/)
    expect((await ranIn(folder, ['diff', `${old}/meeting.yaml`, now])).out).toBe(out)
    expect((await ranIn(join(folder, now), ['diff', '../2026-01-15', '.'])).out).toBe(out)
  })

  test('says that nothing has changed', async () => {
    const { code, out } = await ranIn(folderWith('northmoor'), ['diff', old, old])
    expect(code).toBe(0)
    expect(out).toMatch(/\n\nNothing has changed\.\n$/)
  })

  test('is Markdown in which every value is data', async () => {
    const { out } = await ranIn(twoYears(), ['diff', `${old}/bids/early-help.yaml`, `${now}/bids/early-help.yaml`, '--format', 'md'])
    expect(out).toMatch(/^# What changed: Early Help team\n\n<!-- facts -->\n\n- \*\*Before:\*\* Early Help team, 15 January 2026\n/)
    expect(out).toContain('| Requested                                   | £148,500 | £151,000 |    +£2,500 |\n')
    expect(out).toContain('| Family \\| \\<b>workers\\</b> \\*more\\*, amount |     none |  £62,300 |   +£62,300 |\n')
  })

  test('is a page of its own in the look of the forum’s papers', async () => {
    const line = ['diff', `${old}/bids/early-help.yaml`, `${now}/bids/early-help.yaml`, '--format', 'html']
    const folder = twoYears()
    const { code, out } = await ranIn(folder, line)
    expect(code).toBe(0)
    expect(out).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/)
    expect(out).toContain('<p class="council">Northmoor Council</p>')
    expect(out).toContain('<th scope="row">Requested</th> <td class="right">£148,500</td> <td class="right">£151,000</td> <td class="right">+£2,500</td>')
    expect(out).toContain('Family | &lt;b&gt;workers&lt;/b&gt; *more*')
    expect(out).not.toMatch(/<b>|<script|src=|&lt;!--/)
    expect((await ranIn(folder, line)).out).toBe(out)
  })

  test('keeps what is not public to those who may see it', async () => {
    const folder = twoYears()
    const hidden = `${old}/bids/school-attendance.yaml`
    edit(folder, hidden, 'title: School Attendance Project', 'title: Canary Project\naccess: exempt (paragraph 3)')
    for (const format of ['text', 'md', 'html']) {
      const open = await ranIn(folder, ['diff', old, now, '--format', format])
      expect(open.code).toBe(0)
      expect(open.out).toContain('£148,500')
      expect(open.out).not.toMatch(/Canary|£61,250|£209,750/)
      expect((await ranIn(folder, ['diff', old, now, '--format', format, '--restricted'])).out).toMatch(/Canary Project[\s\S]*£61,250/)
    }
    expect(await ranIn(folder, ['diff', hidden, hidden])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--restricted') })
    expect((await ranIn(folder, ['diff', hidden, hidden, '--restricted'])).code).toBe(0)
  })

  test('shows the errors of what it is to compare, and of nothing else', async () => {
    const folder = twoYears()
    edit(folder, `${now}/bids/early-help.yaml`, 'year: 2027/28', 'year: 2027/30')
    const { code, out, err } = await ranIn(folder, ['diff', `${old}/bids/early-help.yaml`, `${now}/bids/early-help.yaml`])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^error value\/year\n {2}data\/northmoor\/meetings\/2027-01-14\/bids\/early-help\.yaml:3:7\n/)
    expect((await ranIn(folder, ['diff', `${old}/reports/central-services.yaml`, `${now}/reports/central-services.yaml`])).code).toBe(0)
  })

  test.each([
    [[old, `${now}/bids/early-help.yaml`], 'a meeting and a bid cannot be compared'],
    [[old, 'data/northmoor'], '“data/northmoor” is neither a bid, nor a report, nor a meeting'],
    [[old, `${now}/documents`], 'is neither a bid, nor a report, nor a meeting'],
    [[old, 'nowhere'], 'there is no file or folder “nowhere”'],
    [[old, '/'], 'is neither a bid, nor a report, nor a meeting'],
    [[old], "missing required argument 'after'"],
  ])('is told how to be used, not %s', async (given, said) => {
    const { code, out, err } = await ranIn(twoYears(), ['diff', ...given])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(said)
  })
})
