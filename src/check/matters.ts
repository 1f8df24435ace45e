/** Answers for what in a meeting’s folder is which matter of the table of powers: items, reports, recommendations, clauses and bids, each with its place. */

import type { Place } from '../base/diagnostic.ts'
import { once } from '../base/once.ts'
import { matterOf, type Ruling, rulingOn } from '../history/powers.ts'
import { clausesOf, itemsOf } from '../model/agenda.ts'
import type { Clause, SubItem } from '../model/meeting.ts'
import type { Purpose } from '../model/purposes.ts'
import type { Recommendation } from '../model/recommendation.ts'
import type { MeetingFolder, Records } from '../model/records.ts'
import { bidsOf } from './papers.ts'

/** Something with a matter, as far as it types what the matter rules. */
export interface MatterAt {
  readonly matter: string
  /** Whether the matter is typed here, and not that of the item, the report or the bid. */
  readonly isOwn: boolean
  readonly at: Place
  readonly electorate?: readonly string[] | undefined
  readonly purpose?: readonly Purpose[] | undefined
  readonly recommendation?: Recommendation
  readonly clause?: Clause
  /** The calendar year in which the financial year begins, where one is typed. */
  readonly year?: number | undefined
}

const below = ({ file, path }: Place, ...more: readonly (string | number)[]): Place => ({ file, path: [...path, ...more] })

const ofRecommendations = (list: readonly Recommendation[] | undefined, outer: string | undefined, at: Place, year: number | undefined): readonly MatterAt[] =>
  (list ?? []).flatMap((recommendation, i) => {
    const matter = recommendation.matter ?? outer
    return matter === undefined
      ? []
      : [
          {
            matter,
            isOwn: recommendation.matter !== undefined,
            at: below(at, 'recommendations', i),
            electorate: recommendation.electorate,
            recommendation,
            year,
          },
        ]
  })

/** The matter that all bids of an item are. */
const ofBids = (item: SubItem, { bids }: MeetingFolder): string | undefined => {
  const matters = new Set(bids.filter(({ id }) => item.papers?.includes(id)).map(({ record }) => matterOf(record)))
  return matters.size === 1 ? [...matters][0] : undefined
}

const ofItem = (item: SubItem, folder: MeetingFolder, at: Place): readonly MatterAt[] => {
  const matter = item.matter ?? ofBids(item, folder)
  const own = matter === undefined ? [] : [{ matter, isOwn: item.matter !== undefined, at, electorate: item.electorate, purpose: item.purpose }]
  const clauses = clausesOf(item.resolution).flatMap(({ clause, path, above }): readonly MatterAt[] => {
    const [bid] = bidsOf(clause, folder)
    const meant = [...above, clause].findLast(one => one.matter)?.matter ?? (bid && matterOf(bid.record)) ?? item.matter
    if (meant === undefined) return []
    return [
      {
        matter: meant,
        isOwn: clause.matter !== undefined,
        at: below(at, 'resolution', ...path),
        electorate: clause.electorate,
        clause,
        year: clause.year?.start,
      },
    ]
  })
  return [...own, ...ofRecommendations(item.recommendations, item.matter, at, undefined), ...clauses]
}

/** Everything in a folder that is a matter. */
export const mattersIn = once((folder: MeetingFolder): readonly MatterAt[] => {
  const items = (folder.meeting ? itemsOf(folder.meeting) : []).flatMap(({ item, path }) => ofItem(item, folder, { file: folder.file, path }))
  const reports = folder.reports.flatMap(({ file, record }): readonly MatterAt[] => {
    const { matter, electorate, purpose } = record
    const year = record.year?.start
    const at: Place = { file, path: [] }
    const own = matter === undefined ? [] : [{ matter, isOwn: true, at, electorate, purpose, year }]
    return [...own, ...ofRecommendations(record.recommendations, matter, at, year)]
  })
  return [...items, ...reports]
})

/** The same, each with the rule that holds on the day of the meeting. */
export const rulingsIn = (folder: MeetingFolder, records: Records): readonly (MatterAt & { readonly ruling: Ruling })[] =>
  mattersIn(folder).flatMap(one => {
    const ruling = folder.meeting && rulingOn(records, one.matter, folder.meeting.date)
    return ruling ? [{ ...one, ruling }] : []
  })
