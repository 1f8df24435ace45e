/** Answers for what a forum decided on its bids, meeting by meeting, so that a later bid’s memory of it can be compared. */
import { iso } from '../base/dates.ts'
import type { Place } from '../base/diagnostic.ts'
import type { Money } from '../base/money.ts'
import { slug } from '../base/text.ts'
import type { Year } from '../base/years.ts'
import { type DecisionOn, decisionsOn } from '../model/agenda.ts'
import type { Bid } from '../model/bid.ts'
import type { Filed, MeetingFolder, Records } from '../model/records.ts'

/** A decision to fund a bid. */
export interface Funding extends DecisionOn {
  /** The day of its meeting, `2025-01-16`. */
  readonly day: string
  readonly amount: Money
  /** Where that amount was typed. */
  readonly amountAt: Place
  readonly year: Year
  readonly yearAt: Place
}

/** A title without its years, which is the same from one year to the next. */
const matter = ({ title }: Bid): string => slug(title.replace(/(?:19|20)\d\d(?:[/–-]\d{2,4})?/g, ' '))

const fundingOf = (folder: MeetingFolder, { id, file, record }: Filed<Bid>): readonly Funding[] =>
  decisionsOn(folder, id).flatMap((decision): Funding[] => {
    const { clause, resolution, at } = decision
    if (resolution.outcome !== 'carried' || clause.kind !== 'decide' || clause.papers?.length !== 1 || clause.papers[0] !== id) return []
    const agreed = clause.amount?.per === undefined ? clause.amount : undefined
    const inClause = (field: string): Place => ({ ...at, path: [...at.path, field] })
    return [
      {
        ...decision,
        day: iso(decision.meeting.date),
        amount: agreed ?? record.requested,
        amountAt: agreed ? inClause('amount') : { file, path: ['requested'] },
        year: clause.year ?? record.year,
        yearAt: clause.year ? inClause('year') : { file, path: ['year'] },
      },
    ]
  })

/** What was decided on each bid, by its short name and by its title, the latest first. */
export class Fundings {
  private readonly byName = new Map<string, Funding[]>()

  constructor(records: Records) {
    const all = records.meetings.flatMap(folder => folder.bids.flatMap(bid => fundingOf(folder, bid).map(funding => ({ bid, funding }))))
    all.sort((a, b) => (a.funding.day < b.funding.day ? 1 : -1))
    for (const { bid, funding } of all)
      for (const name of [`id ${bid.id}`, `title ${matter(bid.record)}`]) {
        const known = this.byName.get(name)
        if (known) known.push(funding)
        else this.byName.set(name, [funding])
      }
  }

  /** The decisions on a bid before a day. One with the same short name is the same bid; else one with the same title. */
  before({ id, record }: Filed<Bid>, day: string): readonly Funding[] {
    const named = (name: string): readonly Funding[] => (this.byName.get(name) ?? []).filter(one => one.day < day)
    const same = named(`id ${id}`)
    return same.length > 0 || matter(record) === '' ? same : named(`title ${matter(record)}`)
  }
}
