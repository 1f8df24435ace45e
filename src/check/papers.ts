/** Answers for who names which paper: the lists of short names in a meeting and its reports, each with its place. */
import type { Place } from '../base/diagnostic.ts'
import { clausesOf, itemsOf } from '../model/agenda.ts'
import type { Bid } from '../model/bid.ts'
import type { Reference } from '../model/fields.ts'
import type { Clause, Meeting, SubItem } from '../model/meeting.ts'
import type { Recommendation } from '../model/recommendation.ts'
import type { MeetingFolder } from '../model/records.ts'
import type { Path } from './rule.ts'

/** A list of papers' short names, where it stands, and what it is the list of. */
export interface PaperList {
  readonly papers: readonly string[]
  readonly at: Place
}

/** A clause of a resolution, or a part of one. */
export interface ClausePart {
  readonly part: Omit<Clause, 'children'>
  /** From the item. */
  readonly path: Path
}

/** Clauses that give or refuse money; to note or to direct can concern any sum. */
const deciding: ReadonlySet<string> = new Set(['decide', 'recommend', 'refuse', 'defer'])

export const isDeciding = (part: Omit<Clause, 'children'>): boolean => deciding.has(part.kind)

/** The clauses of an item's resolution and their parts, in order. */
export const clausePartsOf = (item: SubItem): readonly ClausePart[] =>
  clausesOf(item.resolution).map(({ clause, path }) => ({ part: clause, path: ['resolution', ...path] }))

const meetingLists = (meeting: Meeting, file: string): readonly PaperList[] =>
  itemsOf(meeting).flatMap(({ item, path: at }) => [
    { papers: item.papers ?? [], at: { file, path: [...at, 'papers'] } },
    ...clausePartsOf(item).map(({ part, path }) => ({ papers: part.papers ?? [], at: { file, path: [...at, ...path, 'papers'] } })),
  ])

/** Every list in a meeting's folder that names papers. */
export const paperLists = (folder: MeetingFolder): readonly PaperList[] => [
  ...(folder.meeting ? meetingLists(folder.meeting, folder.file) : []),
  ...folder.reports.flatMap(({ file, record }) => [
    { papers: record.appendices ?? [], at: { file, path: ['appendices'] } },
    ...record.recommendations.map((recommendation, i) => ({ papers: recommendation.papers ?? [], at: { file, path: ['recommendations', i, 'papers'] } })),
  ]),
]

/** A reference to a paper or a paragraph of one, and where it stands. */
export interface PaperReference {
  readonly reference: Reference
  readonly at: Place
}

/** Every reference in a meeting’s resolutions, such as `central-services#2.1`. */
export const referencesIn = ({ meeting, file }: MeetingFolder): readonly PaperReference[] =>
  (meeting ? itemsOf(meeting) : []).flatMap(({ item, path: at }) => {
    const placed = (references: readonly Reference[] | undefined, path: Path): readonly PaperReference[] =>
      (references ?? []).map((reference, i) => ({ reference, at: { file, path: [...at, ...path, i] } }))
    return [
      ...placed(item.resolution?.resolves, ['resolution', 'resolves']),
      ...clausePartsOf(item).flatMap(({ part, path }) => placed(part.refs, [...path, 'refs'])),
    ]
  })

/** The short names a meeting's folder has a paper for, those whose files have faults included. */
export const knownIn = (folder: MeetingFolder): ReadonlySet<string> =>
  new Set([...folder.reports.map(({ id }) => id), ...folder.bids.map(({ id }) => id), ...folder.unreadable])

/** The short names of the papers that an item takes, with the appendices of its reports. */
export const takenBy = (item: SubItem, folder: MeetingFolder): ReadonlySet<string> => {
  const listed = item.papers ?? []
  const reports = folder.reports.filter(({ id }) => listed.includes(id))
  return new Set([...listed, ...reports.flatMap(({ record }) => record.appendices ?? [])])
}

/** The short names of the papers that a later one has taken the place of. */
export const replacedIn = ({ meeting }: MeetingFolder): ReadonlySet<string> =>
  new Set((meeting?.supplements ?? []).flatMap(({ replaces }) => (replaces ?? []).map(({ paper }) => paper)))

/** The place of one name in a list. */
export const entry = ({ at }: PaperList, index: number): Place => ({ file: at.file, path: [...at.path, index] })

/** The bids among the papers that a clause names, with their files. */
export const bidsOf = (part: Omit<Clause, 'children'>, folder: MeetingFolder): readonly { readonly file: string; readonly record: Bid }[] =>
  folder.bids.filter(({ id }) => part.papers?.includes(id))

/** The recommendations of a report or an item, and where the list of them stands. */
export interface Asked {
  readonly list: readonly Recommendation[]
  readonly at: Place
}

/** What the forum is asked in a meeting's folder: by its reports, and by its items. */
export const askedIn = (folder: MeetingFolder): readonly Asked[] => [
  ...folder.reports.map(({ file, record }) => ({ list: record.recommendations, at: { file, path: ['recommendations'] } })),
  ...(folder.meeting ? itemsOf(folder.meeting) : []).map(({ item, path }) => ({
    list: item.recommendations ?? [],
    at: { file: folder.file, path: [...path, 'recommendations'] },
  })),
]

/** The recommendations that ask for bids, with those bids. */
export const askedOnBids = (folder: MeetingFolder) =>
  askedIn(folder).flatMap(({ list, at }) =>
    list.flatMap((recommendation, i) => {
      const bids = folder.bids.filter(({ id }) => recommendation.papers?.includes(id))
      const place: Place = { ...at, path: [...at.path, i] }
      return bids.length > 0 && recommendation.verb !== 'note' ? [{ recommendation, at: place, bids }] : []
    }),
  )
