/** Answers for which meeting, month or term each entry of the work programme is to come to, seen from one meeting. */
import { type Day, iso, type LooseDate, reach } from '../base/dates.ts'
import type { MeetingFolder, Records } from '../model/records.ts'
import { plannedMeetings } from './coming.ts'
import { type Held, isMinuted, meetingsOf } from './order.ts'
import { hasCome, isOver, returns } from './planned.ts'
import { dealingWith, type Entry, programmeAt, type Step } from './programme.ts'

/** Where entries stand in the programme: at a meeting, at a time for which there is no meeting yet, at the next meeting, at every one, or at no time yet. */
export type Slot =
  | { readonly kind: 'meeting'; readonly date: Day; readonly held?: Held }
  | { readonly kind: 'time'; readonly when: LooseDate }
  | { readonly kind: 'next' }
  | { readonly kind: 'every' }
  | { readonly kind: 'open' }

/** The entries of one slot. */
export interface Planned {
  readonly slot: Slot
  readonly entries: readonly Entry[]
}

/** The work programme as it is known for a meeting: before it while nothing of it is minuted, after it once something is. */
export interface Issue {
  readonly isAfter: boolean
  readonly planned: readonly Planned[]
  /** What the last meeting that is known did to it; undefined before the first. */
  readonly last?: Step
}

/** Whether an entry was planned for the next meeting, or put off without a date: then it comes to that. */
export const isNext = ({ when, putOff }: Entry): boolean => when?.kind === 'next' || (when === undefined && putOff.length > 0)

/** Whether an entry is to come by a day. */
export const isDue = (entry: Entry, day: Day): boolean => isNext(entry) || hasCome(entry.when, day)

/** A meeting that comes after another, whether or not it has been held since. */
interface Coming {
  readonly date: Day
  readonly held?: Held
  /** Whether it was called for one matter, so that nothing else waits for it. */
  readonly isCalled: boolean
}

/** The meetings from a day on, those with a folder and those of the calendar. */
const coming = (records: Records, from: string): readonly Coming[] => {
  const all = meetingsOf(records)
  const isCalled = ({ kind }: { readonly kind?: string | undefined }): boolean => (kind ?? 'ordinary') !== 'ordinary'
  const held = all.map((one): Coming => ({ date: one.meeting.date, held: one, isCalled: isCalled(one.meeting) }))
  return [...held, ...plannedMeetings(records).map((one): Coming => ({ date: one.date, isCalled: isCalled(one) }))]
    .filter(({ date }) => iso(date) >= from)
    .toSorted((a, b) => (iso(a.date) < iso(b.date) ? -1 : 1))
}

const slotOf = (entry: Entry, all: readonly Coming[], today: Day): Slot => {
  const { plan, when } = entry
  const on = all.find(({ held }) => held && dealingWith(entry, held).length > 0)
  const ahead = all.filter(({ isCalled }) => !isCalled)
  const at = ({ date, held }: Coming): Slot => ({ kind: 'meeting', date, ...(held && { held }) })
  const [next] = ahead
  if (plan && entry.matters.length + entry.putOff.length === 0 && returns(plan) === 'meeting') return { kind: 'every' }
  if (on) return at(on)
  if (isNext(entry) || isOver(when, today)) return next ? at(next) : { kind: 'next' }
  const span = when && reach(when)
  if (!when || !span) return { kind: 'open' }
  const within = ahead.find(({ date }) => span.first <= iso(date) && iso(date) <= span.last)
  return within ? at(within) : { kind: 'time', when }
}

/** Slots in the order of time: what is for the next meeting first, what has no date last. */
const rankOf = (slot: Slot): string => {
  switch (slot.kind) {
    case 'next':
      return '0'
    case 'meeting':
      return `1 ${iso(slot.date)}`
    case 'time':
      return `1 ${reach(slot.when)?.last}`
    case 'every':
      return '2'
    case 'open':
      return '3'
  }
}

/** The entries by their slots, in the order of time. */
const arranged = (entries: readonly Entry[], slotFor: (entry: Entry) => Slot): readonly Planned[] => {
  const slots = new Map<string, { readonly slot: Slot; readonly entries: Entry[] }>()
  for (const entry of entries) {
    const slot = slotFor(entry)
    const key = `${rankOf(slot)} ${slot.kind}`
    const group = slots.get(key) ?? { slot, entries: [] }
    group.entries.push(entry)
    slots.set(key, group)
  }
  return [...slots].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/** The work programme as it is known for a meeting; undefined of one that could not be read. */
export const issueFor = (records: Records, folder: MeetingFolder): Issue | undefined => {
  const step = programmeAt(records, folder)
  if (!step) return undefined
  const { date } = step.held.meeting
  const isAfter = isMinuted(step.held.meeting)
  const all = meetingsOf(records)
  const before = all[all.findIndex(({ name }) => name === folder.name) - 1]
  const last = isAfter ? step : before && programmeAt(records, before)
  const ahead = coming(records, iso(date)).filter(one => !isAfter || iso(one.date) > iso(date))
  return {
    isAfter,
    planned: arranged(isAfter ? step.after : step.before, entry => slotOf(entry, ahead, date)),
    ...(last && { last }),
  }
}
