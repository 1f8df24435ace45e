/** Answers for how one paper speaks of another: by its label and title. */
import type { FactGroup } from '../fact.ts'
import type { Surroundings } from './surroundings.ts'

/** The papers with these short names that the meeting has, in order. */
export const paperFacts = ({ folder, ranges }: Surroundings, ids: readonly string[] | undefined): readonly FactGroup[] =>
  (ids ?? []).flatMap((id): FactGroup[] => {
    const bid = folder.bids.find(filed => filed.id === id)?.record
    const report = folder.reports.find(filed => filed.id === id)?.record
    const pages = ranges?.get(id) ?? null
    if (bid) return [{ id, is_bid: true, label: bid.label ?? null, title: bid.title, requested: bid.requested, year: bid.year, pages }]
    return report ? [{ id, is_bid: false, label: report.label ?? null, title: report.title, requested: null, year: report.year ?? null, pages }] : []
  })
