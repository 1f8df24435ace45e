/** Answers for what a meeting made of a bid or report, in words: found in the meeting's resolutions, never typed twice. */
import { moneyRange } from '../../base/money.ts'
import { decisionsOn } from '../../model/agenda.ts'
import type { Bid } from '../../model/bid.ts'
import type { Clause, Resolution } from '../../model/meeting.ts'
import type { FactGroup } from '../fact.ts'
import { clauseFact } from './clauses.ts'
import { clauseName, isSole, type LabelStyle } from './labels.ts'
import type { Surroundings } from './surroundings.ts'

/** What a decision did; `other` for a clause that does something else, such as ordering a further report. */
type Outcome = 'agreed' | 'refused' | 'deferred' | 'withdrawn' | 'noted' | 'recommended' | 'not-put' | 'other'

const byKind: Partial<Readonly<Record<Clause['kind'], Outcome>>> = {
  decide: 'agreed',
  refuse: 'refused',
  defer: 'deferred',
  note: 'noted',
  recommend: 'recommended',
}

/** A vote that was lost, or never put, outweighs what its clauses say. */
const byResolution: Partial<Readonly<Record<Resolution['outcome'], Outcome>>> = {
  lost: 'refused',
  withdrawn: 'withdrawn',
  'not-put': 'not-put',
  recommended: 'recommended',
}

/** What a clause came to: its own outcome, else that of its resolution. */
const outcomeOf = (resolution: Resolution, part: Clause): Outcome => {
  const own = part.outcome ?? resolution.outcome
  const whole = byResolution[own]
  if (whole !== undefined) return whole
  const kind = byKind[part.kind] ?? 'other'
  return own === 'deferred' && kind === 'agreed' ? 'deferred' : kind
}

/** The decisions of a meeting on one of its papers, in order; of a bid, an agreed sum that is not said is the sum requested. */
export const decisionFacts = (around: Surroundings, paper: string, bid?: Bid): readonly FactGroup[] => {
  const { folder, forum } = around
  const style: LabelStyle = forum.house_style?.clause_labels ?? 'a)'
  return decisionsOn(folder, paper).map(({ clause, above, trail, resolution, item, meeting }): FactGroup => {
    const outcome = outcomeOf(resolution, clause)
    const asked = outcome === 'agreed' ? bid : undefined
    return {
      ...clauseFact(around, clause, above.length),
      outcome,
      /** Whether the clause decides on the paper, and does not merely order something about it. */
      decides: byKind[clause.kind] !== undefined,
      in_part:
        asked !== undefined &&
        clause.amount !== undefined &&
        clause.amount.per === undefined &&
        moneyRange(clause.amount).most < moneyRange(asked.requested).least,
      lead: above.at(-1)?.text ?? null,
      clause: clauseName(style, trail, isSole(resolution, forum.house_style)),
      item: { title: item.title },
      meeting: { date: meeting.date },
      requested: bid?.requested ?? null,
      amount: clause.amount ?? asked?.requested ?? null,
      year: clause.year ?? asked?.year ?? null,
    }
  })
}
