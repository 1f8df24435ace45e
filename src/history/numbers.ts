/** Answers for the numbers of items and of minutes: worked out from their places and the house style, so that none is missing or there twice. */

import type { Day } from '../base/dates.ts'
import { letterOf } from '../base/letters.ts'
import { once } from '../base/once.ts'
import type { ItemAt } from '../model/agenda.ts'
import type { HouseStyle } from '../model/forum.ts'
import type { MeetingFolder, Records } from '../model/records.ts'
import { type Held, meetingsOf } from './order.ts'

/** The number of an item on its agenda, as in `5`; of a part, as in `5(a)`. */
export const itemNumber = ({ index, sub }: ItemAt, style: HouseStyle | undefined): string => `${index + 1}${sub === undefined ? '' : subNumber(sub, style)}`

/** The number of a part by itself, as in `(a)`. */
export const subNumber = (sub: number, style: HouseStyle | undefined): string => {
  switch (style?.sub_items ?? '(a)') {
    case '(a)':
      return `(${letterOf(sub + 1)})`
    case 'a)':
      return `${letterOf(sub + 1)})`
    case 'a':
      return letterOf(sub + 1)
    case '.1':
      return `.${sub + 1}`
  }
}

/** The calendar year in which the municipal year of a day began: May to April. */
const municipalYear = ({ year, month }: Day): number => (month >= 5 ? year : year - 1)

/** The first minute of each meeting, by the name of its folder. */
const firstMinutes = once((records: Records): ReadonlyMap<string, number> => {
  const { scheme = 'item', start = { count: 1 } } = records.forum?.house_style?.minute_numbers ?? {}
  const made = new Map<string, number>()
  let next = start.count
  let before: Held | undefined
  for (const held of meetingsOf(records)) {
    const { meeting, name } = held
    const isNew = scheme === 'per-meeting' || (scheme === 'yearly' && before && municipalYear(before.meeting.date) !== municipalYear(meeting.date))
    const first: number = meeting.first_minute?.count ?? (isNew ? 1 : next)
    made.set(name, first)
    next = first + meeting.items.length
    before = held
  }
  return made
})

const printed = (n: string, day: Day, pattern = '{n}'): string => {
  const year = String(municipalYear(day))
  return pattern.replaceAll('{n}', n).replaceAll('{yyyy}', year).replaceAll('{yy}', year.slice(2))
}

/** The number of an item’s minute by the house style, as in `654` or `SCH 12/25`; of a part, with the part’s own number behind it. */
export const minuteNumber = (records: Records, folder: MeetingFolder, at: ItemAt): string => {
  const style = records.forum?.house_style
  const { scheme = 'item', pattern } = style?.minute_numbers ?? {}
  const { meeting } = folder
  if (scheme === 'item' || !meeting) return itemNumber(at, style)
  const number = String((firstMinutes(records).get(folder.name) ?? 1) + at.index)
  if (at.sub === undefined) return printed(number, meeting.date, pattern)
  const part = subNumber(at.sub, style)
  // What has no bracket would read as part of the year.
  return part.endsWith(')') ? `${printed(number, meeting.date, pattern)}${part}` : printed(`${number}${part}`, meeting.date, pattern)
}
