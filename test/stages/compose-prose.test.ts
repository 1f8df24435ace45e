/** Prose keeps its Markdown, and fits in where a template prints it. */
import { describe, expect, it } from 'vitest'
import { documentOf, hasInline, linesOf, read, render } from '../support/render.ts'

const prose = (markdown: string) => ({ kind: 'prose', markdown }) as const
const compose = (template: string, markdown: string): string => render(template, { p: prose(markdown) }).markdown

describe('prose', () => {
  it('is put on one line a paragraph', () => {
    expect(compose('{{p}}', 'One\ntwo\n  three.\n\nFour.')).toBe('One two three.\n\nFour.\n')
  })

  it('keeps a line break that was asked for', () => {
    expect(compose('{{p}}', 'One  \ntwo\\\nthree')).toBe('One\\\ntwo\\\nthree\n')
  })

  it('has its headings one level below the section, and a skip stays a skip', () => {
    expect(compose('## Section\n\n{{p}}', '# A\n\n### B\n\nC\n===')).toBe('## Section\n\n### A\n\n##### B\n\n### C\n')
    expect(compose('## Section\n\n{{p}}', 'Over two\nlines\n---')).toBe('## Section\n\n#### Over two lines\n')
  })

  it.each([
    ['- {{p}}', 'one\n\ntwo\n- x\n  y', '- one\n\n  two\n  - x y\n'],
    ['(ii) {{p}}', 'one\n\n- x\n- y', '(ii) one\n\n     - x\n     - y\n'],
    ['> {{p}}', 'one\n\ntwo', '> one\n>\n> two\n'],
    ['See {{p}}', 'one\n\ntwo', 'See\n\none\n\ntwo\n'],
    ['Points: {{p}}', '- x\n- y', 'Points:\n\n- x\n- y\n'],
    ['| a |\n| --- |\n| {{p}} |\n', 'one | two\n\nthree', '| a                |\n| ---------------- |\n| one \\| two three |\n'],
  ])('hangs from what stands before it: %s', (template, markdown, expected) => {
    expect(compose(template, markdown)).toBe(expected)
  })

  it('has no raw HTML, but code and links keep their signs', () => {
    expect(compose('{{p}}', 'a <b>c</b> `<d>` <https://e.f> <g@h.i> 1 < 2 [j](<k l>)')).toBe('a \\<b>c\\</b> `<d>` <https://e.f> <g@h.i> 1 < 2 [j](<k l>)\n')
  })

  it.each([
    '<!-- decision -->',
    'x\n<!-- decision -->\ny',
    'a `\n<!-- decision -->\nb `',
    '- x\n\n  <!-- facts -->\n\n  - **a:** b',
    '```\n<!-- decision -->\n```',
    '```\n<!-- decision -->',
  ])('cannot make a panel: %j', markdown => {
    const kinds = documentOf(compose('{{p}}\n\n## After', markdown)).blocks.map(block => block.kind)
    expect(kinds).not.toContain('panel')
    expect(kinds).not.toContain('facts')
    expect(kinds.at(-1)).toBe('heading')
  })

  it('closes code that was left open, so that the rest of the paper is not code', () => {
    expect(compose('{{p}}\n\nAfter', '- x\n  ~~~\n  code')).toBe('- x\n  ~~~\n  code\n  ~~~\n\nAfter\n')
  })

  it('leaves what is in code alone', () => {
    expect(compose('{{p}}', '```\n# a  \n\n\n| b|c |\n|-|-|\n<d>\n```')).toBe('```\n# a\n\n\n| b|c |\n|-|-|\n<d>\n```\n')
  })

  it('takes text that was moved in for text, not code', () => {
    expect(compose('{{p}}', 'one\n\n    two <b>')).toBe('one\n\ntwo \\<b>\n')
  })

  it('puts footnotes at the end, each under a label of its own', () => {
    const template = '{{a}}\n\n{{b}}\n\n{{a}}'
    const { markdown } = render(template, { a: prose('One[^1].\n\n[^1]: First\n    note.\n\nMore.'), b: prose('Two[^1].\n[^1]: Second.') })
    expect(markdown).toBe('One[^1].\n\nMore.\n\nTwo[^1-2].\n\nOne[^1].\n\nMore.\n\n[^1]: First note.\n\n[^1-2]: Second.\n')
    expect(documentOf(markdown).notes.map(note => linesOf(note.blocks))).toEqual([['First note.'], ['Second.']])
  })

  it('keeps link definitions to its own field', () => {
    const { markdown } = render('{{a}}\n\n{{b}}', {
      a: prose('[x], [y][X] and `[x]`\n\n[x]: https://one.example "T"'),
      b: prose('[x]\n\n[x]: https://two.example'),
    })
    expect(markdown).toBe('[x](https://one.example "T"), [y](https://one.example "T") and `[x]`\n\n[x](https://two.example)\n')
  })

  it('has its tables in columns, figures to the right', () => {
    expect(compose('{{p}}', '|a|b|c|\n|-|-|:-:|\n|x|£1,000|z|\n|long name|£20|')).toBe(
      '| a         |      b | c   |\n| --------- | -----: | :-: |\n| x         | £1,000 | z   |\n| long name |    £20 |     |\n',
    )
  })

  it('links bare addresses, where a value never does', () => {
    const { markdown } = render('{{p}}\n\n{{v}}', { p: prose('See www.example.org.'), v: 'See www.example.org or a@example.org.' })
    const [first, second] = documentOf(markdown).blocks
    expect(hasInline(first ? [first] : [], 'link')).toBe(true)
    expect(hasInline(second ? [second] : [], 'link')).toBe(false)
  })

  it('is read as any reader of Markdown would, however it is typed', () => {
    const typed = '\tTabbed\r\n\r\n* a\r\n* b\r\n\r\n1) c\r\n2) d'
    expect(linesOf(documentOf(compose('{{p}}', typed)).blocks)).toEqual(['Tabbed', 'a', 'b', 'c', 'd'])
    expect(read(compose('{{p}}', typed)).diagnostics).toEqual([])
  })
})
