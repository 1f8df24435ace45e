/** Our Markdown becomes blocks and inlines, and what a paper cannot show is refused where it was typed. */
import { describe, expect, it } from 'vitest'
import type { Block, List } from '../../src/document/document.ts'
import { labelOf } from '../../src/document/labels.ts'
import { growsWithItsSize } from '../support/growth.ts'
import { documentOf, linesOf, read } from '../support/render.ts'

/** A document as an outline: kinds, labels and words, two blanks a level. */
const outline = (blocks: readonly Block[], depth = 0): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    const indent = '  '.repeat(depth)
    if (block.kind === 'list')
      return [
        `${indent}${block.tight ? 'tight' : 'loose'} list`,
        ...block.items.flatMap((item, i) => [`${indent}${labelOf(block, i, 0)}`, ...outline(item, depth + 1)]),
      ]
    if (block.kind === 'quote' || block.kind === 'panel') return [`${indent}${block.kind}`, ...outline(block.blocks, depth + 1)]
    return [`${indent}${block.kind}: ${linesOf([block]).join(' | ')}`]
  })

const outlineOf = (markdown: string): readonly string[] => outline(documentOf(markdown).blocks)
const paragraph = (markdown: string) => documentOf(markdown).blocks[0]
const faults = (markdown: string) => read(markdown).diagnostics.map(fault => [fault.code, fault.at.find])

describe('lists', () => {
  it.each([
    ['a) one\n\nb) two', ['loose list', 'a)', '  paragraph: one', 'b)', '  paragraph: two']],
    ['(a) one\n(b) two', ['tight list', '(a)', '  paragraph: one', '(b)', '  paragraph: two']],
    ['a. one\nb. two', ['tight list', 'a.', '  paragraph: one', 'b.', '  paragraph: two']],
    ['A) one\nB) two', ['tight list', 'A)', '  paragraph: one', 'B)', '  paragraph: two']],
    [
      'i) one\nii) two\niii) three\niv) four',
      ['tight list', 'i)', '  paragraph: one', 'ii)', '  paragraph: two', 'iii)', '  paragraph: three', 'iv)', '  paragraph: four'],
    ],
    ['(i) one\n(ii) two', ['tight list', '(i)', '  paragraph: one', '(ii)', '  paragraph: two']],
    ['I. one\nII. two', ['tight list', 'I.', '  paragraph: one', 'II.', '  paragraph: two']],
    ['h) one\ni) two\nj) three', ['tight list', 'h)', '  paragraph: one', 'i)', '  paragraph: two', 'j)', '  paragraph: three']],
    ['v) one\nw) two', ['tight list', 'v)', '  paragraph: one', 'w)', '  paragraph: two']],
    ['(1) one\n(2) two', ['tight list', '(1)', '  paragraph: one', '(2)', '  paragraph: two']],
    ['3) one\n4) two', ['tight list', '3)', '  paragraph: one', '4)', '  paragraph: two']],
    ['a) only', ['tight list', 'a)', '  paragraph: only']],
    ['- one\n\n- two', ['loose list', '•', '  paragraph: one', '•', '  paragraph: two']],
  ])('%j', (markdown, expected) => {
    expect(outlineOf(markdown)).toEqual(expected)
  })

  it.each(['A. Smith said so.', 'b) is the second.', 'e.g. this', '(see) that', 'i. Alone', 'mix) of', '(b) alone', 'a) one'.replace('a)', 'Aa)')])(
    '%j is a paragraph',
    markdown => {
      expect(outlineOf(markdown)).toEqual([`paragraph: ${markdown}`])
    },
  )

  it('hold paragraphs, lists in lists, and lines that go on', () => {
    expect(outlineOf('a) one\ngoes on\n\n   more\n\n   i) sub\n\n   ii) sub two\n       - deep\n\nb) two\n\nAfter')).toEqual([
      'loose list',
      'a)',
      '  paragraph: one goes on',
      '  paragraph: more',
      '  loose list',
      '  i)',
      '    paragraph: sub',
      '  ii)',
      '    paragraph: sub two',
      '    tight list',
      '    •',
      '      paragraph: deep',
      'b)',
      '  paragraph: two',
      'paragraph: After',
    ])
  })

  it('may follow a paragraph at once, as in an item', () => {
    expect(outlineOf('- one:\n  a) x\n  b) y')).toEqual([
      'tight list',
      '•',
      '  paragraph: one:',
      '  tight list',
      '  a)',
      '    paragraph: x',
      '  b)',
      '    paragraph: y',
    ])
  })

  it('go past z', () => {
    const labels = Array.from({ length: 30 }, (_, i) =>
      labelOf({ kind: 'list', numbering: 'lower-alpha', around: ['', ')'], start: 1, tight: true, items: [] }, i, 0),
    )
    const list = paragraph(labels.map(label => `${label} x`).join('\n')) as List
    expect(list.items).toHaveLength(30)
  })
})

describe('blocks', () => {
  it('front sheet and decision panel', () => {
    const { blocks } = documentOf('<!-- facts -->\n\n- **Year:** 2020/21\n- **A *b*:** c\n\n<!-- decision -->\n\nAgreed.\n\n<!-- /decision -->')
    expect(outline(blocks)).toEqual(['facts: Year | 2020/21 | A b | c', 'panel', '  paragraph: Agreed.'])
  })

  it('tables, with alignment and caption', () => {
    const [table] = documentOf('| a | b | c |\n| --- | ---: | :-: |\n| x\\|y |  | *z* |\n\nTable: The **caption**').blocks
    expect(table).toMatchObject({
      kind: 'table',
      align: ['left', 'right', 'centre'],
      rows: [[[{ text: 'x|y' }], [], [{ kind: 'emphasis' }]]],
      caption: [{ text: 'The ' }, { kind: 'strong' }],
    })
  })

  it('headings, each with a name of its own', () => {
    const { blocks } = documentOf('# A b\n\n## A *b*\n\n## £')
    expect(blocks).toMatchObject([
      { level: 1, id: 'a-b' },
      { level: 2, id: 'a-b-2' },
      { level: 2, id: 'section' },
    ])
  })

  it('figures, quotes, code and dividers', () => {
    const { blocks } = documentOf('![A map](maps/a.png "Where")\n\n> Said\n> so\n\n```\na <b>\n\n  c\n```\n\n---')
    expect(blocks).toMatchObject([
      { kind: 'figure', src: 'maps/a.png', alt: 'A map', caption: 'Where' },
      { kind: 'quote', blocks: [{ kind: 'paragraph' }] },
      { kind: 'code', lines: ['a <b>', '', '  c'] },
      { kind: 'divider' },
    ])
  })

  it('text that elsewhere would be code or HTML', () => {
    expect(outlineOf('    indented\n\n<div>x</div>\n\n<script>alert(1)</script>')).toEqual([
      'paragraph: indented',
      'paragraph: <div>x</div>',
      'paragraph: <script>alert(1)</script>',
    ])
  })
})

describe('inlines', () => {
  it.each([
    ['**a** *b* `c`', [{ kind: 'strong' }, { text: ' ' }, { kind: 'emphasis' }, { text: ' ' }, { kind: 'code', text: 'c' }]],
    ['Ask a.b@c.org, <d@e.org> or www.f.g/@h', [{ text: 'Ask a.b@c.org, ' }, { url: 'mailto:d@e.org' }, { text: ' or ' }, { url: 'http://www.f.g/@h' }]],
    ['[a](https://b.c) <https://d.e> www.f.g', [{ url: 'https://b.c' }, { text: ' ' }, { url: 'https://d.e' }, { text: ' ' }, { url: 'http://www.f.g' }]],
    ['a\\\nb', [{ text: 'a' }, { kind: 'break' }, { text: 'b' }]],
    ['a\nb', [{ text: 'a b' }]],
    ['&pound;1 &#8217;&#x2019; &amp;lt; \\&amp; &nosuch;', [{ text: '£1 ’’ &lt; &amp; &nosuch;' }]],
    ['`&amp; \\*`', [{ kind: 'code', text: '&amp; \\*' }]],
    ['about ~£90,000~ or ~x', [{ text: 'about ~£90,000~ or ~x' }]],
    ['[x](javascript:alert(1))', [{ kind: 'link', url: 'javascript:alert(1)' }]],
  ])('%j', (markdown, inlines) => {
    expect(paragraph(markdown)).toMatchObject({ inlines })
  })
})

describe('footnotes', () => {
  it('are no part of a heading’s name', () => {
    expect(paragraph('# Early Help[^a]\n\n[^a]: one')).toMatchObject({ id: 'early-help' })
  })

  it('are counted from the top: a table’s caption stands above it', () => {
    const [table] = documentOf('| a | b |\n| - | - |\n| x[^cell] | y |\n\nTable: c[^caption]\n\n[^cell]: in the cell\n\n[^caption]: in the caption').blocks
    expect(table).toMatchObject({
      caption: [
        { kind: 'text', text: 'c' },
        { kind: 'note-ref', number: 1 },
      ],
    })
  })

  it('side by side are held apart, so that 1 and 2 do not read as 12', () => {
    expect(paragraph('x[^a][^b]\n\n[^a]: one\n\n[^b]: two')).toMatchObject({
      inlines: [{ text: 'x' }, { number: 1 }, { kind: 'text', text: '\u00a0' }, { number: 2 }],
    })
  })

  it('are numbered by first reference', () => {
    const document = documentOf('x[^b] y[^a] z[^b]\n\n[^a]: First[^c].\n[^b]: Second\n\n    more\n\n[^c]: Third.')
    expect(document.blocks).toMatchObject([{ inlines: [{ text: 'x' }, { number: 1 }, { text: ' y' }, { number: 2 }, { text: ' z' }, { number: 1 }] }])
    expect(document.notes.map(note => [note.label, linesOf(note.blocks)])).toEqual([
      ['b', ['Second', 'more']],
      ['a', ['First3.']],
      ['c', ['Third.']],
    ])
  })

  it.each([
    ['x[^a]', 'footnote/undefined', '[^a]'],
    ['x\n\n[^a]: note', 'footnote/unused', '[^a]:'],
    ['x[^a]\n\n[^a]: one\n\n[^a]: two', 'footnote/duplicate', '[^a]:'],
  ])('%j is refused', (markdown, code, words) => {
    expect(faults(markdown)).toEqual([[code, words]])
  })
})

describe('what a paper cannot show', () => {
  it.each([
    ['a ~~b c~~ d', 'markdown/strikethrough', '~~b c~~'],
    ['- [x] done\n- other', 'markdown/checkbox', '[x]'],
    ['a ![b](c.png) d', 'image/inline', '![b](c.png)'],
    ['<!-- decision -->\n\nx', 'markdown/panel', '<!-- decision -->'],
    ['<!-- /decision -->', 'markdown/panel', '<!-- /decision -->'],
    ['<!-- facts -->\n\n- a', 'markdown/facts', '- a'],
    [['-', '-', '-', '-', '-', '-', '-'].map((mark, i) => `${'  '.repeat(i)}${mark} x${i}`).join('\n'), 'markdown/nesting', 'x6'],
    [`${'**a '.repeat(40)}${'b** '.repeat(40)}`, 'markdown/nesting', 'a'],
    [`${'> '.repeat(5000)}x`, 'markdown/nesting', `${'> '.repeat(20)}`.trim()],
  ])('%j', (markdown, code, words) => {
    expect(faults(markdown)).toEqual([[code, words]])
    expect(read(markdown).document).toBeUndefined()
  })

  it('is all said in one run', () => {
    expect(faults('~~a~~ ![b](c)\n\n~~d~~').map(([code]) => code)).toEqual(['markdown/strikethrough', 'image/inline', 'markdown/strikethrough'])
  })
})

describe('odd text', () => {
  it.each<[string, (length: number) => string, number]>([
    ['brackets', length => '['.repeat(length), 20000],
    ['stars', length => '*a '.repeat(length), 10000],
    ['nested stars', length => `${'**a '.repeat(length / 2)}${'b** '.repeat(length / 2)}`, 6000],
    ['backticks', length => Array.from({ length: Math.sqrt(2 * length) }, (_, i) => '`'.repeat(i)).join(' '), 80_000],
    ['quotes', length => `${'>'.repeat(20)} x\n`.repeat(length), 500],
    ['images', length => '!['.repeat(length), 10000],
    ['links', length => '[a](b'.repeat(length), 10000],
    ['labels', length => 'a) x\n'.repeat(length), 3000],
    ['items', length => '- x\n'.repeat(length), 5000],
    ['tables', length => `|${'a|'.repeat(length)}\n|${'-|'.repeat(length)}\n`, 2000],
    ['angles', length => '<'.repeat(length), 30000],
    ['entities', length => '&'.repeat(length), 30000],
    ['underscores', length => '_a'.repeat(length), 10000],
    ['notes', length => '[^a]'.repeat(length), 5000],
    ['one long line', length => 'word '.repeat(length), 50000],
  ])('is read quickly: %s', (_, markdown, length) => {
    growsWithItsSize(length, size => {
      const text = markdown(size)
      return () => void read(text)
    })
  })
})
