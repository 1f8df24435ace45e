/** Answers for the facts of a bid: as typed, with its sums, the item that takes it, and what was decided. */
import { type Money, money, moneyRange, pence } from '../../base/money.ts'
import type { Bid, Service } from '../../model/bid.ts'
import { bid as bidSchema } from '../../model/bid.ts'
import type { Filed } from '../../model/records.ts'
import type { FactGroup } from '../fact.ts'
import { completeRecord } from './complete.ts'
import { decisionFacts } from './decisions.ts'
import { sumFte, sumMoney } from './sums.ts'
import type { Surroundings } from './surroundings.ts'
import { takingFact } from './taking.ts'

const serviceTotals = (service: Service): FactGroup => ({
  fte_total: sumFte((service.staff ?? []).map(post => post.fte)) ?? null,
  costs_total: sumMoney((service.costs ?? []).map(cost => cost.amount)) ?? null,
})

/** By how much the sum requested differs from the one agreed before; null where either was rounded, or neither is more. */
const differenceOf = ({ requested, previous }: Bid): Money | null => {
  if (!previous || [requested, previous.amount].some(sum => moneyRange(sum).least !== moneyRange(sum).most)) return null
  const difference = Math.abs(requested.pence - previous.amount.pence)
  return difference === 0 ? null : money(pence(difference))
}

/** The facts of one bid of a meeting. */
export const bidFacts = (around: Surroundings, { id, record }: Filed<Bid>): FactGroup => {
  const facts = completeRecord(bidSchema, record)
  const services = facts.services as readonly FactGroup[]
  const previous = facts.previous as FactGroup | null
  const decisions = around.asSent ? [] : decisionFacts(around, id, record)
  return {
    ...facts,
    id,
    year_span: record.year.span ?? null,
    previous: previous && { ...previous, decided_by: record.previous?.decided.kind ?? null, difference: differenceOf(record) },
    services: services.map((service, i) => ({ ...service, ...serviceTotals(record.services[i] as Service) })),
    several: services.length > 1,
    total: sumMoney(record.services.map(service => service.amount)) ?? null,
    fte_total: sumFte(record.services.flatMap(service => (service.staff ?? []).map(post => post.fte))) ?? null,
    item: takingFact(around, id),
    decisions,
    decision: decisions.find(decision => decision.decides) ?? null,
  }
}
