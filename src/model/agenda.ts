/** Answers for walking a meeting: its items with their parts, and the clauses of a resolution with theirs, each with its path. */
import type { Place } from '../base/diagnostic.ts'
import { slug } from '../base/text.ts'
import type { Clause, Item, Meeting, Resolution, SubItem } from './meeting.ts'
import type { MeetingFolder } from './records.ts'

type Path = readonly (string | number)[]

/** An item or a part of one, where it stands in the agenda. */
export interface ItemAt {
  readonly item: SubItem
  /** From the meeting: `['items', 3]`, `['items', 3, 'sub_items', 0]`. */
  readonly path: Path
  /** Place among the items, from 0. */
  readonly index: number
  /** Of a part, its place among the parts, from 0. */
  readonly sub?: number
}

/** The parts of an item. */
export const partsOf = ({ item, index, path }: ItemAt): readonly ItemAt[] =>
  ('sub_items' in item ? ((item as Item).sub_items ?? []) : []).map((part, sub): ItemAt => ({ item: part, path: [...path, 'sub_items', sub], index, sub }))

/** Every item of a meeting, each followed by its parts. */
export const itemsOf = (meeting: Meeting): readonly ItemAt[] =>
  meeting.items.flatMap((item, index): ItemAt[] => {
    const at: ItemAt = { item, path: ['items', index], index }
    return [at, ...partsOf(at)]
  })

/** The short name of an item: its `id`, or its title made into one. */
export const itemId = (item: SubItem): string => item.id ?? slug(item.title).slice(0, 60).replace(/-$/, '')

/** A clause, or a part of one, in its resolution. */
export interface ClauseAt {
  readonly clause: Clause
  /** From the resolution: `['clauses', 1]`, `['clauses', 1, 'children', 0]`. */
  readonly path: Path
  /** Places from the top, from 0: `[1]`, `[1, 0]`. Labels are house style. */
  readonly trail: readonly number[]
  /** The clauses it is part of, from the outside in. */
  readonly above: readonly Clause[]
}

const withParts = (at: ClauseAt): readonly ClauseAt[] => [
  at,
  ...(at.clause.children ?? []).flatMap((clause, i) =>
    withParts({ clause, path: [...at.path, 'children', i], trail: [...at.trail, i], above: [...at.above, at.clause] }),
  ),
]

/** Every clause of a resolution, each followed by its parts. */
export const clausesOf = (resolution: Resolution | undefined): readonly ClauseAt[] =>
  (resolution?.clauses ?? []).flatMap((clause, i) => withParts({ clause, path: ['clauses', i], trail: [i], above: [] }))

/** The short names of the papers that an item takes, and those that its resolution names. */
export const papersNamedIn = (item: SubItem): readonly string[] => [
  ...(item.papers ?? []),
  ...clausesOf(item.resolution).flatMap(({ clause }) => clause.papers ?? []),
]

/** The first item of a meeting that takes a paper, or whose resolution names it; else the one that takes a report whose appendix it is. */
export const itemTaking = ({ meeting, reports }: MeetingFolder, paper: string): ItemAt | undefined => {
  if (!meeting) return undefined
  const taking = (papers: readonly string[]): ItemAt | undefined => itemsOf(meeting).find(({ item }) => papersNamedIn(item).some(id => papers.includes(id)))
  return taking([paper]) ?? taking(reports.filter(({ record }) => record.appendices?.includes(paper)).map(({ id }) => id))
}

/** What a meeting made of one bid or report: a clause, or part of one, that names it. */
export interface DecisionOn extends ClauseAt {
  readonly folder: MeetingFolder
  readonly meeting: Meeting
  readonly item: SubItem
  readonly resolution: Resolution
  readonly at: Place
}

/** The clauses of a meeting that name a paper, in order; of a clause that does, not its parts. */
export const decisionsOn = (folder: MeetingFolder, paper: string): readonly DecisionOn[] => {
  const { meeting } = folder
  if (!meeting) return []
  return itemsOf(meeting).flatMap(({ item, path }) => {
    const { resolution } = item
    if (!resolution) return []
    return clausesOf(resolution)
      .filter(({ clause, above }) => clause.papers?.includes(paper) && !above.some(outer => outer.papers?.includes(paper)))
      .map((found): DecisionOn => ({ ...found, folder, meeting, item, resolution, at: { file: folder.file, path: [...path, 'resolution', ...found.path] } }))
  })
}
