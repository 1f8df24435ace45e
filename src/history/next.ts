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

/** The meeting after one; words where only words are known; undefined where nothing is. */
export const nextMeeting = (records: Records, folder: MeetingFolder): Next | { readonly words: string } | undefined => {
  const { meeting } = folder
  if (!meeting) return undefined
  const folders = meetingsAfter(records, folder).map(({ meeting: later }): Next => later)
  const coming = [...folders, ...(records.forum?.calendar ?? [])].filter(({ date }) => iso(date) > iso(meeting.date))
  const [next] = coming.toSorted((a, b) => (iso(a.date) < iso(b.date) ? -1 : iso(a.date) > iso(b.date) ? 1 : 0))
  return next ?? (meeting.next_meeting === undefined ? undefined : { words: meeting.next_meeting })
}
