/** Numbered paragraphs: which get a number, how they stand in Markdown, and what is read of them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { List } from '../../src/document/document.ts'
import { labelOf } from '../../src/document/labels.ts'
import { paragraphStarts } from '../../src/history/paragraphs.ts'
import { documentOf, linesOf, render } from '../support/render.ts'

const numbered = (markdown: string): string =>
  render('## Heading\n\n{{#numbered "1"}}\n{{text}}\n{{/numbered}}\n', { text: { kind: 'prose', markdown } }).markdown.replace(/^## Heading\n\n/, '')

const lists = (markdown: string): readonly List[] => documentOf(markdown).blocks.filter(block => block.kind === 'list')
const labels = (markdown: string): readonly string[] => lists(markdown).flatMap(list => list.items.map((_, i) => labelOf(list, i, 0)))

describe('paragraphs get numbers', () => {
  it.each([
    ['One.\n\nTwo.', '1.1  One.\n\n1.2  Two.\n'],
    ['One:\n\n- a\n- b\n\nTwo.', '1.1  One:\n\n  - a\n  - b\n\n1.2  Two.\n'],
    ['One:\n- a\n\n  more\n- b', '1.1  One:\n\n  - a\n\n    more\n\n  - b\n'],
    ['One:\n\n> said\n\nTwo.', '1.1  One:\n\n  > said\n\n1.2  Two.\n'],
    ['# H\n\nOne.', '### H\n\n1.1  One.\n'],
    ['One.\n\n# H\n\n- a\n\nTwo.', '1.1  One.\n\n### H\n\n- a\n\n1.2  Two.\n'],
    ['- a\n\nOne.', '- a\n\n1.1  One.\n'],
    ['One.\n\n| a | b |\n| - | - |\n| c | d |\n\nTwo.', '1.1  One.\n\n| a   | b   |\n| --- | --- |\n| c   | d   |\n\n1.2  Two.\n'],
    ['One.\n\n![Map](map.png)\n\nTwo.', '1.1  One.\n\n![Map](map.png)\n\n1.2  Two.\n'],
    ['One.\n\n```\ncode\n```\n\nTwo.', '1.1  One.\n\n```\ncode\n```\n\n1.2  Two.\n'],
    ['One[^1].\n\n[^1]: A note.\n\nTwo.', '1.1  One[^1].\n\n1.2  Two.\n\n[^1]: A note.\n'],
    ['1.5  posts were cut.', '1.1  1.5 posts were cut.\n'],
  ])('%j', (given, shown) => {
    expect(numbered(given)).toBe(shown)
  })

  it('goes on where the same prefix comes again', () => {
    const template = '{{#numbered "1"}}\nAsh.\n{{/numbered}}\n\n{{#numbered "2"}}\nBirch.\n{{/numbered}}\n\n{{#numbered "1"}}\nCedar.\n{{/numbered}}'
    expect(render(template, {}).markdown).toBe('1.1  Ash.\n\n2.1  Birch.\n\n1.2  Cedar.\n')
  })

  it('keeps what may stand in a prefix plain', () => {
    expect(labels(render('{{#numbered number}}\nAsh.\n\nBirch.\n{{/numbered}}', { number: 'SCH 12/25' }).markdown)).toEqual(['SCH 12/25.1', 'SCH 12/25.2'])
    expect(linesOf(documentOf(render('{{#numbered number}}\nAsh.\n{{/numbered}}', { number: '*7*' }).markdown).blocks)).toEqual(['*7*.1 Ash.'])
  })
})

describe('numbered paragraphs are read', () => {
  it('as one list where they follow one another', () => {
    expect(lists('1.1  One.\n\n1.2  Two:\n\n  - a\n  - b\n')).toEqual([
      expect.objectContaining({
        numbering: 'decimal',
        around: ['1.', ''],
        start: 1,
        tight: false,
        items: [expect.anything(), [expect.anything(), expect.anything()]],
      }),
    ])
  })

  it.each([
    ['1.1  One.\n\n2.1  Two.', ['1.1', '2.1']],
    ['1.3  One.\n\n1.7  Two.', ['1.3', '1.7']],
    ['5(a).1  One.', ['5(a).1']],
    ['R2  One.', ['R2']],
    ['5(a)  One.\n\n5(c)  Three.', ['5(a)', '5(c)']],
    ['5a)  One.\n\n5b)  Two.', ['5a)', '5b)']],
    ['3  One.\n\n5  Two.', ['3', '5']],
  ])('with their own numbers: %j', (given, expected) => {
    expect(labels(given)).toEqual(expected)
  })

  it.each(['1.1 One blank.', '2026 was a year.', 'In 1.1  a number.', 'words  5  more'])('leaves %j alone', text => {
    expect(lists(text)).toEqual([])
  })

  it('ends where something else stands', () => {
    expect(documentOf('1.1  One.\n\n## Two\n\n1.2  Three.\n\nFour.').blocks.map(block => block.kind)).toEqual(['list', 'heading', 'list', 'paragraph'])
  })
})

const block = fc.oneof(
  fc.constantFrom(
    'One line.',
    'Two\nlines.',
    '- a\n- b',
    'Text:\n- a\n  - b',
    '1. a\n2. b\n\n   more',
    '> said\n> more',
    '# Heading',
    'Under\n-----',
    '| a | b |\n| - | - |\n| c | d |',
    'a | b\n--- | ---\nc | d',
    '```\ncode\n\nmore\n```',
    '![Map](map.png)',
    '[^n]: A note.\n\n    More of it.',
    'With a note[^n].',
    '---',
    'a) first\nb) second',
    'A. Smith said so.',
    'Yes. So it was.',
    '£5 was paid.\\\nAnd more.',
    '[link]: https://northmoor.example',
    '   Moved in.',
  ),
)

it('as many paragraphs are numbered as are counted in what was typed', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 7 }), blocks => {
      const typed = blocks.join('\n\n')
      const shown = numbered(typed)
      expect(shown.match(/^1\.\d+ {2}/gm)?.length ?? 0).toBe(paragraphStarts(typed.split('\n')).length)
    }),
    { numRuns: 500 },
  )
})
