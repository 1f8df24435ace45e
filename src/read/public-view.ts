/**
 * Answers for the workspace as the public may see it: what is exempt or confidential is taken out of the files as typed, before anything is made of them,
 * so that no template, list or attachment can reach it. What stands in a list keeps its place, so that numbers and labels stay as they are.
 */

import type * as z from 'zod'
import { once } from '../base/once.ts'
import type { Sources } from '../base/source.ts'
import { agreedAt, isHidden, listedPlace } from '../history/agreed.ts'
import { meetingsOf } from '../history/order.ts'
import { programmeAt } from '../history/programme.ts'
import { isRestricted } from '../model/access.ts'
import { clausesOf, itemId, itemsOf } from '../model/agenda.ts'
import { bid } from '../model/bid.ts'
import type { Issued } from '../model/issued.ts'
import { type Meeting, meeting, type SubItem } from '../model/meeting.ts'
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

/** The short names of hidden items, actions and entries of the work programme, worked out where none was typed; those of papers are known in their own meeting only. */
const hiddenIn = (records: Records): Hidden => {
  const all = meetingsOf(records)
  const items = all.flatMap(({ meeting }) => itemsOf(meeting))
  const clauses = all.flatMap(held =>
    itemsOf(held.meeting).flatMap(at => clausesOf(at.item.resolution).filter(one => isHidden(held, at, ...one.above, one.clause))),
  )
  const actions = all.flatMap(agreedAt).filter(action => action.isRestricted)
  const entries = (records.programme?.record.entries ?? []).filter(isRestricted)
  const left = items.some(({ item }) => isRestricted(item)) || clauses.length > 0 ? all.flatMap(held => programmeAt(records, held)?.added ?? []) : []
  const matters = left.filter(({ plan, matters: said }) => !plan && said.every(isRestricted))
  return {
    papers: new Set(),
    items: new Map(items.flatMap(({ item, index, sub }) => (isRestricted(item) ? [[itemId(item), hiddenItem(index, sub)] as const] : []))),
    others: new Set([...clauses.map(({ clause }) => clause), ...actions, ...entries, ...matters].flatMap(({ id }) => id ?? [])),
  }
}

/** The actions of an item that are left, each with the name it has by its place among all. */
const named = <T extends SubItem>(left: T, typed: SubItem | undefined, nameOf: (index: number) => string): T => {
  const kept = (typed?.actions ?? []).flatMap((action, i) => (isRestricted(action) ? [] : [i]))
  if (!left.actions || kept.length === typed?.actions?.length) return left
  return { ...left, actions: left.actions.map((action, i) => ({ ...action, id: action.id ?? nameOf(kept[i] ?? i) })) }
}

/** A meeting whose actions keep their names, though others of their items are left out. */
const withNames = (name: string, left: Meeting, typed: Meeting): Meeting => ({
  ...left,
  items: left.items.map((item, index) => {
    const before = typed.items[index]
    const parts = item.sub_items?.map((part, sub) => named(part, before?.sub_items?.[sub], i => listedPlace(name, { item: part, path: [], index, sub }, i)))
    return { ...named(item, before, i => listedPlace(name, { item, path: [], index }, i)), ...(parts && { sub_items: parts }) }
  }),
})

/** Whether a file can have nothing to hide, so that it need not be looked into. */
const isPlain = (text: string, { papers, items, others }: Hidden): boolean => papers.size + items.size + others.size === 0 && !text.includes('access')

/** The record of a file without what is hidden; the record itself if nothing is. */
const open = <T>({ records, hidden, roots }: View, file: string, { schema, record }: { readonly schema: z.ZodType<T>; readonly record: T }): T | undefined => {
  const source = records.sources.get(file) as YamlSource | undefined
  const root = !source || isPlain(source.text, hidden) ? undefined : source.root
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

/** What was published keeps its pages, even those of a paper that is public no more; its title is public no more. */
const openIssued = (issued: Filed<Issued>, { papers }: Hidden): Filed<Issued> => ({
  ...issued,
  record: {
    issues: issued.record.issues.map(issue => ({
      ...issue,
      parts: issue.parts.map(part => (papers.has(part.part.replace(/^paper-/, '')) ? { ...part, title: 'A paper that is not public' } : part)),
    })),
  },
})

const openFolder = (all: View, folder: MeetingFolder): MeetingFolder => {
  const papers = [...folder.reports, ...folder.bids].filter(({ record }) => isRestricted(record)).map(({ id }) => id)
  const view: View = { ...all, hidden: { ...all.hidden, papers: new Set(papers) } }
  const { meeting: typed, issued, ...rest } = folder
  const left = typed && open(view, folder.file, { schema: meeting, record: typed })
  return {
    ...rest,
    ...(typed && left && { meeting: left === typed ? typed : withNames(folder.name, { ...left, date: typed.date }, typed) }),
    ...(issued && { issued: openIssued(issued, view.hidden) }),
    reports: openPapers(view, folder.reports, report),
    bids: openPapers(view, folder.bids, bid),
  }
}

/** The sources, with roots that hold only what is public; places are still found in the files as typed. */
const openSources = (sources: Sources, roots: ReadonlyMap<string, MapNode>): Sources =>
  new Map([...sources].map(([file, source]) => [file, roots.has(file) ? ({ ...source, root: roots.get(file) } as YamlSource) : source]))

/** The workspace without what is exempt or confidential; the same one if nothing is. */
export const publicView = once((records: Records): Records => {
  const roots = new Map<string, MapNode>()
  const view: View = { records, hidden: hiddenIn(records), roots }
  const meetings = records.meetings.map(folder => openFolder(view, folder))
  const { programme, ...rest } = records
  const entries = programme && open(view, programme.file, { schema: workProgramme, record: programme.record })
  const countOf = (folders: readonly MeetingFolder[]): number => folders.reduce((sum, { bids, reports }) => sum + bids.length + reports.length, 0)
  if (roots.size === 0 && countOf(meetings) === countOf(records.meetings)) return records
  return {
    ...rest,
    ...(programme && entries && { programme: { ...programme, record: entries } }),
    meetings,
    sources: openSources(records.sources, roots),
    whole: records,
  }
})
