/** Fixes as edits of the text: at the right words, in the spelling of the value they stand in, and only where nothing else changes. */
import { describe, expect, it } from 'vitest'
import type { Fix, Place } from '../../src/base/diagnostic.ts'
import { yamlSource } from '../../src/read/source.ts'
import { parseYaml } from '../../src/read/yaml/parse.ts'

const edited = (text: string, path: Place['path'], fix: Fix, offset?: number): string | undefined => {
  const edit = yamlSource('f.yaml', text, parseYaml(text)).edit({ file: 'f.yaml', path, ...(offset !== undefined && { offset }) }, fix)
  return edit && text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end)
}

const dsg: Fix = { replace: 'DSG', by: 'grant (DSG)' }

describe('an edit', () => {
  it.each([
    ['a plain text', 'a: the DSG # why\nb: DSG', 'a: the grant (DSG) # why\nb: DSG', 4],
    ['the words meant, not the first', 'a: DSG, DSG', 'a: DSG, grant (DSG)', 5],
    ['a text with runs of blanks', 'a: x    DSG   y', 'a: x    grant (DSG)   y', 2],
    ['single quotes', "a: 'St Mary''s DSG'", "a: 'St Mary''s grant (DSG)'", 10],
    ['double quotes', 'a: "DSG, DSG"', 'a: "DSG, grant (DSG)"', 5],
    ['a block', 'a: |\n  DSG\n\n  # DSG\nb: c', 'a: |\n  DSG\n\n  # grant (DSG)\nb: c', 7],
    ['a folded block', 'a: >-\n  one\n  DSG', 'a: >-\n  one\n  grant (DSG)', 4],
    ['a text on the line below', 'a:\n  one\n  DSG', 'a:\n  one\n  grant (DSG)', 4],
    ['the only value of a list, written without the list', 'a: the DSG', 'a: the grant (DSG)', 4, ['a', 0]],
    ['a row in brackets', 'a: [x, DSG]', 'a: [x, grant (DSG)]', 0, ['a', 1]],
  ])('reaches %s', (_, text, expected, offset: number, path: Place['path'] = ['a']) => {
    expect(edited(text, path, dsg, offset)).toBe(expected)
  })

  it('takes the first where it is not said which', () => {
    expect(edited('a: DSG, DSG', ['a'], dsg)).toBe('a: grant (DSG), DSG')
  })

  it('joins words that stand on two lines', () => {
    expect(edited('a: |\n  one £1.44\n  m more\n', ['a'], { replace: '£1.44\nm', by: '£1.44m' }, 4)).toBe('a: |\n  one £1.44m more\n')
  })

  it('is spelt as its value is', () => {
    expect(edited("a: 'x'", ['a'], { replace: 'x', by: "y's" })).toBe("a: 'y''s'")
    expect(edited('a: "x"', ['a'], { replace: 'x', by: 'a "y"' })).toBe('a: "a \\"y\\""')
    expect(edited('a: |\n  x\n', ['a'], { replace: 'x', by: '# "y": z' })).toBe('a: |\n  # "y": z\n')
  })

  it.each([
    ['what would begin a comment', 'a: x y', ['a'], { replace: 'x', by: 'x #' }],
    ['what would begin a field', 'a: x y', ['a'], { replace: 'x', by: 'x:' }],
    ['a comma that cuts a value in two', 'a: { b: £1440 }', ['a', 'b'], { replace: '£1440', by: '£1, 440' }],
    ['a sign that means something at the start', 'a: x', ['a'], { replace: 'x', by: '[x' }],
    ['a value spelt in signs', 'a: "\\u0044SG DSG"', ['a'], dsg],
    ['words that are not there', 'a: DS G', ['a'], dsg],
    ['a group of fields', 'a:\n  b: DSG', ['a'], dsg],
    ['a value that is not there', 'a: DSG', ['b'], dsg],
    ['the file as a whole', 'a: DSG', [], dsg],
  ] as const)('is not made for %s', (_, text, path, fix) => {
    expect(edited(text, path, fix)).toBeUndefined()
  })

  it('is not made in a file without fields', () => {
    expect(yamlSource('f.yaml', '', { comments: [] }).edit({ file: 'f.yaml', path: ['a'] }, dsg)).toBeUndefined()
  })
})

it('a place with an offset is where it says, in whatever way the value is typed', () => {
  const text = "a: 'DSG''s DSG'\nb: |\n  DSG\n  DSG\n"
  const source = yamlSource('f.yaml', text, parseYaml(text))
  const at = (path: Place['path'], offset: number) => source.span({ file: 'f.yaml', path, find: 'DSG', offset }).start
  expect(at(['a'], 6)).toBe(text.indexOf("DSG'\n"))
  expect(at(['b'], 4)).toBe(text.lastIndexOf('DSG'))
})
