/**
 * Answers for filling minutes in before the meeting: what a meeting.yaml lacks of them, as lines between those that are there.
 * What is there already is never touched, so a second time there is nothing to add.
 */
import { Bug } from '../base/bug.ts'
import type { Forum } from '../model/forum.ts'
import type { Meeting, SubItem } from '../model/meeting.ts'
import type { MeetingFolder, Records } from '../model/records.ts'
import { type Insertion, insertLines } from './insert.ts'
import { askedBy, attendanceLines, itemLines } from './skeleton.ts'
import type { YamlSource } from './source.ts'
import { linesOf } from './yaml/lines.ts'
import { parseYaml } from './yaml/parse.ts'
import { type MapNode, type Node, plain } from './yaml/tree.ts'

/** What is to be added, and the items that are written in braces, to which no lines can be added. */
interface Prefilled {
  readonly insertions: readonly Insertion[]
  readonly closed: readonly string[]
}

/** A place between lines: behind the last line of a node that has words on it, or before the line of an offset. */
const placesIn = (source: string) => {
  const lines = linesOf(source)
  return {
    columnOf: (offset: number): string => ' '.repeat(offset - lines.start(lines.of(offset))),
    /** Above a field, and above the comment on it. */
    above: (offset: number): number => {
      let line = lines.of(offset)
      while (/^\s*#/.test(lines.text(line - 1))) line--
      return line
    },
    behind: (node: Node): number => {
      const { start, end } = node.span
      const words = source.slice(start, end).trimEnd()
      return lines.of(start + words.length) + 1
    },
  }
}

/** The items and parts of a file as typed, beside what they mean. */
const itemNodes = (meeting: Meeting, root: MapNode): readonly { readonly item: SubItem; readonly node: Node }[] => {
  const below = (node: Node | undefined, field: string): readonly Node[] => {
    const value = node?.kind === 'map' ? node.entries.get(field)?.value : undefined
    return value?.kind === 'list' ? value.items : []
  }
  return below(root, 'items').flatMap((node, i) => {
    const item = meeting.items[i]
    if (!item) return []
    const parts = below(node, 'sub_items').flatMap((part, j) => (item.sub_items?.[j] ? [{ item: item.sub_items[j] as SubItem, node: part }] : []))
    // Parts come first: where their lines and the item’s meet, theirs stand further in.
    return [...parts, { item, node }]
  })
}

/** What the minutes of a meeting still need, as lines for its file. */
const missing = (forum: Forum, folder: MeetingFolder, { root, text: source }: { readonly root: MapNode; readonly text: string }): Prefilled => {
  const { meeting } = folder
  const items = root.entries.get('items')
  if (!meeting || !items || root.flow) return { insertions: [], closed: meeting ? ['meeting.yaml'] : [] }
  const places = placesIn(source)
  const insertions: Insertion[] = []
  const closed: string[] = []
  if (!root.entries.has('attendance'))
    insertions.push({ before: places.above(items.key.start), lines: attendanceLines(forum, places.columnOf(items.key.start)) })
  for (const { item, node } of itemNodes(meeting, root)) {
    const asked = askedBy(folder, item)
    // A resolution whose outcome is still open is typed, though it is not known yet.
    const isBegun = node.kind === 'map' && node.entries.has('resolution')
    if (asked.length === 0 || isBegun || item.elections) continue
    const [first] = node.kind === 'map' && !node.flow ? [...node.entries.values()] : []
    if (first) insertions.push({ before: places.behind(node), lines: itemLines(forum, asked, { item, indent: places.columnOf(first.key.start) }) })
    else closed.push(item.title)
  }
  return { insertions: insertions.filter(({ lines }) => lines.length > 0), closed }
}

/** Whether everything that was typed is there still, at its place. */
const keeps = (before: unknown, after: unknown): boolean => {
  if (typeof before !== 'object' || before === null) return before === after
  if (typeof after !== 'object' || after === null || Array.isArray(before) !== Array.isArray(after)) return false
  if (Array.isArray(before) && before.length !== (after as readonly unknown[]).length) return false
  return Object.entries(before).every(([name, value]) => keeps(value, (after as Readonly<Record<string, unknown>>)[name]))
}

/** A meeting’s file with what its minutes still need; the same text if they need nothing. */
export interface Filled {
  readonly text: string
  /** Items to which nothing could be added, because they are written in braces. */
  readonly closed: readonly string[]
}

/** The text of a meeting.yaml with its minutes to be filled in; undefined if the file could not be read as a meeting. */
export const prefilled = ({ forum, sources }: Records, folder: MeetingFolder, typed: string): Filled | undefined => {
  const source = sources.get(folder.file) as YamlSource | undefined
  if (!forum || !folder.meeting || !source?.root) return undefined
  const { insertions, closed } = missing(forum, folder, { root: source.root, text: source.text })
  const text = insertLines(typed, insertions)
  const made = parseYaml(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
  if (!made.root || made.slips.length > 0 || !keeps(plain(source.root), plain(made.root))) throw new Bug(`adding to ${folder.file} would change what is in it`)
  return { text, closed }
}
