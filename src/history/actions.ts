/**
 * Answers for every action and its story: agreed at one meeting, heard of at later ones, closed at one of them. At every meeting, what is open after
 * it is what was open before, with what it agreed and without what it closed. An action is closed by an update (done, dropped), or when the forum hears
 * what the same clause put on the work programme.
 */

import type { Place } from '../base/diagnostic.ts'
import { once } from '../base/once.ts'
import { itemsOf } from '../model/agenda.ts'
import type { Update } from '../model/meeting.ts'
import type { MeetingFolder, Records } from '../model/records.ts'
import { type Agreed, agreedAt } from './agreed.ts'
import { type Held, meetingsOf } from './order.ts'
import { programmeAt } from './programme.ts'

/** What a meeting heard of an action. */
export interface Heard {
  readonly held: Held
  readonly update: Update
  readonly at: Place
}

/** An action as it stands after some meeting. */
export interface Action extends Agreed {
  readonly story: readonly Heard[]
  /** The meeting that closed it, and how. */
  readonly closed?: { readonly held: Held; readonly how: 'done' | 'dropped' | 'heard' }
}

/** What one meeting did to the actions. */
export interface Turn {
  readonly held: Held
  readonly openBefore: readonly Action[]
  readonly agreed: readonly Action[]
  readonly closed: readonly Action[]
  readonly openAfter: readonly Action[]
}

/** An update that cannot be: of no action, of one that was closed, or of one that no earlier meeting agreed. */
export interface Stray extends Heard {
  readonly why: 'unknown' | 'closed' | 'before'
  /** The action it names; of `unknown`, there is none. */
  readonly action?: Action
}

interface Ledger {
  readonly turns: ReadonlyMap<string, Turn>
  readonly strays: readonly Stray[]
  /** Every action, the first of two with one name; in the order in which they were agreed. */
  readonly all: readonly Agreed[]
}

const updatesAt = (held: Held): readonly Heard[] =>
  itemsOf(held.meeting).flatMap(({ item, path }) =>
    (item.updates ?? []).map((update, i) => ({ held, update, at: { file: held.file, path: [...path, 'updates', i] } })),
  )

/** The action with what a meeting heard of it. */
const told = (action: Action, heard: Heard): Action => {
  const { status, owner, due } = heard.update
  return {
    ...action,
    ...(owner && { owner }),
    ...(due && { due }),
    story: [...action.story, heard],
    ...(status !== 'open' && { closed: { held: heard.held, how: status } }),
  }
}

/** The meetings one after another: each hears of what is open, closes some of it, and agrees new actions. */
const ledgerOf = (records: Records): Ledger => {
  const all = new Map<string, Agreed>()
  const meetings = meetingsOf(records)
  const agreedBy = new Map(meetings.map(held => [held.name, agreedAt(held)]))
  for (const agreed of [...agreedBy.values()].flat()) if (!all.has(agreed.id)) all.set(agreed.id, agreed)
  const state = new Map<string, Action>()
  const strays: Stray[] = []
  const turns = new Map<string, Turn>()
  const isOpen = ({ closed }: Action): boolean => closed === undefined
  for (const held of meetings) {
    const before = [...state.values()].filter(isOpen)
    for (const heard of updatesAt(held)) {
      const action = state.get(heard.update.action)
      const agreed = all.get(heard.update.action)
      if (action && isOpen(action)) state.set(action.id, told(action, heard))
      else if (action) strays.push({ ...heard, why: 'closed', action })
      else strays.push({ ...heard, ...(agreed ? { why: 'before', action: { ...agreed, story: [] } } : { why: 'unknown' }) })
    }
    for (const name of (programmeAt(records, held)?.heard ?? []).flatMap(({ entry }) => entry.matters.flatMap(matter => matter.action ?? []))) {
      const action = state.get(name)
      if (action && isOpen(action)) state.set(name, { ...action, closed: { held, how: 'heard' } })
    }
    const closed = before.flatMap(({ id }) => state.get(id) ?? []).filter(action => !isOpen(action))
    const agreed = (agreedBy.get(held.name) ?? []).filter(action => all.get(action.id) === action).map((action): Action => ({ ...action, story: [] }))
    for (const action of agreed) state.set(action.id, action)
    turns.set(held.name, { held, openBefore: before, agreed, closed, openAfter: [...state.values()].filter(isOpen) })
  }
  return { turns, strays, all: [...all.values()] }
}

const ledger = once(ledgerOf)

/** What a meeting did to the actions; undefined of one that could not be read. */
export const actionsAt = (records: Records, { name }: Pick<MeetingFolder, 'name'>): Turn | undefined => ledger(records).turns.get(name)

/** The updates that cannot be, in the order of the meetings. */
export const strayUpdates = (records: Records): readonly Stray[] => ledger(records).strays

/** Every action of a workspace; of two with one name, the first. */
export const allActions = (records: Records): readonly Agreed[] => ledger(records).all
