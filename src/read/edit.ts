/**
 * Answers for changing words in a file as typed: which stretch they are, and how others are spelt in their place.
 * An edit is made only if the file then says exactly that and nothing else: layout, comments and every other value stay as they are.
 */
import type { Fix, Place, Span } from '../base/diagnostic.ts'
import type { Edit } from '../base/source.ts'
import { parseYaml } from './yaml/parse.ts'
import { follow, type MapNode, type Node, type TextNode } from './yaml/tree.ts'

/** Words without what a file may write otherwise: blanks and line ends. */
const bare = (words: string): string => words.replace(/\s+/g, '')

/** The letters of a value as typed, without signs that only say where it begins and ends: which they are, and where each stands. */
const lettersOf = (text: string, { span, style }: TextNode): { readonly letters: string; readonly places: readonly number[] } | undefined => {
  const quotes = style === 'single' || style === 'double' ? 1 : 0
  const from = style === 'block' ? text.indexOf('\n', span.start) + 1 : span.start + quotes
  const places: number[] = []
  let letters = ''
  for (let at = from; at < span.end - quotes; at++) {
    const letter = text.charAt(at)
    if (style === 'double' && letter === '\\') return undefined
    if (/\s/.test(letter)) continue
    if (style === 'single' && letter === "'") at++
    letters += letter
    places.push(at)
  }
  return { letters, places }
}

/** Where words that begin at an offset of a value, as its record has it, are typed; undefined where it was typed otherwise than it reads. */
export const stretchOf = (text: string, node: TextNode, words: string, offset: number): Span | undefined => {
  const typed = lettersOf(text, node)
  // Prose is kept as it reads; of a line, runs of blanks count as one.
  const value = [node.text, node.text.trim().replace(/\s+/g, ' ')].find(read => read.startsWith(words, offset))
  if (!typed || value === undefined || typed.letters !== bare(node.text) || bare(words) === '') return undefined
  const first = bare(value.slice(0, offset)).length
  const start = typed.places[first]
  const last = typed.places[first + bare(words).length - 1]
  return start === undefined || last === undefined ? undefined : { start, end: last + 1 }
}

const spelt = (words: string, style: TextNode['style']): string =>
  style === 'single' ? words.replaceAll("'", "''") : style === 'double' ? words.replace(/["\\]/g, '\\$&') : words

/** A tree as text, without one of its values. */
const around = (node: Node, value: Node): unknown => {
  if (node === value) return null
  if (node.kind === 'list') return node.items.map(item => around(item, value))
  if (node.kind === 'map') return [...node.entries].map(([name, entry]) => [name, around(entry.value, value)])
  return node.kind === 'text' ? node.text : undefined
}

/** The edit that a fix asks for; undefined if the file would not say exactly that. */
export const editOf = (text: string, root: MapNode, { path, offset }: Place, { replace, by }: Fix): Edit | undefined => {
  const { node, whole } = follow(root, path)
  if (!whole || node.kind !== 'text') return undefined
  const span = stretchOf(text, node, replace, offset ?? node.text.indexOf(replace))
  if (!span) return undefined
  const edit: Edit = { span, text: spelt(by, node.style) }
  const after = parseYaml(text.slice(0, span.start) + edit.text + text.slice(span.end))
  const now = after.root && follow(after.root, path).node
  if (after.slips.length > 0 || !after.root || now?.kind !== 'text') return undefined
  if (JSON.stringify(around(root, node)) !== JSON.stringify(around(after.root, now))) return undefined
  const first = lettersOf(text, node)?.places.indexOf(span.start) ?? 0
  const letters = bare(node.text)
  return bare(now.text) === letters.slice(0, first) + bare(by) + letters.slice(first + bare(replace).length) ? edit : undefined
}
