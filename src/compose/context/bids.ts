/** Answers for the facts of a bid: as typed, with its sums, the item that takes it, and what was decided. */
import type { Bid, Service } from '../../model/bid.ts'
import { bid as bidSchema } from '../../model/bid.ts'
import type { HouseStyle } from '../../model/forum.ts'
import type { Filed, MeetingFolder } from '../../model/records.ts'
import type { FactGroup } from '../fact.ts'
import { completeRecord } from './complete.ts'
import { decisionFacts } from './decisions.ts'
import { sumFte, sumMoney } from './sums.ts'
import { itemTaking } from './taking.ts'

const serviceTotals = (service: Service): FactGroup => ({
  fte_total: sumFte((service.staff ?? []).map(post => post.fte)) ?? null,
  costs_total: sumMoney((service.costs ?? []).map(cost => cost.amount)) ?? null,
})

/** The facts of one bid of a meeting. */
export const bidFacts = (folder: MeetingFolder, { id, record }: Filed<Bid>, style: HouseStyle | undefined): FactGroup => {
  const facts = completeRecord(bidSchema, record)
  const services = facts.services as readonly FactGroup[]
  const previous = facts.previous as FactGroup | null
  const decisions = decisionFacts(folder, id, { bid: record, style })
  return {
    ...facts,
    id,
    previous: previous && { ...previous, decided_by: record.previous?.decided.kind ?? null },
    services: services.map((service, i) => ({ ...service, ...serviceTotals(record.services[i] as Service) })),
    several: services.length > 1,
    total: sumMoney(record.services.map(service => service.amount)) ?? null,
    fte_total: sumFte(record.services.flatMap(service => (service.staff ?? []).map(post => post.fte))) ?? null,
    item: itemTaking(folder, id),
    decisions,
    decision: decisions.find(decision => decision.outcome !== 'other') ?? null,
  }
}
