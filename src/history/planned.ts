/** Answers for when something on the work programme is to come: what was typed, the turn of the year that a recurring entry is at, or the next meeting. */
import { type Day, iso, type LooseDate, reach, readLooseDate } from '../base/dates.ts'
import type { ProgrammeEntry } from '../model/work-programme.ts'

/** An entry of `work-programme.yaml` that comes back: each year in a month, or to every meeting. */
export const returns = ({ every }: ProgrammeEntry): 'month' | 'meeting' | undefined => (every?.month ? 'month' : every?.meeting ? 'meeting' : undefined)

/** The month of a yearly entry in a year. */
const turnIn = ({ every }: ProgrammeEntry, year: number): LooseDate => {
  const read = readLooseDate(`${every?.month} ${year}`)
  return read.ok ? read.value : { kind: 'tbc' }
}

/** The first turn of a yearly entry that is not over on a day. */
export const firstTurn = (plan: ProgrammeEntry, from: Day): LooseDate => {
  const own = turnIn(plan, from.year)
  return (reach(own)?.last ?? '') >= iso(from) ? own : turnIn(plan, from.year + 1)
}

/** The turn a year after another. */
export const turnAfter = (plan: ProgrammeEntry, turn: LooseDate): LooseDate => turnIn(plan, 'year' in turn ? turn.year + 1 : 0)

/** The latest turn of a yearly entry that has begun on a day, if that is later than its turn so far: one that was missed gives way to the next. */
export const turnAt = (plan: ProgrammeEntry, turn: LooseDate, day: Day): LooseDate => {
  const next = turnAfter(plan, turn)
  return (reach(next)?.first ?? '9') <= iso(day) ? turnAt(plan, next, day) : turn
}

/** Whether a date has come by a day: its first day, where it is a month or a term. */
export const hasCome = (when: LooseDate | undefined, day: Day): boolean => {
  const first = when && reach(when)?.first
  return first !== undefined && first <= iso(day)
}

/** Whether a date is over by a day. */
export const isOver = (when: LooseDate | undefined, day: Day): boolean => {
  const last = when && reach(when)?.last
  return last !== undefined && last < iso(day)
}
