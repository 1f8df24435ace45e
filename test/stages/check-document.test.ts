/** The check of finished papers, on small documents typed here: above all what only a template can get wrong. */
import { describe, expect, it } from 'vitest'
import type { Locate } from '../../src/base/locate.ts'
import { checkDocument } from '../../src/check/index.ts'
import type { Block, Document, Inline } from '../../src/document/document.ts'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const heading = (level: 1 | 2 | 3, words: string): Block => ({ kind: 'heading', level, inlines: words === '' ? [] : [text(words)], id: words.toLowerCase() })
const paragraph = (...inlines: Inline[]): Block => ({ kind: 'paragraph', inlines })
const link = (url: string, words = 'The scheme'): Inline => ({ kind: 'link', url, inlines: words === '' ? [] : [text(words)] })

const document = (blocks: readonly Block[], note: readonly Block[] = []): Document => ({
  facts: {
    title: 'Early Help',
    type: 'Funding bid',
    council: 'Northmoor Council',
    forum: 'Schools’ Forum',
    language: 'en-GB',
    date: '2026-01-15',
    meeting: 'Thursday 15 January 2026',
    data: { name: 'bid.yaml', text: '' },
  },
  blocks,
  notes: note.length > 0 ? [{ label: '1', blocks: note }] : [],
})

/** All words were typed, but none as a heading. */
const locate: Locate = words => ({ file: 'bid.yaml', path: [], ...(!words.startsWith('# ') && { find: words }) })

const faults = (blocks: readonly Block[], note?: readonly Block[]): string[] =>
  checkDocument(document(blocks, note), locate).diagnostics.map(({ code, at }) => `${code} at ${at.find}`)

describe('checkDocument', () => {
  it('hands on a paper that is right', () => {
    expect(
      faults([
        heading(1, 'Early Help'),
        heading(2, 'Services'),
        heading(3, 'Advice'),
        heading(2, 'Summary'),
        paragraph(link('https://example.gov.uk/x'), link('mailto:clerk@example.gov.uk'), link('tel:01632960123'), link('#services')),
        { kind: 'figure', src: 'map.png', alt: 'A map of the six districts' },
      ]),
    ).toEqual([])
  })

  it.each<[string, Block[], string]>([
    ['no title', [paragraph(text('Words'))], 'document/first-heading at Early Help'],
    ['a second title', [heading(1, 'Early Help'), heading(1, 'Other')], 'document/heading-order at Other'],
    ['a level left out', [heading(1, 'Early Help'), heading(3, 'Deep')], 'document/heading-order at Deep'],
    ['an empty heading', [heading(1, 'Early Help'), heading(2, '')], 'document/empty-heading at ##'],
    ['no alternative text', [heading(1, 'Early Help'), { kind: 'figure', src: 'map.png', alt: ' ' }], 'image/no-alt at map.png'],
    ...['map.png', 'map', 'Image', 'a photo', 'Chart 2', 'IMG_1234.JPG'].map((alt): [string, Block[], string] => [
      `“${alt}” for alternative text`,
      [heading(1, 'Early Help'), { kind: 'figure', src: 'pictures/map.png', alt }],
      'image/no-alt at pictures/map.png',
    ]),
    ['a script', [heading(1, 'Early Help'), paragraph(link('javascript:alert(1)'))], 'link/unsafe at javascript:alert(1)'],
    ['a file', [heading(1, 'Early Help'), paragraph(link('../../etc/passwd'))], 'link/unsafe at ../../etc/passwd'],
    ['no such heading', [heading(1, 'Early Help'), paragraph(link('#nowhere'))], 'link/nowhere at #nowhere'],
    ['a link without words', [heading(1, 'Early Help'), paragraph(link('https://example.gov.uk', ''))], 'link/empty at https://example.gov.uk'],
    [
      'a column without heading',
      [heading(1, 'Early Help'), { kind: 'table', align: ['left', 'right'], head: [[text('Phase')], []], rows: [[[text('Primary')], [text('44')]]] }],
      'table/empty-header at Phase',
    ],
    [
      'a row without heading',
      [heading(1, 'Early Help'), { kind: 'table', align: ['left', 'right'], head: [[text('Phase')], [text('Schools')]], rows: [[[], [text('44')]]] }],
      'table/empty-header at 44',
    ],
    [
      'an empty point',
      [heading(1, 'Early Help'), { kind: 'list', numbering: 'bullet', around: ['', ''], start: 1, tight: true, items: [[paragraph(text('One'))], []] }],
      'list/empty-item at One',
    ],
  ])('finds %s', (_, blocks, fault) => {
    expect(faults(blocks)).toEqual([fault])
  })

  it('counts the levels below a heading that is too deep from where it belongs', () => {
    const found = checkDocument(document([heading(1, 'Early Help'), heading(3, 'Deep'), heading(3, 'Deeper'), heading(2, 'High')]), locate)
    expect(found.diagnostics.map(({ at, hint }) => [at.find, hint])).toEqual([['Deep', 'Write it with one # less.']])
  })

  it('looks into lists, quotes, panels and footnotes', () => {
    const bad = paragraph(link('file:///c:/map.pdf'))
    const start = heading(1, 'Early Help')
    const found = ['link/unsafe at file:///c:/map.pdf']
    expect(faults([start, { kind: 'quote', blocks: [bad] }])).toEqual(found)
    expect(faults([start, { kind: 'panel', blocks: [bad] }])).toEqual(found)
    expect(faults([start, { kind: 'list', numbering: 'bullet', around: ['', ''], start: 1, tight: true, items: [[bad]] }])).toEqual(found)
    expect(faults([start], [bad])).toEqual(found)
    expect(faults([start, paragraph({ kind: 'strong', inlines: [link('file:///c:/map.pdf')] })])).toEqual(found)
  })
})
