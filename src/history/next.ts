/** Answers for the next meeting: the next folder or the next date of the calendar, whichever comes first, or what was typed in words. */
import { type Day, iso, type Time } from '../base/dates.ts'
import type { Forum } from '../model/forum.ts'
import type { MeetingFolder, Records } from '../model/records.ts'
import { meetingsAfter } from './order.ts'

/** A meeting to come, as far as it is known. */
export interface Next {
  readonly date: Day
  readonly start?: Time | undefined
  readonly venue?: string | undefined
  readonly online?: string | undefined
  readonly kind?: NonNullable<Forum['calendar']>[number]['kind']
}

/** The meetings after one, the next first; those called for one matter only where they are the very next. */
export const comingMeetings = (records: Records, folder: MeetingFolder): readonly Next[] => {
  const { meeting } = folder
  if (!meeting) return []
  const folders = meetingsAfter(records, folder).map(({ meeting: later }): Next => later)
  const dates = new Set(folders.map(({ date }) => iso(date)))
  const planned = (records.forum?.calendar ?? []).filter(({ date }) => iso(date) > iso(meeting.date) && !dates.has(iso(date)))
  return [...folders, ...planned]
    .toSorted((a, b) => (iso(a.date) < iso(b.date) ? -1 : iso(a.date) > iso(b.date) ? 1 : 0))
    .filter(({ kind }, place) => place === 0 || (kind ?? 'ordinary') === 'ordinary')
}

/** The meeting after one; words where only words are known; undefined where nothing is. */
export const nextMeeting = (records: Records, folder: MeetingFolder): Next | { readonly words: string } | undefined => {
  const { meeting } = folder
  if (!meeting) return undefined
  const [next] = comingMeetings(records, folder)
  return next ?? (meeting.next_meeting === undefined ? undefined : { words: meeting.next_meeting })
}
