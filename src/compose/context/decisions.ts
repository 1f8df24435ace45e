/** Answers for what a meeting made of a bid or report, in words: found in the meeting's resolutions, never typed twice. */
import { moneyRange } from '../../base/money.ts'
import type { Prose } from '../../base/value.ts'
import type { Bid } from '../../model/bid.ts'
import type { HouseStyle } from '../../model/forum.ts'
import type { Clause, Resolution } from '../../model/meeting.ts'
import { type DecisionOn, decisionsOn, type MeetingFolder } from '../../model/records.ts'
import type { FactGroup } from '../fact.ts'
import { clauseFact } from './clauses.ts'
import { clauseName, type LabelStyle } from './labels.ts'

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
const byResolution: Partial<Readonly<Record<Resolution['outcome'], Outcome>>> = { lost: 'refused', withdrawn: 'withdrawn', 'not-put': 'not-put' }

const outcomeOf = (resolution: Resolution, part: Clause): Outcome => {
  const whole = byResolution[resolution.outcome]
  if (whole !== undefined) return whole
  const kind = byKind[part.kind] ?? 'other'
  return resolution.outcome === 'deferred' && kind === 'agreed' ? 'deferred' : kind
}

interface OnPaper {
  readonly part: Clause
  /** Of a part, its place in the clause, from 0, and the words of the clause that lead into it. */
  readonly place?: number
  readonly lead?: Prose
}

/** The clause, or those of its parts that name the paper. */
const partsOn = (decision: DecisionOn, paper: string): readonly OnPaper[] => {
  const { clause } = decision
  if (clause.papers?.includes(paper)) return [{ part: clause }]
  return (clause.children ?? []).flatMap((part, place) => (part.papers?.includes(paper) ? [{ part, place, lead: clause.text }] : []))
}

/** The decisions of a meeting on one of its papers, in order; of a bid, an agreed sum that is not said is the sum requested. */
export const decisionFacts = (
  folder: MeetingFolder,
  paper: string,
  made: { readonly bid?: Bid; readonly style: HouseStyle | undefined },
): readonly FactGroup[] => {
  const style: LabelStyle = made.style?.clause_labels ?? 'a)'
  return decisionsOn(folder, paper).flatMap(decision =>
    partsOn(decision, paper).map(({ part, place, lead = null }): FactGroup => {
      const outcome = outcomeOf(decision.resolution, part)
      const asked = outcome === 'agreed' ? made.bid : undefined
      return {
        ...clauseFact(part, style),
        outcome,
        /** Whether the clause decides on the paper, and does not merely order something about it. */
        decides: byKind[part.kind] !== undefined,
        in_part: asked !== undefined && part.amount !== undefined && moneyRange(part.amount).most < moneyRange(asked.requested).least,
        lead,
        clause: clauseName(style, decision.index, place),
        item: { title: decision.item.title },
        meeting: { date: decision.meeting.date },
        requested: made.bid?.requested ?? null,
        amount: part.amount ?? asked?.requested ?? null,
        year: part.year ?? asked?.year ?? null,
      }
    }),
  )
}
