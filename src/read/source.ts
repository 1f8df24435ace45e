/** Answers for where a place is in a file as typed: from a path in the data, or from words, to a stretch of the text. */
import { createHash } from 'node:crypto'
import type { Fix, Place, Span } from '../base/diagnostic.ts'
import type { Source } from '../base/source.ts'
import { editOf, stretchOf } from './edit.ts'
import { commentsAt } from './yaml/comments.ts'
import type { Typed } from './yaml/parse.ts'
import { type Found, follow, type MapNode, type Node, plain } from './yaml/tree.ts'

/** A source that still knows how its values were typed. */
export interface YamlSource extends Source {
  /** Undefined if the file has no fields that could be read. */
  readonly root?: MapNode | undefined
}

/** A file without fields, such as a template: the whole text is its only value. */
export const textSource = (file: string, text: string): Source => ({
  file,
  text,
  comments: [],
  edit: () => undefined,
  span: place =>
    clip(text, place.span ?? (place.find === undefined ? undefined : wordsIn(text, { start: 0, end: text.length }, place.find)) ?? firstLine(text, 0)),
})

export const yamlSource = (file: string, text: string, { root, comments }: Pick<Typed, 'root' | 'comments'>): YamlSource => ({
  ...textSource(file, text),
  comments: commentsAt(text, comments, root),
  ...(root && {
    root,
    span: (place: Place) => clip(text, place.span ?? spanIn(text, root, place)),
    edit: (place: Place, fix: Fix) => editOf(text, root, place, fix),
    digest: () => digestOf(root),
  }),
})

/** Fields in one order, whatever the order in which they were typed. */
const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value

const digestOf = (root: MapNode): string =>
  createHash('sha256')
    .update(JSON.stringify(plain(root), sorted))
    .digest('hex')
    .slice(0, 16)

/** The same, for a text that is known to be sound: how it is typed is looked into when somebody asks. */
export const lateSource = (file: string, text: string, typedAs: () => Pick<Typed, 'root' | 'comments'>): YamlSource => {
  let made: YamlSource | undefined
  const opened = (): YamlSource => {
    made ??= yamlSource(file, text, typedAs())
    return made
  }
  return {
    file,
    text,
    get root() {
      return opened().root
    },
    get comments() {
      return opened().comments
    },
    span: place => opened().span(place),
    edit: (place, fix) => opened().edit(place, fix),
    digest: () => opened().digest?.() ?? '',
  }
}

const clip = (text: string, span: Span): Span => {
  const start = Math.max(0, Math.min(span.start, text.length))
  return { start, end: Math.max(start, Math.min(span.end, text.length)) }
}

const spanIn = (text: string, root: Node, place: Place): Span => {
  const found = follow(root, place.path)
  if (place.find !== undefined) {
    const exact = place.offset !== undefined && found.node.kind === 'text' ? stretchOf(text, found.node, place.find, place.offset) : undefined
    const words = exact ?? wordsIn(text, bodyOf(text, found.node), place.find)
    if (words) return words
  }
  return place.key && found.whole && found.holder ? found.holder : pointAt(text, found)
}

/** What a reader should look at: the value if it is text, else the name that holds it, else its first field. */
const pointAt = (text: string, found: Found): Span => {
  const { node, holder } = found
  if (node.kind === 'text' && node.text.trim() === '' && holder) return holder
  if (node.kind === 'text' && node.style === 'block') return firstLine(text, bodyOf(text, node).start)
  if (node.kind === 'text' && node.span.end > node.span.start) return node.span
  if ((node.kind === 'list' || node.kind === 'map') && node.flow) return node.span
  if (holder) return holder
  const entry = node.kind === 'map' ? node.entries.values().next().value : undefined
  const item = node.kind === 'list' ? node.items[0] : undefined
  return entry?.key ?? (item ? pointAt(text, { node: item, whole: true }) : node.span)
}

/** The stretch to look for words in; of a block without its `|`. */
const bodyOf = (text: string, node: Node): Span => {
  if (node.kind !== 'text' || node.style !== 'block') return node.span
  const header = text.indexOf('\n', node.span.start)
  return { start: header === -1 || header >= node.span.end ? node.span.start : header + 1, end: node.span.end }
}

/** The first line with anything on it, without the blanks around it. */
const firstLine = (text: string, from: number): Span => {
  const rest = text.slice(from)
  const start = from + rest.length - rest.trimStart().length
  const end = text.indexOf('\n', start)
  const line = text.slice(start, end === -1 ? text.length : end)
  return { start, end: start + line.trimEnd().length }
}

/** The first occurrence of words; line ends, blanks and doubled apostrophes count for nothing. */
const wordsIn = (text: string, within: Span, words: string): Span | undefined => {
  const body = text.slice(within.start, within.end)
  const exact = body.indexOf(words)
  if (exact !== -1 && words !== '') return { start: within.start + exact, end: within.start + exact + words.length }
  const places: number[] = []
  let bare = ''
  for (let i = 0; i < body.length; i++) {
    const letter = body.charAt(i)
    if (/\s/.test(letter) || (letter === "'" && body[i + 1] === "'")) continue
    bare += letter
    places.push(within.start + i)
  }
  const sought = words.replace(/\s+/g, '')
  const at = sought === '' ? -1 : bare.indexOf(sought)
  const [first, last] = [places[at], places[at + sought.length - 1]]
  return at === -1 || first === undefined || last === undefined ? undefined : { start: first, end: last + 1 }
}
