/** Answers for turning the parser's tokens into a tree, for fields and lists one a line; says what is wrong where they do not fit. */
import type { CST } from 'yaml'
import type { Span } from '../../base/diagnostic.ts'
import { type Page, quoted } from './collect.ts'
import { walkFlow } from './flow.ts'
import { aliasSlip, enter, props } from './props.ts'
import { lineText, lostWords, scalarOf, spanOf } from './scalars.ts'
import { colonSlip, columnSlip, dashSlip, fieldSlip, indentSlip, nameSlip, quoteSlip, signSlip, strangeSlip, tabSlip, unsure } from './slips.ts'
import type { Entry, Node } from './tree.ts'

type Item = CST.BlockMap['items'][number]

/** The node of a value; `at` is where it is missed if there is none. */
export const walk = (page: Page, token: CST.Token | null | undefined, at: Span): Node => {
  if (!token) return { kind: 'text', style: 'plain', text: '', span: at }
  switch (token.type) {
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'block-scalar':
      return scalarOf(page, token)
    case 'alias':
      return aliasOf(page, token)
    case 'block-map':
      return walkMap(page, token)
    case 'block-seq':
      return walkList(page, token)
    case 'flow-collection':
      return walkFlow(page, token, walk)
    default:
      page.add(strangeSlip(page, token.offset))
      return { kind: 'hole', span: at }
  }
}

const aliasOf = (page: Page, token: CST.FlowScalar): Node => {
  const span = spanOf(token)
  const rest = page.text.slice(span.end, page.lines.endAt(span.end))
  if (/^\s*($|#)/.test(rest)) {
    page.add(aliasSlip(span))
    return { kind: 'hole', span }
  }
  const line = lineText(page, span.start)
  page.add(signSlip(line, '*'))
  return line
}

/** The fields of a map, with those that a slip on a line above made the parser put one level too deep. */
const itemsOf = (map: CST.BlockMap): readonly Item[] =>
  map.items.flatMap(item => {
    const { start, key, sep = [], value } = item
    if (value?.type !== 'block-map' || newlineIn(sep)) return [item]
    const held = itemsOf(value)
    return sep.some(token => token.type === 'map-value-ind') ? [item, ...held.slice(1)] : [{ start, ...(key && { key }), sep } as Item, ...held]
  })

const newlineIn = (tokens: readonly CST.SourceToken[]): boolean => tokens.some(token => token.type === 'newline')

const walkMap = (page: Page, map: CST.BlockMap): Node => {
  const entries = new Map<string, Entry>()
  let end = map.offset
  for (const item of itemsOf(map)) {
    props(page, item.start)
    props(page, item.sep ?? [])
    if (!item.key && !item.sep && !item.explicitKey) continue
    const name = nameOf(page, map, item)
    const value = fieldValue(page, item, name?.span ?? { start: end, end })
    end = Math.max(end, value.span.end)
    if (name) enter(page, entries, name.text, { key: name.span, value })
  }
  return { kind: 'map', entries, flow: false, span: { start: map.offset, end } }
}

/** The name of a field, and what is wrong with how it begins its line. */
const nameOf = (page: Page, map: CST.BlockMap, item: Item): { text: string; span: Span } | undefined => {
  const { key } = item
  const mark = item.start.find(token => token.type === 'explicit-key-ind')
  if (mark || !key) {
    const colon = item.sep?.find(token => token.type === 'map-value-ind')
    page.add(mark ? unsure(signSlip(lineText(page, mark.offset), '?')) : nameSlip(spanOf(colon ?? { offset: map.offset, source: ':' })))
    return undefined
  }
  if (key.type !== 'scalar' && key.type !== 'single-quoted-scalar' && key.type !== 'double-quoted-scalar') {
    if (key.type === 'alias') aliasOf(page, key)
    else page.add(key.type === 'flow-collection' ? unsure(signSlip(lineText(page, key.offset), key.start.source)) : strangeSlip(page, key.offset))
    return undefined
  }
  return lastLine(page, map, item, key)
}

/** Of a name over several lines only the last is a name: those before it lack their colon, or leave a quotation mark open. */
const lastLine = (page: Page, map: CST.BlockMap, item: Item, key: CST.FlowScalar): { text: string; span: Span } | undefined => {
  const span = spanOf(key)
  const colon = item.sep?.some(token => token.type === 'map-value-ind') ?? false
  const breaks = key.source.lastIndexOf('\n') + 1
  if (key.type !== 'scalar' && breaks > 0) {
    page.add(quoteSlip(span))
    return undefined
  }
  const last = { start: span.start + breaks + (key.source.slice(breaks).length - key.source.slice(breaks).trimStart().length), end: span.end }
  const top = { start: span.start, end: breaks > 0 ? page.lines.endAt(span.start) : span.end }
  if (key.indent !== map.indent) page.add(columnSlip({ ...top, end: page.lines.endAt(top.start) }))
  if (/^-[\w£]/.test(key.source)) page.add(dashSlip({ start: span.start, end: span.start + 1 }))
  if (breaks > 0 || !colon) page.add(fieldSlip(page, breaks > 0 ? top : last))
  for (const joined of key.source.slice(0, breaks).matchAll(/(?<=\n *)[\w-]+:\S.*/g))
    page.add(fieldSlip(page, spanOf({ offset: key.offset + joined.index, source: joined[0] })))
  if (!colon) return undefined
  const name = scalarOf(page, breaks > 0 ? { ...key, offset: last.start, source: page.text.slice(last.start, last.end) } : key)
  return name.kind === 'text' ? { text: name.text, span: last } : undefined
}

const fieldValue = (page: Page, item: Item, at: Span): Node => {
  const { value, sep = [] } = item
  const comment = sep.find(token => token.type === 'comment')
  if (!value && comment && /^#[^\s#]/.test(comment.source) && page.lines.of(comment.offset) === page.lines.of(at.start)) {
    lostWords(page, comment)
    return { kind: 'hole', span: at }
  }
  if (sep.filter(token => token.type === 'map-value-ind').length > 1) page.add(strangeSlip(page, at.start))
  if (value?.type === 'block-map' && !newlineIn(sep)) return runTogether(page, value)
  return walk(page, value, at)
}

/** Where a text ends that reads as fields on its line: a plain one may go on below. */
const endOf = (map: CST.BlockMap): number => {
  const value = map.items[0]?.value
  return value?.type === 'block-map' ? endOf(value) : value?.type === 'scalar' ? value.offset + value.source.length : map.offset
}

/** `a: b: c` on one line, or a field below a text and further in than it: a value that reads as a field. */
const runTogether = (page: Page, value: CST.BlockMap): Node => {
  const key = value.items[0]?.key
  const line = { start: value.offset, end: page.lines.endAt(value.offset) }
  if (key?.type !== 'scalar' || !key.source.includes('\n')) {
    const node = lineText(page, value.offset, endOf(value))
    page.add(colonSlip(node))
    return node
  }
  const name = key.source.slice(key.source.lastIndexOf('\n')).trim()
  const start = key.offset + key.source.length - name.length
  page.add(
    indentSlip(
      { start, end: page.lines.endAt(start) },
      `${quoted(`${name}:`)} stands further in than the field above, so it reads as part of that field’s text.`,
      'Move the line out if it is a field. If it is text, put | behind the colon of the field and begin the text on the next line.',
    ),
  )
  return { kind: 'hole', span: line }
}

const walkList = (page: Page, list: CST.BlockSequence): Node => {
  const items: Node[] = []
  for (const { start, value } of list.items) {
    props(page, start)
    const dash = start.find(token => token.type === 'seq-item-ind')
    if (!dash && !value) continue
    if (!dash) page.add(columnSlip({ start: value?.offset ?? list.offset, end: page.lines.endAt(value?.offset ?? list.offset) }))
    const tab = start.find(token => token.type === 'space' && token.source.includes('\t'))
    if (tab && value?.type === 'block-map') page.add(tabSlip(spanOf(tab)))
    const comment = value ? undefined : start.find(token => token.type === 'comment' && /^#[^\s#]/.test(token.source))
    if (comment && dash && page.lines.of(comment.offset) === page.lines.of(dash.offset)) lostWords(page, comment)
    items.push(walk(page, value, spanOf(dash ?? { offset: list.offset, source: '' })))
  }
  return { kind: 'list', items, flow: false, span: { start: list.offset, end: items.at(-1)?.span.end ?? list.offset } }
}
