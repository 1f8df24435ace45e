/**
 * Answers for the titles of standing items whose words come from elsewhere: the minutes of which meeting, and when the next one is.
 * A title of the writer’s own wins; one that only says what the item is gives way to the words that say it in full.
 */
import { dayText, timeText } from '../base/dates.ts'
import { type ItemAt, itemsOf } from '../model/agenda.ts'
import type { HouseStyle } from '../model/forum.ts'
import type { SubItem } from '../model/meeting.ts'
import type { MeetingFolder, Records } from '../model/records.ts'
import { comingMeetings, type Next, nextMeeting } from './next.ts'
import { type Held, meetingsBefore } from './order.ts'

/** Titles that say no more than the template does. */
const plain: Partial<Readonly<Record<NonNullable<SubItem['template']>, RegExp>>> = {
  'previous-minutes': /^(?:approval of (?:the )?)?(?:draft )?(?:previous )?minutes(?: of (?:the )?(?:last|previous) meetings?)?$/i,
  'next-meeting': /^(?:(?:dates?|times?|places?|venues?|and|,| )+ of )?(?:the )?next meeting$/i,
}

/** Whether an item hears of open actions: matters arising, or the minutes and the matters arising from them in one. */
export const hearsActions = ({ template, title, updates }: SubItem): boolean =>
  template === 'matters-arising' || (template === 'previous-minutes' && (updates !== undefined || /\bmatters arising\b|\bactions?\b/i.test(title)))

/** What a meeting did with the minutes that came to it: taken, put off, or nothing where it has no item for them. */
const minutesAt = ({ meeting }: Held): 'taken' | 'put-off' | undefined => {
  const items = itemsOf(meeting).filter(({ item }) => item.template === 'previous-minutes')
  const isPutOff = ({ item: { resolution } }: ItemAt): boolean =>
    resolution ? ['deferred', 'withdrawn', 'not-put'].includes(resolution.outcome) : meeting.quorate === 'no'
  return items.length === 0 ? undefined : items.every(isPutOff) ? 'put-off' : 'taken'
}

/**
 * The meetings whose minutes come to the next, of those before it, the last first; they come the earliest first: the last ordinary one, and
 * extraordinary ones since, as far back as one that took minutes itself; beyond one that put its minutes off, those that it put off.
 */
export const minutesDue = (before: readonly Held[]): readonly Held[] => {
  const found: Held[] = []
  for (const held of before) {
    const { kind } = held.meeting
    if (kind === 'informal') continue
    found.unshift(held)
    const did = minutesAt(held)
    if (did === 'taken' || (did === undefined && kind !== 'extraordinary')) break
  }
  return found
}

/** The meetings whose minutes an item brings, the earliest first. Where several items bring minutes, one meeting for each as far as they go. */
export const minutesBrought = (records: Records, folder: MeetingFolder, at: ItemAt): readonly Held[] => {
  const found = minutesDue(meetingsBefore(records, folder))
  const items = (folder.meeting ? itemsOf(folder.meeting) : []).filter(({ item }) => item.template === 'previous-minutes')
  const place = items.findIndex(({ index, sub }) => index === at.index && sub === at.sub)
  return items.length > 1 && place < items.length - 1 ? found.slice(place, place + 1) : found.slice(Math.max(0, place))
}

const minutesWords = (meetings: readonly Held[], style: HouseStyle | undefined): string | undefined => {
  const days = meetings.map(({ meeting }) => `${dayText(meeting.date, true, style?.date)}`)
  const [only] = meetings
  if (days.length > 1) return `Minutes of the meetings held on ${days.slice(0, -1).join(', ')} and ${days.at(-1)}`
  return only ? `Minutes of the ${only.meeting.kind === 'extraordinary' ? 'extraordinary ' : ''}meeting held on ${days[0]}` : undefined
}

/** The next meeting in a line, as in `Thursday 12 March 2026, 4.00 pm, Moor House`. */
export const nextWords = (next: Next | { readonly words: string }, style: HouseStyle | undefined): string => {
  if ('words' in next) return next.words
  const { date, start, venue } = next
  return [dayText(date, true, style?.date), start && timeText(start, style?.time ?? '2.00 pm'), venue ?? (next.online && 'online')].filter(Boolean).join(', ')
}

/** The next meeting in a line, where no item says when it is. */
export const nextUnsaid = (records: Records, folder: MeetingFolder): string | undefined => {
  const isSaid = folder.meeting === undefined || itemsOf(folder.meeting).some(({ item }) => item.template === 'next-meeting')
  const next = isSaid ? undefined : nextMeeting(records, folder)
  return next && nextWords(next, records.forum?.house_style)
}

/** The meetings to come, in a line each, under an item that tells when the next is; without the one that its title tells. */
export const comingUnder = (records: Records, folder: MeetingFolder, at: ItemAt): readonly string[] => {
  if (at.item.template !== 'next-meeting') return []
  const [next, ...later] = comingMeetings(records, folder)
  const told = titleOf(records, folder, at) === at.item.title && next ? [next, ...later] : later
  return told.map(one => nextWords(one, records.forum?.house_style))
}

/** The title of an item, filled in where it is a standing one that says no more than what it is. */
export const titleOf = (records: Records, folder: MeetingFolder, at: ItemAt): string => {
  const { title, template } = at.item
  if (template === undefined || !plain[template]?.test(title)) return title
  const style = records.forum?.house_style
  if (template === 'previous-minutes') return minutesWords(minutesBrought(records, folder, at), style) ?? title
  const next = nextMeeting(records, folder)
  return next ? `Next meeting: ${nextWords(next, style)}` : title
}
