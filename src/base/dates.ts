/** Answers for dates and times of day, without a clock and without a time zone. */
import { type Parsed, parsed, refused } from './parsed.ts'

/** A day of the calendar. */
export interface Day {
  readonly kind: 'day'
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

/** A day, a month, one month or the next, a school term, the next meeting, or `tbc`: as much as is known. */
export type LooseDate =
  | Day
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'months'; readonly year: number; readonly month: number; readonly until: number }
  | { readonly kind: 'term'; readonly term: 'Autumn' | 'Spring' | 'Summer'; readonly year: number }
  | { readonly kind: 'next' }
  | { readonly kind: 'tbc' }

/** A time of day. */
export interface Time {
  readonly kind: 'time'
  readonly hour: number
  readonly minute: number
}

export type TimeStyle = '2.00 pm' | '2.00pm' | '2:00pm' | '14:00' | '14.00' | '1400'

export type DateStyle = '3 July 2018' | '3rd July 2018' | '03/07/2018' | '3 Jul 2018'

/** The names of the months, January first. */
export const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const help = 'Write a date such as 2018-07-03 or 3 July 2018.'

const monthNumber = (name: string): number => months.findIndex(month => month.toLowerCase() === name.toLowerCase()) + 1

const two = (n: number): string => String(n).padStart(2, '0')

const isoOf = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`

/** `2018-07-03`. */
export const iso = (day: Day): string => isoOf(day.year, day.month, day.day)

export const weekday = (day: Day): string => weekdays[new Date(`${iso(day)}T00:00:00Z`).getUTCDay()] ?? ''

const exists = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1
}

const dayLength = 24 * 60 * 60 * 1000

/** A day so many days on, or back, as `2018-07-03`. */
export const daysOn = (day: Day, days: number): string => new Date(Date.parse(iso(day)) + days * dayLength).toISOString().slice(0, 10)

/** How many days on a day is from another; below nought if it comes before. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(iso(to)) - Date.parse(iso(from))) / dayLength

/** Reads `2018-07-03`, `3 July 2018`, and `Tuesday 3 July 2018` if it was a Tuesday. */
export const readDay = (text: string): Parsed<Day> => {
  const numbers = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  const words = /^(?:([A-Za-z]+day),?\s+)?(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})$/.exec(text.trim())
  if (!numbers && !words) return refused('value/date', `“${text}” is not a date.`, help)
  const [year, month, date] = numbers
    ? [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])]
    : [Number(words?.[4]), monthNumber(words?.[3] ?? ''), Number(words?.[2])]
  if (year < 1990 || year > 2099 || !exists(year, month, date)) return refused('value/date', `“${text}” is not a day in the calendar.`, help)
  const day: Day = { kind: 'day', year, month, day: date }
  const said = words?.[1]
  if (said !== undefined && said.toLowerCase() !== weekday(day).toLowerCase())
    return refused(
      'value/weekday',
      `${date} ${months[month - 1]} ${year} is a ${weekday(day)}, not a ${said}.`,
      'Leave the weekday out: it is worked out from the date.',
    )
  return parsed(day)
}

/** Reads a date, `2019-01`, `January 2019`, `June/July 2019`, `Autumn 2026` (with or without `term`), `next meeting`, or `tbc`. */
export const readLooseDate = (text: string): Parsed<LooseDate> => {
  const trimmed = text.trim()
  if (/^(tbc|tba|to be (agreed|confirmed))$/i.test(trimmed)) return parsed({ kind: 'tbc' })
  if (/^(the )?next meeting$/i.test(trimmed)) return parsed({ kind: 'next' })
  const both = /^([A-Za-z]+) ?(?:\/|-|–|or |to ) ?([A-Za-z]+) (\d{4})$/.exec(trimmed)
  const [from, until] = [monthNumber(both?.[1] ?? ''), monthNumber(both?.[2] ?? '')]
  if (both && from > 0 && until > from) return parsed({ kind: 'months', year: Number(both[3]), month: from, until })
  const term = /^(autumn|spring|summer)(?: term)? (\d{4})$/i.exec(trimmed)
  if (term) return parsed({ kind: 'term', term: capital(term[1] ?? '') as 'Autumn' | 'Spring' | 'Summer', year: Number(term[2]) })
  const named = /^([A-Za-z]+) (\d{4})$/.exec(trimmed)
  const numbers = /^(\d{4})-(\d{2})$/.exec(trimmed)
  const [year, month] = numbers ? [Number(numbers[1]), Number(numbers[2])] : [Number(named?.[2]), monthNumber(named?.[1] ?? '')]
  if (month >= 1 && month <= 12 && year >= 1990 && year <= 2099) return parsed({ kind: 'month', year, month })
  const day = readDay(trimmed)
  if (day.ok || day.code === 'value/weekday') return day
  return refused('value/date', `“${text}” is not a date.`, 'Write a date (2019-01-17), a month (January 2019), a term (Autumn 2026), next meeting, or tbc.')
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()

/** Reads `14:00`, `2.00 pm`, `2pm`, `2 p.m.`, `noon`; refuses `17:30 pm`, and `4:30`, which is the afternoon to most and the night to a clock. */
export const readTime = (text: string): Parsed<Time> => {
  if (/^(12 ?)?noon$/i.test(text.trim())) return parsed({ kind: 'time', hour: 12, minute: 0 })
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(text.trim().replace(/\b([ap])\.m\.?$/i, '$1m'))
  const no = refused('value/time', `“${text}” is not a time of day.`, 'Write a time such as 14:00 or 2.00 pm.')
  if (!match) return no
  const [, hours, minutes, half] = match
  const minute = Number(minutes ?? 0)
  const given = Number(hours)
  if (minute > 59 || (half ? given < 1 || given > 12 : given > 23 || minutes === undefined)) return no
  if (!half && given < 7 && hours?.startsWith('0') === false) {
    const shown = timeText({ kind: 'time', hour: given + 12, minute }, '2.00 pm')
    return refused('value/time', `“${text}” can be in the morning or in the afternoon.`, `Write ${shown} or ${given + 12}:${minutes}.`)
  }
  const hour = half ? (given % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : given
  return parsed({ kind: 'time', hour, minute })
}

/** `1st`, `22nd`, `13th`. */
const ordinal = (n: number): string => `${n}${n >= 11 && n <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`

const bareDay = ({ year, month, day }: Day, style: DateStyle): string => {
  const name = months[month - 1] ?? ''
  switch (style) {
    case '3 July 2018':
      return `${day} ${name} ${year}`
    case '3rd July 2018':
      return `${ordinal(day)} ${name} ${year}`
    case '03/07/2018':
      return `${two(day)}/${two(month)}/${year}`
    case '3 Jul 2018':
      return `${day} ${name.slice(0, 3)} ${year}`
  }
}

/** `3 July 2018`, or `Tuesday 3 July 2018`; the day itself in the style of its example. */
export const dayText = (day: Day, withWeekday = false, style: DateStyle = '3 July 2018'): string =>
  `${withWeekday ? `${weekday(day)} ` : ''}${bareDay(day, style)}`

/** Whether one day comes before another. */
export const isBefore = (a: Day, b: Day): boolean => iso(a) < iso(b)

export const looseDateText = (date: LooseDate, style?: DateStyle): string => {
  switch (date.kind) {
    case 'day':
      return dayText(date, false, style)
    case 'month':
      return `${months[date.month - 1]} ${date.year}`
    case 'months':
      return `${months[date.month - 1]} or ${months[date.until - 1]} ${date.year}`
    case 'term':
      return `${date.term} term ${date.year}`
    case 'next':
      return 'the next meeting'
    case 'tbc':
      return 'a date to be agreed'
  }
}

export const timeText = (time: Time, style: TimeStyle): string => {
  const minutes = two(time.minute)
  const hour12 = time.hour % 12 === 0 ? 12 : time.hour % 12
  const half = time.hour < 12 ? 'am' : 'pm'
  switch (style) {
    case '2.00 pm':
      return `${hour12}.${minutes} ${half}`
    case '2.00pm':
      return `${hour12}.${minutes}${half}`
    case '2:00pm':
      return `${hour12}:${minutes}${half}`
    case '14:00':
      return `${two(time.hour)}:${minutes}`
    case '14.00':
      return `${two(time.hour)}.${minutes}`
    case '1400':
      return `${two(time.hour)}${minutes}`
  }
}

/** The first and last day a date can mean, as `2018-07-03`; undefined for `tbc`. Comparable as text. */
export const reach = (date: LooseDate): { readonly first: string; readonly last: string } | undefined => {
  switch (date.kind) {
    case 'day':
      return { first: iso(date), last: iso(date) }
    case 'month':
      return { first: isoOf(date.year, date.month, 1), last: isoOf(date.year, date.month, 31) }
    case 'months':
      return { first: isoOf(date.year, date.month, 1), last: isoOf(date.year, date.until, 31) }
    case 'term': {
      const [from, to] = { Autumn: [9, 12], Spring: [1, 4], Summer: [4, 8] }[date.term] as [number, number]
      return { first: isoOf(date.year, from, 1), last: isoOf(date.year, to, 31) }
    }
    case 'next':
    case 'tbc':
      return undefined
  }
}
