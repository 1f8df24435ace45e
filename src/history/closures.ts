/** Answers for what became, by the last meeting that is known, of what each clause asked somebody to do. */
import type { Clause } from '../model/meeting.ts'
import type { Records } from '../model/records.ts'
import { type Action, actionsAt } from './actions.ts'
import { meetingsOf } from './order.ts'

/** The actions as they now stand, by the clauses that agreed them. */
export const actionsByClause = (records: Records): ReadonlyMap<Clause, Action> => {
  const turns = meetingsOf(records).flatMap(held => actionsAt(records, held) ?? [])
  const all = [...turns.flatMap(({ closed }) => closed), ...(turns.at(-1)?.openAfter ?? [])]
  return new Map(all.flatMap((action): [Clause, Action][] => (action.clause ? [[action.clause.clause, action]] : [])))
}
