/**
 * Answers for what changed between two records of a kind, whatever fields they have: every value that differs, and every entry that came or went.
 * Entries of lists are matched by their names; those without one, such as clauses, by what they have in common.
 */
import { isValue, type Value } from '../base/value.ts'

/** A value that is shown as one thing: text on a line, a figure, prose. */
export type Leaf = string | boolean | Value

/** A step on the way to a value: a field by its name, or an entry of a list by what it is called. */
export interface Step {
  readonly kind: 'field' | 'entry'
  readonly name: string
}

export interface Change {
  readonly where: readonly Step[]
  /** `values` differ; an `entry` of a list came or went as a whole, and what it holds follows as `part`s. */
  readonly kind: 'values' | 'entry' | 'part'
  /** Undefined where there was none. */
  readonly before?: Leaf | undefined
  readonly after?: Leaf | undefined
}

type Group = Readonly<Record<string, unknown>>

const isLeaf = (part: unknown): part is Leaf => typeof part === 'string' || typeof part === 'boolean' || isValue(part)

const isGroup = (part: unknown): part is Group => typeof part === 'object' && part !== null && !Array.isArray(part) && !isLeaf(part)

/** Lists of single values are one thing: what matters is what they say together. */
const isPlainList = (part: unknown): part is readonly Leaf[] => Array.isArray(part) && part.every(isLeaf)

/** A leaf by what it means: how a sum is written, or where a text breaks its lines, changes nothing. */
const meaning = (_: string, part: unknown): unknown => {
  if (!isLeaf(part) || typeof part !== 'object') return part
  if (part.kind === 'money') return part.per === undefined ? part.pence : `${part.pence} ${part.per}`
  if (part.kind === 'fte' || part.kind === 'percent') return part.hundredths
  return part.kind === 'prose' ? part.markdown.replace(/\s+/g, ' ') : part
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, meaning) === JSON.stringify(b, meaning)

/** What an entry is called: its short name if asked for, else its first field, if that is a text on a line. */
const nameOf = (entry: Group, by: 'id' | 'first'): string | undefined => {
  const [, first] = Object.entries(entry).find(([key, part]) => key !== 'id' && part !== undefined) ?? []
  const name = by === 'id' ? entry.id : first
  return typeof name === 'string' ? name : undefined
}

/** The beginning of an entry’s first text, where it has no name. */
const opening = (entry: Group): string | undefined => {
  const prose = Object.values(entry).find(part => isLeaf(part) && typeof part === 'object' && part.kind === 'prose') as { markdown: string } | undefined
  const words = prose?.markdown.split(/\s+/) ?? []
  return prose && `“${words.slice(0, 10).join(' ')}${words.length > 10 ? ' …' : ''}”`
}

/** What an entry is called to a reader. */
const called = (entry: Group, index: number): string => {
  const title = Object.entries(entry).find(([key, part]) => /^(title|name)$/.test(key) && typeof part === 'string')?.[1]
  return String(title ?? nameOf(entry, 'first') ?? opening(entry) ?? index + 1)
}

/** How many fields two entries have in common. */
const likeness = (a: Group, b: Group): number => Object.entries(a).filter(([key, part]) => part !== undefined && same(part, b[key])).length

interface Pair {
  readonly before?: Group
  readonly after?: Group
}

/** The entries of two lists, each with its match, in the order of the later list; those that went follow. */
const pairs = (before: readonly Group[], after: readonly Group[]): readonly Pair[] => {
  const matches = new Map<Group, Group>()
  const taken = new Set<Group>()
  const match = (a: Group, b: Group): void => {
    if (matches.has(b) || taken.has(a)) return
    matches.set(b, a)
    taken.add(a)
  }
  const matchBy = (keyOf: (entry: Group) => string | undefined, may: (a: Group, b: Group) => boolean = () => true): void => {
    const waiting = new Map<string | undefined, Group[]>()
    for (const one of before) if (!taken.has(one)) waiting.set(keyOf(one), [...(waiting.get(keyOf(one)) ?? []), one])
    for (const b of after) {
      const found = keyOf(b) === undefined ? undefined : waiting.get(keyOf(b))?.find(a => !taken.has(a) && may(a, b))
      if (found) match(found, b)
    }
  }
  matchBy(entry => JSON.stringify(entry, meaning))
  matchBy(entry => nameOf(entry, 'id'))
  // An entry that was given a short name later is still known by its title; two that both have one are two.
  matchBy(
    entry => nameOf(entry, 'first'),
    (a, b) => a.id === undefined || b.id === undefined,
  )
  const nameless = (one: Group): boolean => nameOf(one, 'id') === undefined && nameOf(one, 'first') === undefined
  const [old, now] = [before.filter(one => !taken.has(one) && nameless(one)), after.filter(one => !matches.has(one) && nameless(one))]
  const like = now.flatMap(b => old.map(a => ({ a, b, score: likeness(a, b), apart: Math.abs(before.indexOf(a) - after.indexOf(b)) })))
  for (const { a, b, score } of like.toSorted((x, y) => y.score - x.score || x.apart - y.apart)) if (score > 0) match(a, b)
  const gone = before.filter(one => !taken.has(one)).map((one): Pair => ({ before: one }))
  return [...after.map((one): Pair => ({ ...(matches.has(one) && { before: matches.get(one) as Group }), after: one })), ...gone]
}

/** Everything in an entry that came or went. */
function* partsOf(part: unknown, where: readonly Step[], side: 'before' | 'after'): Iterable<Change> {
  const leaf = leafOf(part)
  if (leaf !== null) {
    if (leaf !== undefined) yield { where, kind: 'part', [side]: leaf }
  } else if (Array.isArray(part))
    for (const [i, entry] of groupsOf(part).entries()) yield* partsOf(entry, [...where, { kind: 'entry', name: called(entry, i) }], side)
  else if (isGroup(part)) for (const [name, inner] of Object.entries(part)) yield* partsOf(inner, [...where, { kind: 'field', name }], side)
}

function* inEntries(before: readonly Group[], after: readonly Group[], where: readonly Step[]): Iterable<Change> {
  for (const [i, pair] of pairs(before, after).entries()) {
    const here: readonly Step[] = [...where, { kind: 'entry', name: called(pair.after ?? pair.before ?? {}, i) }]
    if (pair.before && pair.after) yield* within(pair.before, pair.after, here)
    else {
      const side = pair.after ? 'after' : 'before'
      yield { where: here, kind: 'entry', [side]: true }
      yield* partsOf(pair.after ?? pair.before, here, side)
    }
  }
}

const groupsOf = (part: unknown): readonly Group[] => (Array.isArray(part) ? part.filter(isGroup) : [])

/** What differs between two parts that stand in the same place; either may be missing. */
function* within(before: unknown, after: unknown, where: readonly Step[]): Iterable<Change> {
  if (same(before, after)) return
  const parts = [before, after]
  const [old, now] = parts.map(leafOf)
  if (old !== null && now !== null) {
    if (old !== now) yield { where, kind: 'values', before: old, after: now }
  } else if (parts.some(Array.isArray)) yield* inEntries(groupsOf(before), groupsOf(after), where)
  else {
    const [a, b] = parts.map(part => (isGroup(part) ? part : {})) as [Group, Group]
    for (const name of new Set([...Object.keys(b), ...Object.keys(a)])) yield* within(a[name], b[name], [...where, { kind: 'field', name }])
  }
}

/** A part as one thing, a list of texts as the text they make together; null for groups and lists of them. */
const leafOf = (part: unknown): Leaf | undefined | null => {
  if (part === undefined || isLeaf(part)) return part
  if (!isPlainList(part)) return null
  if (part.length === 0) return undefined
  const texts = part.map(one => (typeof one === 'object' && one.kind === 'prose' ? one.markdown : String(one)))
  return part.some(one => typeof one === 'object') ? { kind: 'prose', markdown: texts.join('\n') } : texts.join(', ')
}

/** Everything that differs between two records, in the order of the later one. */
export const changesIn = (before: unknown, after: unknown): readonly Change[] => [...within(before, after, [])]
