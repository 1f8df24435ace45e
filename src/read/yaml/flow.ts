/** Answers for lists in brackets and fields in braces, where a comma inside a sum cuts the sum in two. */
import type { CST } from 'yaml'
import type { Span } from '../../base/diagnostic.ts'
import { type Page, quoted, type Slip } from './collect.ts'
import { enter, props } from './props.ts'
import { lineText, spanOf } from './scalars.ts'
import { bracketSlip, fieldSlip, openSlip, signSlip, strangeSlip } from './slips.ts'
import type { Entry, MapNode, Node } from './tree.ts'

type Walk = (page: Page, token: CST.Token | null | undefined, at: Span) => Node
type Item = CST.FlowCollection['items'][number]

/** A part between commas; `cut` once a comma turns out to belong to it. */
interface Part {
  readonly name?: { readonly text: string; readonly span: Span }
  value: Node
  cut?: true
}

/** What is being read: one item of a list or map, behind the parts that were read before it. */
interface Here {
  readonly flow: CST.FlowCollection
  readonly item: Item
  readonly parts: Part[]
  readonly walk: Walk
}

/** Reads `[…]` or `{…}`. `walk` reads the values within. */
export const walkFlow = (page: Page, flow: CST.FlowCollection, walk: Walk): Node => {
  const map = flow.start.source === '{'
  const close = flow.end[0]
  const end = close ? close.offset + 1 : page.lines.endAt(flow.offset)
  const span = { start: flow.offset, end }
  if (close?.source !== (map ? '}' : ']')) page.add(openSlip(flow.offset, flow.start.source))
  const parts: Part[] = []
  flow.items.forEach((item, index) => {
    props(page, item.start, true)
    props(page, item.sep ?? [], true)
    if (separated(page, flow, index)) partOf(page, { flow, item, parts, walk })
  })
  for (const part of parts) if (part.cut) page.add(cutSlip(page, part))
  if (behind(page, flow)) return lineText(page, flow.offset)
  if (!map) return { kind: 'list', flow: true, span, items: parts.map(part => part.value) }
  const entries = new Map<string, Entry>()
  for (const part of parts) if (part.name) enter(page, entries, part.name.text, { key: part.name.span, value: part.value })
  return { kind: 'map', flow: true, span, entries }
}

/** Whether an item holds something, with one comma before it unless it is the first. */
const separated = (page: Page, flow: CST.FlowCollection, index: number): boolean => {
  const { start = [], key, sep, value } = flow.items[index] ?? {}
  const commas = start.filter(token => token.type === 'comma')
  const empty = !key && !sep && !value
  const wrong = index === 0 ? commas.length > 0 : empty ? commas.length > 1 || index < flow.items.length - 1 : commas.length !== 1
  const strange = start.find(token => token.type === 'explicit-key-ind')
  if (strange) page.add(strangeSlip(page, strange.offset))
  else if (wrong && !(empty && commas.length === 0)) page.add(bracketSlip(flow.offset, flow.start.source))
  return !empty && !strange
}

/** Reads one part; a part that a comma cut off is joined to the one before. */
const partOf = (page: Page, at: Here): void => {
  const { key, sep = [], value } = at.item
  const here = key ?? value
  const start = here?.offset ?? sep[0]?.offset ?? 0
  const span = here && 'source' in here ? spanOf(here) : { start, end: start + 1 }
  const colon = sep.some(token => token.type === 'map-value-ind')
  if ([key, value].some(token => token?.type === 'block-map' || token?.type === 'block-seq')) page.add(strangeSlip(page, start))
  else if (at.flow.start.source === '[' && !colon && !key) entryOf(page, at, span)
  else if (!colon && value) page.add(bracketSlip(at.flow.offset, at.flow.start.source))
  else fieldOf(page, at, { span, colon })
}

const entryOf = (page: Page, { item, parts, walk }: Here, span: Span): void => {
  const before = parts.at(-1)
  const node = walk(page, item.value, span)
  if (before?.value.kind === 'text' && node.kind === 'text' && inSum(page, before.value.span, node.span)) cut(page, before, node.span)
  else parts.push({ value: node })
}

const fieldOf = (page: Page, { flow, item, parts, walk }: Here, { span, colon }: { span: Span; colon: boolean }): void => {
  const before = parts.at(-1)
  const name = item.key?.type === 'flow-collection' ? undefined : walk(page, item.key, span)
  if (name?.kind === 'text' && colon) parts.push(pairOf(flow.start.source === '{', { text: name.text, span }, walk(page, item.value, span)))
  else if (name?.kind === 'text' && /^[\w-]+:\S/.test(name.text)) page.add(fieldSlip(page, span))
  else if (name?.kind === 'text' && before?.value.kind === 'text') cut(page, before, span)
  else page.add(bracketSlip(flow.offset, flow.start.source))
}

const pairOf = (map: boolean, name: { text: string; span: Span }, value: Node): Part => {
  if (map) return { name, value }
  const only: MapNode = {
    kind: 'map',
    flow: true,
    span: { start: name.span.start, end: value.span.end },
    entries: new Map([[name.text, { key: name.span, value }]]),
  }
  return { value: only }
}

/** Whether a comma with nothing behind it, three figures after it and figures before it, looks like one that marks thousands. */
const inSum = (page: Page, before: Span, after: Span): boolean =>
  page.text.slice(before.end, after.start) === ',' &&
  before.end - before.start < 30 &&
  /^[~-]?£?\d{1,3}(,\d{3})*$/.test(page.text.slice(before.start, before.end)) &&
  /^\d{3}(\.\d+)?[a-z]*$/.test(page.text.slice(after.start, after.end))

/** Mends a value that a comma cut in two. */
const cut = (page: Page, part: Part, rest: Span): void => {
  const span = { start: part.value.span.start, end: rest.end }
  part.value = { kind: 'text', style: 'plain', text: page.text.slice(span.start, span.end), span }
  part.cut = true
}

const cutSlip = (page: Page, part: Part): Slip => ({
  code: 'yaml/comma-in-braces',
  span: part.value.span,
  mended: true,
  message: `The comma cuts ${quoted(page.text.slice(part.value.span.start, part.value.span.end))} in two, because it is in braces or brackets.`,
  hint: 'Put the value in quotes, or write each field on a line of its own. Leave a space after a comma that separates values.',
})

/** What stands behind the closing bracket: then it was text all along. */
const behind = (page: Page, flow: CST.FlowCollection): boolean => {
  const close = flow.end[0]
  const rest = flow.end.slice(1).find(token => !['space', 'comment', 'newline'].includes(token.type))
  if (!close || !rest) return false
  page.add(signSlip({ span: { start: flow.offset, end: page.lines.endAt(rest.offset) }, text: lineText(page, flow.offset).text }, flow.start.source))
  return true
}
