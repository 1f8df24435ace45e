/** Answers for the meetings that are still to come, seen from what has been minuted; never from a clock. */
import { iso } from '../base/dates.ts'
import type { Records } from '../model/records.ts'
import type { Next } from './next.ts'
import { type Held, isMinuted, meetingsOf } from './order.ts'

/** A meeting to come; of one that has a folder, which it is. */
export interface ToCome extends Next {
  readonly held?: Held
}

/** The dates of the calendar for which there is no folder, in order. */
export const plannedMeetings = (records: Records): readonly Next[] => {
  const known = new Set(meetingsOf(records).map(({ meeting }) => iso(meeting.date)))
  const planned = (records.forum?.calendar ?? []).filter(({ date }) => !known.has(iso(date)))
  return planned.toSorted((a, b) => (iso(a.date) < iso(b.date) ? -1 : 1))
}

/** The meetings after the last one of which anything is minuted, those with a folder and those of the calendar; all of them if none is. */
export const meetingsToCome = (records: Records): readonly ToCome[] => {
  const all = meetingsOf(records)
  const last = all.findLast(({ meeting }) => isMinuted(meeting))
  const folders = all.slice(last ? all.indexOf(last) + 1 : 0).map((held): ToCome => {
    const { date, start, venue, online, kind } = held.meeting
    return { date, start, venue, online, kind, held }
  })
  const planned = plannedMeetings(records).filter(({ date }) => !last || iso(date) > iso(last.meeting.date))
  return [...folders, ...planned].toSorted((a, b) => (iso(a.date) < iso(b.date) ? -1 : iso(a.date) > iso(b.date) ? 1 : 0))
}
