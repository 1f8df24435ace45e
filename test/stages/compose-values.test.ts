/** A value is shown letter by letter, wherever a template prints it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf, linesOf, render } from '../support/render.ts'

/** Places a template prints a value in, and what the document then says. */
const places: readonly { readonly name: string; readonly template: string; readonly lines: (value: string) => readonly string[] }[] = [
  { name: 'paragraph', template: '{{v}}', lines: v => [v] },
  { name: 'heading', template: '# {{v}}', lines: v => [v] },
  { name: 'bullet', template: '- {{v}}\n- next', lines: v => [v, 'next'] },
  { name: 'numbered item', template: '1. {{v}}\n2. next', lines: v => [v, 'next'] },
  { name: 'lettered item', template: 'a) {{v}}\n\nb) next', lines: v => [v, 'next'] },
  { name: 'quote', template: '> {{v}}', lines: v => [v] },
  { name: 'cell', template: '| a | b |\n| --- | ---: |\n| {{v}} | {{v}} |\n', lines: v => ['a', 'b', v, v] },
  { name: 'strong cell', template: '| a | b |\n| --- | ---: |\n| x | **{{v}}** |\n', lines: v => ['a', 'b', 'x', v] },
  { name: 'within a line', template: 'See {{v}} here.', lines: v => [`See ${v} here.`] },
  { name: 'in brackets', template: 'See ({{v}}), twice ({{v}}).', lines: v => [`See (${v}), twice (${v}).`] },
  { name: 'fact', template: '<!-- facts -->\n\n- **Name:** {{v}}\n', lines: v => ['Name', v] },
  { name: 'under a paragraph', template: 'First\n\n{{v}}\n\nLast', lines: v => ['First', v, 'Last'] },
  { name: 'caption', template: '| a |\n| --- |\n| b |\n\nTable: {{v}}', lines: v => ['a', 'b', v] },
]

const marks = [
  ...'\\`*_{}[]()<>#+-.!|~$&@^:;=%"\'/?,',
  ' ',
  ' ',
  'a',
  'B',
  'i',
  'x',
  '1',
  '20',
  '£',
  '’',
  'é',
  '–',
  '\u{1F4B7}',
  '**',
  '__',
  '~~',
  '~~~',
  '```',
  '---',
  '===',
  '- ',
  '# ',
  '1. ',
  'a) ',
  '(i) ',
  '[^',
  ']: ',
  '](',
  '![',
  '<!-- decision -->',
  '<script>',
  '</b>',
  '<https://a.b>',
  'http://',
  'https://x.y',
  'www.',
  'mailto:',
  '&amp;',
  '&#35;',
  '&pound',
  'Table: ',
  '{{',
  '}}',
  '{#id}',
  '@x',
  'a@b.co',
  '\\(',
  '$x$',
  '| ',
  ':::',
  '  ',
] as const
const hostile = fc.array(fc.constantFrom(...marks), { minLength: 1, maxLength: 12 }).map(parts => parts.join(''))
const anything = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
/** As a field of one line reads it. */
const line = (text: string): string => text.trim().replace(/\s+/g, ' ')
const value = fc
  .oneof(hostile, anything)
  .map(line)
  .filter(text => text !== '')

describe('a value', () => {
  it.each(places)('keeps every letter: $name', ({ template, lines }) => {
    fc.assert(
      fc.property(value, v => {
        const { markdown } = render(template, { v })
        expect(linesOf(documentOf(markdown).blocks)).toEqual(lines(v))
      }),
      { numRuns: 400, seed: 20260115 },
    )
  })

  it.each([
    ['St Mary’s C.E. School', 'St Mary’s C.E. School'],
    ['well-known team (part-time) – 0.5 fte, 10% more; see 4.1: yes!', 'well-known team (part-time) – 0.5 fte, 10% more; see 4.1: yes!'],
    ['snake_case_name', 'snake_case_name'],
    ['A & B', 'A & B'],
    ['1 < 2 > 0', '1 < 2 > 0'],
    ['12 # 4, C#', '12 # 4, C#'],
    ['-£8,878,000', '-£8,878,000'],
    ['*x*', '\\*x\\*'],
    ['1. First', '1\\. First'],
    ['(a) First', '(a\\) First'],
    ['- x', '\\- x'],
    ['&amp;', '\\&amp;'],
    ['<script>', '\\<script>'],
    ['http://a.b', 'http\\://a.b'],
    ['Nia Quill, forum@northmoor.example', 'Nia Quill, forum@northmoor.example'],
    ['@forum and a_@b', '\\@forum and a\\_\\@b'],
  ])('is written as plainly as can be: %s', (v, expected) => {
    expect(render('{{v}}', { v }).markdown).toBe(`${expected}\n`)
  })
})
