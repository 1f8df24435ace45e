/** Whatever happens to the files of a workspace: they are read without a crash, in good time, and every fault is at a place in its file. */
import { describe, expect, it } from 'vitest'
import { isError } from '../../src/base/diagnostic.ts'
import { read } from '../../src/read/index.ts'
import { report } from '../../src/report/index.ts'
import { corrupted, damaged, dice } from '../support/damage.ts'
import { exampleFiles, exampleNames } from '../support/examples.ts'
import { growsWithItsSize } from '../support/growth.ts'
import { memoryHost } from '../support/memory-host.ts'

const rounds = 300
const timeout = 120_000
const examples = exampleNames.map(name => ({ folder: `data/${name}`, files: exampleFiles(name) }))

const isYaml = (path: string): boolean => path.endsWith('.yaml')

/** One workspace with one of its YAML files damaged. */
const accident = (seed: number, harm: (bytes: Uint8Array, roll: ReturnType<typeof dice>) => Uint8Array) => {
  const roll = dice(seed)
  const example = examples[roll(examples.length)] ?? { folder: '', files: new Map() }
  const paths = [...example.files.keys()].filter(isYaml)
  const path = paths[roll(paths.length)] ?? ''
  const harmed = harm(example.files.get(path) ?? new Uint8Array(), roll)
  return { folder: example.folder, path, harmed, host: memoryHost(new Map([...example.files, [path, harmed]]), '/nowhere') }
}

const inText = (bytes: Uint8Array, change: (text: string) => string): Uint8Array => new TextEncoder().encode(change(new TextDecoder().decode(bytes)))

describe.each([
  ['accidents to lines and signs', (bytes: Uint8Array, roll: ReturnType<typeof dice>) => inText(bytes, text => damaged(text, roll))],
  ['corrupted bytes', corrupted],
])('%s', (_, harm) => {
  it('are read, and told at a place in the file', { timeout }, () => {
    let broken = 0
    for (let seed = 0; seed < rounds; seed++) {
      const { folder, path, host } = accident(seed, harm)
      const { value, diagnostics } = read(host, folder)
      const sources = value?.sources ?? new Map()
      const shown = JSON.parse(report(diagnostics, sources, { format: 'json', colour: false, relative: file => file }))
      expect(value, `seed ${seed}`).toBeDefined()
      for (const fault of shown) {
        const lines = (sources.get(fault.file)?.text ?? '').split('\n')
        const place = `seed ${seed}: ${fault.code} at ${fault.line}:${fault.column}`
        expect(fault.file, place).toBe(path)
        expect(fault.column, place).toBeGreaterThanOrEqual(1)
        expect(fault.column, place).toBeLessThanOrEqual((lines[fault.line - 1] ?? '').length + 1)
        expect(fault.endLine, place).toBeGreaterThanOrEqual(fault.line)
        expect(fault.message.length + (fault.hint ?? '').length, place).toBeLessThan(600)
      }
      expect(report(diagnostics, sources, { format: 'human', colour: false, relative: file => file }), `seed ${seed}`).not.toMatch(
        /[A-Z]+_[A-Z]+_|\bundefined\b|\[object|flow |implicit|mapping|scalar/,
      )
      if (diagnostics.some(isError)) broken += 1
    }
    expect(broken).toBeGreaterThan(rounds / 4)
  })
})

/** Values that were typed plainly enough to be checked, though no paper is made from them. */
const mended = /^yaml\/(colon-in-value|comma-in-braces|quote-needed)$/

it('a file without an error gives its record, one whose YAML is broken none', { timeout }, () => {
  for (let seed = 1000; seed < 1000 + rounds; seed++) {
    const { folder, path, host } = accident(seed, (bytes, roll) => inText(bytes, text => damaged(text, roll)))
    const { value, diagnostics } = read(host, folder)
    const records = value
      ? [
          ...(value.forum ? [value.forumFile] : []),
          ...value.meetings.flatMap(meeting => [...(meeting.meeting ? [meeting.file] : []), ...[...meeting.reports, ...meeting.bids].map(({ file }) => file)]),
        ]
      : []
    if (!diagnostics.some(isError)) expect(records, `seed ${seed}`).toContain(path)
    if (diagnostics.some(({ code }) => code.startsWith('yaml/') && !mended.test(code))) expect(records, `seed ${seed}`).not.toContain(path)
  }
})

describe('half a megabyte of nonsense', () => {
  const size = 512 * 1024
  const filled =
    (piece: string, before = '', after = '') =>
    (length: number): string =>
      before + piece.repeat(Math.floor((length - before.length - after.length) / piece.length)) + after
  const lines =
    (count: number, line: (index: number) => string) =>
    (length: number): string =>
      Array.from({ length: (count * length) / size }, (_, index) => line(index)).join('\n')
  it.each([
    ['many fields', lines(40_000, i => `k${i}: v`)],
    ['many repeats', filled('*a ', 'title: ')],
    ['a long list in brackets', filled('a,', 'title: [', ']')],
    ['a long row of thousands', filled(',111', 'title: [1', ']')],
    ['many lists within lists', filled('[')],
    ['many dashes', filled('- ')],
    ['deeper with each line', lines(1000, i => `${' '.repeat(i)}a:`)],
    ['one long line', filled('x ', 'title: ')],
    ['one long name', filled('x', '', ': a')],
    ['many colons', filled('a: ')],
    ['many wrong entries in brackets', filled('a,', 'services: [', ']')],
    ['many entries with colons', filled('  - a: b: c\n', 'services:\n')],
    ['many empty entries', filled('{},', 'services: [', ']')],
    ['many blanks behind a second colon', filled(' ', 'title: a: b', 'x')],
    ['many blanks in a text with a sign', filled(' ', 'title: "@a', 'x"\ncontact: @b')],
    ['many lines behind a second colon', filled('\n ', 'title: a: b', ' x')],
    ['many control characters', filled('\v', 'title: ')],
    ['a control character a line', filled('\v\n', 'title: ')],
    ['colons on many lines', filled('a: b: c\n')],
    ['many entries in a text', filled('\n - x', 'title: a')],
    ['a field given many times', filled('a: b\n')],
    ['an entry given many times', filled('  a: b\n', 's:\n- a: b\n')],
    ['many line ends in quotes', filled('\n', 'title: "', '" x')],
    ['only line ends', filled('\n')],
    ['many closing brackets', filled(']')],
    ['unclosed brackets', filled('a: [b\n')],
    ['a sum of half a million figures', filled('9', 'requested: £')],
    ['a sum with half a million blanks', filled(' ', 'requested: "~', 'x"')],
    ['a year with half a million blanks', filled(' ', 'year: "2020', 'x"')],
    ['many wrong entries', filled('  - x\n', 'services:\n')],
  ])('%s', (_, text) => {
    const told = (length: number) => {
      const host = memoryHost(
        {
          'w/forum.yaml': 'council: N\nforum_name: F\n',
          'w/meetings/2026-01-15/meeting.yaml': 'date: 2026-01-15\nitems:\n  - title: A\n',
          'w/meetings/2026-01-15/bids/b.yaml': text(length),
        },
        '/nowhere',
      )
      return () => {
        const { value, diagnostics } = read(host, 'w')
        return { diagnostics, shown: report(diagnostics, value?.sources ?? new Map(), { format: 'human', colour: false, relative: file => file }) }
      }
    }
    growsWithItsSize(size, told)
    const { diagnostics, shown } = told(size)()
    expect(diagnostics.some(isError)).toBe(true)
    expect(diagnostics.length).toBeLessThanOrEqual(70)
    expect(Math.max(...shown.split('\n').map(line => line.length))).toBeLessThan(500)
  })
})
