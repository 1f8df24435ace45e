/** What `check --fix` does to the files, and all that it leaves as it is. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { disk } from '../../src/cli/host.ts'
import { edit, emptyFolder, filesBelow, folderWith, ranIn, readText, write } from './support.ts'

const forum = `# The forum.
council: Northmoor Council
forum_name: Schools’ Forum
house_style:
  year: 2020/21   # as printed
acronyms:
  - { short: DSG, long: Dedicated Schools Grant }
  - { short: SLA, long: service level agreement }
  - { short: LST, long: Local Support Team }
`
const meeting = `date: 2026-01-15
items:
  - title: Early Help in 2026-27   # keep me
    papers: [early-help]
    body: |
      Members heard of the   DSG, and of an SLA.

      Two LSTs cost £1440321; a third, £1.44
      m. The first   cost £1.44 million in 2025-26.
    resolution:
      outcome: carried
      clauses:
        - kind: decide
          text: a) That the bid of £60K be agreed.
          papers: [early-help]
        - {kind: note, text: '(ii)  That St Mary''s £1440321 be noted.'}
`
const bid = `title: "Early Help, 2026-2027"
year: 2026-27
status: new
requested: £60K   # about
introduction: >-
  The \`£60K\` of 2026-27 is £60K.
services:
  - name: Early Help
    amount: £60000
`
const files = { 'forum.yaml': forum, 'meetings/2026-01-15/meeting.yaml': meeting, 'meetings/2026-01-15/bids/early-help.yaml': bid }
const meetingFile = 'meetings/2026-01-15/meeting.yaml'
const bidFile = 'meetings/2026-01-15/bids/early-help.yaml'

const workspace = (): string => {
  const folder = emptyFolder()
  for (const [file, text] of Object.entries(files)) write(folder, file, text)
  return folder
}

const meetingFixed = meeting
  .replace('2026-27   #', '2026/27   #')
  .replace('the   DSG', 'the   Dedicated Schools Grant (DSG)')
  .replace('an SLA', 'a service level agreement (SLA)')
  .replace('LSTs', 'Local Support Teams (LSTs)')
  .replace('£1440321; a third, £1.44\n      m', '£1,440,321; a third, £1.44m')
  .replace('2025-26', '2025/26')
  .replace('a) That', 'That')
  .replace('£60K be', '£60k be')
  .replace("(ii)  That St Mary''s £1440321", "That St Mary''s £1,440,321")
const bidFixed = bid
  .replace('2026-2027', '2026/27')
  .replace('year: 2026-27', 'year: 2026/27')
  .replace('requested: £60K', 'requested: £60k')
  .replace('2026-27 is £60K', '2026/27 is £60k')
  .replace('£60000', '£60,000')

describe('check --fix', () => {
  test('puts right what is safe, and leaves every other byte', async () => {
    const folder = workspace()
    const { code, out, err } = await ranIn(folder, ['check', '--fix'])
    expect(readText(folder, meetingFile)).toBe(meetingFixed)
    expect(readText(folder, bidFile)).toBe(bidFixed)
    expect(readText(folder, 'forum.yaml')).toBe(forum)
    expect(err).toBe('Put right 17 faults in 2 files.\n1 workspace, 6 papers: no faults.\n')
    expect({ code, out }).toEqual({ code: 0, out: '' })
  })

  test('changes nothing the second time', async () => {
    const folder = workspace()
    await ranIn(folder, ['check', '--fix'])
    const before = filesBelow(folder)
    expect((await ranIn(folder, ['check', '--fix'])).err).toBe('There is nothing to put right by itself.\n1 workspace, 6 papers: no faults.\n')
    expect(filesBelow(folder)).toEqual(before)
  })

  test('shows the same as a diff that can be applied, and then writes nothing', async () => {
    const folder = workspace()
    const before = filesBelow(folder)
    const { code, out, err } = await ranIn(folder, ['check', '--fix', '--dry-run'])
    expect(filesBelow(folder)).toEqual(before)
    expect(out).toMatch(
      /^--- a\/meetings\/2026-01-15\/bids\/early-help\.yaml\n\+\+\+ b\/meetings\/2026-01-15\/bids\/early-help\.yaml\n@@ -1,9 \+1,9 @@\n-title: /,
    )
    expect(err).toBe('Would put right 17 faults in 2 files.\n')
    expect(code).toBe(1)
    writeFileSync(join(folder, 'fix.diff'), out)
    execFileSync('git', ['apply', 'fix.diff'], { cwd: folder })
    expect([readText(folder, meetingFile), readText(folder, bidFile)]).toEqual([meetingFixed, bidFixed])
  })

  test('keeps line ends, a byte order mark and the rights of a file', async () => {
    const folder = workspace()
    writeFileSync(join(folder, bidFile), `\ufeff${bid.replaceAll('\n', '\r\n')}`)
    chmodSync(join(folder, bidFile), 0o640)
    await ranIn(folder, ['check', '--fix'])
    expect(readText(folder, bidFile)).toBe(`\ufeff${bidFixed.replaceAll('\n', '\r\n')}`)
    expect(statSync(join(folder, bidFile)).mode & 0o777).toBe(0o640)
    expect(readdirSync(join(folder, dirname(bidFile)))).toEqual(['early-help.yaml'])
  })

  test('changes only the files it was asked about', async () => {
    const folder = workspace()
    await ranIn(folder, ['check', '--fix', bidFile])
    expect(readText(folder, bidFile)).toBe(bidFixed)
    expect(readText(folder, meetingFile)).toBe(meeting)
  })

  test('writes the file that a link in the workspace leads to, and none outside', async () => {
    const folder = workspace()
    const outside = emptyFolder()
    write(folder, 'shared/music.yaml', bid)
    write(outside, 'art.yaml', bid)
    symlinkSync('../../../shared/music.yaml', join(folder, dirname(bidFile), 'music.yaml'))
    symlinkSync(join(outside, 'art.yaml'), join(folder, dirname(bidFile), 'art.yaml'))
    const { out } = await ranIn(folder, ['check', '--fix'])
    expect(readText(folder, 'shared/music.yaml')).toBe(bidFixed)
    expect(disk.at(join(folder, dirname(bidFile), 'music.yaml'))).toBe('link')
    expect(readText(outside, 'art.yaml')).toBe(bid)
    expect(out).toContain('file/outside')
  })

  test('leaves what a comment allows, and what a person has to say', async () => {
    const folder = workspace()
    write(folder, bidFile, bid.replace('year: 2026-27', 'year: 2026-27 # allow year/style: as in the council’s ledger'))
    edit(folder, meetingFile, 'Members heard of the   DSG', 'The DSG’s future was discussed, and the   DSG')
    const { out, code } = await ranIn(folder, ['check', '--fix'])
    expect(readText(folder, bidFile)).toContain('year: 2026-27 # allow')
    expect(readText(folder, meetingFile)).toContain('The DSG’s future was discussed')
    expect(out).toContain('advice acronym/unexpanded')
    expect(code).toBe(0)
  })

  test('leaves a sum in brackets whose comma would cut it in two', async () => {
    const folder = workspace()
    write(folder, bidFile, bid.replace('  - name: Early Help\n    amount: £60000', '  - { name: Early Help, amount: £60000 }'))
    const { out } = await ranIn(folder, ['check', '--fix'])
    expect(readText(folder, bidFile)).toContain('amount: £60000 }')
    expect(out).toContain('advice money/style')
  })

  test('puts right what it can in a workspace with errors, and says the rest', async () => {
    const folder = workspace()
    edit(folder, bidFile, 'amount: £60000', 'amount: £60001')
    const { code, out } = await ranIn(folder, ['check', '--fix'])
    expect(readText(folder, bidFile)).toBe(bidFixed.replace('60,000', '60,001'))
    expect(out).toBe('')
    expect(code).toBe(0)
    edit(folder, bidFile, 'status: new', 'status: brand new')
    edit(folder, bidFile, '2026/27 is', '2026-27 is')
    expect((await ranIn(folder, ['check', '--fix'])).code).toBe(1)
    expect(readText(folder, bidFile)).toContain('2026/27 is')
  })

  test('says what it could put right', async () => {
    expect((await ranIn(workspace(), ['check'])).err).toMatch(/\nforum-papers check --fix puts 17 of them right\.\n$/)
    expect((await ranIn(workspace(), ['check', bidFile])).err).toMatch(/\nforum-papers check --fix puts 6 of them right\.\n$/)
  })

  test('gives programs the edit with the fault', async () => {
    const folder = workspace()
    const faults: { code: string; fix?: object }[] = JSON.parse((await ranIn(folder, ['check', bidFile, '--format', 'json'])).out)
    expect(faults.find(({ code }) => code === 'year/style')?.fix).toEqual({ line: 1, column: 21, endLine: 1, endColumn: 30, text: '2026/27' })
    const [run] = JSON.parse((await ranIn(folder, ['check', bidFile, '--format', 'sarif'])).out).runs
    expect(run.results[0].fixes).toEqual([
      {
        description: { text: 'Write 2026/27' },
        artifactChanges: [
          {
            artifactLocation: { uri: bidFile, uriBaseId: '%SRCROOT%' },
            replacements: [{ deletedRegion: { startLine: 1, startColumn: 21, endLine: 1, endColumn: 30 }, insertedContent: { text: '2026/27' } }],
          },
        ],
      },
    ])
  })

  test('finds nothing to do in the examples', async () => {
    const folder = folderWith('birmingham', 'northmoor', 'staffordshire')
    const before = filesBelow(folder)
    expect((await ranIn(folder, ['check', '--fix'])).err).toMatch(/^There is nothing to put right by itself\.\n/)
    expect(filesBelow(folder)).toEqual(before)
  })

  test('does a dry run only of a fix', async () => {
    expect(await ranIn(workspace(), ['check', '--dry-run'])).toMatchObject({ code: 2, err: expect.stringContaining('--dry-run goes with --fix') })
  })
})

test('a file is written anew in one step, or stays as it was', () => {
  const folder = emptyFolder()
  write(folder, 'a.yaml', 'old')
  disk.replace(join(folder, 'a.yaml'), Buffer.from('new'))
  expect(readText(folder, 'a.yaml')).toBe('new')
  mkdirSync(join(folder, `.a.yaml.${process.pid}.part`))
  expect(() => disk.replace(join(folder, 'a.yaml'), Buffer.from('newer'))).toThrow()
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('new')
})
