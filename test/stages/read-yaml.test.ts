/** The tree of a YAML file: the same as the yaml package's own reading wherever that has nothing to object to, and a fault wherever it has. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAllDocuments, stringify } from 'yaml'
import { writeYaml } from '../../src/read/write-yaml.ts'
import { parseYaml } from '../../src/read/yaml/parse.ts'
import { type MapNode, plain } from '../../src/read/yaml/tree.ts'
import { damaged, dice } from '../support/damage.ts'
import { exampleFiles, exampleNames } from '../support/examples.ts'

const data = (text: string) => {
  const { root, slips } = parseYaml(text)
  return { codes: slips.map(slip => slip.code), value: root && JSON.parse(JSON.stringify(plain(root))) }
}

const codes = (text: string) => parseYaml(text).slips.map(slip => ({ code: slip.code, at: text.slice(slip.span.start, slip.span.end) }))

describe('scalars', () => {
  it('are always text as typed', () => {
    expect(data('a: 0123\nb: 1_440_000\nc: yes\nd: null\ne: 2018-07-03\nf: 1.00\ng: ~\nh: 0x1F\ni: 12e3').value).toEqual({
      a: '0123',
      b: '1_440_000',
      c: 'yes',
      d: 'null',
      e: '2018-07-03',
      f: '1.00',
      g: '~',
      h: '0x1F',
      i: '12e3',
    })
  })
  it('fold, unquote and unescape as YAML has it', () => {
    expect(
      data("a: one\n  two\n\n  three\nb: 'St Mary''s'\nc: \"a\\tb\\u00a3 \\\n  c\"\nd: |\n  one\n   two\n\n  three\ne: >-\n  one\n  two\nf:").value,
    ).toEqual({
      a: 'one two\nthree',
      b: "St Mary's",
      c: 'a\tb£ c',
      d: 'one\n two\n\nthree\n',
      e: 'one two',
      f: '',
    })
  })
})

describe('names', () => {
  it('that mean something to JavaScript are names like any other', () => {
    const { root } = parseYaml('__proto__: a\nconstructor: b\ntoString: c')
    expect(Object.entries(plain(root as MapNode) as object)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['toString', 'c'],
    ])
  })
})

describe('a comma in braces', () => {
  it.each([
    ['a: { b: £3,000 }', '£3,000'],
    ['a: { b: £1,234,567, c: x }', '£1,234,567'],
    ['a: [1,000, 2]', '1,000'],
    ['a: {b: Education, Safeguarding}', 'Education, Safeguarding'],
  ])('is found in %s, and the value mended', (text, value) => {
    expect(codes(text)).toEqual([{ code: 'yaml/comma-in-braces', at: value }])
    expect(JSON.stringify(data(text).value)).toContain(value)
  })
  it.each(['a: [1, 000]', 'a: [2019, 2020]', 'a: [x,100]', 'a: { b: £3, c: 000 }'])('is not found in %s', text => {
    expect(codes(text)).toEqual([])
  })
})

describe('one cause', () => {
  it.each([
    ['title: "Early\nyear: 2026-27\ncontact: "Nia"', ['yaml/unclosed-quote']],
    ['services:\n  -\tname: A\n    amount: £3\n', ['yaml/tab']],
    ['  a: b\nc: d\ne: f\ng: h', ['yaml/indent']],
    ['a: > 20\nb: c', ['yaml/quote-needed']],
    ['a:\n- x\n - y\n', ['yaml/dash']],
    ['a:\n  - x\n - y\n  - z\nb: c\nd: e', ['yaml/stray-entry']],
    ['a: b: c\nd: e\nf: g', ['yaml/colon-in-value']],
    ['a:\n  - b: c: d: e\n    f: g\n  - b: h\nd: e', ['yaml/colon-in-value']],
    ['a: [1, 2\nb: c\nd: e', ['yaml/unclosed-bracket']],
    ['a: "x" [[[[\nb: c\nd:\n  - e', ['yaml/after-quote']],
    ['- a\nb: c', ['yaml/strange']],
  ])('gives one fault: %j', (text, expected) => {
    expect(codes(text).map(({ code }) => code)).toEqual(expected)
  })
  it('but several causes several', () => {
    expect(codes('a b\nc:d\ne: @f\ng: "h" i\nj: k: l').map(({ code }) => code)).toEqual([
      'yaml/missing-colon',
      'yaml/space-after-colon',
      'yaml/quote-needed',
      'yaml/after-quote',
      'yaml/colon-in-value',
    ])
  })
})

it('takes an entry that lacks its dash for one slip, and says so', () => {
  const slips = (text: string) => parseYaml(text).slips.map(({ code, hint }) => [code, hint])
  expect(slips('s:\n  - a: b\n    c: d\n    a: e\n    c: f\n    a: g\nh: i')).toEqual([
    ['yaml/duplicate-key', 'Take one of the two out, or begin a new entry of the list with - before it.'],
  ])
  expect(slips('s:\n  - a: b\n    c: d\n    c: f\nh: i\nh: j').map(([, hint]) => hint)).toEqual(Array(2).fill('Take one of the two out.'))
})

it('keeps the fields below a line with a colon in its value, and the value as typed', () => {
  expect(data('a: b: c: d\ne: f: g\nh:\n  - i: j: k\n    l: m\n  - i: n').value).toEqual({
    a: 'b: c: d',
    e: 'f: g',
    h: [{ i: 'j: k', l: 'm' }, { i: 'n' }],
  })
  expect(data('a: b: c\n  d\ne: f').value).toEqual({ a: 'b: c d', e: 'f' })
})

it.each([
  ['a: b: c', '"b: c"'],
  ['a: @"b"', `'@"b"'`],
  ["a: @it's", `"@it's"`],
  ['a: *b* c # d', '"*b* c"'],
  ['a: [b] c', '"[b] c"'],
  ['a: b: c\n  and d\n  and e\nf: g', '"b: c and d and e"'],
  ['a: b:', '"b:"'],
])('says how to quote the value in %s', (text, quoted) => {
  expect(parseYaml(text).slips.map(({ hint }) => hint)).toEqual([`Put the whole value in quotes: ${quoted}.`])
})

/** Codes for what is good YAML and bad for papers. */
const ours = /^yaml\/(hash|comma-in-braces|alias|tag|escape|no-fields|too-deep|missing-name|dash)$/

it('minds what the yaml package minds, and otherwise reads the same', () => {
  const files = exampleNames.flatMap(name =>
    [...exampleFiles(name)].filter(([path]) => path.endsWith('.yaml')).map(([, bytes]) => new TextDecoder().decode(bytes)),
  )
  let [clean, broken] = [0, 0]
  for (let seed = 0; seed < 800; seed++) {
    const roll = dice(seed)
    const text = damaged(files[roll(files.length)] ?? '', roll).replace(/\r\n?/g, '\n')
    const documents = parseAllDocuments(text, { schema: 'failsafe', logLevel: 'silent' })
    const minded = documents.length !== 1 || documents.some(document => document.errors.length > 0)
    const { codes, value } = data(text)
    if (minded) broken += 1
    else if (codes.length === 0) clean += 1
    expect(codes.length > 0 && !codes.every(code => ours.test(code)), `seed ${seed}: ${codes}`).toBe(minded && !codes.every(code => ours.test(code)))
    if (minded) expect(codes, `seed ${seed}`).not.toEqual([])
    else if (codes.length === 0) expect(value, `seed ${seed}`).toEqual(JSON.parse(JSON.stringify(documents[0]?.toJS()), (_, part) => part ?? ''))
  }
  expect(Math.min(clean, broken)).toBeGreaterThan(200)
})

/** Text as people and machines type it, without what the reader refuses. */
const words = fc.string({ unit: fc.constantFrom(...' \n\'":#-[]{},&*!|>%@`?£é‘’–\u2028\u00a0\\~.a0b1C/='), maxLength: 30 })
const name = fc.constantFrom('title', 'amount', 'a-b', 'x y', '1', '', '#', 'a: b', '- c', '"q"', 'é')
const value: fc.Arbitrary<unknown> = fc.letrec(tie => ({
  node: fc.oneof({ maxDepth: 3 }, words, fc.array(tie('node'), { maxLength: 3 }), fc.dictionary(name, tie('node'), { maxKeys: 3 })),
})).node

describe('writing back', () => {
  it('and reading again gives the same text in every field', () => {
    fc.assert(
      fc.property(fc.dictionary(name, value, { minKeys: 1, maxKeys: 3 }), record => {
        const { root } = parseYaml(stringify(record, { schema: 'failsafe' }))
        const written = writeYaml(root as MapNode)
        const again = data(written)
        expect({ codes: again.codes, value: again.value }, written).toEqual({ codes: [], value: JSON.parse(JSON.stringify(plain(root as MapNode))) })
        expect(parseAllDocuments(written, { schema: 'failsafe' })[0]?.toJS()).toEqual(again.value)
      }),
      { seed: 7, numRuns: 400 },
    )
  })
})
