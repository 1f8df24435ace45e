/**
 * Answers for the workspace as the public may see it: what is exempt or confidential is taken out of the files as typed, before anything is made of them,
 * so that no template, list or attachment can reach it. What stands in a list keeps its place, so that numbers and labels stay as they are.
 */
import type * as z from 'zod'
import type { Sources } from '../base/source.ts'
import { isRestricted } from '../model/access.ts'
import { clausesOf, itemId, itemsOf } from '../model/agenda.ts'
import { bid } from '../model/bid.ts'
import { meeting } from '../model/meeting.ts'
import type { Filed, MeetingFolder, Records } from '../model/records.ts'
import { report } from '../model/report.ts'
import { workProgramme } from '../model/work-programme.ts'
import { recordOf } from './record.ts'
import { type Hidden, hiddenItem, withoutRestricted } from './redact.ts'
import type { YamlSource } from './source.ts'
import type { MapNode } from './yaml/tree.ts'

/** A workspace on its way into public: what is hidden, and what is left of the files in which something is. */
interface View {
  readonly records: Records
  readonly hidden: Hidden
  readonly roots: Map<string, MapNode>
}

/** The typed short names of what is hidden, everywhere: papers of one meeting; items, actions and entries of all. */
const hiddenFrom = ({ meetings, programme }: Records, folder: MeetingFolder | undefined): Hidden => {
  const items = meetings.flatMap(({ meeting }) => (meeting ? itemsOf(meeting) : []))
  const actions = items.flatMap(({ item }) => {
    const clauses = clausesOf(item.resolution)
    return [
      ...(item.actions ?? []).filter(action => [item, action].some(isRestricted)),
      ...clauses.filter(({ clause, above }) => [item, clause, ...above].some(isRestricted)).map(({ clause }) => clause),
    ]
  })
  const entries = (programme?.record.entries ?? []).filter(isRestricted)
  const papers = folder ? [...folder.reports, ...folder.bids].filter(({ record }) => isRestricted(record)) : []
  return {
    papers: new Set(papers.map(({ id }) => id)),
    items: new Map(items.flatMap(({ item, index, sub }) => (isRestricted(item) ? [[itemId(item), hiddenItem(index, sub)] as const] : []))),
    others: new Set([...actions, ...entries].flatMap(({ id }) => id ?? [])),
  }
}

/** The record of a file without what is hidden; the record itself if nothing is. */
const open = <T>({ records, hidden, roots }: View, file: string, { schema, record }: { readonly schema: z.ZodType<T>; readonly record: T }): T | undefined => {
  const root = (records.sources.get(file) as YamlSource | undefined)?.root
  const left = root && withoutRestricted(root, hidden)
  if (!left || left === root) return record
  roots.set(file, left)
  return recordOf(left, schema)?.record
}

const openPapers = <T>(view: View, papers: readonly Filed<T>[], schema: z.ZodType<T>): readonly Filed<T>[] =>
  papers
    .filter(({ id }) => !view.hidden.papers.has(id))
    .flatMap(paper => {
      const record = open(view, paper.file, { schema, record: paper.record })
      return record ? [{ ...paper, record }] : []
    })

const openFolder = (records: Records, folder: MeetingFolder, roots: View['roots']): MeetingFolder => {
  const view: View = { records, hidden: hiddenFrom(records, folder), roots }
  const { meeting: typed, ...rest } = folder
  const left = typed && open(view, folder.file, { schema: meeting, record: typed })
  return {
    ...rest,
    ...(typed && left && { meeting: { ...left, date: typed.date } }),
    reports: openPapers(view, folder.reports, report),
    bids: openPapers(view, folder.bids, bid),
  }
}

/** The sources, with roots that hold only what is public; places are still found in the files as typed. */
const openSources = (sources: Sources, roots: ReadonlyMap<string, MapNode>): Sources =>
  new Map([...sources].map(([file, source]) => [file, roots.has(file) ? ({ ...source, root: roots.get(file) } as YamlSource) : source]))

/** The workspace without what is exempt or confidential; the same one if nothing is. */
export const publicView = (records: Records): Records => {
  const roots = new Map<string, MapNode>()
  const meetings = records.meetings.map(folder => openFolder(records, folder, roots))
  const { programme, ...rest } = records
  const entries =
    programme && open({ records, hidden: hiddenFrom(records, undefined), roots }, programme.file, { schema: workProgramme, record: programme.record })
  const countOf = (folders: readonly MeetingFolder[]): number => folders.reduce((sum, { bids, reports }) => sum + bids.length + reports.length, 0)
  if (roots.size === 0 && countOf(meetings) === countOf(records.meetings)) return records
  return {
    ...rest,
    ...(programme && entries && { programme: { ...programme, record: entries } }),
    meetings,
    sources: openSources(records.sources, roots),
    whole: records,
  }
}
