/** Answers for what a meeting made of a bid or report, in words: found in the meeting's resolutions, never typed twice. */
import type { Bid } from '../../model/bid.ts'
import type { HouseStyle } from '../../model/forum.ts'
import type { Clause, Resolution } from '../../model/meeting.ts'
import { clause as clauseSchema } from '../../model/meeting.ts'
import { type DecisionOn, decisionsOn, type MeetingFolder } from '../../model/records.ts'
import type { FactGroup } from '../fact.ts'
import { completeRecord } from './complete.ts'
import { clauseName, type LabelStyle } from './labels.ts'

/** What a decision did; `other` for a clause that does something else, such as ordering a further report. */
type Outcome = 'agreed' | 'refused' | 'deferred' | 'withdrawn' | 'noted' | 'recommended' | 'not-put' | 'other'

type Part = Omit<Clause, 'children'>

const byKind: Partial<Readonly<Record<Clause['kind'], Outcome>>> = {
  decide: 'agreed',
  refuse: 'refused',
  defer: 'deferred',
  note: 'noted',
  recommend: 'recommended',
}

/** A vote that was lost, or never put, outweighs what its clauses say. */
const byResolution: Partial<Readonly<Record<Resolution['outcome'], Outcome>>> = { lost: 'refused', withdrawn: 'withdrawn', 'not-put': 'not-put' }

const outcomeOf = (resolution: Resolution, part: Part): Outcome => {
  const kind = byKind[part.kind]
  if (kind === undefined) return 'other'
  const whole = byResolution[resolution.outcome]
  if (whole !== undefined) return whole
  return resolution.outcome === 'deferred' && kind === 'agreed' ? 'deferred' : kind
}

/** The clause, or those of its parts that name the paper. */
const partsOn = (decision: DecisionOn, paper: string): readonly { readonly part: Part; readonly place?: number }[] => {
  const { clause } = decision
  if (clause.papers?.includes(paper)) return [{ part: clause }]
  return (clause.children ?? []).flatMap((part, place) => (part.papers?.includes(paper) ? [{ part, place }] : []))
}

/** The decisions of a meeting on one of its papers, in order; of a bid, an agreed sum that is not said is the sum requested. */
export const decisionFacts = (
  folder: MeetingFolder,
  paper: string,
  made: { readonly bid?: Bid; readonly style: HouseStyle | undefined },
): readonly FactGroup[] => {
  const style: LabelStyle = made.style?.clause_labels ?? 'a)'
  return decisionsOn(folder, paper).flatMap(decision =>
    partsOn(decision, paper).map(({ part, place }): FactGroup => {
      const outcome = outcomeOf(decision.resolution, part)
      const isAgreed = outcome === 'agreed'
      return {
        ...completeRecord(clauseSchema, part),
        outcome,
        clause: clauseName(style, decision.index, place),
        item: { title: decision.item.title },
        meeting: { date: decision.meeting.date },
        amount: part.amount ?? (isAgreed ? made.bid?.requested : undefined) ?? null,
        year: part.year ?? (isAgreed ? made.bid?.year : undefined) ?? null,
      }
    }),
  )
}
