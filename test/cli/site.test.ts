/** What a build writes of a workspace as a whole: the website, the open data, the calendar, the documents; and what it leaves alone. */
import { existsSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { openData } from '../../src/model/open-data.ts'
import { edit, emptyFolder, filesBelow, folderWith, type Ran, ranIn, readText, repository, write } from './support.ts'

const meeting = 'data/northmoor/meetings/2026-01-15/meeting.yaml'
const bid = 'data/northmoor/meetings/2026-01-15/bids/early-help.yaml'
const out = 'out/northmoor'
const site = [`${out}/index.html`, `${out}/decisions.json`, `${out}/meetings.ics`]

const built = (folder: string, ...more: readonly string[]): Promise<Ran> => ranIn(folder, ['build', '--format', 'md,html', ...more])
const page = (folder: string): string => readText(folder, `${out}/index.html`)
const stand = (folder: string): boolean[] => site.map(file => existsSync(join(folder, file)))

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')

const hrefs = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(match => unescaped(match[1] ?? ''))

/** Links of a page that lead to no file and no heading. */
const broken = (folder: string, html = page(folder)): string[] => {
  const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(match => match[1]))
  return hrefs(html).filter(href =>
    href.startsWith('#') ? !ids.has(href.slice(1)) : !/^(https?|mailto|tel):/.test(href) && !existsSync(join(folder, out, decodeURIComponent(href))),
  )
}

/** The papers and copies below the folder of the workspace. */
const below = (folder: string): string[] => Object.keys(filesBelow(join(folder, out))).filter(file => file.includes('/'))

const linked = (folder: string): Set<string> => new Set(hrefs(page(folder)).map(decodeURIComponent))

interface Listed {
  readonly site?: { readonly files: Record<string, string> }
  readonly papers: Record<string, { files: Record<string, string> }>
}
const manifest = (folder: string): Listed => JSON.parse(readText(folder, 'out/.forum-papers.json')).workspaces.northmoor

describe('a year of meetings', () => {
  let folder: string
  beforeAll(async () => {
    folder = emptyFolder()
    const { code } = await ranIn(folder, ['build', join(repository, 'data/northmoor'), '--format', 'md,html'])
    expect(code).toBe(0)
  }, 120_000)

  test('is one page, every link of which leads to a file or a heading', () => {
    expect(hrefs(page(folder)).length).toBeGreaterThan(200)
    expect(broken(folder)).toEqual([])
  })

  test('has every paper in every format, and every copy of a document', () => {
    const links = linked(folder)
    expect(below(folder).length).toBeGreaterThan(200)
    expect(below(folder).filter(file => !links.has(file))).toEqual([])
    expect(['decisions.json', 'meetings.ics'].filter(file => !links.has(file))).toEqual([])
  })

  test('tells the next meeting first, then the meetings from the latest on', () => {
    const days = [...page(folder).matchAll(/<h3 id="[^"]*">(?!Decisions)\w+ (\d+ \w+ \d{4})/g)].map(match => match[1])
    expect(days).toEqual(['19 March 2026', '12 February 2026', '15 January 2026', '4 December 2025', '9 October 2025'])
    expect(page(folder)).toMatch(/<strong>Next meeting:<\/strong> Thursday 19 March 2026, 4\.00 pm/)
    expect(page(folder)).toContain('Thursday 18 June 2026')
  })

  test('needs no script to be read: nothing but the search field is hidden', () => {
    expect(page(folder).match(/<[^>]*\shidden[\s>][^>]*/g)).toEqual([expect.stringContaining('role="search"')])
    expect(page(folder)).toContain('That the bid for the Early Help team be agreed.')
  })

  test('lets its one script run and no other', async () => {
    const scripts = [...page(folder).matchAll(/<script>([\s\S]*?)<\/script>/g)]
    expect(scripts).toHaveLength(1)
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(scripts[0]?.[1]))).toString('base64')
    const policy = unescaped(/Content-Security-Policy" content="([^"]*)"/.exec(page(folder))?.[1] ?? '')
    expect(policy).toContain(`script-src 'sha256-${hash}'`)
    expect(policy).toContain("default-src 'none'")
    expect(page(folder)).not.toMatch(/\son\w+=/)
  })

  test('has its decisions as open data, in the form that is documented', () => {
    const data = openData.parse(JSON.parse(readText(folder, `${out}/decisions.json`)))
    const ids = data.decisions.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(40)
    expect(new Set(ids).size).toBe(ids.length)
    const one = data.decisions.find(({ id }) => id === '2026-01-15/central-services/1')
    expect(one).toMatchObject({
      meeting_date: '2026-01-15',
      kind: 'decide',
      outcome: 'carried',
      text: 'That the bid for the Early Help team be agreed.',
      amount: { text: '£148,500', pence: 14850000 },
      year: '2026/27',
      vote: { tallies: [{ unanimous: true }] },
      electorate: 'All members',
      papers: [{ id: 'early-help', kind: 'bid', files: ['2026-01-15/appendix-1-early-help.html', expect.any(String), expect.any(String)] }],
    })
    const files = data.decisions.flatMap(({ item, papers = [] }) => [...item.files, ...papers.flatMap(paper => paper.files)])
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter(file => !existsSync(join(folder, out, file)))).toEqual([])
    expect(data.decisions.filter(({ part_of }) => part_of !== undefined && !ids.includes(part_of))).toEqual([])
  })

  test('loses nothing of a rate, a year that is not financial, or a date that is not a day', async () => {
    const other = emptyFolder()
    write(other, 'w/forum.yaml', 'council: Northmoor Council\nforum_name: Schools’ Forum\n')
    const due = (when: string): string => `        - text: That it be done.\n          kind: request\n          owner: officers\n          due: ${when}\n`
    const rate =
      '        - text: That £2.77 per pupil be agreed.\n          kind: decide\n          amount: £2.77 per pupil\n          year: academic year 2026/27\n'
    const whens = ['3 July 2026', 'June 2026', 'June or July 2026', 'Summer 2026', 'next meeting', 'tbc']
    write(
      other,
      'w/meetings/2026-01-15/meeting.yaml',
      `date: 2026-01-15\nitems:\n  - title: Rates\n    resolution:\n      outcome: carried\n      clauses:\n${rate}${whens.map(due).join('')}`,
    )
    await ranIn(other, ['build', 'w', '--stage', 'draft', '--format', 'md'])
    const { decisions } = openData.parse(JSON.parse(readText(other, 'out/w/decisions.json')))
    expect(decisions[0]).toMatchObject({ amount: { text: '£2.77 per pupil', pence: 277, per: 'pupil' }, year: 'academic year 2026/27' })
    expect(decisions.slice(1).map(one => one.due)).toEqual(['2026-07-03', '2026-06', '2026-06/2026-07', 'Summer 2026', 'next meeting', 'tbc'])
  })

  test('says of what somebody was asked to do whether it was done', () => {
    const { decisions } = openData.parse(JSON.parse(readText(folder, `${out}/decisions.json`)))
    const asked = decisions.filter(({ status }) => status !== undefined)
    expect(new Set(asked.map(({ status }) => status)).size).toBeGreaterThan(1)
    expect(asked.filter(({ status, closed }) => (status === 'open') !== (closed === undefined))).toEqual([])
    expect(asked.some(({ owner = [], due }) => owner.length > 0 && due !== undefined)).toBe(true)
  })

  test('counts votes as they were counted, and says what was lost, tied or never put', () => {
    const { decisions } = openData.parse(JSON.parse(readText(folder, `${out}/decisions.json`)))
    const transfer = decisions.find(({ id, vote }) => id.startsWith('2026-01-15/formula/') && vote?.names)
    expect(transfer?.vote?.tallies).toEqual([{ for: 9, against: 7, abstain: 1 }])
    expect(transfer?.vote?.names?.filter(({ vote }) => vote === 'against')).toHaveLength(7)
    const outcomes = new Set(decisions.map(({ outcome }) => outcome))
    for (const outcome of ['carried', 'not-put', 'subject-to-ratification', 'elected']) expect(outcomes).toContain(outcome)
  })

  test('has its meetings as a calendar that another program reads', () => {
    const calendar = new ICAL.Component(ICAL.parse(readText(folder, `${out}/meetings.ics`)))
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? undefined)
    ICAL.TimezoneService.register(zone)
    const events = calendar.getAllSubcomponents('vevent').map(one => new ICAL.Event(one))
    expect(events.map(({ startDate }) => new Date(startDate.toUnixTime() * 1000).toISOString())).toEqual([
      '2025-10-09T15:00:00.000Z',
      '2025-12-04T16:00:00.000Z',
      '2026-01-15T16:00:00.000Z',
      '2026-02-12T16:00:00.000Z',
      '2026-03-19T16:00:00.000Z',
      '2026-06-18T15:00:00.000Z',
      '2026-10-08T15:00:00.000Z',
    ])
    expect(events[0]?.endDate.toString()).toBe('2025-10-09T17:50:00')
    expect(events[1]?.location).toBe('Moor House, Northmoor, committee room 2; https://meet.northmoor.example/schools-forum')
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(7)
  })

  test('has its meetings in the lines that the standard asks for', () => {
    const text = readText(folder, `${out}/meetings.ics`)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.split('\r\n').filter(line => Buffer.byteLength(line) > 75)).toEqual([])
  })
})

describe('documents', () => {
  test('are copied as they were received, and go when no item lists them', async () => {
    const folder = folderWith('northmoor')
    await built(folder)
    const copy = `${out}/2026-01-15/documents/survey.txt`
    expect(readText(folder, copy)).toBe(readText(folder, 'data/northmoor/meetings/2026-01-15/documents/survey.txt'))
    expect(Object.keys(manifest(folder).site?.files ?? {})).toContain('northmoor/2026-01-15/documents/survey.txt')
    edit(folder, meeting, '        file: documents/survey.txt\n', '')
    await built(folder)
    expect(existsSync(join(folder, dirname(copy)))).toBe(false)
    expect(page(folder)).toContain('Survey of schools on central services')
    expect(broken(folder)).toEqual([])
  })

  test('keep apart where two have one name, and are linked to whatever they are called', async () => {
    const folder = folderWith('northmoor')
    const files = ['documents/a&b (1) 100% #2.pdf', 'documents/Survey.txt', 'more/survey.txt', 'documents/[x](y).csv']
    for (const file of files) write(folder, `data/northmoor/meetings/2026-01-15/${file}`, file)
    edit(
      folder,
      meeting,
      '        file: documents/survey.txt\n',
      `        file: documents/survey.txt\n${files.map((file, i) => `      - title: Document ${i}\n        file: '${file}'\n`).join('')}`,
    )
    expect((await built(folder)).code).toBe(0)
    expect(broken(folder)).toEqual([])
    const copies = [...linked(folder)].filter(link => link.includes('/documents/'))
    expect(copies.map(file => readText(folder, `${out}/${file}`)).slice(1)).toEqual(files)
    expect(new Set(copies.map(copy => copy.toLowerCase())).size).toBe(5)
  })

  test('that only some may see are in the restricted build alone', async () => {
    const folder = folderWith('northmoor')
    edit(folder, meeting, '        file: documents/survey.txt\n', '        file: documents/survey.txt\n        access: exempt (paragraph 3)\n')
    await built(folder)
    expect(Object.keys(filesBelow(join(folder, 'out'))).filter(file => file.includes('survey'))).toEqual([])
    await built(folder, '--restricted')
    expect(existsSync(join(folder, 'restricted/northmoor/2026-01-15/documents/survey.txt'))).toBe(true)
    expect(readText(folder, 'restricted/northmoor/index.html')).toContain('<strong>Restricted.</strong>')
    expect(JSON.parse(readText(folder, 'restricted/northmoor/decisions.json')).restricted).toBe(true)
  })
})

describe('what has not changed', () => {
  const stamps = (folder: string): Record<string, number> =>
    Object.fromEntries(Object.keys(filesBelow(join(folder, 'out'))).map(file => [file, statSync(join(folder, 'out', file)).ino]))

  test('is not written again', async () => {
    const folder = folderWith('northmoor')
    await built(folder)
    const before = stamps(folder)
    expect((await built(folder)).out).toBe('')
    expect(stamps(folder)).toEqual(before)
    edit(folder, bid, 'introduction: |', '# a comment\nintroduction: |')
    expect((await built(folder)).out).not.toContain('index.html')
    const after = stamps(folder)
    for (const file of ['northmoor/index.html', 'northmoor/decisions.json', 'northmoor/meetings.ics', 'northmoor/2026-01-15/documents/survey.txt'])
      expect([file, after[file]]).toEqual([file, before[file]])
  })

  test('is put right where somebody has changed or removed it', async () => {
    const folder = folderWith('northmoor')
    await built(folder)
    const before = filesBelow(join(folder, 'out'))
    write(folder, `${out}/decisions.json`, '{}')
    rmSync(join(folder, out, 'index.html'))
    expect((await built(folder)).out).toBe('out/northmoor/index.html, decisions.json\n')
    expect(filesBelow(join(folder, 'out'))).toEqual(before)
  })

  test('a decision that has changed changes the page and the data, not the calendar', async () => {
    const folder = folderWith('northmoor')
    await built(folder)
    edit(folder, meeting, 'That the results of the survey of schools be noted.', 'That the survey be noted.')
    const { out: said } = await built(folder)
    expect(said).toContain('out/northmoor/index.html, decisions.json\n')
    expect(page(folder)).toContain('That the survey be noted.')
  })
})

describe('a build of a part', () => {
  test.each([['--only', 'early-help'], [bid], ['data/northmoor/meetings/2026-01-15']])('begins no website: %s', async (...part) => {
    const folder = folderWith('northmoor')
    await built(folder, ...part)
    expect(stand(folder)).toEqual([false, false, false])
    expect(manifest(folder).site).toBeUndefined()
  })

  test('keeps true what stands', async () => {
    const folder = folderWith('northmoor')
    await built(folder)
    edit(folder, bid, 'label: Appendix 1', 'label: Appendix 9')
    await built(folder, '--only', 'school-attendance')
    expect(broken(folder)).toEqual([])
    await built(folder, '--only', 'early-help')
    expect([...linked(folder)]).toContain('2026-01-15/appendix-9-early-help.html')
    expect(broken(folder)).toEqual([])
  })

  test('without HTML begins no page, but links to what stands if there is one', async () => {
    const folder = folderWith('northmoor')
    await ranIn(folder, ['build', '--format', 'md'])
    expect(stand(folder)).toEqual([false, true, true])
    await ranIn(folder, ['build', '--format', 'html'])
    expect([...linked(folder)]).toEqual(expect.arrayContaining(['2026-01-15/agenda.md', '2026-01-15/agenda.html', '2026-01-15/agenda.large-print.html']))
    edit(folder, meeting, '    title: Central services for schools in 2026/27', '    title: Services for schools in 2026/27')
    await ranIn(folder, ['build', '--format', 'md'])
    expect(page(folder)).toContain('1. Services for schools in 2026/27')
    expect(broken(folder)).toEqual([])
  })
})

describe('an error', () => {
  test('of one bid that is not written leaves a website of the others', async () => {
    const folder = folderWith('northmoor')
    edit(folder, bid, 'year: 2026/27', 'year: 2012/21')
    edit(folder, bid, 'requested: £148,500', 'requested: lots')
    expect((await built(folder)).code).toBe(1)
    expect(broken(folder)).toEqual([])
    expect([...linked(folder)].filter(link => link.includes('appendix'))).toEqual([
      expect.stringContaining('school-attendance'),
      expect.any(String),
      expect.any(String),
    ])
    for (const text of [page(folder), readText(folder, `${out}/decisions.json`)]) expect(text).not.toMatch(/stand-in|2012\/21|2020\/21|£192,661/)
  })

  test.each([
    ['of the meeting', meeting, 'outcome: carried', 'outcome: won'],
    ['of a paper that stands', bid, 'year: 2026/27', 'year: 2012/21'],
  ])('%s leaves the website as it was, and says so', async (_, file, from, to) => {
    const folder = folderWith('northmoor')
    await built(folder)
    const before = filesBelow(join(folder, 'out'))
    edit(folder, file, from, to)
    const { code, err } = await built(folder)
    expect(code).toBe(1)
    expect(err).toContain('northmoor/index.html, northmoor/decisions.json, northmoor/meetings.ics.')
    const after = filesBelow(join(folder, 'out'))
    for (const name of ['northmoor/index.html', 'northmoor/decisions.json', 'northmoor/meetings.ics']) expect(after[name]).toBe(before[name])
    edit(folder, file, to, from)
    expect((await built(folder)).code).toBe(0)
    expect(filesBelow(join(folder, 'out'))).toEqual(before)
  })
})

describe('the output folder', () => {
  test('loses what was of a workspace that is gone, and nothing else', async () => {
    const folder = folderWith('birmingham', 'northmoor')
    await built(folder)
    write(folder, `${out}/2026-01-15/documents/mine.txt`, 'mine')
    rmSync(join(folder, 'data/northmoor'), { recursive: true })
    await built(folder)
    expect(Object.keys(filesBelow(join(folder, out)))).toEqual(['2026-01-15/documents/mine.txt'])
  })

  test('deletes no file of a kind that it does not write, whatever its manifest says', async () => {
    const folder = folderWith('northmoor')
    await built(folder)
    const mine = ['northmoor/notes.json', 'northmoor/2026-01-15/table.xlsx', 'decisions.json', 'northmoor/a/b/documents/c.txt']
    for (const file of mine) write(folder, `out/${file}`, 'mine')
    const text = JSON.parse(readText(folder, 'out/.forum-papers.json'))
    for (const file of mine) text.workspaces.northmoor.site.files[file] = 'x'
    write(folder, 'out/.forum-papers.json', JSON.stringify(text))
    await built(folder)
    for (const file of mine) expect(readText(folder, `out/${file}`)).toBe('mine')
  })

  test('remembers what a killed build wrote', async () => {
    const folder = folderWith('northmoor')
    await built(folder)
    write(folder, 'out/.forum-papers.json', readText(folder, 'out/.forum-papers.json').replace(/"[0-9a-f]{64}"/g, '""'))
    edit(folder, meeting, '        file: documents/survey.txt\n', '')
    await built(folder)
    expect(existsSync(join(folder, out, '2026-01-15/documents/survey.txt'))).toBe(false)
    expect(Object.keys(manifest(folder).site?.files ?? {})).toEqual(['northmoor/decisions.json', 'northmoor/index.html', 'northmoor/meetings.ics'])
  })
})

describe('the website', () => {
  test('shows every value letter by letter', async () => {
    const folder = folderWith('northmoor')
    edit(folder, meeting, 'title: Central services for schools in 2026/27', "title: '<script>alert(1)</script> | [x](javascript:alert(1)) {{council}} & co'")
    edit(folder, meeting, 'venue: Moor House, Northmoor, committee room 2', "venue: '\"><img src=x onerror=alert(1)>'")
    edit(folder, bid, 'title: Early Help team', "title: 'A](evil.html) `b` *c* | d'")
    expect((await built(folder)).code).toBe(0)
    const html = page(folder)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; | [x](javascript:alert(1)) {{council}} &amp; co')
    expect(html).toContain('A](evil.html) `b` *c* | d')
    expect(html).not.toMatch(/<img src=x|href="javascript|href="evil/)
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(broken(folder)).toEqual([])
  })

  test('takes its words from the workspace’s own partial where there is one, and says what is wrong with it', async () => {
    const folder = folderWith('northmoor')
    write(folder, 'data/northmoor/templates/partials/website.hbs', '# {{forum.name}} online\n\n{{#each website.meetings}}\n## {{day}}\n\n{{/each}}\n')
    expect((await built(folder)).code).toBe(0)
    expect(page(folder)).toMatch(/<h1 [^>]*>Schools’ Forum online<\/h1>\s*<h2 [^>]*>Thursday 15 January 2026/)
    expect(page(folder)).not.toContain('<script')
    write(folder, 'data/northmoor/templates/partials/website.hbs', '# {{forum.name}}\n\n{{website.nothing}}\n')
    const { code, err } = await built(folder)
    expect(code).toBe(1)
    expect(err).toContain('templates/partials/website.hbs')
    expect(page(folder)).toContain('Schools’ Forum online')
  })

  test('is quiet when it is told to be, and the same in another folder', async () => {
    const folder = folderWith('northmoor')
    expect(await built(folder, '--quiet')).toEqual({ code: 0, out: '', err: '' })
    const first = filesBelow(join(folder, 'out'))
    expect(page(folder)).toContain('<h2 id="decisions">')
    await built(folder, '--quiet', '-o', 'again')
    expect(filesBelow(join(folder, 'again'))).toEqual(first)
  })
})
