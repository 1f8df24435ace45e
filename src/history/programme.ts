/**
 * Answers for the work programme at every meeting: what `work-programme.yaml` plans, and what meetings ordered or put off. An entry stays until it is heard:
 * until a later meeting takes an item that names it under `heard`, has its short name, or takes its paper, and does not put it off again.
 * A matter that comes from a meeting is never ended by the file; a forum that no longer wants it says so by an update of its action (dropped).
 */

import { type Day, type LooseDate, reach } from '../base/dates.ts'
import type { Place } from '../base/diagnostic.ts'
import { once } from '../base/once.ts'
import { slug } from '../base/text.ts'
import { type ItemAt, itemId, itemsOf } from '../model/agenda.ts'
import type { MeetingFolder, Records } from '../model/records.ts'
import type { ProgrammeEntry } from '../model/work-programme.ts'
import { fateOf } from './fates.ts'
import { type Matter, mattersOf, type Name } from './matters.ts'
import { type Held, isMinuted, meetingsOf } from './order.ts'
import { firstTurn, hasCome, returns, turnAfter, turnAt } from './planned.ts'

/** Something on the work programme. */
export interface Entry extends Name {
  /** What `work-programme.yaml` says of it. */
  readonly plan?: ProgrammeEntry
  /** What meetings said of it, in order; none of what is only planned. */
  readonly matters: readonly Matter[]
  /** The meetings that took it and put it off. */
  readonly putOff: readonly Held[]
  /** When it is to come; undefined where nobody said, and of what was put off without a date, which comes to the next meeting. */
  readonly when?: LooseDate
  /** Of an entry that comes back each year, the turn it is at. */
  readonly turn?: LooseDate
}

/** What one meeting did to the work programme. */
export interface Step {
  readonly held: Held
  readonly before: readonly Entry[]
  readonly after: readonly Entry[]
  readonly added: readonly Entry[]
  /** Taken and put off, or ordered once more. */
  readonly moved: readonly Entry[]
  readonly heard: readonly { readonly entry: Entry; readonly at: ItemAt }[]
  readonly dropped: readonly Entry[]
}

/** The short name of an entry of `work-programme.yaml`. */
export const entryId = ({ id, topic }: ProgrammeEntry): string => id ?? slug(topic).slice(0, 60).replace(/-$/, '')

const isEnded = ({ status }: ProgrammeEntry): boolean => status === 'done' || status === 'dropped'

/** Whether an item of a meeting deals with an entry: it says so, has its name, takes its paper, or brings it over under its title. */
const deals = ({ id, plan, matters, putOff, topic, when }: Entry, { meeting }: Held, { item }: ItemAt): boolean => {
  if (item.heard?.includes(id)) return true
  if (itemId(item) === id) return matters.length + putOff.length > 0 || (plan !== undefined && (returns(plan) === 'meeting' || hasCome(when, meeting.date)))
  if (matters.some(({ papers }) => papers.includes(id)) && item.papers?.includes(id)) return true
  return matters.some(({ held }) => held.name === item.carried_from) && slug(item.title) === slug(topic)
}

/** The items of a meeting that deal with an entry. */
export const dealingWith = (entry: Entry, held: Held): readonly ItemAt[] => itemsOf(held.meeting).filter(at => deals(entry, held, at))

/** When an entry is to come after a meeting said something of it: as the file says, unless that is over; else as the meeting said. */
const whenAfter = ({ plan }: Entry, said: LooseDate | undefined, held: Held): LooseDate | undefined => {
  const isPlanned = plan?.when !== undefined && returns(plan) === undefined && !isEnded(plan) && reach(plan.when) !== undefined
  return isPlanned && !hasCome(plan.when, held.meeting.date) ? plan.when : said
}

const withWhen = ({ when: _, ...entry }: Entry, when: LooseDate | undefined): Entry => ({ ...entry, ...(when && { when }) })

/** An entry with what a meeting said of it. */
const joined = (entry: Entry, matter: Matter): Entry => {
  const putOff = matter.reason === 'ordered' || entry.putOff.includes(matter.held) ? entry.putOff : [...entry.putOff, matter.held]
  return withWhen({ ...entry, matters: [...entry.matters, matter], putOff }, whenAfter(entry, matter.due ?? sameMeeting(entry, matter.held)?.when, matter.held))
}

/** The entry, if the same meeting has said something of it already. */
const sameMeeting = (entry: Entry, held: Held): Entry | undefined => (entry.matters.some(other => other.held === held) ? entry : undefined)

const fresh = ({ id, topic }: Name, plan: ProgrammeEntry | undefined): Entry => ({ id, topic, matters: [], putOff: [], ...(plan && { plan }) })

const atTurn = (entry: Entry, turn: LooseDate): Entry => ({ ...entry, when: turn, turn })

/** A yearly entry that nothing was said of moves on to its next turn, once that has come. */
const turned = (entry: Entry, day: Day): Entry => {
  const { plan, turn, matters, putOff } = entry
  return plan && turn && matters.length + putOff.length === 0 ? atTurn(entry, turnAt(plan, turn, day)) : entry
}

/** What is left of an entry that was heard: its next turn, if it comes back. */
const left = (entry: Entry, held: Held): readonly Entry[] => {
  const { plan, turn } = entry
  if (!plan || returns(plan) === undefined) return []
  const again = fresh({ id: entry.id, topic: plan.topic }, plan)
  return [turn ? atTurn(again, turnAfter(plan, turnAt(plan, turn, held.meeting.date))) : again]
}

interface Walk {
  readonly records: Records
  readonly plans: ReadonlyMap<string, ProgrammeEntry>
  /** Names of actions that were dropped so far. */
  readonly dropped: Set<string>
}

/** What becomes of the entries that are there. */
const carried = ({ records }: Walk, before: readonly Entry[], held: Held, again: ReadonlySet<string>) => {
  const open = new Map<string, Entry>()
  const heard: { readonly entry: Entry; readonly at: ItemAt }[] = []
  const moved: Entry[] = []
  for (const entry of before) {
    const items = dealingWith(entry, held).map(at => ({ at, fate: records.forum ? fateOf(records.forum, held, at.item) : 'untouched' }))
    const taking = items.find(({ fate }) => fate === 'taken')
    const putting = items.find(({ fate }) => fate !== 'taken' && fate !== 'untouched')
    if (again.has(entry.id) || (!taking && !putting)) open.set(entry.id, entry)
    else if (putting) {
      const next = withWhen({ ...entry, putOff: [...entry.putOff, held] }, whenAfter(entry, undefined, held))
      moved.push(next)
      open.set(entry.id, next)
    } else if (taking) {
      heard.push({ entry, at: taking.at })
      for (const again of left(entry, held)) open.set(again.id, again)
    }
  }
  return { open, heard, moved }
}

const stepAt = (walk: Walk, open: readonly Entry[], held: Held): Step => {
  const { records, plans, dropped } = walk
  const before = open.map(entry => turned(entry, held.meeting.date))
  if (!records.forum || !isMinuted(held.meeting)) return { held, before, after: before, added: [], moved: [], heard: [], dropped: [] }
  const nameOf = (at: ItemAt): Name => before.find(entry => deals(entry, held, at)) ?? { id: itemId(at.item), topic: at.item.title }
  const matters = mattersOf(records.forum, held, nameOf)
  const { open: next, heard, moved } = carried(walk, before, held, new Set(matters.map(({ id }) => id)))
  for (const matter of matters) next.set(matter.id, joined(next.get(matter.id) ?? fresh(matter, plans.get(matter.id)), matter))
  for (const { item } of itemsOf(held.meeting)) for (const { action, status } of item.updates ?? []) if (status === 'dropped') dropped.add(action)
  const isDropped = ({ plan, matters: said }: Entry): boolean =>
    (!plan || isEnded(plan)) && said.length > 0 && said.every(({ action }) => action !== undefined && dropped.has(action))
  const all = [...next.values()]
  const known = new Set(before.map(({ id }) => id))
  const after = all.filter(entry => !isDropped(entry))
  const changed = after.filter(({ matters: said }) => said.some(matter => matter.held === held))
  return {
    held,
    before,
    after,
    added: changed.filter(({ id }) => !known.has(id)),
    moved: [...moved, ...changed.filter(({ id }) => known.has(id))],
    heard,
    dropped: all.filter(isDropped),
  }
}

const plansOf = ({ programme }: Records): ReadonlyMap<string, ProgrammeEntry> => new Map((programme?.record.entries ?? []).map(plan => [entryId(plan), plan]))

/** What is planned before there was a meeting, seen from a day. */
export const plannedFirst = (records: Records, day: Day): readonly Entry[] =>
  [...plansOf(records)].flatMap(([id, plan]) => {
    const entry = fresh({ id, topic: plan.topic }, plan)
    if (isEnded(plan)) return []
    return [returns(plan) === 'month' ? atTurn(entry, firstTurn(plan, day)) : withWhen(entry, plan.when)]
  })

const stepsOf = (records: Records): ReadonlyMap<string, Step> => {
  const meetings = meetingsOf(records)
  const walk: Walk = { records, plans: plansOf(records), dropped: new Set() }
  let open = meetings[0] ? plannedFirst(records, meetings[0].meeting.date) : []
  const steps = new Map<string, Step>()
  for (const held of meetings) {
    const step = stepAt(walk, open, held)
    steps.set(held.name, step)
    open = step.after
  }
  return steps
}

const steps = once(stepsOf)

/** What a meeting did to the work programme; undefined of one that could not be read. */
export const programmeAt = (records: Records, { name }: Pick<MeetingFolder, 'name'>): Step | undefined => steps(records).get(name)

/** The places of the entries that were typed, by their short names. */
export const typedAt = ({ programme }: Records): readonly { readonly id: string; readonly plan: ProgrammeEntry; readonly place: Place }[] =>
  programme ? programme.record.entries.map((plan, i) => ({ id: entryId(plan), plan, place: { file: programme.file, path: ['entries', i] } })) : []
