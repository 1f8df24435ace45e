import { Lexer, type Token } from 'marked'
import { expect, it } from 'vitest'
import { joinLettered } from '../../src/compose/markdown/lettered.ts'

const kinds = (tokens: readonly Token[]): string[] => tokens.flatMap(token => [token.type, ...('tokens' in token && token.tokens ? kinds(token.tokens) : [])])

it.each([
  ['(a) That it be noted.\n\n    Action: officers.\n\n(b) Next.', '(a) That it be noted.\\\n    Action: officers.\n\n(b) Next.'],
  ['(a) One.\n\n    Subject to a report.\n\n    Action: officers.', '(a) One.\\\n    Subject to a report.\\\n    Action: officers.'],
  ['a) Parts:\n\n   i) the first\n\n      Action: officers.', 'a) Parts:\n\n   i) the first\\\n      Action: officers.'],
  ['(a) Parts:\n\n    (i) the first\n\n    (ii) the second', '(a) Parts:\n    (i) the first\n\n    (ii) the second'],
])('%j', (given, joined) => {
  expect(joinLettered(given)).toBe(joined)
})

it.each([
  'a) That it be noted.\n\n   Action: officers.',
  '- Point\n\n    more of it',
  '1.  Point\n\n    more of it',
  '(a) A list:\n\n    - point\n    - point',
  '(a) A quote:\n\n    > words',
  'Words\n\n    of no item',
  '```\n(a) code\n\n    more code\n```',
])('leaves %j alone', text => {
  expect(joinLettered(text)).toBe(text)
})

it('leaves nothing for GitHub to take for code', () => {
  const text = joinLettered('(a) That it be noted.\n\n    Subject to a report.\n\n    (i) a part\n\n        Action: officers.\n\n(b) Next.')
  expect(kinds(new Lexer({ gfm: true }).lex(text))).not.toContain('code')
})
