/** Answers for when each item is to begin: as typed, or worked out from the meeting’s start and the minutes allowed. */
import type { Time } from '../base/dates.ts'
import type { Item, Meeting, SubItem } from '../model/meeting.ts'

const atMinute = (minutes: number): Time | undefined => (minutes < 24 * 60 ? { kind: 'time', hour: Math.floor(minutes / 60), minute: minutes % 60 } : undefined)

const minuteOf = ({ hour, minute }: Time): number => hour * 60 + minute

/** The minutes an item takes: its own, or those of its parts together; undefined if one of them is not known. */
export const minutesFor = ({ allowance, sub_items }: Item): number | undefined => {
  if (allowance) return allowance.count
  const parts = sub_items ?? []
  if (parts.length === 0 || parts.some(part => !part.allowance)) return undefined
  return parts.reduce((sum, part) => sum + (part.allowance?.count ?? 0), 0)
}

/** When each item and part begins, as far as that is known. After an item whose length nobody typed, the next time is one that was typed. */
export const timetable = (meeting: Meeting): ReadonlyMap<SubItem, Time> => {
  const starts = new Map<SubItem, Time>()
  let clock: number | undefined = meeting.start && minuteOf(meeting.start)
  const place = (item: SubItem, from: number | undefined): number | undefined => {
    const begins = item.start ? minuteOf(item.start) : from
    const time = item.start ?? (begins === undefined ? undefined : atMinute(begins))
    if (time) starts.set(item, time)
    return begins
  }
  for (const item of meeting.items) {
    const begins = place(item, clock)
    let within = begins
    for (const part of item.sub_items ?? []) {
      const from = place(part, within)
      within = from === undefined || !part.allowance ? undefined : from + part.allowance.count
    }
    const minutes = minutesFor(item)
    const parts = item.sub_items ?? []
    clock = begins !== undefined && minutes !== undefined ? begins + minutes : parts.length > 0 ? within : undefined
  }
  return starts
}
