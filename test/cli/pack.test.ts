import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packFiles } from '../support/packs.ts'
import { edit, emptyFolder, filesBelow, folderWith, ranIn, readText, write } from './support.ts'

const meeting = 'data/northmoor/meetings/2026-01-15'
const issued = `${meeting}/issued.yaml`

/** A workspace whose one meeting has a report and two bids. */
const workspaceWith = (more: object = {}): string => {
  const folder = emptyFolder()
  const papers = [
    { id: 'central', kind: 'report', length: 4 },
    { id: 'early-help', kind: 'bid', length: 6 },
    { id: 'attendance', kind: 'bid', length: 2 },
  ] as const
  const forum = { house_style: { large_print: true } }
  for (const [file, text] of Object.entries(packFiles([papers], { forum, ...more }))) write(folder, file.replace('/workspace', 'data/northmoor'), text)
  return folder
}

const late = packFiles([[{ id: 'growth', kind: 'report', length: 1 }]])['/workspace/meetings/2026-01-15/reports/growth.yaml'] ?? ''

const written = (folder: string): readonly string[] =>
  Object.keys(filesBelow(join(folder, 'out')))
    .map(file => file.split('/').at(-1) ?? '')
    .filter(file => !file.startsWith('.'))

describe('pack', () => {
  test('writes the pack of a meeting, and the agenda that names its pages', async () => {
    const folder = workspaceWith()
    const { code, out } = await ranIn(folder, ['pack', meeting, '--format', 'md'])
    expect(code).toBe(0)
    expect(out).toContain('out/northmoor/2026-01-15/pack')
    expect([...written(folder)].sort()).toEqual(['agenda.md', 'pack.md'])
    expect(existsSync(join(folder, issued))).toBe(false)
    const range = /\| +(\d+ to \d+) \|/.exec(readText(folder, 'out/northmoor/2026-01-15/pack.md'))?.[1]
    expect(range).toBeDefined()
    expect(readText(folder, 'out/northmoor/2026-01-15/agenda.md')).toMatch(/attached, pages \d+ to \d+\)/)
  })

  test('takes the name of a meeting within its workspace, and says which there are', async () => {
    const folder = workspaceWith()
    const inside = join(folder, 'data/northmoor')
    expect((await ranIn(inside, ['pack', '2026-01-15', '--format', 'md'])).code).toBe(0)
    const { code, err } = await ranIn(inside, ['pack', '2026-01-16'])
    expect([code, err]).toEqual([2, 'forum-papers: there is no meeting “2026-01-16” in meetings. There are 2026-01-15.\n'])
    expect((await ranIn(folder, ['pack', 'nowhere'])).code).toBe(2)
  })

  test('is of no use where no item takes a paper', async () => {
    const { code, err } = await ranIn(folderWith('staffordshire'), ['pack', 'data/staffordshire/meetings/2018-07-03'])
    expect([code, err]).toEqual([
      2,
      'forum-papers: no item of data/staffordshire/meetings/2018-07-03/meeting.yaml takes a report or bid, so there is no pack. Name them under papers.\n',
    ])
  })
})

describe('pack --issue', () => {
  test('freezes what was published; what comes later is a supplement, and every page keeps its number', async () => {
    const folder = workspaceWith()
    const pack = (...more: readonly string[]) => ranIn(folder, ['pack', meeting, '--format', 'md', ...more])
    expect((await pack('--issue')).err).toContain(`Noted in ${issued}: pack is published.`)
    const first = readText(folder, issued)
    expect(first).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=../../.schemas/issued.json
      #
      # What was published of this meeting's pack, and which pages each part has had since then. \`forum-papers pack --issue\` writes this
      # file and adds to it; nobody else needs to. A page that is listed here never changes its number: what comes later is numbered
      # 14a, 14b … behind it. Take an issue out only if nobody was sent it.
      issues:
        - issue: pack
          parts:
            - part: cover
              title: "Agenda and papers for Thursday 15 January 2026"
              pages: [1]
            - part: agenda
              title: "Agenda for the meeting on Thursday 15 January 2026"
              pages: [2]
            - part: paper-central
              title: "Paper CENTRAL: What central is about"
              pages: [3-4]
              digest: "89693d91c9b1d76e"
            - part: paper-early-help
              title: "Money for early-help: funding bid 2026/27"
              pages: [5-6]
              digest: "e0dc57e6f1534c8a"
            - part: paper-attendance
              title: "Money for attendance: funding bid 2026/27"
              pages: [7]
              digest: "7f13ca136235c95f"
      "
    `)
    write(folder, `${meeting}/reports/growth.yaml`, late)
    edit(folder, `${meeting}/meeting.yaml`, '      - central\n', '      - central\n      - growth\n')
    expect((await pack('--issue')).code).toBe(0)
    expect(readText(folder, issued).startsWith(first)).toBe(true)
    expect(readText(folder, issued).slice(first.length)).toMatch(
      /^ {2}- issue: supplement-1\n {4}parts:\n[\s\S]*part: paper-growth\n {8}title: "Paper GROWTH: What growth is about"\n {8}pages: \[(\d+a)\]\n {8}digest: "[0-9a-f]{16}"\n$/,
    )
    expect(readText(folder, 'out/northmoor/2026-01-15/supplement-1.md')).toMatch(/\| +\d+a \|/)
    const { code, err } = await pack('--issue')
    expect([code, err]).toEqual([2, expect.stringContaining('nothing new')])
  })

  test('says of a published paper that it has changed since, and is not content that nothing is new', async () => {
    const folder = workspaceWith()
    const pack = (...more: readonly string[]) => ranIn(folder, ['pack', meeting, '--format', 'md', ...more])
    await pack('--issue')
    const bid = `${meeting}/bids/early-help.yaml`
    write(folder, bid, `# A comment changes nothing.\n${readText(folder, bid)}`)
    expect((await pack()).err).not.toContain('paper/changed')
    edit(folder, bid, 'Paragraph 1 of', 'The first paragraph of')
    for (const command of [
      ['pack', meeting, '--format', 'md'],
      ['check', '.'],
      ['build', '--format', 'md'],
    ])
      expect((await ranIn(folder, command)).err + (await ranIn(folder, command)).out, command[0]).toMatch(
        /early-help\.yaml[\s\S]*paper\/changed|paper\/changed[\s\S]*early-help\.yaml/,
      )
    const again = await pack('--issue')
    expect(again.code).toBe(2)
    expect(again.err).toContain('no new paper, but changed since published: “Money for early-help”. Put the change into a new paper')
    expect(again.err).not.toContain('nothing new')
    write(folder, issued, readText(folder, issued).replace(/ {8}digest: .*\n/g, ''))
    expect((await pack()).err).not.toContain('paper/changed')
  })

  test('notes nothing while the pack has an error', async () => {
    const folder = workspaceWith()
    edit(folder, `${meeting}/bids/early-help.yaml`, 'year: 2026/27', 'year: 2012/21')
    expect((await ranIn(folder, ['pack', meeting, '--issue'])).code).toBe(1)
    expect(existsSync(join(folder, issued))).toBe(false)
  })

  test('is not for restricted papers', async () => {
    expect((await ranIn(workspaceWith(), ['pack', meeting, '--issue', '--restricted'])).code).toBe(2)
  })

  test('leaves a file that has been spoilt by hand alone, and says where', async () => {
    const folder = workspaceWith()
    await ranIn(folder, ['pack', meeting, '--format', 'md', '--issue'])
    edit(folder, issued, 'pages: [1]', 'pages: [2-1]')
    const { code, err } = await ranIn(folder, ['pack', meeting, '--format', 'md'])
    expect(code).toBe(1)
    expect(err).toContain('value/pages')
    expect(err).toContain(`${issued}:`)
    write(folder, issued, 'issues: [')
    const worse = await ranIn(folder, ['pack', meeting, '--format', 'md'])
    expect([worse.code, worse.err]).toEqual([
      1,
      expect.stringContaining('Not written, because of errors: northmoor/2026-01-15/agenda, northmoor/2026-01-15/pack.'),
    ])
  })
})

describe('build', () => {
  test('makes the packs too, in one edition, and again only when something in them has changed', async () => {
    const folder = workspaceWith()
    await ranIn(folder, ['build'])
    expect(
      written(folder)
        .filter(file => file.startsWith('pack.'))
        .sort(),
    ).toEqual(['pack.html', 'pack.md', 'pack.pdf'])
    expect((await ranIn(folder, ['build'])).out).toBe('')
    edit(folder, `${meeting}/bids/early-help.yaml`, 'title: Money for early-help', 'title: Help for early-help')
    expect((await ranIn(folder, ['build'])).out).toContain('northmoor/2026-01-15/pack')
    expect(readText(folder, 'out/northmoor/2026-01-15/pack.md')).toContain('Help for early-help')
  })

  test('of one bid makes no pack wait', async () => {
    const folder = workspaceWith()
    await ranIn(folder, ['build', `${meeting}/bids/early-help.yaml`, '--format', 'md'])
    expect(written(folder)).not.toContain('pack.md')
    expect(written(folder)).not.toContain('agenda.md')
  })

  test('names in the large print of the agenda the pages of the one pack there is', async () => {
    const folder = workspaceWith()
    await ranIn(folder, ['build', '--format', 'html', '--only', 'agenda'])
    const ranges = (file: string) => readText(folder, `out/northmoor/2026-01-15/${file}`).match(/pages? \d+(?: to \d+)?/g)
    expect(ranges('agenda.large-print.html')).toEqual(ranges('agenda.html'))
  })

  test('takes several papers with --only', async () => {
    const folder = workspaceWith()
    await ranIn(folder, ['build', '--format', 'md', '--only', 'early-help, attendance'])
    expect(written(folder)).toHaveLength(2)
  })
})
