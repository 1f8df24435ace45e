/** Answers for the facts of actions: who is to do what by when, where it was agreed, and what became of it. */
import type { Access, Prose } from '../../base/value.ts'
import { type Action, actionsAt } from '../../history/actions.ts'
import { listedPlace } from '../../history/agreed.ts'
import { itemNumber, minuteNumber } from '../../history/numbers.ts'
import { isMinuted } from '../../history/order.ts'
import { personOf } from '../../history/people.ts'
import type { FactGroup } from '../fact.ts'
import { clauseName } from './labels.ts'
import { keptBack, type Surroundings } from './surroundings.ts'

/** Why an action is not for the public, in a paper that holds it all the same: for what it stands in, or for its own sake. */
const closedBy = (around: Surroundings, { held, at, clause, id }: Action): Access | null => {
  const listed = (at.item.actions ?? []).filter((action, i) => (action.id ?? listedPlace(held.name, at, i)) === id)
  const chain = [held.meeting.items[at.index], at.item, ...(clause ? [...clause.above, clause.clause] : listed)]
  return chain.map(one => (one ? keptBack(around, one) : null)).find(access => access !== null) ?? null
}

/** The facts of one action. */
export const actionFact = (around: Surroundings, action: Action): FactGroup => {
  const { records, forum } = around
  const { id, text, owner, due, held, at, clause, story, closed } = action
  const style = forum.house_style
  const last = story.findLast(({ update }) => update.note !== undefined)
  return {
    id,
    ref: action.ref ?? null,
    text,
    owner: owner.length > 0 ? owner.map(one => personOf(forum, one).name) : null,
    due: due ?? null,
    due_by: due?.kind ?? null,
    meeting: { date: held.meeting.date },
    item: { number: itemNumber(at, style), title: at.item.title },
    minute: minuteNumber(records, held, at),
    clause: clause ? clauseName(style?.clause_labels ?? 'a)', clause.trail) : null,
    kept_back: closedBy(around, action),
    status: closed?.how ?? 'open',
    closed: closed ? { date: closed.held.meeting.date } : null,
    note: last?.update.note ?? null,
    note_date: last?.held.meeting.date ?? null,
  }
}

/** The words of an action that was open when a meeting began; null if there was none of that name. */
export const actionText = (around: Surroundings, id: string | undefined): Prose | null =>
  actionsAt(around.records, around.folder)?.openBefore.find(action => action.id === id)?.text ?? null

/** What is open when a meeting begins. */
export const openActions = (around: Surroundings): readonly FactGroup[] =>
  (actionsAt(around.records, around.folder)?.openBefore ?? []).map(action => actionFact(around, action))

/** The action log of a meeting: as it was before it while nothing of it is minuted, after it once something is. Null where there is nothing to log. */
export const actionLog = (around: Surroundings): FactGroup | null => {
  const turn = actionsAt(around.records, around.folder)
  if (!turn || turn.openBefore.length + turn.agreed.length === 0) return null
  const { openBefore, agreed, closed, openAfter } = turn
  const facts = (actions: readonly Action[]): readonly FactGroup[] => actions.map(action => actionFact(around, action))
  return {
    is_after: isMinuted(turn.held.meeting),
    open: facts(openAfter),
    closed: facts(closed),
    count_before: openBefore.length,
    count_agreed: agreed.length,
    count_closed: closed.length,
    count_open: openAfter.length,
  }
}
