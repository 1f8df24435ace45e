/** Faults as people and programs read them. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Diagnostic, Place } from '../../src/base/diagnostic.ts'
import type { Sources } from '../../src/base/source.ts'
import { report, summary } from '../../src/report/index.ts'

/** Sources in which a place is the first occurrence of its words. */
const sourcesOf = (texts: Readonly<Record<string, string>>): Sources =>
  new Map(
    Object.entries(texts).map(([file, text]) => {
      const span = ({ find = '', span }: Place) => span ?? { start: Math.max(0, text.indexOf(find)), end: Math.max(0, text.indexOf(find)) + find.length }
      return [file, { file, text, span, comments: [], edit: () => undefined }]
    }),
  )

const at = (file: string, find: string): Place => ({ file, path: [], find })
const fault = (place: Place, more: Partial<Diagnostic> = {}): Diagnostic => ({ code: 'bid/x', severity: 'error', at: place, message: 'wrong', ...more })
const human = (diagnostics: readonly Diagnostic[], texts: Readonly<Record<string, string>>, colour = false) =>
  report(diagnostics, sourcesOf(texts), { format: 'human', colour, relative: file => file.replace('/home/', '') })
const json = (diagnostics: readonly Diagnostic[], texts: Readonly<Record<string, string>>) =>
  JSON.parse(report(diagnostics, sourcesOf(texts), { format: 'json', colour: false, relative: file => file.replace('/home/', '') }))

const bid = `${'\n'.repeat(6)}requested: £262,001\n${'\n'.repeat(4)}    amount: £192,661\n${'\n'.repeat(18)}    amount: £69,339\n`

describe('for people', () => {
  it('shows what, where, the lines concerned and what to do', () => {
    const mismatch: Diagnostic = {
      code: 'bid/total-mismatch',
      severity: 'error',
      at: at('/home/bids/early-help.yaml', '£262,001'),
      message: 'the services come to £262,000',
      hint: 'correct the amount requested, or the amount of a service',
      related: [
        { at: at('/home/bids/early-help.yaml', '£69,339'), message: '£69,339' },
        { at: at('/home/bids/early-help.yaml', '£192,661'), message: '' },
      ],
    }
    expect(human([mismatch], { '/home/bids/early-help.yaml': bid })).toBe(`error bid/total-mismatch
  bids/early-help.yaml:7:12

  7 │ requested: £262,001
    │            ^^^^^^^^ the services come to £262,000
 12 │     amount: £192,661
 31 │     amount: £69,339

  help: correct the amount requested, or the amount of a service
`)
  })

  it('says at the other places what the lines there do not say', () => {
    const twice = fault(at('a', 'b: 2'), { related: [{ at: at('a', 'b: 1'), message: 'given here already' }] })
    expect(human([twice], { a: 'b: 1\nb: 2\n' })).toBe('error bid/x\n  a:2:1\n\n  1 │ b: 1\n    │ ---- given here already\n  2 │ b: 2\n    │ ^^^^ wrong\n')
  })

  it('shows lines of another file below its name', () => {
    const apart = fault(at('a', 'x'), { related: [{ at: at('c', 'z'), message: 'the other' }] })
    expect(human([apart], { a: 'x\n', c: 'y\nz\n' })).toBe('error bid/x\n  a:1:1\n\n  1 │ x\n    │ ^ wrong\n\n  c:2:1\n\n  2 │ z\n    │ - the other\n')
  })

  it('says what is wrong with a file that was never read', () => {
    expect(human([fault({ file: 'gone.yaml', path: ['a'] }, { hint: 'look' })], {})).toBe('error bid/x\n  gone.yaml:1:1\n\n  wrong\n\n  help: look\n')
  })

  it('marks the right columns behind tabs, wide and joined letters', () => {
    const marked = (text: string, find: string) => {
      const lines = human([fault(at('a', find))], { a: text }).split('\n')
      const [line = '', marks = ''] = [lines[3], lines[4]]
      return [line.slice(6), marks.slice(6).replace(' wrong', '')]
    }
    expect(marked('a:\tb', 'b')).toEqual(['a:  b', '    ^'])
    expect(marked('\t\tb', 'b')).toEqual(['    b', '    ^'])
    expect(marked('漢字: b', 'b')).toEqual(['漢字: b', '      ^'])
    expect(marked('e\u0301: b', 'b')).toEqual(['e\u0301: b', '   ^'])
    expect(marked('😀: bc', 'bc')).toEqual(['😀: bc', '    ^^'])
    expect(marked('a: 漢b', '漢')).toEqual(['a: 漢b', '   ^^'])
  })

  it('cuts a long line around the mark', () => {
    const [line = '', marks = ''] = human([fault(at('a', 'here'))], { a: `${'x'.repeat(5000)}here${'y'.repeat(5000)}` })
      .split('\n')
      .slice(3)
    expect(line.length).toBeLessThanOrEqual(110)
    expect(line.slice(marks.indexOf('^'), marks.indexOf('^') + 4)).toBe('here')
    const wide = human([fault(at('a', 'z'.repeat(300)))], { a: `ab${'z'.repeat(300)}` }).split('\n')[4]
    expect(wide?.length).toBeLessThan(120)
  })

  it('marks a stretch over several lines on its first', () => {
    expect(
      human([fault(at('a', 'b: |\n  c'))], { a: 'b: |\n  c\n' })
        .split('\n')
        .slice(3, 5),
    ).toEqual(['  1 │ b: |', '    │ ^^^^ wrong'])
  })

  it('does not let a file steer the terminal', () => {
    const text = 'a: \u001b[31mred\u009b2J\u202egnp'
    expect(human([fault(at('a', 'red'), { message: 'not \u001b[2J', hint: 'no\nline \u0007' })], { a: text })).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
  })

  it('uses colour only if asked', () => {
    const diagnostics = [fault(at('a', 'x'), { hint: 'help' })]
    const painted = human(diagnostics, { a: 'x' }, true)
    expect(painted).toContain('\u001b[31merror\u001b[0m')
    expect(painted.replace(/\p{Cc}\[\d+m/gu, '')).toBe(human(diagnostics, { a: 'x' }))
  })

  it('is in order of file, line, column and code', () => {
    const texts = { a: 'x y\nz\n', b: 'x\n' }
    const one = (file: string, find: string, code: string) => fault(at(file, find), { code })
    const sorted = human([one('b', 'x', 'c/1'), one('a', 'z', 'c/2'), one('a', 'y', 'c/4'), one('a', 'y', 'c/3'), one('a', 'x', 'c/5')], texts)
    expect(sorted.match(/c\/\d/g)).toEqual(['c/5', 'c/3', 'c/4', 'c/2', 'c/1'])
  })

  it('is empty without faults', () => {
    expect(human([], {})).toBe('')
  })
})

describe('for programs', () => {
  it('is one array, an object a fault', () => {
    const diagnostics = [
      fault(at('/home/a', 'y\nz'), { hint: 'do', related: [{ at: at('/home/b', 'c'), message: 'other' }] }),
      fault({ file: 'gone', path: [] }, { severity: 'warning' }),
    ]
    expect(json(diagnostics, { '/home/a': 'x\ny\nzz', '/home/b': 'abc' })).toEqual([
      {
        code: 'bid/x',
        severity: 'error',
        file: 'a',
        line: 2,
        column: 1,
        endLine: 3,
        endColumn: 2,
        message: 'wrong',
        hint: 'do',
        related: [{ file: 'b', line: 1, column: 3, message: 'other' }],
      },
      { code: 'bid/x', severity: 'warning', file: 'gone', line: 1, column: 1, endLine: 1, endColumn: 1, message: 'wrong' },
    ])
  })
  it('is an empty array without faults', () => {
    expect(json([], {})).toEqual([])
  })
})

it('the summary counts', () => {
  const warning = fault(at('b', ''), { severity: 'warning' })
  expect([
    summary([]),
    summary([fault(at('a', ''))]),
    summary([fault(at('a', '')), fault(at('a', 'b')), warning]),
    summary([fault(at('a', '')), warning, fault(at('c', ''), { severity: 'advice' })]),
  ]).toEqual(['no faults', '1 error in 1 file', '2 errors and 1 warning in 2 files', '1 error, 1 warning and 1 piece of advice in 3 files'])
})

describe('for workflows on GitHub', () => {
  const github = (diagnostics: readonly Diagnostic[], texts: Readonly<Record<string, string>>) =>
    report(diagnostics, sourcesOf(texts), { format: 'github', colour: false, relative: file => file.replace('/home/', '') })

  it('is a command a line, with the columns of a stretch on one line', () => {
    const diagnostics = [
      fault(at('/home/a', 'yy'), { message: 'the rows come to £5', hint: 'correct one' }),
      fault(at('/home/a', 'z\nz'), { severity: 'warning' }),
      fault({ file: '/home/b', path: [] }, { severity: 'advice', message: 'Shorter is better.' }),
    ]
    expect(github(diagnostics, { '/home/a': 'x yy\nz\nz' })).toBe(
      '::error file=a,line=1,col=3,endLine=1,endColumn=5,title=bid/x::The rows come to £5. Correct one.\n' +
        '::warning file=a,line=2,endLine=3,title=bid/x::Wrong.\n' +
        '::notice file=b,line=1,col=1,endLine=1,endColumn=1,title=bid/x::Shorter is better.\n',
    )
  })

  it('no value ends its line, its property or the command', () => {
    const sly = fault(at('/home/a, b: c%.yaml', 'x'), {
      message: 'no “\r\n::error::gone” 100%',
      related: [{ at: at('/home/c', 'd'), message: 'the\nother' }],
    })
    const shown = github([sly], { '/home/a, b: c%.yaml': 'x', '/home/c': 'd' })
    expect(shown).toBe('::error file=a%2C b%3A c%25.yaml,line=1,col=1,endLine=1,endColumn=2,title=bid/x::No “ ::error::gone” 100%25.%0Ac:1: the%0Aother\n')
  })

  it('is empty without faults', () => {
    expect(github([], {})).toBe('')
  })
})

/** The parts of SARIF 2.1.0 that we write, held as tightly as the standard holds them: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
const place = z.strictObject({
  artifactLocation: z.strictObject({ uri: z.string().regex(/^[!#$&-;=?-Z_a-z~%]+$/), uriBaseId: z.literal('%SRCROOT%').optional() }),
  region: z
    .strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1), endLine: z.int().min(1), endColumn: z.int().min(1) })
    .refine(({ startLine, startColumn, endLine, endColumn }) => endLine > startLine || (endLine === startLine && endColumn >= startColumn))
    .optional(),
})
const level = z.enum(['error', 'warning', 'note'])
const message = z.strictObject({ text: z.string().min(1) })
const sarifLog = z.strictObject({
  $schema: z.literal('https://json.schemastore.org/sarif-2.1.0.json'),
  version: z.literal('2.1.0'),
  runs: z
    .tuple([
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.literal('forum-papers'),
            version: z.string().optional(),
            rules: z.array(
              z.strictObject({
                id: z.string(),
                shortDescription: message.optional(),
                fullDescription: message.optional(),
                help: message.optional(),
                defaultConfiguration: z.strictObject({ level }).optional(),
              }),
            ),
          }),
        }),
        columnKind: z.literal('utf16CodeUnits'),
        results: z.array(
          z.strictObject({
            ruleId: z.string(),
            ruleIndex: z.int().min(0),
            level,
            message,
            locations: z.tuple([z.strictObject({ physicalLocation: place })]),
            relatedLocations: z.array(z.strictObject({ id: z.int().min(0), physicalLocation: place, message: message.optional() })).optional(),
          }),
        ),
      }),
    ])
    .refine(([run]) => run.results.every(result => run.tool.driver.rules[result.ruleIndex]?.id === result.ruleId)),
})

describe('as SARIF', () => {
  const program = {
    version: '1.2.3',
    explanations: [{ code: 'bid/x', severity: 'error', summary: 'Right.', why: 'So.', source: 'A law', good: [], bad: [] }],
  } as const
  const sarif = (diagnostics: readonly Diagnostic[], texts: Readonly<Record<string, string>>) =>
    sarifLog.parse(JSON.parse(report(diagnostics, sourcesOf(texts), { format: 'sarif', colour: false, relative: file => file.replace('/home/', ''), program })))

  it('has each fault with its rule, its place and the other places', () => {
    const diagnostics = [
      fault(at('/home/a b.yaml', 'y\nz'), { hint: 'do', related: [{ at: at('/home/ä', 'c'), message: '' }] }),
      fault({ file: '../gone', path: [] }, { code: 'bid/y', severity: 'advice' }),
    ]
    const [{ tool, results }] = sarif(diagnostics, { '/home/a b.yaml': 'x\ny\nzz', '/home/ä': 'abc' }).runs
    expect(tool.driver.version).toBe('1.2.3')
    expect(tool.driver.rules).toEqual([
      {
        id: 'bid/x',
        shortDescription: { text: 'Right.' },
        fullDescription: { text: 'So.' },
        help: { text: 'Right.\n\nSo.\n\nSource: A law' },
        defaultConfiguration: { level: 'error' },
      },
      { id: 'bid/y' },
    ])
    expect(results).toEqual([
      {
        ruleId: 'bid/y',
        ruleIndex: 1,
        level: 'note',
        message: { text: 'Wrong.' },
        locations: [{ physicalLocation: { artifactLocation: { uri: '../gone', uriBaseId: '%SRCROOT%' } } }],
      },
      {
        ruleId: 'bid/x',
        ruleIndex: 0,
        level: 'error',
        message: { text: 'Wrong. Do.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'a%20b.yaml', uriBaseId: '%SRCROOT%' },
              region: { startLine: 2, startColumn: 1, endLine: 3, endColumn: 2 },
            },
          },
        ],
        relatedLocations: [
          {
            id: 0,
            physicalLocation: {
              artifactLocation: { uri: '%C3%A4', uriBaseId: '%SRCROOT%' },
              region: { startLine: 1, startColumn: 3, endLine: 1, endColumn: 4 },
            },
          },
        ],
      },
    ])
  })

  it('is a log without results if there are no faults', () => {
    expect(sarif([], {}).runs[0].results).toEqual([])
  })

  it('names a file on another drive in full', () => {
    const [{ results }] = sarif([fault({ file: 'D:/a b', path: [] })], {}).runs
    expect(results[0]?.locations[0].physicalLocation.artifactLocation).toEqual({ uri: 'file:///D:/a%20b' })
  })
})
