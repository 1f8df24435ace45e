/** Answers for the meeting that comes next: the first after one, whether it has a folder yet or stands in the forum’s calendar. */
import { type Day, iso } from '../base/dates.ts'
import type { Forum } from '../model/forum.ts'
import type { Meeting } from '../model/meeting.ts'
import type { MeetingFolder, Records } from '../model/records.ts'
import { meetingsAfter } from './order.ts'

/** What is known of a meeting to come. */
export type Coming = Pick<Meeting, 'start' | 'venue' | 'online' | 'kind'> & { readonly date: Day }

/** The next meeting after one; undefined where none is planned. */
export const nextMeeting = (records: Records, folder: MeetingFolder): Coming | undefined => {
  const { meeting } = folder
  if (!meeting) return undefined
  const planned: NonNullable<Forum['calendar']> = records.forum?.calendar ?? []
  const coming: readonly Coming[] = [...meetingsAfter(records, folder).map(held => held.meeting), ...planned]
  return coming.filter(({ date }) => iso(date) > iso(meeting.date)).toSorted((a, b) => (iso(a.date) < iso(b.date) ? -1 : 1))[0]
}
