import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, filesBelow, ranIn, readText, write } from './support.ts'

describe('init', () => {
  test('makes a workspace that has no fault and builds at once', async () => {
    const folder = emptyFolder()
    const made = await ranIn(folder, ['init', 'anytown'])
    expect(made.code).toBe(0)
    expect(made.out.split('\n')).toContain('anytown/forum.yaml')
    expect(await ranIn(folder, ['check', 'anytown'])).toEqual({ code: 0, out: '', err: '1 workspace, 11 papers: no faults.\n' })
    expect((await ranIn(folder, ['build', 'anytown'])).code).toBe(0)
    expect(Object.keys(filesBelow(join(folder, 'out'))).filter(file => file.endsWith('.pdf'))).toHaveLength(11)
    expect(readText(folder, 'out/anytown/2026-10-08/appendix-1-reading-support-bid.md')).toContain('8 October 2026')
  })

  test('every file names a schema that is there', async () => {
    const folder = emptyFolder()
    await ranIn(folder, ['init'])
    const files = Object.keys(filesBelow(folder)).filter(file => file.endsWith('.yaml'))
    expect(files).toHaveLength(5)
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
  test.each(['bid', 'report'])('a new %s goes to the latest meeting, and check lists what to fill in', async kind => {
    const folder = emptyFolder()
    await ranIn(folder, ['init'])
    await ranIn(folder, ['new', 'meeting'])
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
    expect((await ranIn(folder, ['build', '--stage', 'draft', '--format', 'md'])).code).toBe(0)
    expect(made.err).toContain('names transport among its papers')
    write(folder, 'meetings/2027-01-14/meeting.yaml', 'items:\n  - title: Budget\n    papers: [budget]\n')
    expect((await ranIn(folder, ['new', kind, 'budget'])).err).not.toContain('among its papers')
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

describe('new meeting', () => {
  /** A workspace with its first meeting. */
  const started = async (): Promise<string> => {
    const folder = emptyFolder()
    await ranIn(folder, ['init'])
    return folder
  }

  test('takes the next of the calendar, and has no fault', async () => {
    const folder = await started()
    const { code, out, err } = await ranIn(folder, ['new', 'meeting'])
    expect({ code, out }).toEqual({ code: 0, out: 'meetings/2027-01-14/meeting.yaml\n' })
    expect(err).toBe('The meeting of Thursday 14 January 2027 takes over 2 matters, and 2 open actions as matters arising.\n')
    const text = readText(folder, out.trim())
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/\.schemas\/meeting\.json\n/)
    expect(text).not.toMatch(/^date:/m)
    expect(text).toContain('start: 16:00\nvenue: Town Hall, Anytown, committee room 1\n')
    expect([...text.matchAll(/^ {2}- (?:id|title): (.+)$/gm)].map(([, name]) => name)).toEqual([
      'Apologies for absence',
      'Declarations of interest',
      'Minutes of the last meeting',
      'Matters arising',
      'schools-budget',
      'central-services',
      'Work programme',
      'Any other business',
      'Date of the next meeting',
    ])
    expect(text).toContain('    #   - action: 2026-10-08/3.b\n')
    expect(await ranIn(folder, ['check'])).toMatchObject({ code: 0, err: expect.stringContaining('no faults') })
    expect((await ranIn(folder, ['build', '--only', 'agenda', '--format', 'md'])).code).toBe(0)
    const agenda = readText(folder, `out/${folder.split('/').at(-1)}/2027-01-14/agenda.md`)
    expect(agenda).toContain('**Minutes of the meeting held on Thursday 8 October 2026**')
    expect(agenda).toContain('| 2026-10-08/3.b, 8 October 2026, item 3, clause b)')
  })

  test('brings what was deferred, not put, or lost for want of a quorum, with its papers', async () => {
    const folder = await started()
    write(
      folder,
      'meetings/2026-12-03/meeting.yaml',
      [
        'quorate: no',
        'items:',
        '  - { title: Growth fund, matter: growth, purpose: decision, papers: [growth], recommendations: [{ text: "Agree the fund: all of it.", verb: decide, lines: [{ label: Fund, amount: £1.2m }] }] }',
        '  - { title: Outturn, purpose: noting, body: Members heard the report. }',
        '  - title: "Contingency: line by line"',
        '    electorate: [primary]',
        '    resolution: { outcome: deferred, clauses: [{ kind: defer, text: "That it be deferred.", due: 2027-05-06 }] }',
        '  - title: Scheme',
        '    resolution: { outcome: subject-to-ratification, clauses: [{ kind: decide, text: "That it be agreed." }] }',
        '',
      ].join('\n'),
    )
    const { out } = await ranIn(folder, ['new', 'meeting', '14 January 2027'])
    const text = readText(folder, out.trim())
    expect(text).toContain('  # Not decided, for want of a quorum, at the meeting of 3 December 2026.\n  - id: growth-fund\n    title: Growth fund\n')
    expect(text).toContain(
      '    matter: growth\n    carried_from: 2026-12-03\n    recommendations:\n      - text: "Agree the fund: all of it."\n        verb: decide\n',
    )
    expect(text).toContain('    # Its papers lie in the meeting 2026-12-03: growth.')
    expect(text).toContain('    # To ratify it, add to its resolution: ratifies: 2026-12-03\n')
    expect(text).not.toMatch(/outturn|contingency/i)
    const may = await ranIn(folder, ['new', 'meeting', '2027-05-06'])
    const later = readText(folder, may.out.trim())
    expect(later).toContain(
      '  - id: contingency-line-by-line\n    title: "Contingency: line by line"\n    electorate: [primary]\n    carried_from: 2026-12-03\n',
    )
    expect(later, 'what January has on its agenda is left to January').not.toContain('growth-fund')
  })

  test('offers the minutes of every meeting that are still to be approved, an item each', async () => {
    const folder = emptyFolder()
    const minutes = (outcome: string, kind: string): string =>
      `quorate: ${outcome === 'carried' ? 'yes' : 'no'}\nitems:\n  - title: Minutes of the last meeting\n    template: previous-minutes\n    resolution: { outcome: ${outcome}, clauses: [{ kind: ${kind}, text: That the minutes be approved. }] }\n`
    write(folder, 'forum.yaml', 'council: Anytown Council\nforum_name: Schools’ Forum\n')
    write(folder, 'meetings/2026-10-08/meeting.yaml', 'items:\n  - title: Growth fund\n    body: Members heard the report.\n')
    write(folder, 'meetings/2026-12-03/meeting.yaml', minutes('not-put', 'note'))
    const { out } = await ranIn(folder, ['new', 'meeting', '2027-01-14'])
    expect(readText(folder, out.trim()).match(/^ {2}- id: minutes-of-.+$/gm)).toEqual(['  - id: minutes-of-2026-10-08', '  - id: minutes-of-2026-12-03'])
    const built = await ranIn(folder, ['build', '--only', 'agenda', '--format', 'md'])
    expect(built).toMatchObject({ code: 0 })
    const agenda = readText(folder, `out/${folder.split('/').at(-1)}/2027-01-14/agenda.md`)
    expect(agenda).toContain('Minutes of the meeting held on Thursday 8 October 2026')
    expect(agenda).toContain('Minutes of the meeting held on Thursday 3 December 2026')
    write(folder, out.trim(), minutes('carried', 'approve-minutes').replace('the last meeting', '3 December 2026'))
    expect((await ranIn(folder, ['check'])).out).toMatch(/meeting\/minutes-unapproved/)
    expect((await ranIn(folder, ['check', '--stage', 'draft'])).out).not.toMatch(/minutes-unapproved/)
  })

  test('has the usual items where the forum states none, and none that look back where nothing is behind', async () => {
    const folder = emptyFolder()
    write(folder, 'forum.yaml', 'council: Anytown Council\nforum_name: Schools’ Forum\n')
    write(folder, 'meetings/notes.txt', '')
    const { code, out } = await ranIn(folder, ['new', 'meeting', '2026-10-08'])
    expect(code).toBe(0)
    expect([...readText(folder, out.trim()).matchAll(/template: (.+)$/gm)].map(([, name]) => name)).toEqual([
      'welcome',
      'apologies',
      'declarations',
      'programme',
      'aob',
      'next-meeting',
    ])
    expect(await ranIn(folder, ['check'])).toMatchObject({ code: 0, out: '' })
  })

  test.each([
    ['a meeting that is there', '2026-10-08', /2026-10-08 is there already, and stays as it is/],
    ['no date', '14 Janury 2027', /is not a day in the calendar/],
    ['the wrong weekday', 'Friday 14 January 2027', /is a Thursday/],
  ])('refuses %s', async (_, date, message) => {
    const folder = await started()
    const before = filesBelow(folder)
    expect(await ranIn(folder, ['new', 'meeting', date])).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message) })
    expect(filesBelow(folder)).toEqual(before)
  })

  test('refuses while an earlier meeting cannot be read, because nobody knows what it put off', async () => {
    const folder = await started()
    write(folder, 'meetings/2026-12-03/meeting.yaml', 'items: [')
    expect(await ranIn(folder, ['new', 'meeting'])).toMatchObject({ code: 2, err: expect.stringContaining('cannot be read') })
    expect(existsSync(join(folder, 'meetings/2027-01-14'))).toBe(false)
  })

  test('says so where the calendar names nothing to come', async () => {
    const folder = await started()
    await ranIn(folder, ['new', 'meeting'])
    expect(await ranIn(folder, ['new', 'meeting'])).toMatchObject({ code: 2, err: expect.stringContaining('names no meeting to come') })
  })
})
