/** A workspace as a whole: what is read, what is left out, and what is said about it. */
import { describe, expect, it } from 'vitest'
import { checkRecords } from '../../src/check/index.ts'
import { themeFor } from '../../src/model/look.ts'
import { faults, findWorkspaces, read } from '../../src/read/index.ts'
import { exampleFiles, exampleNames } from '../support/examples.ts'
import { memoryHost } from '../support/memory-host.ts'

const bid = 'title: Early Help\nyear: 2026-27\nstatus: new\nrequested: £3,000\nintroduction: It helps.\nservices:\n  - name: A\n    amount: £3,000\n'
const report =
  'title: Central services\nreport_of: the Director\npurpose: [decision]\nsummary: S.\nrecommendations:\n  - text: agree it\n    verb: decide\nbackground: B.\nfinancial: F.\n'
const folder = 'w/meetings/2026-01-15'
const whole: Readonly<Record<string, string | Uint8Array>> = {
  'w/forum.yaml': 'council: Northmoor\nforum_name: Forum\n',
  [`${folder}/meeting.yaml`]: 'date: 2026-01-15\nitems:\n  - title: A\n',
  [`${folder}/bids/early-help.yaml`]: bid,
  [`${folder}/reports/central.yml`]: report,
}

const world = (files: Readonly<Record<string, string | Uint8Array>>, links: Readonly<Record<string, string>> = {}) => {
  const given = Object.fromEntries(Object.entries({ ...whole, ...files }).filter(([, text]) => text !== ''))
  const { value, diagnostics } = read(memoryHost(given, '/nowhere', links), 'w')
  return { value, meeting: value?.meetings[0], faults: diagnostics.map(({ code, at }) => `${code} ${at.file.replace(`${folder}/`, '')}`), diagnostics }
}

describe('a workspace', () => {
  it('is read without a fault', () => {
    const { value, meeting, faults } = world({})
    expect(faults).toEqual([])
    expect(value).toMatchObject({ name: 'w', forumFile: 'w/forum.yaml', forum: { council: 'Northmoor' } })
    expect(meeting).toMatchObject({ name: '2026-01-15', file: `${folder}/meeting.yaml`, meeting: { date: { kind: 'day', year: 2026 } } })
    expect(meeting?.bids.map(({ id, file, record }) => [id, file, record.requested.pence])).toEqual([['early-help', `${folder}/bids/early-help.yaml`, 300000]])
    expect(meeting?.reports.map(({ id }) => id)).toEqual(['central'])
  })

  it.each(exampleNames)('such as data/%s is read without a fault', name => {
    const host = memoryHost(exampleFiles(name))
    const { value, diagnostics } = read(host, `data/${name}`)
    expect(diagnostics).toEqual([])
    expect(value?.forum).toBeDefined()
    expect(value?.meetings.every(({ meeting }) => meeting)).toBe(true)
    expect(value?.templates.types.map(type => type.name)).toEqual(expect.arrayContaining(['agenda-item', 'funding-bid', 'report']))
  })

  it('reads the same with CRLF line ends and a byte order mark', () => {
    const windows = Object.fromEntries(Object.entries(whole).map(([path, text]) => [path, `\ufeff${String(text).replaceAll('\n', '\r\n')}`]))
    const { value, diagnostics } = world(windows)
    const { value: plain } = world({})
    expect(diagnostics).toEqual([])
    expect([value?.forum, value?.meetings]).toEqual([plain?.forum, plain?.meetings])
    expect([...(value?.sources.values() ?? [])].map(({ text }) => text)).toEqual([...(plain?.sources.values() ?? [])].map(({ text }) => text))
  })

  it('is read to its end, however broken its forum.yaml', () => {
    const { value, meeting, faults } = world({
      'w/forum.yaml': 'council Northmoor\nforum_name: Forum\n',
      [`${folder}/bids/early-help.yaml`]: bid.replace('2026-27', '2012/21'),
    })
    expect(faults).toEqual(['yaml/missing-colon w/forum.yaml', 'value/year bids/early-help.yaml'])
    expect(value?.forum).toBeUndefined()
    expect(meeting?.reports.length).toBe(1)
  })

  it('without a forum.yaml is none', () => {
    expect(world({ 'w/forum.yaml': '' })).toMatchObject({ value: undefined, faults: ['workspace/none w/forum.yaml'] })
  })

  it('gives files below it, and no others', () => {
    const { value } = world({ [`${folder}/documents/a.txt`]: 'hello', 'elsewhere/b.txt': 'secret' }, { 'w/link.txt': 'elsewhere/b.txt' })
    expect(new TextDecoder().decode(value?.asset(`${folder}/documents/a.txt`))).toBe('hello')
    expect([value?.asset('w/link.txt'), value?.asset('elsewhere/b.txt'), value?.asset('w/none.txt'), value?.asset('w/../elsewhere/b.txt')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('a file', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['too big', 'a'.repeat(513 * 1024), 'file/too-big'],
    ['with a zero byte', 'title: a\0b', 'file/not-text'],
    ['in another encoding', new Uint8Array([...new TextEncoder().encode('title: '), 0xa3]), 'file/not-text'],
    ['in UTF-16', new Uint8Array([0xff, 0xfe, 0x74, 0, 0x69, 0]), 'file/not-text'],
    ['with nothing but comments', '# to do\n', 'yaml/no-fields'],
  ])('%s is one fault, and no record', (_, text, code) => {
    const { meeting, faults } = world({ [`${folder}/bids/early-help.yaml`]: text })
    expect(faults).toEqual([`${code} bids/early-help.yaml`])
    expect(meeting?.bids).toEqual([])
    expect([...(meeting?.unreadable ?? [])]).toEqual(['early-help'])
  })

  it('with characters that steer a device is read without them, and each is told at its place', () => {
    const text = bid
      .replace('It helps.', 'It\v helps.\vAll\f of it.')
      .replace('Early Help', 'Early\u0092s Help')
      .replace('£3,000\nintro', '£3,000\u0008\nintro')
    const { faults, diagnostics, meeting, value } = world({ [`${folder}/bids/early-help.yaml`]: text })
    expect(faults).toEqual(Array(3).fill('file/control-character bids/early-help.yaml'))
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'There is a quotation mark or dash that was lost on the way here (U+0092), which cannot be printed.',
      'There is a control character here (U+0008), which cannot be printed.',
      'There is a line break from Word here (U+000B), which cannot be printed.',
    ])
    expect(diagnostics.map(({ at }) => text.slice(at.span?.start, at.span?.end))).toEqual(['\u0092', '\u0008', '\v'])
    expect(meeting?.bids.map(({ record }) => [record.title, record.requested.pence])).toEqual([['Early s Help', 300000]])
    expect(value && checkRecords(value).diagnostics.map(({ code }) => code)).not.toContain('text/control-character')
  })

  it('is not opened if it is too big', () => {
    const host = memoryHost(whole, '/nowhere')
    const opened: string[] = []
    read(
      {
        ...host,
        bytes: file => (file.endsWith('early-help.yaml') ? 50_000_000 : host.bytes(file)),
        read: file => host.read(opened[opened.push(file) - 1] ?? ''),
      },
      'w',
    )
    expect(opened).not.toContain(`${folder}/bids/early-help.yaml`)
    expect(opened).toContain('w/forum.yaml')
  })

  it('that is a link out of the workspace is refused, one within it is not', () => {
    expect(world({ 'elsewhere/x.yaml': bid }, { [`${folder}/bids/x.yaml`]: 'elsewhere/x.yaml' }).faults).toEqual(['file/outside bids/x.yaml'])
    expect(world({}, { [`${folder}/bids/x.yaml`]: `${folder}/bids/early-help.yaml` }).faults).toEqual([])
  })

  it('that leads nowhere is told', () => {
    const host = memoryHost(whole, '/nowhere')
    const { diagnostics } = read({ ...host, list: path => (path.endsWith('/bids') ? [{ name: 'gone.yaml', kind: 'other' }] : host.list(path)) }, 'w')
    expect(diagnostics.map(({ code }) => code)).toEqual(['file/unreadable'])
  })

  it('whose name is no short name needs an id', () => {
    const { faults, meeting, diagnostics } = world({ [`${folder}/bids/Early Help (2).yaml`]: bid })
    expect(faults).toEqual(['file/name bids/Early Help (2).yaml'])
    expect(diagnostics[0]?.hint).toContain('early-help-2.yaml')
    expect(meeting?.bids.length).toBe(1)
    expect(world({ [`${folder}/bids/Early Help (2).yaml`]: `id: other\n${bid}` }).meeting?.bids.map(({ id }) => id)).toEqual(['other', 'early-help'])
  })

  it('in the wrong place is a warning, other kinds are nobody’s business', () => {
    const { faults, diagnostics } = world({
      [`${folder}/late.yaml`]: bid,
      [`${folder}/bids/old/x.yml`]: bid,
      'w/meetings/x.yaml': bid,
      'w/early-help.yaml': bid,
      [`${folder}/bids/notes.txt`]: 'x',
      [`${folder}/bids/bid.docx`]: 'x',
      [`${folder}/documents/x.yaml`]: 'x',
    })
    expect(faults.toSorted()).toEqual(['bids/old/x.yml', 'late.yaml', 'w/early-help.yaml', 'w/meetings/x.yaml'].map(file => `workspace/stray-file ${file}`))
    expect(new Set(diagnostics.map(({ severity }) => severity))).toEqual(new Set(['warning']))
  })

  it.each(['Bids', 'bid', 'BIDS', 'Reports', 'report', 'Documents'])('in a folder called %s is one fault of the folder', name => {
    const files = { [`${folder}/bids/early-help.yaml`]: '', [`${folder}/reports/central.yml`]: '' }
    const { faults, diagnostics, meeting } = world({ ...files, [`${folder}/${name}/a.yaml`]: `id: b\n${bid}`, [`${folder}/${name}/Early Help.yaml`]: 'x' })
    expect(faults).toEqual([`workspace/folder-name ${name}`])
    expect(diagnostics[0]?.hint).toMatch(/^Rename it to (bids|reports|documents)\.$/)
    expect([...(meeting?.unreadable ?? [])].sort()).toEqual(['Early Help', 'a', 'b', 'early-help'])
  })

  it('in a folder called Meetings is one fault of the folder', () => {
    const { faults } = world({ 'w/Meetings/2026-03-01/meeting.yaml': 'x', 'w/Meetings/2026-03-01/bids/x.yaml': 'x', 'w/meet/notes.txt': 'x' })
    expect(faults).toEqual(['workspace/folder-name w/Meetings'])
  })

  it('with a bad name is known by its name as typed, by its short name and by its id', () => {
    const { faults, meeting } = world({ [`${folder}/bids/Early Help.yaml`]: bid.replace('new', 'old'), [`${folder}/bids/early-help.yaml`]: '' })
    expect(faults.toSorted()).toEqual(['field/choice bids/Early Help.yaml', 'file/name bids/Early Help.yaml'])
    expect([...(meeting?.unreadable ?? [])].sort()).toEqual(['Early Help', 'early-help'])
  })

  it.each(['meeting.yml', 'Meeting.yaml', 'meetings.yaml'])('called %s is not taken for a stray', name => {
    const { faults, diagnostics } = world({ [`${folder}/meeting.yaml`]: '', [`${folder}/${name}`]: 'x' })
    expect(faults).toEqual(['workspace/no-meeting meeting.yaml'])
    expect(diagnostics[0]?.hint).toBe(`Rename ${name} to meeting.yaml.`)
  })

  it('without its meeting.yaml is still read', () => {
    const { faults, meeting } = world({ [`${folder}/meeting.yaml`]: '' })
    expect(faults).toEqual(['workspace/no-meeting meeting.yaml'])
    expect(meeting?.bids.length).toBe(1)
  })
})

describe('short names', () => {
  it('of two papers of a meeting differ; the first keeps it', () => {
    const { meeting, diagnostics } = world({ [`${folder}/bids/other.yaml`]: `id: central\n${bid}` })
    expect(diagnostics).toMatchObject([
      {
        code: 'paper/duplicate-id',
        at: { file: `${folder}/bids/other.yaml`, path: ['id'] },
        related: [{ at: { file: `${folder}/reports/central.yml`, path: [] } }],
      },
    ])
    expect([meeting?.reports.length, meeting?.bids.map(({ id }) => id)]).toEqual([1, ['early-help']])
  })
  it('of papers that cannot be read are known', () => {
    const { meeting } = world({ [`${folder}/bids/early-help.yaml`]: `id: other\n${bid}  x` })
    expect([...(meeting?.unreadable ?? [])].sort()).toEqual(['early-help', 'other'])
  })
})

describe('fields', () => {
  const faultsOf = (text: string) =>
    world({ [`${folder}/bids/early-help.yaml`]: text }).diagnostics.map(({ code, at, hint }) => [code, at.path.join('.'), hint])
  it('that are misspelt are one fault, with the name that was meant', () => {
    expect(faultsOf(bid.replace('requested', 'reqested'))).toEqual([['field/unknown', 'reqested', 'Did you mean requested?']])
  })
  it('that are wrong are all told in one run', () => {
    const text = bid
      .replace('year: 2026-27', 'year: 2012/21')
      .replace('status: new\n', '')
      .replace('  - name: A\n    amount: £3,000', '  - name:\n    amount: £3.0000\n    colour: red')
    expect(faultsOf(text).map(([code, path]) => `${code} ${path}`)).toEqual([
      'value/year year',
      'field/missing status',
      'field/empty services.0.name',
      'value/money services.0.amount',
      'field/unknown services.0.colour',
    ])
  })
  it('in the wrong place are told where they belong', () => {
    const hintOf = (text: string) => faultsOf(text).find(([code]) => code === 'field/unknown')?.[2]
    expect(hintOf(`${bid}role: Worker\n`)).toBe('role belongs under staff.')
    expect(hintOf(`${bid}amount: £1\n`)).toMatch(/^amount belongs under [a-z, ]+ or [a-z]+\.$/)
    expect(hintOf(`${bid}    requested: £1\n`)).toMatch(/^requested belongs at the top of the file\. The fields here are name, /)
    const forum = world({ 'w/forum.yaml': 'council: N\nforum_name: F\nlarge_print: true\n' }).diagnostics
    expect(forum.map(({ code, hint }) => [code, hint])).toEqual([['field/unknown', 'large_print belongs under house_style.']])
  })
  it('that are missing are told with what they hold', () => {
    expect(faultsOf(bid.replace('requested: £3,000\n', ''))).toEqual([
      ['field/missing', 'requested', expect.stringMatching(/^Add “requested: …”\. What it holds: Pounds asked for/)],
    ])
  })
  it.each([
    ['status: Continue', 'continue'],
    ['status: ongoing', 'continue'],
    ['status: new bid', 'new'],
    ['status: contine', 'continue'],
    ['status: new\nblock: high', 'high-needs'],
    ['status: new\nblock: CSSB', 'cssb-historic or cssb-ongoing'],
  ])('with a choice such as %s are told which one was meant', (typed, meant) => {
    expect(faultsOf(bid.replace('status: new', typed))[0]?.[2]).toMatch(new RegExp(`^Did you mean ${meant}\\? The choices are `))
  })
  it.each([
    ['kind', 'agree', 'decide'],
    ['kind', 'approved', 'decide'],
    ['kind', 'rejected', 'refuse'],
    ['outcome', 'agreed', 'carried'],
    ['outcome', 'Approved', 'carried'],
    ['outcome', 'rejected', 'lost'],
    ['outcome', 'constructor', undefined],
  ])('of a resolution are told the word for %s: %s', (field, typed, meant) => {
    const words = { outcome: 'carried', kind: 'decide', [field]: typed }
    const resolution = `resolution:\n      outcome: ${words.outcome}\n      clauses:\n        - text: x\n          kind: ${words.kind}\n`
    const { diagnostics } = world({ [`${folder}/meeting.yaml`]: `date: 2026-01-15\nitems:\n  - title: A\n    ${resolution}` })
    expect(diagnostics.map(({ hint }) => /^Did you mean (\S+)\?/.exec(hint ?? '')?.[1])).toEqual([meant])
  })
  it('that name a file are told its short name', () => {
    for (const typed of ['virtual-school.yaml', 'bids/virtual-school.yml', 'Virtual School'])
      expect(world({ [`${folder}/meeting.yaml`]: `date: 2026-01-15\nitems:\n  - title: A\n    papers: [${typed}]\n` }).diagnostics[0]?.hint).toBe(
        'Use small letters, digits and hyphens, such as virtual-school.',
      )
  })
  it('that only seem missing because the YAML is broken are not', () => {
    expect(faultsOf(bid.replace('title: Early', 'title Early').replace('2026-27', '2012/21')).map(([code]) => code)).toEqual([
      'yaml/missing-colon',
      'value/year',
    ])
  })
  it.each([
    ['title: Early Help', 'title: Virtual School: the next step', 'Virtual School: the next step'],
    ['title: Early Help', 'title: @home', '@home'],
    ['year: 2026-27', 'contact: Nia: Quill\nyear: 2026-27', 'Early Help'],
  ])('are checked as typed where a sign needs quotes: %s as %s', (right, typed, title) => {
    const { meeting, diagnostics } = world({ [`${folder}/bids/early-help.yaml`]: bid.replace(right, typed).replace('status: new', 'status: old') })
    expect(diagnostics.map(({ code }) => code).sort()).toEqual(['field/choice', expect.stringMatching(/colon-in-value|quote-needed/)])
    expect(meeting?.bids.map(({ record }) => [record.title, record.services.length])).toEqual([[title, 1]])
  })
  it('are never missing because a slip swallowed them', () => {
    const examples = faults.filter(({ code }) => code.startsWith('yaml/')).flatMap(({ code, bad }) => bad.map(example => ({ code, example })))
    const pieces = examples.flatMap(({ code, example }) => (typeof example === 'string' ? [{ code, piece: example.replace(/[«»]/g, '') }] : []))
    expect(pieces.length).toBeGreaterThan(20)
    for (const { code, piece } of pieces)
      for (const at of [1, 3, 5]) {
        const without = bid.split('\n').filter(line => !piece.includes('services:') || !/^services|^ /.test(line))
        const text = [...without.slice(0, at), ...piece.split('\n').filter(line => !line.startsWith('requested')), ...without.slice(at)].join('\n')
        expect(
          faultsOf(text).map(([code]) => code),
          text,
        ).toEqual([code])
      }
  })
  it('that are wrong are told in every file of a meeting in one run', () => {
    const { faults } = world({
      [`${folder}/meeting.yaml`]: 'date: 2026-02-30\nitems:\n  - title: A\n',
      [`${folder}/reports/central.yml`]: report.replace('verb: decide', 'verb: think').replace('background: B.', 'background:'),
      [`${folder}/bids/early-help.yaml`]: bid
        .replace('year: 2026-27', 'year: 2026-28')
        .replace('status: new', 'status: old')
        .replace('£3,000\nintro', '£3.000\nintro')
        .replace('amount:', 'sum:')
        .replace('introduction: It helps.', 'introduction:'),
      [`${folder}/bids/other.yaml`]: `${bid}review_date: soon\n`,
    })
    expect([...faults].sort()).toEqual([
      'field/choice bids/early-help.yaml',
      'field/choice reports/central.yml',
      'field/empty bids/early-help.yaml',
      'field/empty reports/central.yml',
      'field/missing bids/early-help.yaml',
      'field/unknown bids/early-help.yaml',
      'value/date bids/other.yaml',
      'value/date meeting.yaml',
      'value/money bids/early-help.yaml',
      'value/year bids/early-help.yaml',
    ])
  })
  it('quote a very long value only in part', () => {
    const [fault] = world({ [`${folder}/bids/early-help.yaml`]: bid.replace('£3,000\nintro', `${'9'.repeat(100_000)}x\nintro`) }).diagnostics
    expect(fault?.code).toBe('value/money')
    expect(fault?.message.length).toBeLessThan(200)
  })
})

describe('templates', () => {
  const home = {
    '/home/templates/theme/council.yaml': '',
    '/home/templates/papers/a/paper.yaml': 'title: A\npurpose: p\nsubject: bid\nheading: h\nfile: f\n',
    '/home/templates/papers/a/paper.hbs': 'one',
    '/home/templates/partials/p.hbs': 'pone',
  }
  const own = (files: Readonly<Record<string, string>>) => {
    const given = Object.fromEntries(Object.entries({ ...whole, ...home, ...files }).filter(([, text]) => text !== ''))
    const { value, diagnostics } = read(memoryHost(given, '/home'), 'w')
    return { templates: value?.templates, faults: diagnostics.map(({ code, at }) => `${code} ${at.file}`), diagnostics }
  }
  it('of the workspace stand in front of the package’s, file by file', () => {
    const { templates, faults } = own({
      'w/templates/papers/a/paper.hbs': 'two',
      'w/templates/partials/p.hbs': 'ptwo',
      'w/templates/partials/q.hbs': 'q',
      'w/templates/papers/a/examples/x/in.yaml': 'nonsense',
    })
    expect(faults).toEqual([])
    expect(templates?.types).toMatchObject([
      { name: 'a', definition: '/home/templates/papers/a/paper.yaml', template: { file: 'w/templates/papers/a/paper.hbs', text: 'two' } },
    ])
    expect([...(templates?.partials ?? [])].map(([name, { text }]) => [name, text])).toEqual([
      ['p', 'ptwo'],
      ['q', 'q'],
    ])
  })
  it('may add a paper type by a folder', () => {
    const { templates, faults } = own({
      'w/templates/papers/b/paper.yaml': 'title: B\npurpose: p\nsubject: meeting\nheading: h\nfile: f\n',
      'w/templates/papers/b/paper.hbs': 'b',
    })
    expect(faults).toEqual([])
    expect(templates?.types.map(({ name, subject }) => [name, subject])).toEqual([
      ['a', 'bid'],
      ['b', 'meeting'],
    ])
  })
  it('that lack a half, or have a wrong one, are faults of that folder', () => {
    const { templates, faults } = own({
      'w/templates/papers/b/paper.yaml': 'title: B\npurpose: p\nsubject: meeting\nheading: h\nfile: f\n',
      'w/templates/papers/c/paper.hbs': 'c',
      'w/templates/papers/d/paper.yaml': 'title: D\npurpose: p\nsubject: bids\nheading: h\nfile: f\n',
      'w/templates/papers/d/paper.hbs': 'd',
      'w/templates/papers/E e/paper.hbs': 'e',
    })
    expect(faults).toEqual([
      'file/name w/templates/papers/E e/paper.yaml',
      'paper/no-template w/templates/papers/b/paper.yaml',
      'paper/no-definition w/templates/papers/c/paper.yaml',
      'field/choice w/templates/papers/d/paper.yaml',
    ])
    expect(templates?.types.map(({ name }) => name)).toEqual(['a'])
  })
})

describe('themes', () => {
  const council = new TextDecoder().decode(memoryHost({}).read(`${memoryHost({}).home}/templates/theme/council.yaml`))
  const themes = (files: Readonly<Record<string, string>>) => {
    const { value, diagnostics } = read(memoryHost({ ...whole, '/home/templates/theme/council.yaml': council, ...files }, '/home'), 'w')
    return {
      themes: value?.templates.themes,
      broken: value?.templates.brokenThemes,
      faults: diagnostics.map(({ code, at }) => `${code} ${at.file} ${at.path.join('.')}`),
    }
  }
  it('extend one another, value by value', () => {
    const { themes: read, faults } = themes({
      'w/templates/theme/big.yaml': 'extends: council\ntext:\n  size: 18\n',
      'w/templates/theme/bigger.yaml': 'extends: big\ntext: { leading: 2 }\n',
    })
    expect(faults).toEqual([])
    expect(read?.get('bigger')).toEqual({ ...read?.get('council'), text: { ...read?.get('council')?.text, size: 18, leading: 2 } })
  })
  it('that extend their own name mean the package’s', () => {
    const { themes: read, faults } = themes({ 'w/templates/theme/council.yaml': "extends: council\ncolours:\n  accent: '#123456'\n" })
    expect(faults).toEqual([])
    expect(read?.get('council')?.colours.accent).toBe('#123456')
  })
  it('that do not say what they extend, extend the one of their name, or else council', () => {
    const { themes: read, faults } = themes({
      'w/templates/theme/council.yaml': 'text:\n  size: 14\n',
      'w/templates/theme/big.yaml': 'text:\n  leading: 2\n',
    })
    expect(faults).toEqual([])
    expect(read?.get('council')?.text).toMatchObject({ size: 14, leading: 1.42 })
    expect(read?.get('big')).toEqual({ ...read?.get('council'), text: { ...read?.get('council')?.text, leading: 2 } })
  })
  it('with faults are known to be broken, and find no fault with the package’s', () => {
    const shipped = { '/home/templates/theme/large-print.yaml': 'extends: council\ntext:\n  size: 18\n' }
    for (const [text, fault] of [
      ['text: { size: big }\n', 'value/number w/templates/theme/council.yaml text.size'],
      ['text: {}\nlist size\n', 'yaml/missing-colon w/templates/theme/council.yaml '],
      ['text: big\n', 'field/shape w/templates/theme/council.yaml text'],
      ['extends: large-print\n', 'theme/circle w/templates/theme/council.yaml extends'],
      ["colours: { muted: '#999999' }\n", 'theme/contrast w/templates/theme/council.yaml colours.muted'],
    ]) {
      const { themes: read, broken, faults } = themes({ ...shipped, 'w/templates/theme/council.yaml': text ?? '' })
      expect(faults).toEqual([fault])
      expect(broken?.has('council')).toBe(true)
      expect(read?.has('council')).toBe(false)
    }
  })
  it.each([
    ["{ text: '#777777' }", ['text']],
    ["{ muted: '#8a8a8a', accent: '#4fb3d9' }", ['accent', 'muted']],
    ["{ paper: '#222222' }", ['paper']],
    ["{ tint: '#808080' }", ['tint']],
    ["{ text: '#111111', tint: '#f0f0f0' }", []],
  ])('whose colours cannot be read are refused: %s', (colours, names) => {
    const { themes: read, faults } = themes({
      'w/templates/theme/pale.yaml': `colours: ${colours}\n`,
      'w/templates/theme/paler.yaml': 'extends: pale\ntext: { size: 14 }\n',
    })
    expect([...faults].sort()).toEqual(names.map(name => `theme/contrast w/templates/theme/pale.yaml colours.${name}`))
    expect([read?.has('pale'), read?.has('paler')]).toEqual(names.length === 0 ? [true, true] : [false, false])
  })
  it('that are broken are refused by themeFor without a second fault', () => {
    const files = {
      ...whole,
      'w/forum.yaml': 'council: N\nforum_name: F\nhouse_style:\n  theme: pale\n',
      'w/templates/theme/pale.yaml': 'text: { size: big }\n',
    }
    const broken = read(memoryHost({ ...files, '/home/templates/theme/council.yaml': council }, '/home'), 'w').value
    expect(broken && themeFor(broken)).toEqual({ diagnostics: [] })
    expect(broken && themeFor(broken, 'pail').diagnostics.map(({ code }) => code)).toEqual(['theme/unknown'])
  })
  it('in a circle, or that extend what is not there, are faults', () => {
    const { themes: read, faults } = themes({
      'w/templates/theme/a.yaml': 'extends: b\n',
      'w/templates/theme/b.yaml': 'extends: a\n',
      'w/templates/theme/c.yaml': 'extends: x\n',
      'w/templates/theme/d.yaml': 'extends: c\n',
      'w/templates/theme/e.yaml': 'extends: e\n',
    })
    expect(faults).toEqual([
      'theme/circle w/templates/theme/a.yaml extends',
      'theme/circle w/templates/theme/b.yaml extends',
      'theme/unknown w/templates/theme/c.yaml extends',
      'theme/unknown w/templates/theme/e.yaml extends',
    ])
    expect([...(read?.keys() ?? [])]).toEqual(['council'])
  })
  it('have no letters smaller than 12 points', () => {
    const { faults } = themes({ 'w/templates/theme/small.yaml': 'extends: council\nnote: { size: 11.5 }\nmasthead: { forum: 9 }\nkicker: { size: 12 }\n' })
    expect(faults.toSorted()).toEqual(['masthead.forum', 'note.size'].map(field => `value/number w/templates/theme/small.yaml ${field}`))
  })
  it('have their faults where the value was typed, once', () => {
    const { faults } = themes({
      'w/templates/theme/big.yaml': "extends: council\ntext:\n  size: 18pt\n  leading:\nlist: { indent: 9999 }\ncolours: { accent: 'teal' }\nfont: Arial\n",
      'w/templates/theme/bigger.yaml': 'extends: big\n',
    })
    expect(faults).toEqual(
      ['field/empty text.leading', 'field/unknown font', 'value/colour colours.accent', 'value/number list.indent', 'value/number text.size']
        .map(fault => fault.replace(' ', ' w/templates/theme/big.yaml '))
        .sort((a, b) => faults.indexOf(a) - faults.indexOf(b)),
    )
  })
})

describe('workspaces', () => {
  const host = memoryHost(
    {
      'data/b/forum.yaml': 'x',
      'data/a/forum.yaml': 'x',
      'data/a/nested/forum.yaml': 'x',
      'out/a/forum.yaml': 'x',
      'node_modules/p/forum.yaml': 'x',
      'data/.git/forum.yaml': 'x',
      'a/b/c/forum.yaml': 'x',
    },
    '/nowhere',
  )
  it.each([
    ['data/a', ['data/a']],
    ['data', ['data/a', 'data/b']],
    ['.', ['data/a', 'data/b']],
    ['a', ['a/b/c']],
    ['out', ['out/a']],
    ['data/a/none', []],
  ])('of %s', (folder, expected) => {
    expect(findWorkspaces(host, folder)).toEqual(expected)
  })
})

it('a folder that may not be looked into is told, whichever it is', () => {
  const files = {
    '/w/forum.yaml': 'council: Northmoor Council\nforum_name: Schools Forum\n',
    '/w/meetings/2026-01-15/meeting.yaml': 'date: 2026-01-15\nitems:\n  - title: Welcome\n    papers: [early-help]\n',
  }
  for (const closed of ['/w/meetings', '/w/meetings/2026-01-15', '/w/meetings/2026-01-15/bids']) {
    const open = memoryHost(files)
    const host = { ...open, isClosed: (folder: string) => folder === closed, list: (folder: string) => (folder === closed ? [] : open.list(folder)) }
    const { value, diagnostics } = read(host, '/w')
    expect(diagnostics.map(({ code, at }) => [code, at.file])).toEqual([['file/unreadable', closed]])
    expect(value && checkRecords(value).diagnostics).toEqual([])
  }
})
