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

/** The YAML that is attached to a paper: the forum, the meeting with the items that the paper states, and the bid or report. */
export const publicData = (records: Records, paper: Paper): { name: string; text: string } => {
  const { subject, folder } = paper
  const rooted = (file: string): readonly Node[] => {
    const root = (records.sources.get(file) as YamlSource | undefined)?.root
    return root ? [root] : []
  }
  const own = subject.kind === 'bid' ? subject.bid.file : subject.kind === 'report' ? subject.report.file : undefined
  const data = mapOf([
    ...rooted(join(records.folder, 'forum.yaml')).map(root => ['forum', root] as const),
    ...rooted(folder.file).map(root => ['meeting', stated(root, paper)] as const),
    ...(own === undefined ? [] : rooted(own).map(root => [subject.kind, root] as const)),
  ])
  return { name: `${paper.id}.yaml`, text: `# Facts of “${paper.title.replace(/\s+/g, ' ')}”.${writeYaml(data)}` }
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
