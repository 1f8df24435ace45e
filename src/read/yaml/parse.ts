/** Answers for reading one YAML text into a tree, whatever is in it, in a time that grows with its length. */
import { CST, Lexer, Parser } from 'yaml'
import type { Span } from '../../base/diagnostic.ts'
import { type Page, pageOf, quoted, type Slip } from './collect.ts'
import { props } from './props.ts'
import { columnSlip, strangeSlip } from './slips.ts'
import type { MapNode, Node } from './tree.ts'
import { walk } from './walk.ts'

export interface Typed {
  /** The fields of the file; undefined if it has none that can be read. */
  readonly root?: MapNode
  readonly slips: readonly Slip[]
  /** Where its comments stand, in order. */
  readonly comments: readonly Span[]
}

/** Levels within levels; papers need seven. */
const deepest = 40
/** Pieces that fit nowhere; after so many the text is not YAML at all. */
const strangest = 100
/** Words and signs of a text; the longest paper has some thousands, and a list of twenty thousand entries about half of this. */
const most = 300_000

/** The parser's tokens and where the comments are, or the slip that makes the rest not worth reading. */
const tokensOf = (page: Page): { readonly tokens: readonly CST.Token[]; readonly comments: readonly Span[] } | Slip => {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  const comments: Span[] = []
  let before = ''
  let strange = 0
  let count = 0
  const keep = (token: CST.Token): void => {
    if (token.type === 'error') strange += 1
    tokens.push(token)
  }
  for (const lexeme of new Lexer().lex(page.text)) {
    // What follows this mark is a text, even if it begins with a #.
    if (lexeme.startsWith('#') && before !== CST.SCALAR) comments.push({ start: parser.offset, end: parser.offset + lexeme.length })
    before = lexeme
    for (const token of parser.next(lexeme)) keep(token)
    if (parser.stack.length > deepest) return deepSlip(page, parser.offset)
    if (++count > most) return longSlip(page, parser.offset)
    if (strange > strangest) break
  }
  for (const token of parser.end()) keep(token)
  return { tokens, comments }
}

const deepSlip = (page: Page, offset: number): Slip => {
  const start = page.lines.start(page.lines.of(Math.min(offset, page.text.length - 1)))
  return {
    code: 'yaml/too-deep',
    span: { start: Math.max(start, Math.min(offset, page.text.length) - 1), end: Math.min(offset, page.text.length) },
    unsure: true,
    message: 'There are lists within lists here to a depth that no paper has.',
    hint: 'Look for brackets or dashes that do not belong here.',
  }
}

const longSlip = ({ text }: Page, offset: number): Slip => ({
  code: 'field/too-many',
  span: { start: Math.min(offset, text.length - 1), end: Math.min(offset + 1, text.length) },
  unsure: true,
  message: 'This file has more fields and entries than any paper; it was read up to here.',
  hint: 'Check that it is the right file. Put figures that fill pages into a supporting document.',
})

/** Reads a text; the tree is as complete as the text allows. */
export const parseYaml = (text: string): Typed => {
  const page = pageOf(text)
  const found = tokensOf(page)
  if ('code' in found) return { slips: [found], comments: [] }
  const { tokens, comments } = found
  const documents = tokens.filter(token => token.type === 'document')
  const [first, second] = documents
  const node = first ? documentOf(page, first) : undefined
  if (second)
    page.add({
      code: 'yaml/several-documents',
      span: lineSpan(page, second.offset),
      unsure: true,
      message: 'The line --- begins a second document.',
      hint: 'Take the line out; put a second paper in a file of its own.',
    })
  const strange = tokens.find(token => token.type === 'error' || token.type === 'directive')
  if (strange) page.add(outside(page, node, strange.offset))
  if (node?.kind === 'map') return { root: node, slips: page.slips, comments }
  if (page.slips.length === 0) page.add(shapeless(page, node?.kind === 'text' ? node.text : ''))
  return { slips: page.slips, comments }
}

const documentOf = (page: Page, document: CST.Document) => {
  props(
    page,
    document.start.filter(token => token.type !== 'doc-start'),
  )
  const strange = document.end?.find(token => !['space', 'comment', 'newline'].includes(token.type))
  const node = walk(page, document.value, { start: document.offset, end: document.offset })
  if (strange) page.add(outside(page, node, strange.offset))
  return node
}

/** What stands after the fields of a file came to an end, or before they begin. */
const outside = (page: Page, node: Node | undefined, offset: number): Slip => {
  const line = page.lines.text(page.lines.of(offset))
  const column = line.length - line.trimStart().length
  const further = node?.kind === 'map' && node.span.start < offset && column < node.span.start - page.lines.start(page.lines.of(node.span.start))
  return further ? columnSlip(lineSpan(page, page.lines.start(page.lines.of(offset)) + column)) : strangeSlip(page, offset)
}

const lineSpan = (page: Page, offset: number) => ({ start: offset, end: Math.max(offset, page.lines.endAt(offset)) })

const shapeless = (page: Page, text: string): Slip => {
  const start = page.text.length - page.text.trimStart().length
  return {
    code: 'yaml/no-fields',
    span: lineSpan(page, Math.min(start, page.text.length)),
    unsure: true,
    message: page.text.trim() === '' ? 'The file is empty.' : `The file holds no fields${text === '' ? '' : `, only ${quoted(text)}`}.`,
    hint: 'Write fields as name: value, one a line.',
  }
}
