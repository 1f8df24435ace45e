/**
 * Answers for what a meeting that is still to be started takes over: what was put off and what is planned by its day, what has no date yet, and the
 * actions that are open. What an earlier meeting has on its agenda, and has not held yet, is left to that one.
 */
import { type Day, iso } from '../base/dates.ts'
import { itemId } from '../model/agenda.ts'
import type { SubItem } from '../model/meeting.ts'
import type { Records } from '../model/records.ts'
import { type Action, actionsAt } from './actions.ts'
import { type Held, isMinuted, meetingsOf } from './order.ts'
import { returns } from './planned.ts'
import { dealingWith, type Entry, plannedFirst, programmeAt } from './programme.ts'
import { isDue } from './schedule.ts'
import { minutesDue } from './standing.ts'

/** What a new meeting takes over. */
export interface TakenOver {
  /** The meeting before. */
  readonly last?: Held
  /** The meetings whose minutes it is to approve, the earliest first. */
  readonly minutes: readonly Held[]
  /** What was put off, then what is planned. */
  readonly due: readonly Entry[]
  /** What is in the programme without a date. */
  readonly undated: readonly Entry[]
  readonly actions: readonly Action[]
}

/** What a meeting on a day takes over, beside standing items: none of what one of those is by name. */
export const takenOver = (records: Records, day: Day, standing: readonly SubItem[]): TakenOver => {
  const before = meetingsOf(records).filter(({ meeting }) => iso(meeting.date) < iso(day))
  const last = before.at(-1)
  const waiting = before.filter(({ meeting }) => !isMinuted(meeting))
  const names = new Set(standing.map(itemId))
  const open = (last ? (programmeAt(records, last)?.after ?? []) : plannedFirst(records, day)).filter(
    entry => !names.has(entry.id) && !waiting.some(held => dealingWith(entry, held).length > 0),
  )
  const comes = (entry: Entry): boolean => isDue(entry, day) || (entry.plan !== undefined && returns(entry.plan) === 'meeting')
  const due = open.filter(comes)
  const putOff = due.filter(({ putOff: held }) => held.length > 0)
  return {
    ...(last && { last }),
    minutes: minutesDue(before.toReversed()),
    due: [...putOff, ...due.filter(entry => !putOff.includes(entry))],
    undated: open.filter(entry => !comes(entry) && (entry.when === undefined || entry.when.kind === 'tbc')),
    actions: last ? (actionsAt(records, last)?.openAfter ?? []) : [],
  }
}
