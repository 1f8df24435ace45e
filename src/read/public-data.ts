/** Answers for the facts that are published inside a paper: what was typed for it, without comments and without what other papers state. */
import { join } from '../base/host.ts'
import { papersNamedIn } from '../model/agenda.ts'
import type { Paper } from '../model/paper.ts'
import type { Records } from '../model/records.ts'
import type { YamlSource } from './source.ts'
import { writeYaml } from './write-yaml.ts'
import type { Entry, MapNode, Node } from './yaml/tree.ts'

const nowhere = { start: 0, end: 0 }

const mapOf = (parts: readonly (readonly [string, Node])[]): MapNode => ({
  kind: 'map',
  flow: false,
  span: nowhere,
  entries: new Map(parts.map(([name, value]): [string, Entry] => [name, { key: nowhere, value }])),
})

const rooted = (records: Records, file: string | undefined): readonly Node[] => {
  const root = file === undefined ? undefined : (records.sources.get(file) as YamlSource | undefined)?.root
  return root ? [root] : []
}

const fileOf = ({ subject }: Paper): string | undefined =>
  subject.kind === 'bid' ? subject.bid.file : subject.kind === 'report' ? subject.report.file : undefined

const dataOf = (name: string, { title }: Paper, parts: readonly (readonly [string, Node])[]): { name: string; text: string } => ({
  name: `${name}.yaml`,
  text: `# Facts of “${title.replace(/\s+/g, ' ')}”.${writeYaml(mapOf(parts))}`,
})

/** The YAML that is attached to a paper: the forum, the meeting with the items that the paper states, and the bid or report. */
export const publicData = (records: Records, paper: Paper): { name: string; text: string } =>
  dataOf(paper.id, paper, [
    ...rooted(records, join(records.folder, 'forum.yaml')).map(root => ['forum', root] as const),
    ...rooted(records, paper.folder.file).map(root => ['meeting', stated(root, paper)] as const),
    ...rooted(records, fileOf(paper)).map(root => [paper.subject.kind, root] as const),
  ])

/** What is typed at a meeting or after it, which its pack does not say. */
const later = ['end', 'adjournments', 'attendance', 'recording', 'interests', 'body', 'corrections', 'updates', 'elections', 'resolution', 'actions']

/** A meeting, or an item of one, as it was before it was held. */
const before = (node: Node): Node => {
  if (node.kind === 'list') return { ...node, items: node.items.map(before) }
  if (node.kind !== 'map') return node
  const kept = [...node.entries].filter(([name]) => !later.includes(name))
  const nested = ([name, entry]: [string, Entry]): [string, Entry] => [name, /^(sub_)?items$/.test(name) ? { ...entry, value: before(entry.value) } : entry]
  return { ...node, entries: new Map(kept.map(nested)) }
}

/** The YAML that is attached to a pack: the forum, the meeting as it was before it was held, and the reports and bids that are its parts. */
export const packData = (records: Records, pack: Paper, parts: readonly Paper[]): { name: string; text: string } => {
  const filed = (kind: 'report' | 'bid'): readonly (readonly [string, Node])[] => {
    const all = parts.filter(({ subject }) => subject.kind === kind)
    return all.length > 0 ? [[`${kind}s`, mapOf(all.flatMap(part => rooted(records, fileOf(part)).map(root => [part.id, root] as const)))]] : []
  }
  return dataOf(pack.path.split('/').at(-1) ?? 'pack', pack, [
    ...rooted(records, join(records.folder, 'forum.yaml')).map(root => ['forum', root] as const),
    ...rooted(records, pack.folder.file).map(root => ['meeting', before(root)] as const),
    ...filed('report'),
    ...filed('bid'),
  ])
}

/** A meeting with only the items that a paper states. */
const stated = (root: Node, paper: Paper): Node => {
  const items = root.kind === 'map' ? root.entries.get('items') : undefined
  if (root.kind !== 'map' || items?.value.kind !== 'list' || paper.subject.kind === 'meeting') return root
  const kept = items.value.items.filter((_, index) => states(paper, index))
  return { ...root, entries: new Map([...root.entries, ['items', { ...items, value: { ...items.value, items: kept } }]]) }
}

const states = (paper: Paper, index: number): boolean => {
  if (paper.subject.kind === 'item') return paper.subject.index === index
  const item = paper.meeting.items[index]
  return [item, ...(item?.sub_items ?? [])].some(part => part && papersNamedIn(part).includes(paper.id))
}
