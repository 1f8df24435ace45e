/** `new minutes` adds what is missing and touches nothing; `build` and `check` never write into a workspace. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { edit, emptyFolder, folderWith, ranIn, readText, write } from './support.ts'

const forum = `council: Northmoor Council
forum_name: Schools’ Forum
groups:
  - {id: primary, name: Maintained primary schools, kind: schools, phase: primary, seats: 3}
members:
  - {id: m-01, name: Owen Larch, group: primary, body: 'Fernbank: # Primary'}
  - {id: m-02, name: Tom Sedge, group: primary}
  - {id: m-03, group: primary, vacant: true}
attendees:
  - {id: o-01, name: Ruth Ambler, role: Head of Education Finance, kind: officer}
`
const report = `title: Central services
report_of: the Director of Children’s Services
purpose: [decision]
summary: The forum decides on central services.
recommendations:
  - text: Agree the bid.
    verb: decide
    electorate: [primary]
    papers: [central]
    lines:
      - {label: Licences, amount: £1.2m, year: 2026-27}
  - text: |
      To note the survey:

      - its figures
    verb: note
    access: exempt (paragraph 3)
background: The forum decides each year.
financial: The council pays from the central block.
`
const meeting = `# The winter meeting. Typed by hand.
start: 16:00   # in the hall

# What the forum takes:
items:
  - title: Apologies   # nobody decides here
  - title: Central services # with a report

    papers:
      - central # the report

    # a note at the end of the item
  - title: Growth fund
    recommendations: [{text: DSG be kept., verb: view}]
    body: |
      Typed before the meeting.

    sub_items:
      - title: Criteria
        recommendations:
          - text: That the criteria be agreed.
            verb: agree-in-principle
  - title: Done already
    recommendations: [{text: Agree it., verb: decide}]
    resolution: {outcome: carried, clauses: [{kind: decide, text: That it be agreed.}]}
  - {title: In braces, recommendations: [{text: Agree it., verb: decide}]}
next_meeting: in May`

const place = 'forum/meetings/2026-01-15/meeting.yaml'
const workspace = (text: string): string => {
  const folder = emptyFolder()
  write(folder, 'forum/forum.yaml', forum)
  write(folder, 'forum/meetings/2026-01-15/reports/central.yaml', report)
  write(folder, place, text)
  return folder
}

/** Whether one text is the other with whole lines added. */
const isAddedTo = (after: string, before: string): boolean => {
  const rest = before.match(/[^\n]*\n|[^\n]+$/g) ?? []
  for (const line of after.match(/[^\n]*\n|[^\n]+$/g) ?? []) if (line === rest[0] || line.trimEnd() === rest[0]) rest.shift()
  return rest.length === 0
}

describe('new minutes', () => {
  test('adds attendance, discussion and resolutions between the lines that are there', async () => {
    const folder = workspace(meeting)
    const { code, out, err } = await ranIn(folder, ['new', 'minutes', 'forum/meetings/2026-01-15'])
    expect({ code, out }).toEqual({ code: 0, out: `${place}\n` })
    expect(err).toContain('“In braces”')
    const after = readText(folder, place)
    expect(isAddedTo(after, meeting)).toBe(true)
    await expect(after).toMatchFileSnapshot('__snapshots__/minutes.yaml')
  })

  test('a second time there is nothing to add', async () => {
    const folder = workspace(meeting)
    await ranIn(folder, ['new', 'minutes', 'forum/meetings/2026-01-15'])
    const first = readText(folder, place)
    const { code, out, err } = await ranIn(folder, ['new', 'minutes', '--meeting', 'forum/meetings/2026-01-15'])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toContain('stays as it is')
    expect(readText(folder, place)).toBe(first)
  })

  test('what is left to fill in is listed, and nothing else is wrong', async () => {
    const folder = workspace(meeting)
    await ranIn(folder, ['new', 'minutes', 'forum/meetings/2026-01-15'])
    const { code, out } = await ranIn(folder, ['check', 'forum', '--format', 'json'])
    const faults: readonly { readonly code: string; readonly severity: string; readonly line: number }[] = JSON.parse(out)
    expect(code).toBe(1)
    expect(new Set(faults.filter(fault => fault.severity === 'error').map(fault => fault.code))).toEqual(new Set(['field/open', 'text/placeholder']))
    expect(await ranIn(folder, ['build', 'forum', '--stage', 'draft', '--format', 'md'])).toMatchObject({ code: 0 })
    expect(readText(folder, 'out/forum/2026-01-15/agenda.md')).toContain('Central services')
    expect(readText(folder, 'out/forum/2026-01-15/minutes.md')).not.toContain('RESOLVED:** That DSG be kept.')
    const lines = readText(folder, place).split('\n')
    for (const fault of faults) if (fault.severity === 'error') expect(lines[fault.line - 1]).toContain('[insert')
  })

  test('filled in, it makes minutes', async () => {
    const folder = workspace(meeting)
    await ranIn(folder, ['new', 'minutes', 'forum/meetings/2026-01-15'])
    const filled = readText(folder, place)
      .replace(/status: "\[insert present.*\]"/g, 'status: present')
      .replace(/outcome: "\[insert.*\]"/g, 'outcome: carried')
      .replace(/body: "\[insert.*\]"/g, 'body: It was discussed.')
    write(folder, place, filled)
    const { code, err } = await ranIn(folder, ['build', 'forum', '--format', 'md'])
    expect(err).not.toContain('error')
    expect(code).toBe(0)
    const minutes = readText(folder, 'out/forum/2026-01-15/minutes.md')
    expect(minutes).toContain('**RESOLVED:** That DSG be kept.')
    expect(minutes).toContain('a) That the Schools’ Forum agree the bid.')
    expect(minutes).not.toContain('its figures')
  })

  test.each([
    ['Windows line ends', meeting.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${meeting}\n`],
    ['a line end at the end', `${meeting}\n`],
  ])('%s stay', async (_what, text) => {
    const folder = workspace(text)
    expect((await ranIn(folder, ['new', 'minutes', 'forum/meetings/2026-01-15'])).code).toBe(0)
    const after = readText(folder, place)
    expect(isAddedTo(after, text)).toBe(true)
    expect(after).not.toBe(text)
    expect(after.replace(/\r\n/g, '').includes(text.includes('\r') ? '\n' : '\r')).toBe(false)
  })

  test('minutes that were begun are left alone', async () => {
    const folder = workspace(
      'attendance:\n  - {person: m-01, status: present}\nitems:\n  - title: Election\n    papers: [central]\n    elections: [{post: Chair}]\n',
    )
    const before = readText(folder, place)
    expect(await ranIn(folder, ['new', 'minutes', 'forum/meetings/2026-01-15'])).toMatchObject({ code: 0, out: '' })
    expect(readText(folder, place)).toBe(before)
  })

  test('a file that cannot be read is refused, and stays', async () => {
    const folder = workspace('items: nothing\n')
    const { code, err } = await ranIn(folder, ['new', 'minutes', 'forum/meetings/2026-01-15'])
    expect(err).toContain('forum-papers check forum/meetings/2026-01-15')
    expect(code).toBe(2)
    expect(readText(folder, place)).toBe('items: nothing\n')
  })
})

test('minutes that a later meeting approves are made again, and only those', async () => {
  const folder = workspace('items:\n  - title: Central services\n    papers: [central]\n    body: It was discussed.\n')
  const build = () => ranIn(folder, ['build', 'forum', '--format', 'md,html,pdf'])
  const minutes = () => readText(folder, 'out/forum/2026-01-15/minutes.md')
  expect((await build()).code).toBe(0)
  expect(minutes()).toContain('state: "Draft minutes, not yet approved"')
  expect(minutes()).toContain('**Draft minutes, not yet approved.**')
  expect(readText(folder, 'out/forum/2026-01-15/minutes.html')).toContain('Minutes · Draft minutes, not yet approved')
  const report = readText(folder, 'out/forum/2026-01-15/central.md')
  write(
    folder,
    'forum/meetings/2026-03-12/meeting.yaml',
    'items:\n  - title: Minutes\n    template: previous-minutes\n    corrections: [{change: Tom Sedge was present.}]\n    resolution: {outcome: carried, clauses: [{kind: approve-minutes, text: So agreed.}]}\n',
  )
  expect((await build()).code).toBe(0)
  expect(minutes()).not.toContain('raft')
  expect(minutes()).toContain('**Approved** by the meeting of 12 March 2026, with the corrections below.')
  expect(minutes()).toContain('- Tom Sedge was present.')
  expect(readText(folder, 'out/forum/2026-01-15/minutes.html')).not.toContain('raft')
  expect(readText(folder, 'out/forum/2026-01-15/central.md')).toBe(report)
})

/** Every file and folder, with its bytes and when it was last written. */
const stateOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map(file => {
        const path = join(folder, file)
        const stat = statSync(path)
        return [file, stat.isDirectory() ? 'folder' : `${stat.mtimeMs} ${readFileSync(path, 'base64')}`]
      }),
  )

describe('a workspace', () => {
  test.each([
    ['build', ['build']],
    ['build again', ['build']],
    ['build --restricted', ['build', '--restricted']],
    ['check', ['check']],
    ['check --format json', ['check', '--format', 'json']],
  ])('is never written to by %s', async (_name, line) => {
    const folder = folderWith('northmoor', 'staffordshire', 'birmingham')
    edit(folder, 'data/northmoor/meetings/2026-01-15/meeting.yaml', 'outcome: carried', 'outcome: carried # as Owen said  \n      # by hand')
    edit(folder, 'data/birmingham/meetings/2020-01-16/bids/early-help.yaml', 'requested: £262,000', 'requested: £262,001')
    const before = stateOf(join(folder, 'data'))
    await ranIn(folder, line)
    await ranIn(folder, line)
    expect(stateOf(join(folder, 'data'))).toEqual(before)
  })
})
