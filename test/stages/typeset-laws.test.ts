/** Any document, in either theme, keeps the laws of pages, or is refused with a reason. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Document, Inline, List } from '../../src/document/document.ts'
import type { Fonts } from '../../src/fonts/fonts.ts'
import type { Theme } from '../../src/model/theme.ts'
import { typeset } from '../../src/typeset/index.ts'
import { doc } from '../support/blocks.ts'
import { broken } from '../support/page-laws.ts'
import { freshFonts } from '../support/pdf-host.ts'
import { plainFonts } from '../support/plain-fonts.ts'
import { council, largePrint } from '../support/themes.ts'

const locate = (words: string) => ({ file: 'bid.yaml', path: [], find: words })

const words = fc.constantFrom(
  ...'the forum agreed £192,661 of funding 25 per cent £1.44 million for 2020/21 long-term 3 July 2018 — Children’s a\u00a0b co\u00adop ﬁne é ☃'.split(' '),
  'https://www.gov.uk/government/publications/keeping-children-safe-in-education--2',
)
const sentence = fc.array(words, { minLength: 1, maxLength: 40 }).map(all => all.join(' '))
const short = fc.array(words, { minLength: 1, maxLength: 4 }).map(all => all.join(' '))

const plain = sentence.map((text): Inline => ({ kind: 'text', text }))
const spaced = (inline: Inline): readonly Inline[] => [inline, { kind: 'text', text: ' ' }]
const inline: fc.Arbitrary<Inline> = fc.oneof<fc.MaybeWeightedArbitrary<Inline>[]>(
  { weight: 5, arbitrary: plain },
  short.map(text => ({
    kind: 'strong',
    inlines: [
      { kind: 'text', text },
      { kind: 'emphasis', inlines: [{ kind: 'text', text }] },
    ],
  })),
  short.map(text => ({ kind: 'code', text })),
  short.map(text => ({
    kind: 'link',
    url: 'https://www.gov.uk/',
    inlines: [
      { kind: 'text', text },
      { kind: 'strong', inlines: [{ kind: 'text', text }] },
    ],
  })),
  fc.constant<Inline>({ kind: 'link', url: '#here', inlines: [{ kind: 'text', text: 'above' }] }),
  fc.constant<Inline>({ kind: 'break' }),
  fc.integer({ min: 1, max: 4 }).map(number => ({ kind: 'note-ref', number })),
)
const inlines = fc.array(inline, { minLength: 1, maxLength: 4 }).map(all => [{ kind: 'text', text: 'So' } as const, ...all.flatMap(spaced)])
const paragraph = inlines.map((all): Block => ({ kind: 'paragraph', inlines: all }))
const heading = fc
  .tuple(fc.constantFrom(2, 3, 4), short)
  .map(([level, text]): Block => ({ kind: 'heading', level: level as 2, id: 'here', inlines: [{ kind: 'text', text }] }))
const cell = short.map((text): readonly Inline[] => [{ kind: 'text', text: text.replace(/https\S+/, 'x') }])
const table = fc.integer({ min: 1, max: 4 }).chain(columns =>
  fc.record({
    kind: fc.constant('table' as const),
    align: fc.array(fc.constantFrom('left' as const, 'right' as const, 'centre' as const), { minLength: columns, maxLength: columns }),
    head: fc.array(cell, { minLength: columns, maxLength: columns }),
    rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 40 }),
  }),
)
const facts = fc.array(fc.record({ term: cell, value: cell }), { minLength: 1, maxLength: 6 }).map((rows): Block => ({ kind: 'facts', rows }))
const code = fc
  .array(fc.constantFrom('requested: £262,000', '', '  - amount: £192,661', `x${'ab '.repeat(60)}`, 'y'.repeat(200)), { minLength: 1, maxLength: 6 })
  .map((lines): Block => ({ kind: 'code', lines }))
const leaf: fc.Arbitrary<Block> = fc.oneof(paragraph, paragraph, heading, table, facts, code, fc.constant<Block>({ kind: 'divider' }))

const listOf = (items: fc.Arbitrary<readonly Block[]>): fc.Arbitrary<List> =>
  fc.record({
    kind: fc.constant('list' as const),
    numbering: fc.constantFrom('bullet', 'decimal', 'lower-alpha', 'upper-roman'),
    around: fc.constantFrom(['', ')'], ['(', ')']) as fc.Arbitrary<[string, string]>,
    start: fc.integer({ min: 1, max: 30 }),
    tight: fc.boolean(),
    items: fc.array(items, { minLength: 1, maxLength: 8 }),
  })

const { block } = fc.letrec<{ block: Block }>(tie => ({
  block: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 6, arbitrary: leaf },
    { weight: 2, arbitrary: listOf(fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 })).map(([first, rest]) => [first, ...rest])) },
    { weight: 1, arbitrary: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((blocks): Block => ({ kind: 'panel', blocks })) },
    { weight: 1, arbitrary: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((blocks): Block => ({ kind: 'quote', blocks })) },
  ),
}))

const document: fc.Arbitrary<Document> = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 14 }),
    notes: fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 4 }),
    contact: fc.option(short),
  })
  .map(({ blocks, notes, contact }) =>
    doc([{ kind: 'heading', level: 1, id: 'here', inlines: [{ kind: 'text', text: 'Title' }] }, ...blocks], {
      notes: notes.map(texts => texts.map((text): Block => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] }))),
      facts: contact === null ? {} : { contact, address: 'County Hall' },
    }),
  )

const holds = (given: Document, theme: Theme, fonts: Fonts): void => {
  const { value, diagnostics } = typeset(given, { theme, fonts, images: new Map() }, locate)
  if (value) expect(broken({ document: given, pages: value, theme, fonts })).toEqual([])
  else expect(diagnostics.every(fault => /^layout\/too-(long|wide|deep)$/.test(fault.code)) && diagnostics.length > 0).toBe(true)
}

test('any document keeps the laws, in faces that anyone can reckon with', () => {
  fc.assert(
    fc.property(document, given => holds(given, council, plainFonts)),
    { numRuns: 150, seed: 1 },
  )
})

test('any document keeps the laws in large print and real faces', () => {
  const fonts = freshFonts()
  fc.assert(
    fc.property(document, given => holds(given, largePrint, fonts)),
    { numRuns: 60, seed: 2 },
  )
})
