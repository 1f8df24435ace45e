/** From a place in the data to a stretch of the text as typed. */
import { expect, it } from 'vitest'
import type { Place } from '../../src/base/diagnostic.ts'
import { yamlSource } from '../../src/read/source.ts'
import { parseYaml } from '../../src/read/yaml/parse.ts'

const text = `# comment
title: 'St Mary''s School'
introduction: |

  First line,
  second line of £3,000.
folded: a value that
  goes on
previous: { decided: 2019-01, amount: '£3,000' }
services:
  - name: Early Help
    amount: £3,000
    staff: []
  -
    name: Other
empty:
`
const source = yamlSource('f.yaml', text, parseYaml(text))
const at = (path: Place['path'], more: Partial<Place> = {}) => {
  const { start, end } = source.span({ file: 'f.yaml', path, ...more })
  return text.slice(start, end)
}

it.each<[string, string, Place['path'], Partial<Place>?]>([
  ['a value, with its quotes', "'St Mary''s School'", ['title']],
  ['a value in a list', '£3,000', ['services', 0, 'amount']],
  ['a value in braces', "'£3,000'", ['previous', 'amount']],
  ['all of a value over several lines', 'a value that\n  goes on', ['folded']],
  ['the first line of a block', 'First line,', ['introduction']],
  ['the name of a field', 'amount', ['services', 0, 'amount'], { key: true }],
  ['the name of an empty field', 'empty', ['empty']],
  ['the name that holds a list', 'services', ['services']],
  ['the first field of an entry', 'name', ['services', 1]],
  ['braces as they are', "{ decided: 2019-01, amount: '£3,000' }", ['previous']],
  ['the first field of the file', 'title', []],
  ['the entry in which a field is missing', 'name', ['services', 0, 'costs', 3]],
  ['words in a block', '£3,000', ['introduction'], { find: '£3,000' }],
  ['words over a line end', 'line,\n  second', ['introduction'], { find: 'line, second' }],
  ['words over a fold', 'that\n  goes', ['folded'], { find: 'that goes' }],
  ['words with an apostrophe in single quotes', "Mary''s", ['title'], { find: "Mary's" }],
  ['words somewhere in a list', 'Other', ['services'], { find: 'Other' }],
  ['the value where the words are not in it', '£3,000', ['services', 0, 'amount'], { find: '£9' }],
  ['a stretch as it is', '# comm', ['title'], { span: { start: 0, end: 6 } }],
])('finds %s', (_, expected, path, more) => {
  expect(at(path, more)).toBe(expected)
})

it('keeps to the text', () => {
  expect(source.span({ file: 'f.yaml', path: [], span: { start: 5, end: 9e9 } })).toEqual({ start: 5, end: text.length })
  expect(yamlSource('e.yaml', '', { comments: [] }).span({ file: 'e.yaml', path: ['a'], find: 'b' })).toEqual({ start: 0, end: 0 })
})
