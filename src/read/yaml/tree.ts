/** Answers for the shape of a YAML file as typed: text, lists and maps, each with its place. No value has a type here; every scalar is text. */
import type { Span } from '../../base/diagnostic.ts'

export interface TextNode {
  readonly kind: 'text'
  /** The text that is meant: folded, unquoted, unescaped; empty for a field without a value. */
  readonly text: string
  readonly style: 'plain' | 'single' | 'double' | 'block'
  /** As typed, quotes and the `|` of a block included; empty for a field without a value. */
  readonly span: Span
}

export interface ListNode {
  readonly kind: 'list'
  readonly items: readonly Node[]
  /** Written in brackets on the field's own line. */
  readonly flow: boolean
  readonly span: Span
}

export interface Entry {
  /** Where the field's name stands. */
  readonly key: Span
  readonly value: Node
}

export interface MapNode {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, Entry>
  /** Written in braces. */
  readonly flow: boolean
  readonly span: Span
}

/** A value that could not be read; a fault says why, and nothing else need be said about it. */
export interface Hole {
  readonly kind: 'hole'
  readonly span: Span
}

export type Node = TextNode | ListNode | MapNode | Hole

/** The node a path leads to, the name that holds it, and whether the path leads all the way. */
export interface Found {
  readonly node: Node
  readonly holder?: Span
  readonly whole: boolean
}

/** Follows a path as far as it leads. */
export const follow = (root: Node, path: readonly PropertyKey[]): Found => {
  let found: Found = { node: root, whole: true }
  for (const part of path) {
    const { node } = found
    const entry = node.kind === 'map' ? node.entries.get(String(part)) : undefined
    const item = node.kind === 'list' && typeof part === 'number' ? node.items[part] : undefined
    if (entry) found = { node: entry.value, holder: entry.key, whole: true }
    else if (item) found = { node: item, whole: true }
    // The only value of a list may be written without the list: see listed.ts.
    else if (node.kind === 'text' && part === 0) continue
    else return { ...found, whole: false }
  }
  return found
}

/** How many entries the lists in a tree have, all together. */
export const entriesIn = (node: Node): number => {
  const parts = node.kind === 'list' ? node.items : node.kind === 'map' ? [...node.entries.values()].map(entry => entry.value) : []
  return parts.reduce((sum, part) => sum + entriesIn(part), node.kind === 'list' ? parts.length : 0)
}

/** Plain values: text, arrays, and objects without a prototype, so that `__proto__` and `constructor` are names like any other. */
export const plain = (node: Node): unknown => {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'list':
      return node.items.map(plain)
    case 'map': {
      const object: Record<string, unknown> = Object.create(null)
      for (const [name, entry] of node.entries) object[name] = plain(entry.value)
      return object
    }
    case 'hole':
      return undefined
  }
}
