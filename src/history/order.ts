/** Answers for the meetings of a workspace in the order in which they were held. */

import { iso } from '../base/dates.ts'
import { once } from '../base/once.ts'
import type { Meeting } from '../model/meeting.ts'
import type { MeetingFolder, Records } from '../model/records.ts'

/** A meeting that could be read, with its folder. */
export interface Held extends MeetingFolder {
  readonly meeting: Meeting
}

const isHeld = (folder: MeetingFolder): folder is Held => folder.meeting !== undefined

/** The meetings by their days; two on one day by the names of their folders. */
export const meetingsOf = once((records: Records): readonly Held[] => {
  const key = ({ meeting, name }: Held): string => `${iso(meeting.date)} ${name}`
  return records.meetings.filter(isHeld).toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
})

/** The days on which there was a meeting, as `2026-01-15`. */
export const meetingDays = once((records: Records): ReadonlySet<string> => new Set(meetingsOf(records).map(({ meeting }) => iso(meeting.date))))

/** The meetings before one, the last first. */
export const meetingsBefore = (records: Records, folder: MeetingFolder): readonly Held[] => {
  const all = meetingsOf(records)
  return all
    .slice(
      0,
      all.findIndex(({ name }) => name === folder.name),
    )
    .toReversed()
}

/** The meetings after one, the next first. */
export const meetingsAfter = (records: Records, folder: MeetingFolder): readonly Held[] => {
  const all = meetingsOf(records)
  return all.slice(all.findIndex(({ name }) => name === folder.name) + 1)
}

/** Whether anything of what happened at a meeting has been typed: who was there, what was said, heard or agreed, or that there was no quorum. */
export const isMinuted = ({ attendance, quorate, items }: Meeting): boolean =>
  quorate !== undefined ||
  (attendance ?? []).length > 0 ||
  items
    .flatMap(item => [item, ...(item.sub_items ?? [])])
    .some(({ body, resolution, elections, actions, updates, corrections }) => body ?? resolution ?? elections ?? actions ?? updates ?? corrections)
