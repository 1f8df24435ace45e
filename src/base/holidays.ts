/** Answers for the bank holidays of England and Wales: those of the Banking and Financial Dealings Act 1971 and of proclamations, with their substitutes. */
import { type Day, iso } from './dates.ts'

/** A day of a month; those before the first and after the last count on into the months beside. */
const dayOf = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

/** 0 for a Sunday, 6 for a Saturday. */
const weekdayOf = (year: number, month: number, day: number): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay()

const firstMonday = (year: number, month: number): string => dayOf(year, month, 1 + ((8 - weekdayOf(year, month, 1)) % 7))
const lastMonday = (year: number, month: number): string => dayOf(year, month, 31 - ((weekdayOf(year, month, 31) + 6) % 7))

/** The month and the day of Easter Sunday, by the Gregorian reckoning. */
const easter = (year: number): readonly [month: number, day: number] => {
  const [golden, century, rest] = [year % 19, Math.trunc(year / 100), year % 100]
  const moon = (19 * golden + century - Math.trunc(century / 4) - Math.trunc((century - Math.trunc((century + 8) / 25) + 1) / 3) + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.trunc(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.trunc((golden + 11 * moon + 22 * sunday) / 451)
  const days = moon + sunday - 7 * late + 114
  return [Math.trunc(days / 31), (days % 31) + 1]
}

/** Holidays that were moved for one year, from their own day to another. */
const moved: Readonly<Record<string, string>> = {
  '1995-05-01': '1995-05-08',
  '2002-05-27': '2002-06-04',
  '2012-05-28': '2012-06-04',
  '2020-05-04': '2020-05-08',
  '2022-05-30': '2022-06-02',
}

/** Holidays of one year only: the millennium, jubilees, weddings, a funeral and a coronation. */
const single = ['1999-12-31', '2002-06-03', '2011-04-29', '2012-06-05', '2022-06-03', '2022-09-19', '2023-05-08']

/** New Year’s Day, or the Monday after it. */
const newYear = (year: number): string => dayOf(year, 1, { 0: 2, 6: 3 }[weekdayOf(year, 1, 1)] ?? 1)

/** Christmas Day and Boxing Day, or the weekdays after them. */
const christmas = (year: number): readonly string[] => {
  const days = { 5: [25, 28], 6: [27, 28], 0: [26, 27] }[weekdayOf(year, 12, 25)] ?? [25, 26]
  return days.map(day => dayOf(year, 12, day))
}

/** The bank holidays of a year, as `2026-12-25`. */
export const bankHolidays = (year: number): readonly string[] => {
  const [month, day] = easter(year)
  const usual = [
    newYear(year),
    dayOf(year, month, day - 2),
    dayOf(year, month, day + 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...christmas(year),
  ]
  return [...usual.map(date => moved[date] ?? date), ...single.filter(date => date.startsWith(String(year)))].sort()
}

/** How many bank holidays lie between two days, neither of them counted. */
export const holidaysBetween = (from: Day, to: Day): number => {
  const years = Array.from({ length: Math.max(0, to.year - from.year + 1) }, (_, i) => from.year + i)
  return years.flatMap(bankHolidays).filter(date => date > iso(from) && date < iso(to)).length
}
