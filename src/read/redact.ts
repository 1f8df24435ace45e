/**
 * Answers for taking restricted parts out of a file as typed. What has a number or a label is replaced by words that say so, so that the others keep theirs;
 * everything else is left out. A node in which nothing is restricted comes back as it is.
 */
import { readAccess } from '../model/access.ts'
import type { Entry, ListNode, MapNode, Node, TextNode } from './yaml/tree.ts'

/** Short names that nothing public may mention. */
export interface Hidden {
  readonly papers: ReadonlySet<string>
  /** Items, with the names that stand in their place. */
  readonly items: ReadonlyMap<string, string>
  /** Entries of the work programme, and actions. */
  readonly others: ReadonlySet<string>
}

/** The name that an item gets in place of its own, by its place from 0. */
export const hiddenItem = (index: number, sub?: number): string => `exempt-item-${index + 1}${sub === undefined ? '' : `-${sub + 1}`}`

interface Walk {
  readonly hidden: Hidden
  /** Places in the lists of items that it is in. */
  readonly trail: readonly number[]
}

const nowhere = { start: 0, end: 0 }

const text = (words: string): TextNode => ({ kind: 'text', style: 'plain', text: words, span: nowhere })

const fieldOf = (map: MapNode, name: string): Node | undefined => map.entries.get(name)?.value

const wordsOf = (node: Node | undefined): string | undefined => (node?.kind === 'text' ? node.text : undefined)

/** As typed, as in `exempt (paragraph 3)`, of what is not public. What cannot be read is not published either. */
const restriction = (node: Node): string | undefined => {
  const typed = node.kind === 'map' ? wordsOf(fieldOf(node, 'access')) : undefined
  const read = typed === undefined ? undefined : readAccess(typed)
  return read?.ok && read.value.level === 'public' ? undefined : typed
}

const mapWith = (map: MapNode, fields: Readonly<Record<string, Node | undefined>>): MapNode => ({
  ...map,
  entries: new Map(
    Object.entries(fields).flatMap(([name, value]): [string, Entry][] => (value ? [[name, { key: map.entries.get(name)?.key ?? nowhere, value }]] : [])),
  ),
})

const unsaid = (what: string, access: string): TextNode => text(`${what} is not published: ${access}.`)

const blanks = (node: Node | undefined): Node | undefined => (node?.kind === 'list' ? { ...node, items: node.items.map(() => text('')) } : undefined)

const itemWithout = (map: MapNode, access: string, { trail }: Walk): Node =>
  mapWith(map, {
    id: text(hiddenItem(trail[0] ?? 0, trail[1])),
    title: fieldOf(map, 'public_title') ?? text('Exempt item'),
    template: fieldOf(map, 'template'),
    purpose: fieldOf(map, 'purpose'),
    access: text(access),
  })

/** What stands in place of a restricted entry, by the list it is in; entries of other lists are left out. */
const places: Readonly<Record<string, (map: MapNode, access: string, walk: Walk) => Node>> = {
  items: itemWithout,
  sub_items: itemWithout,
  clauses: (map, access) => mapWith(map, { kind: text('note'), text: unsaid('This clause', access), access: text(access) }),
  children: (map, access) => mapWith(map, { kind: text('note'), text: unsaid('This part', access), access: text(access) }),
  recommendations: (map, access) => mapWith(map, { verb: text('note'), text: unsaid('This recommendation', access), access: text(access) }),
  rows: (map, access) =>
    mapWith(map, { label: text('Not published'), values: blanks(fieldOf(map, 'values')), kind: fieldOf(map, 'kind'), access: text(access) }),
}

/** Whether a short name in a list of such, or an entry about one, is of something hidden. */
const namesHidden = (field: string, node: Node, { papers, items, others }: Hidden): boolean => {
  const word = wordsOf(node)
  const named = (name: string): string => (node.kind === 'map' ? (wordsOf(fieldOf(node, name)) ?? '') : '')
  switch (field) {
    case 'papers':
    case 'appendices':
      return papers.has(word ?? '')
    case 'refs':
    case 'resolves':
      return papers.has(word?.split('#')[0] ?? '')
    case 'replaces':
      return papers.has(named('paper')) || papers.has(named('by'))
    case 'heard':
      return others.has(word ?? '')
    case 'updates':
      return others.has(named('action'))
    case 'corrections':
      return items.has(named('item'))
    case 'supplements':
      return node.kind === 'map' && isEmptied(fieldOf(node, 'papers'), papers)
    default:
      return false
  }
}

const isEmptied = (list: Node | undefined, papers: ReadonlySet<string>): boolean =>
  list?.kind === 'list' ? list.items.every(one => papers.has(wordsOf(one) ?? '')) : papers.has(wordsOf(list) ?? '')

const openEntry = (field: string, node: Node, walk: Walk): readonly Node[] => {
  const access = restriction(node)
  if (access !== undefined && node.kind === 'map') {
    const place = places[field]
    return place ? [place(node, access, walk)] : []
  }
  if (namesHidden(field, node, walk.hidden)) return []
  const other = field === 'out_for' || field === 'only_for' ? walk.hidden.items.get(wordsOf(node) ?? '') : undefined
  return [other === undefined ? openNode(field, node, walk) : text(other)]
}

const openList = (field: string, list: ListNode, walk: Walk): Node => {
  const isItems = field === 'items' || field === 'sub_items'
  const items = list.items.flatMap((node, i) => openEntry(field, node, isItems ? { ...walk, trail: [...walk.trail, i] } : walk))
  return items.length === list.items.length && items.every((node, i) => node === list.items[i]) ? list : { ...list, items }
}

/** A table in which a row is restricted does not give it away by its totals. */
const withoutTotals = (map: MapNode, before: MapNode): MapNode => {
  const [rows, typed, columns] = [fieldOf(map, 'rows'), fieldOf(before, 'rows'), fieldOf(map, 'columns')]
  if (rows?.kind !== 'list' || rows === typed || columns?.kind !== 'list') return map
  const none: ListNode = { kind: 'list', flow: true, span: nowhere, items: columns.items.map(() => text('')) }
  const isTotal = (row: Node): boolean => row.kind === 'map' && ['total', 'subtotal'].includes(wordsOf(fieldOf(row, 'kind')) ?? '')
  const items = rows.items.map(row => (row.kind === 'map' && isTotal(row) ? withField(row, 'values', none) : row))
  return withField(map, 'rows', { ...rows, items })
}

const withField = (map: MapNode, name: string, value: Node): MapNode => ({
  ...map,
  entries: new Map([...map.entries, [name, { key: map.entries.get(name)?.key ?? nowhere, value }]]),
})

/** A paper without the parts that `restricted` lists, and without the tables in them. */
const withoutParts = (map: MapNode): MapNode => {
  const listed = fieldOf(map, 'restricted')
  const parts = listed?.kind === 'list' ? listed.items : []
  return parts.reduce<MapNode>((open, entry) => {
    const access = restriction(entry)
    const part = entry.kind === 'map' ? wordsOf(fieldOf(entry, 'part')) : undefined
    const value = part === undefined ? undefined : fieldOf(open, part)
    if (access === undefined || part === undefined) return open
    const tables = fieldOf(open, 'tables')
    const isIn = (table: Node): boolean => table.kind === 'map' && (wordsOf(fieldOf(table, 'part')) ?? 'financial') === part
    const kept =
      tables?.kind === 'list' && tables.items.some(isIn) ? withField(open, 'tables', { ...tables, items: tables.items.filter(table => !isIn(table)) }) : open
    if (!value) return kept
    return withField(kept, part, value.kind === 'map' ? mapWith(value, { text: unsaid('This part', access) }) : unsaid('This part', access))
  }, map)
}

const openMap = (field: string, typed: MapNode, walk: Walk): MapNode => {
  const map = field === '' ? withoutParts(typed) : typed
  const entries = [...map.entries].flatMap(([name, entry]): [string, Entry][] => {
    // The only value of a list may be written without the list.
    if (entry.value.kind === 'text' && namesHidden(name, entry.value, walk.hidden)) return []
    const value = openNode(name, entry.value, walk)
    return [[name, value === entry.value ? entry : { ...entry, value }]]
  })
  const isSame = map === typed && entries.length === map.entries.size && entries.every(([name, entry]) => map.entries.get(name) === entry)
  if (isSame) return typed
  const open: MapNode = { ...map, entries: new Map(entries) }
  return field === 'tables' ? withoutTotals(open, typed) : open
}

const openNode = (field: string, node: Node, walk: Walk): Node => {
  switch (node.kind) {
    case 'list':
      return openList(field, node, walk)
    case 'map':
      return openMap(field, node, walk)
    default:
      return node
  }
}

/** The file's fields without what is restricted; the same node if nothing is. */
export const withoutRestricted = (root: MapNode, hidden: Hidden): MapNode => openMap('', root, { hidden, trail: [] })
