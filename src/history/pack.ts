/**
 * Answers for what the pack of a meeting is made of: which papers in which order, and which of them came with the agenda and which in a supplement.
 * What the readers of a pack may not see is in no record by now.
 */

import { once } from '../base/once.ts'
import { isRestricted } from '../model/access.ts'
import { type ItemAt, itemsOf } from '../model/agenda.ts'
import type { Bid } from '../model/bid.ts'
import type { Issue } from '../model/issued.ts'
import type { SubItem } from '../model/meeting.ts'
import type { Filed, MeetingFolder, Records } from '../model/records.ts'
import type { Report } from '../model/report.ts'
import { freeName } from './documents.ts'
import { labelled, type PartLaid, type Published } from './page-labels.ts'

/** The parts that are no paper of an item. */
export const coverPart = 'cover'
export const agendaPart = 'agenda'
export const paperPart = (id: string): string => `paper-${id}`

/** A report or bid in its place in the pack. */
export interface PackPaper {
  readonly id: string
  readonly key: string
  /** The item that takes it. */
  readonly at: ItemAt
  /** 0 if it came with the agenda; else the number of its supplement. */
  readonly issue: number
}

/** The papers of an item in order: as typed, each report with its appendices and the bids it recommends behind it. */
export const itemPapers = (item: SubItem, { reports, bids }: MeetingFolder): readonly string[] => {
  const known = new Set([...reports, ...bids].map(({ id }) => id))
  const withIt = (id: string): readonly string[] => {
    const report = reports.find(filed => filed.id === id)?.record
    return report ? [...(report.appendices ?? []), ...report.recommendations.flatMap(({ papers }) => papers ?? [])] : []
  }
  const typed = item.papers ?? []
  const behind = new Set(typed.flatMap(withIt))
  const all = typed.flatMap(id => (behind.has(id) ? [] : [id, ...withIt(id)]))
  return [...new Set([...all, ...typed])].filter(id => known.has(id))
}

const issueName = (issue: number): string => (issue === 0 ? 'pack' : `supplement-${issue}`)

/** The supplement that is not published yet; 1 if none is. */
const openSupplement = ({ issued }: MeetingFolder): number => Math.max(1, issued?.record.issues.length ?? 0)

/** Whether a paper is none that is published, so that issued.yaml never has it. */
const isClosed = ({ meeting, reports, bids }: MeetingFolder, id: string, { item, index }: ItemAt): boolean =>
  [item, meeting?.items[index], [...reports, ...bids].find(filed => filed.id === id)?.record].some(one => one && isRestricted(one))

/**
 * In which issue a paper is: the one it was published in, else the supplement that names it, else the pack or the supplement to come. What is not
 * published came with the agenda unless a supplement names it.
 */
const issueOf = (folder: MeetingFolder, id: string, at: ItemAt): number => {
  const issues = folder.issued?.record.issues ?? []
  const published = issues.findIndex(({ parts }) => parts.some(({ part }) => part === paperPart(id)))
  if (published >= 0) return published
  const named = (folder.meeting?.supplements ?? []).findIndex(({ papers }) => papers.includes(id)) + 1
  if (named >= Math.max(1, issues.length)) return named
  return issues.length === 0 || isClosed(folder, id, at) ? 0 : openSupplement(folder)
}

/** The papers of a meeting's pack in order, each under the first item that takes it. */
export const packPapers = once((folder: MeetingFolder): readonly PackPaper[] => {
  const { meeting } = folder
  const seen = new Set<string>()
  return (meeting ? itemsOf(meeting) : []).flatMap(at =>
    itemPapers(at.item, folder).flatMap((id): PackPaper[] => {
      if (seen.has(id)) return []
      seen.add(id)
      return [{ id, key: paperPart(id), at, issue: issueOf(folder, id, at) }]
    }),
  )
})

/** The numbers of the supplements that have papers. */
export const supplementsOf = (folder: MeetingFolder): readonly number[] =>
  [...new Set(packPapers(folder).map(({ issue }) => issue))].filter(issue => issue > 0).sort((a, b) => a - b)

/** A supporting document with its item. */
export interface PackDocument {
  readonly at: ItemAt
  readonly document: NonNullable<SubItem['documents']>[number]
  /** The name under which its file goes with the pack, unlike that of any other; undefined if none does. */
  readonly name?: string
}

/**
 * The supporting documents that go with the pack (0): all of the meeting's; with a supplement: those of its items that came so. What was only said,
 * or handed out at the meeting, has no file that does.
 */
export const packDocuments = (folder: MeetingFolder, issue: number): readonly PackDocument[] => {
  const { meeting } = folder
  const items = new Set(packPapers(folder).flatMap(paper => (paper.issue === issue ? [paper.at.item] : [])))
  const names = new Map<string, string>()
  const nameOf = (file: string): string => {
    const name = names.get(file) ?? freeName(file.slice(file.lastIndexOf('/') + 1), names.values())
    names.set(file, name)
    return name
  }
  return (meeting ? itemsOf(meeting) : [])
    .flatMap(at => (at.item.documents ?? []).map(document => ({ at, document })))
    .filter(({ at, document: { status } }) => issue === 0 || (status === 'supplement' && items.has(at.item)))
    .map(({ at, document }) => {
      const isSent = document.status !== 'tabled' && document.status !== 'verbal'
      return { at, document, ...(document.file !== undefined && isSent && { name: nameOf(document.file) }) }
    })
}

/** The labels that the parts of a pack were published with. */
export const publishedIn = (folder: MeetingFolder): Published => {
  const published = new Map<string, readonly string[]>()
  for (const { part, pages } of (folder.issued?.record.issues ?? []).flatMap(({ parts }) => parts))
    published.set(part, [...(published.get(part) ?? []), ...pages.flat()])
  return published
}

/** The title that a part was last published with. */
export const publishedTitle = (folder: MeetingFolder, key: string): string | undefined =>
  (folder.issued?.record.issues ?? []).flatMap(({ parts }) => parts).findLast(({ part }) => part === key)?.title

/** The report or bid that is a part of the pack. */
const filedPart = ({ reports, bids }: MeetingFolder, key: string): Filed<Report | Bid> | undefined =>
  [...reports, ...bids].find(({ id }) => paperPart(id) === key)

/** The papers that say something else now than when they were published. Of what was published before digests were kept, nobody knows. */
export const changedSince = ({ sources }: Records, folder: MeetingFolder): readonly Filed<Report | Bid>[] =>
  (folder.issued?.record.issues ?? [])
    .flatMap(({ parts }) => parts)
    .flatMap(({ part, digest }) => {
      const filed = digest === undefined ? undefined : filedPart(folder, part)
      return filed && sources.get(filed.file)?.digest?.() !== digest ? [filed] : []
    })

/**
 * What publishing the pack, or the next supplement to it, adds to what was published: the papers that are sent now. What the cover, the agenda
 * or a paper has gained since it was sent is not sent by it. Undefined if there is nothing new.
 */
export const nextIssue = ({ sources }: Records, folder: MeetingFolder, parts: readonly (PartLaid & { readonly title: string })[]): Issue | undefined => {
  const published = publishedIn(folder)
  const issue = published.size === 0 ? 0 : openSupplement(folder)
  const given = labelled(parts, published)
  const due = parts.flatMap(({ key, title, issue: own }) => {
    if (own !== issue || published.has(key)) return []
    const filed = filedPart(folder, key)
    const digest = filed && sources.get(filed.file)?.digest?.()
    return [{ part: key, title, pages: [given.get(key) ?? []], ...(digest !== undefined && { digest }) }]
  })
  return due.length > 0 ? { issue: issueName(issue), parts: due } : undefined
}
