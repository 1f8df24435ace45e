/** Law: what is exempt or confidential is in no byte of what is published. Every restricted place holds words that stand nowhere else; no file of the public output has one. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { emptyFolder, filesBelow, ranIn, write } from '../cli/support.ts'
import { pdfText } from '../support/pdf.ts'

/** Files of documents that only some may see, each with a word in its name and in it. */
let hiddenFiles: { readonly name: string; readonly text: string }[] = []
const hiddenFile = (): string => {
  const file = { name: `documents/${canary()}.csv`, text: canary() }
  hiddenFiles.push(file)
  return file.name
}

/** Words that stand nowhere else: letters only, so that no line break or markup parts them. */
let planted: string[] = []
const canary = (): string => {
  const word = `q${(planted.length + 1000).toString(36)}xzvkj`.replace(/\d/g, digit => 'abcdefghij'[Number(digit)] ?? '')
  planted.push(word)
  return word
}
const sum = (): string => {
  const figure = `7,${100 + planted.length},913`
  planted.push(figure)
  return `£${figure}`
}

const item = (indent: string): string =>
  `- id: ${canary()}
  title: ${canary()}
  access: exempt (paragraph 3)
  report_of: ${canary()}
  presenters: [${canary()}]
  electorate: [${canary()} members]
  documents:
    - title: ${canary()}
      file: ${hiddenFile()}
      status: tabled
  recommendations:
    - verb: decide
      text: ${canary()}
  interests:
    - person: ${canary()}
      nature: ${canary()}
  body: |
    ${canary()} spoke, and [${canary()}](https://${canary()}.example).
  corrections:
    - change: ${canary()}
  elections:
    - post: ${canary()}
      elected: ${canary()}
  resolution:
    outcome: carried
    reason: ${canary()}
    vote:
      proposer: ${canary()}
    clauses:
      - kind: decide
        text: ${canary()}
        amount: ${sum()}
        condition: ${canary()}
        owner: ${canary()}
        children:
          - kind: direct
            text: ${canary()}
            owner: ${canary()}
            due: 2026-02-01
  actions:
    - id: ${canary()}
      text: ${canary()}
      owner: [${canary()}]
      due: 2026-03-01`.replace(/^/gm, indent)

const meeting = (hidden: {
  readonly action: string
  readonly report: string
  readonly bid: string
  readonly item: string
  readonly topic: string
}): string => `start: 16:00
attendance:
  - person: Owen Larch
    status: present
    out_for: [${hidden.item}]
items:
  - title: Matters arising
    template: matters-arising
    body: Members heard how the actions stand.
    sub_items:
${item('      ')}
      - title: An open part
        body: It was heard.
${item('  ')}
  - id: ${hidden.item}
    title: ${canary()}
    public_title: A school’s finances
    access: confidential (names a pupil)
    papers: [${hidden.report}]
    actions:
      - id: ${hidden.action}
        text: ${canary()}
        owner: ${canary()}
        due: 2026-03-02
  - title: Central services in 2026/27
    papers: [central, ${hidden.report}, open-bid, ${hidden.bid}]
    documents:
      - title: ${canary()}
        file: ${hiddenFile()}
        access: exempt (paragraph 3)
        status: tabled
      - title: A survey
        file: documents/survey.csv
        status: tabled
    recommendations:
      - verb: note
        text: ${canary()}
        access: exempt (paragraph 3)
    body: The report was presented.
    resolution:
      outcome: carried
      clauses:
        - kind: decide
          text: That the bid be agreed.
          papers: [open-bid, ${hidden.bid}]
        - kind: decide
          text: That ${canary()} be paid ${sum()}.
          access: exempt (paragraph 3)
          id: ${canary()}
          owner: ${canary()}
          topic: ${canary()}
          children:
            - kind: note
              text: ${canary()}
        - kind: direct
          text: 'That officers:'
          owner: officers
          due: 2026-03-01
          children:
            - kind: direct
              text: write to ${canary()}; and
              access: exempt (paragraph 3)
            - kind: direct
              text: report back.
        - kind: programme-add
          text: ${canary()}
          topic: ${hidden.topic}
          access: exempt (paragraph 3)
    actions:
      - text: ${canary()}
        owner: ${canary()}
        due: 2026-03-01
        access: exempt (paragraph 3)
      - text: Publish the survey.
        owner: officers
        due: 2026-03-01
`

const later = (hidden: { readonly action: string; readonly item: string; readonly entry: string; readonly topic: string }): string => `start: 16:00
items:
  - title: Minutes of the last meeting
    template: previous-minutes
    corrections:
      - item: ${hidden.item}
        change: ${canary()}
      - change: Owen Larch was present.
  - title: Matters arising
    template: matters-arising
    updates:
      - action: ${hidden.action}
        status: done
        note: ${canary()}
      - action: 2026-01-15/4.1
        status: open
        note: ${canary()}
        owner: ${canary()}
      - action: 2026-01-15/4.c.1
        status: done
        note: ${canary()}
      - action: 2026-01-15/4.2
        status: done
        note: All schools have it.
  - title: Work programme
    heard: [${hidden.entry}, ${hidden.topic}]
`

const report = (more: string, words: () => string): string => `title: ${words()}
report_of: the Director of Children’s Services
purpose: [decision]
summary: ${words()}
recommendations:
  - verb: decide
    text: Agree the proposal.
background: ${words()}
financial: The table shows the cost.
${more}`

const bid = (title: string, amount: string, more = ''): string => `title: ${title}
year: 2026-27
status: new
requested: ${amount}
introduction: ${title} helps schools.
services:
  - name: ${title}
    amount: ${amount}
${more}`

const workspace = (): string => {
  planted = []
  hiddenFiles = []
  const folder = emptyFolder()
  const hidden = { action: canary(), report: canary(), bid: canary(), item: canary(), entry: canary(), topic: canary() }
  const here = 'my-forum/meetings/2026-01-15'
  write(folder, 'my-forum/forum.yaml', 'council: Northmoor Council\nforum_name: Schools’ Forum\nhouse_style:\n  large_print: true\n')
  write(folder, `${here}/meeting.yaml`, meeting(hidden))
  for (const { name, text } of hiddenFiles) write(folder, `${here}/${name}`, text)
  write(folder, `${here}/documents/survey.csv`, 'school,calls\nFernbank,12\n')
  write(folder, 'my-forum/meetings/2026-03-19/meeting.yaml', later(hidden))
  write(
    folder,
    `${here}/reports/central.yaml`,
    report(
      `legal: ${canary()}
consultation:
  text: ${canary()}
  asked: 65
  returned: 17
appendices: [open-bid, ${hidden.bid}]
restricted:
  - part: legal
    access: exempt (paragraph 5)
  - part: consultation
    access: exempt (paragraph 5)
tables:
  - caption: What the services cost
    label: Service
    columns:
      - header: 2026/27
        unit: money
    rows:
      - label: Early Help
        values: ['£1,000']
      - label: ${canary()}
        values: ['${sum()}']
        access: exempt (paragraph 3)
      - label: All services
        kind: total
  - caption: ${canary()}
    part: legal
    label: ${canary()}
    columns:
      - header: ${canary()}
    rows:
      - label: ${canary()}
        values: [${canary()}]
  - caption: ${canary()}
    access: exempt (paragraph 3)
    label: School
    columns:
      - header: Sum
    rows:
      - label: ${canary()}
        values: [${canary()}]
`,
      () => 'Central services',
    ),
  )
  write(folder, `${here}/reports/${hidden.report}.yaml`, report(`label: ${canary()}\naccess: exempt (paragraph 3)\n`, canary))
  write(
    folder,
    `${here}/bids/open-bid.yaml`,
    bid('Early Help', '£1,000', `options: ${canary()}\nrestricted:\n  - part: options\n    access: exempt (paragraph 3)\n`),
  )
  write(folder, `${here}/bids/${hidden.bid}.yaml`, bid(canary(), sum(), 'access: confidential (names a pupil)\n'))
  write(
    folder,
    'my-forum/work-programme.yaml',
    `entries:
  - id: ${hidden.entry}
    topic: ${canary()}
    when: 2026-03-19
    reason: ${canary()}
    access: exempt (paragraph 3)
  - topic: De-delegation
    when: 2026-10-08
`,
  )
  return folder
}

/** All that a file says: its bytes, what is packed in them, and of a PDF the words on its pages. */
const saidIn = async (file: string): Promise<string> => {
  const bytes = readFileSync(file)
  const raw = bytes.toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    try {
      return [inflateSync(bytes.subarray(index + length)).toString('latin1')]
    } catch {
      return []
    }
  })
  const packed = [raw, bytes.toString('utf8'), ...streams].join('\n')
  const wide = packed.replaceAll('\0', '')
  return [packed, wide, file.endsWith('.pdf') ? await pdfText(bytes) : ''].join('\n').replace(/-\n|\s/g, '')
}

const foundIn = async (folder: string): Promise<readonly string[]> => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const all = await Promise.all(files.map(async entry => `${entry.name}\n${await saidIn(join(entry.parentPath, entry.name))}`))
  const said = [Object.keys(filesBelow(folder)).join('\n'), ...all].join('\n')
  return planted.filter(word => said.includes(word))
}

describe('what is restricted', () => {
  it('is in no byte of what is published, and in the restricted papers', async () => {
    const folder = workspace()
    const built = await ranIn(folder, ['build', 'my-forum'])
    expect(built.err).not.toMatch(/^error/m)
    expect(built.code).toBe(0)
    expect(planted.length).toBeGreaterThan(70)
    expect(await foundIn(join(folder, 'out'))).toEqual([])
    expect(planted.filter(word => built.out.includes(word))).toEqual([])
    const ofSite = ['index.html', 'decisions.json', 'meetings.ics', '2026-01-15/documents/survey.csv']
    const written = Object.keys(filesBelow(join(folder, 'out/my-forum')))
    expect(ofSite.filter(file => !written.includes(file))).toEqual([])
    expect(written.filter(file => file.includes('/documents/'))).toHaveLength(1)
    expect(readFileSync(join(folder, 'out/my-forum/decisions.json'), 'utf8')).toContain('That the bid be agreed.')
    expect((await ranIn(folder, ['build', 'my-forum', '--restricted'])).code).toBe(0)
    expect((await foundIn(join(folder, 'restricted'))).length).toBeGreaterThan(30)
    const copies = Object.keys(filesBelow(join(folder, 'restricted/my-forum'))).filter(file => file.includes('/documents/'))
    expect(copies).toHaveLength(1 + hiddenFiles.length)
    expect(await foundIn(join(folder, 'out'))).toEqual([])
  })

  it('does not move the numbers and labels of what is public', async () => {
    const folder = workspace()
    await ranIn(folder, ['build', 'my-forum', '--format', 'md'])
    const item = readFileSync(join(folder, 'out/my-forum/2026-01-15/item-4-central-services-in-2026-27.md'), 'utf8')
    expect(item).toContain('b) This clause is not published: exempt (paragraph 3).')
    expect(item).toContain('c) That officers:')
    const log = readFileSync(join(folder, 'out/my-forum/2026-03-19/action-log.md'), 'utf8')
    expect(log).toMatch(/\| 2026-01-15\/4\.2, [^|]+\| Publish the survey\. +\| officers +\| Done, 19 March 2026\. All schools have it\. +\|/)
    expect(log).not.toContain('2026-01-15/4.1')
    const central = readFileSync(join(folder, 'out/my-forum/2026-01-15/central.md'), 'utf8')
    expect(central).toMatch(/\| Not published +\| +\|\n\| \*\*All services\*\* +\| +\|/)
    expect(central).toContain('This part is not published: exempt (paragraph 5).')
  })

  it('is marked where it stands, and above every paper that may hold it', async () => {
    const folder = workspace()
    await ranIn(folder, ['build', 'my-forum', '--restricted', '--format', 'md'])
    const item = readFileSync(join(folder, 'restricted/my-forum/2026-01-15/item-4-central-services-in-2026-27.md'), 'utf8')
    expect(item).toContain('Not for publication: exempt (paragraph 3).')
    expect(item).toContain('state: "Not for publication')
  })

  it('is never written beside what is published', async () => {
    const folder = workspace()
    await ranIn(folder, ['build', 'my-forum', '--format', 'md'])
    const refused = await ranIn(folder, ['build', 'my-forum', '--restricted', '--out', 'out'])
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('out holds papers for the public')])
    expect(await foundIn(join(folder, 'out'))).toEqual([])
    await ranIn(folder, ['build', 'my-forum', '--restricted', '--format', 'md'])
    expect((await ranIn(folder, ['build', 'my-forum', '--out', 'restricted'])).code).toBe(2)
  })

  it('stays so in the meeting that takes it up', async () => {
    const folder = emptyFolder()
    planted = []
    const here = 'my-forum/meetings/2026-01-15/meeting.yaml'
    const resolved = (kind: string, topic: string, more = '') =>
      `    resolution:
      outcome: carried
      clauses:
        - kind: ${kind}
          text: ${canary()}
          topic: ${topic}
          owner: officers
          due: next meeting${more}
`
    const access = '\n          access: '
    const [ofItem, ofClause, deferred, planned] = [canary(), canary(), canary(), canary()]
    write(folder, 'my-forum/forum.yaml', 'council: Northmoor Council\nforum_name: Schools’ Forum\n')
    write(
      folder,
      here,
      `items:
  - title: ${canary()}
    access: exempt (paragraph 3)
${resolved('programme-add', ofItem)}  - title: Reports
${resolved('programme-add', ofClause, `${access}exempt (paragraph 4)`)}  - title: Growth fund
${resolved('defer', deferred, `${access}confidential (names a pupil)`)}`,
    )
    const entry = (topic: string, when: string) => `  - topic: ${topic}\n    when: ${when}\n    access: exempt (paragraph 1)\n`
    const undated = canary()
    write(folder, 'my-forum/work-programme.yaml', `entries:\n${entry(planned, '2026-03-19')}${entry(undated, 'tbc')}`)
    const made = await ranIn(join(folder, 'my-forum'), ['new', 'meeting', '2026-03-19'])
    expect(made.code).toBe(0)
    expect(planted.filter(word => `${made.out}${made.err}`.includes(word))).toEqual([])
    const file = join(folder, 'my-forum/meetings/2026-03-19/meeting.yaml')
    const text = readFileSync(file, 'utf8')
    const accessOf = (topic: string) => new RegExp(`title: ${topic}\\n(?: {4}(?!access).+\\n)* {4}access: (.+)`).exec(text)?.[1]
    expect([ofItem, ofClause, deferred, planned].map(accessOf)).toEqual([
      'exempt (paragraph 3)',
      'exempt (paragraph 4)',
      'confidential (names a pupil)',
      'exempt (paragraph 1)',
    ])
    const notes = text.split('\n').filter(line => /^\s*#/.test(line))
    expect(planted.filter(word => notes.some(line => line.includes(word)))).toEqual([])
    const built = await ranIn(folder, ['build', 'my-forum', '--stage', 'draft'])
    expect([built.code, built.err]).toEqual([0, expect.not.stringMatching(/^error/m)])
    expect(readFileSync(join(folder, 'out/my-forum/2026-03-19/agenda.md'), 'utf8')).toContain('Exempt item')
    expect(await foundIn(join(folder, 'out'))).toEqual([])
    write(folder, 'my-forum/meetings/2026-03-19/meeting.yaml', text.replace(/^ {4}access: .+\n/gm, ''))
    const faults = await ranIn(folder, ['check', 'my-forum', '--format', 'json'])
    const found: readonly { readonly code: string }[] = JSON.parse(faults.out)
    expect(found.filter(({ code }) => code === 'item/restricted-before')).toHaveLength(4)
  })
})
