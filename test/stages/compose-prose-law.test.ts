/** Whatever an officer writes as prose, composing does not change what it says, and nothing gets out of its field. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Block, Inline } from '../../src/document/document.ts'
import { documentOf, read, render } from '../support/render.ts'

const compose = (markdown: string, template = '{{p}}'): string => render(template, { p: { kind: 'prose', markdown } }).markdown

const blocks = [
  'One paragraph\nover two lines,\n  the third moved in.',
  'Hard  \nbreak\\\nagain',
  '- item\n- other,\n  going on\n  - below\n    1. deeper',
  '1. one\n\n   second paragraph\n\n2. two',
  'a) letter\nb) letter\n   i) roman\n   ii) roman',
  '(1) one\n(2) two',
  '> quote\n> on two lines\n>\n> - in it',
  '# Head',
  '## Head *two* #',
  '---',
  '***',
  '| a | b |\n|---|--:|\n| 1 | `x\\|y` |\n\nTable: Words',
  '```\n# code  <b>\n\n- x\n```',
  '~~~ text\n```\n~~~',
  'See `a <b>`, ``c ` d`` and **bold\nstill** <i>x</i> <https://b.example>',
  '[ref] and [words][Ref]\n\n[ref]: https://a.example "Title"',
  '![alt](d.png "Caption")',
  'a < b & c &amp; d \\*e\\* f_g_h _i_',
  'See (a) this\nand 1986. A year\nand www.c.example.',
  'Note[^1]\n\n[^1]: Words\n    going on\n\n    - with a list\n\nAfter',
  'Ends in a backslash \\',
  '* star\n* star',
  '+ plus',
  '10) ten\n11) eleven',
  'Words:\n- at once\n- a list',
  'Words:\n1. at once',
] as const
const typed = fc.array(fc.constantFrom(...blocks), { minLength: 1, maxLength: 5 }).map(parts => parts.join('\n\n'))

/** Blocks by what they say: whether a list has blank lines between its items is not part of it. */
const plainInline = (inline: Inline): unknown => ('inlines' in inline ? [inline.kind, inline.inlines.map(plainInline)] : inline)
const plain = (block: Block): unknown => {
  if (block.kind === 'list') return [block.numbering, block.around, block.start, block.items.map(item => item.map(plain))]
  if (block.kind === 'quote') return [block.kind, block.blocks.map(plain)]
  return block.kind === 'paragraph' ? [block.kind, block.inlines.map(plainInline)] : block
}

it('prose says the same before and after', () => {
  fc.assert(
    fc.property(typed, markdown => {
      const [before, after] = [read(markdown), read(compose(markdown))]
      expect(after.diagnostics.map(fault => fault.code)).toEqual(before.diagnostics.map(fault => fault.code))
      expect(after.document?.blocks.map(plain)).toEqual(before.document?.blocks.map(plain))
    }),
    { numRuns: 600, seed: 20260115 },
  )
})

it('prose that was composed stays as it is', () => {
  fc.assert(
    fc.property(typed, markdown => {
      const once = compose(markdown)
      expect(compose(once)).toBe(once)
    }),
    { numRuns: 300, seed: 20260115 },
  )
})

const soup = fc
  .array(
    fc.constantFrom(
      ...blocks.flatMap(block => block.split('\n')),
      '<!-- decision -->',
      '<!-- facts -->',
      '<!-- /decision -->',
      '',
      '',
      '\t',
      '    ',
      '```',
      '  ~~~',
      '`',
      '``',
      '> ```',
      '- ~~~',
      '[^2]:',
      '[x]:',
      '\\',
      '|',
      '<',
      '{{p}}',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map(lines => lines.join('\n'))

it('nothing gets out of its field, however odd', () => {
  fc.assert(
    fc.property(soup, markdown => {
      const { document } = read(compose(markdown, 'Before\n\n{{p}}\n\n## After\n\nWords'))
      if (!document) return
      const kinds = document.blocks.map(block => block.kind)
      expect(kinds).not.toContain('panel')
      expect(kinds).not.toContain('facts')
      expect(document.blocks.slice(-2)).toMatchObject([{ kind: 'heading', inlines: [{ text: 'After' }] }, { inlines: [{ text: 'Words' }] }])
    }),
    { numRuns: 1500, seed: 20260115 },
  )
})

it('the odd prose is mostly read', () => {
  expect(fc.sample(soup, { numRuns: 200, seed: 1 }).filter(markdown => read(compose(markdown)).document).length).toBeGreaterThan(60)
  expect(documentOf(compose('x')).blocks).toHaveLength(1)
})
