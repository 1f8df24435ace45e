/** The bank holidays of England and Wales, against the lists that the government published. */
import { describe, expect, it } from 'vitest'
import { readDay } from '../../src/base/dates.ts'
import { bankHolidays, holidaysBetween } from '../../src/base/holidays.ts'

/** Months and days, as published for each year. */
const published: Readonly<Record<number, string>> = {
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
}

const day = (text: string) => {
  const read = readDay(text)
  if (!read.ok) throw new Error(text)
  return read.value
}

describe('bank holidays', () => {
  it.each(Object.entries(published))('of %s', (year, days) => {
    expect(bankHolidays(Number(year))).toEqual(days.split(' ').map(date => `${year}-${date}`))
  })

  it('are weekdays, eight or more of them in every year', () => {
    for (let year = 1990; year < 2100; year++) {
      const days = bankHolidays(year)
      expect(days.length).toBeGreaterThanOrEqual(8)
      expect(new Set(days).size).toBe(days.length)
      for (const date of days) expect([1, 2, 3, 4, 5]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay())
    }
  })

  it('are counted between two days', () => {
    expect(holidaysBetween(day('2025-12-24'), day('2026-01-02'))).toBe(3)
    expect(holidaysBetween(day('2025-12-25'), day('2025-12-26'))).toBe(0)
    expect(holidaysBetween(day('2026-02-01'), day('2026-01-01'))).toBe(0)
  })
})
