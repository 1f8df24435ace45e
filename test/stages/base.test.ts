import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../src/base/colour.ts'
import { dayText, looseDateText, readDay, readLooseDate, readTime, timeText, weekday } from '../../src/base/dates.ts'
import { join } from '../../src/base/host.ts'
import { agrees, moneyAsWritten, moneyRange, type Pence, pounds, readMoney, readRate } from '../../src/base/money.ts'
import { fteText, readCount, readFte, readPercent } from '../../src/base/numbers.ts'
import type { Parsed } from '../../src/base/parsed.ts'
import { distance, isOneOff, nearest, slug } from '../../src/base/text.ts'
import { readYear, type YearStyle, yearInWords, yearsSaid, yearsWritten, yearText } from '../../src/base/years.ts'

const value = <T>(result: Parsed<T>): T => {
  if (!result.ok) throw new Error(result.message)
  return result.value
}
const message = (result: Parsed<unknown>): string => (result.ok ? 'accepted' : result.message)

describe('money', () => {
  it.each([
    ['£192,661', 19_266_100, '£192,661'],
    ['262,000', 26_200_000, '£262,000'],
    ['£1.44m', 144_000_000, '£1.44m'],
    ['£1.448 million', 144_800_000, '£1.448m'],
    ['£448k', 44_800_000, '£448k'],
    ['£38.8K', 3_880_000, '£38.8k'],
    ['£0.050m', 5_000_000, '£0.050m'],
    ['£2.6bn', 260_000_000_000, '£2.6bn'],
    ['£2.77', 277, '£2.77'],
    ['£150.00', 15_000, '£150.00'],
    ['~£90,000', 9_000_000, 'about £90,000'],
    ['-£8,878,000', -887_800_000, '-£8,878,000'],
    ['£−3', -300, '-£3'],
    ['0', 0, '£0'],
    ['(£114k)', -11_400_000, '-£114k'],
    ['£(0.3m)', -30_000_000, '-£0.3m'],
    ['+£0.25m', 25_000_000, '£0.25m'],
    ['c. £22,500', 2_250_000, 'about £22,500'],
    ['approx £90,000', 9_000_000, 'about £90,000'],
  ])('reads %s', (text, amount, printed) => {
    expect(value(readMoney(text)).pence).toBe(amount)
    expect(moneyAsWritten(value(readMoney(text)))).toBe(printed)
  })

  it.each([
    ['£1,44m', 'The commas in “£1,44m” do not mark thousands.'],
    ['£19,2661', 'The commas in “£19,2661” do not mark thousands.'],
    ['0123', '“0123” begins with a nought.'],
    ['1_440_000', '“1_440_000” is not a sum of money.'],
    ['£2.7', '“£2.7” is not in whole pence.'],
    ['about', '“about” is not a sum of money.'],
    ['£999,999,999,999', '“£999,999,999,999” is more than the schools budget of England.'],
    ['£99999999999999999999', '“£99999999999999999999” is more than the schools budget of England.'],
    ['£1e9', '“£1e9” is not a sum of money.'],
  ])('refuses %s', (text, words) => expect(message(readMoney(text))).toBe(words))

  it.each([
    ['£2.77 per pupil', 277, 'pupil', '£2.77 per pupil'],
    ['about £4.10 per hour', 410, 'hour', 'about £4.10 per hour'],
    ['£2,370 per eligible pupil', 237_000, 'eligible pupil', '£2,370 per eligible pupil'],
    ['£262,000', 26_200_000, undefined, '£262,000'],
  ])('reads the rate %s', (text, amount, per, printed) => {
    const read = value(readRate(text))
    expect([read.pence, read.per, moneyAsWritten(read)]).toEqual([amount, per, printed])
  })

  it('takes no rate for a sum, and nothing else for a rate', () => {
    expect(message(readMoney('£2.77 per pupil'))).toBe('“£2.77 per pupil” is not a sum of money.')
    expect(message(readRate('£2.7 per pupil'))).toBe('“£2.7” is not in whole pence.')
    expect(message(readRate('(114'))).toBe('“(114” is not a sum of money.')
  })

  it('knows what a rounded sum can stand for', () => {
    expect(moneyRange(value(readMoney('£1.44m')))).toEqual({ least: 143_500_000, most: 144_499_999 })
    expect(agrees(value(readMoney('£262,000')), 26_200_100 as Pence)).toBe(false)
    expect(agrees(value(readMoney('£1.44m')), 143_500_000 as Pence)).toBe(true)
    expect(moneyRange(value(readMoney('about £90,000')))).toEqual({ least: 8_500_000, most: 9_499_999 })
  })

  it('prints any whole pounds so that it reads them back', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), n => value(readMoney(pounds(n as Pence))).pence === n))
  })
})

describe('years', () => {
  it.each(['2020-21', '2020/21', '2020/2021', '2020-2021', '2020–21', '2020 to 2021'])('reads %s', text => expect(value(readYear(text)).start).toBe(2020))
  it.each(['2012/21', '2019/10', '2020/19', '202-21', '202425', '2020', '2120/21', '3020/21', '2020/2022'])('refuses %s', text =>
    expect(readYear(text).ok).toBe(false),
  )
  it('says what was meant', () => {
    const result = readYear('2012/21')
    expect(result).toMatchObject({
      message: '“2012/21” is not a year: 2012 is followed by 2013.',
      hint: 'Write 2012/13, or 2020/21 if that is the year meant.',
    })
  })
  it('turns a century', () => expect(yearText(value(readYear('1999/00')), '2020/21')).toBe('1999/00'))
  it.each<[YearStyle, string]>([
    ['2020/21', '2025/26'],
    ['2020-21', '2025-26'],
    ['2020/2021', '2025/2026'],
    ['2020-2021', '2025-2026'],
  ])('prints as %s', (style, text) => expect(yearText({ kind: 'year', start: 2025 }, style)).toBe(text))
  it.each(['2020-21', '2020/21', '2020/2021', '2020-2021', '2020–21', '2020 to 2021', '2020\n  to 2021', '2020 / 21'])(
    'finds %s however it stands in a file',
    text => {
      const files = ['year: *', "year: '*'", 'year: "*" # last', '{year: *}', 'years: [*,*]', '- *\r\n- 1999/00', '*']
      for (const file of files) expect(yearsWritten(file.replaceAll('*', text)).map(({ year }) => year?.start)).toContain(2020)
    },
  )
  it('finds no year in a date', () => expect(yearsWritten('date: 2020-01-15')).toEqual([]))
  it('finds the years said in a text, impossible ones too', () => {
    const said = yearsSaid('funding bid 2012/21 for 2020/2021, ages 10-12, on 2020-01-15, see 2019/10.')
    expect(said.map(({ words, year }) => [words, year?.start])).toEqual([
      ['2012/21', undefined],
      ['2020/2021', 2020],
      ['2019/10', undefined],
    ])
  })
})

describe('dates', () => {
  it('work out the weekday', () => {
    expect(dayText(value(readDay('2018-07-03')), true)).toBe('Tuesday 3 July 2018')
    expect(weekday(value(readDay('3 July 2018')))).toBe('Tuesday')
    expect(message(readDay('Wednesday 18 January 2018'))).toBe('18 January 2018 is a Thursday, not a Wednesday.')
  })
  it.each(['2018-02-29', '2018-13-01', '31 April 2020', '2018-7-3', '03/07/2018', '1st Ocotber 2020'])('refuse %s', text =>
    expect(readDay(text).ok).toBe(false),
  )
  it.each([
    ['2019-01', 'January 2019'],
    ['January 2019', 'January 2019'],
    ['autumn 2026', 'Autumn term 2026'],
    ['tbc', 'a date to be agreed'],
    ['2019-01-17', '17 January 2019'],
  ])('read %s loosely', (text, printed) => expect(looseDateText(value(readLooseDate(text)))).toBe(printed))
})

describe('times', () => {
  it.each([
    ['14:00', '2.00 pm'],
    ['2.00 pm', '2.00 pm'],
    ['2pm', '2.00 pm'],
    ['12:05', '12.05 pm'],
    ['0:30', '12.30 am'],
    ['9.30 am', '9.30 am'],
    ['04:30', '4.30 am'],
    ['7:00', '7.00 am'],
  ])('reads %s', (text, printed) => expect(timeText(value(readTime(text)), '2.00 pm')).toBe(printed))
  it.each(['17:30 pm', '24:00', '7', '12:60', 'midnight'])('refuses %s', text => expect(readTime(text).ok).toBe(false))
  it.each(['4:30', '4.30'])('refuses %s, which is in the morning or in the afternoon', text =>
    expect(readTime(text)).toMatchObject({ code: 'value/time', hint: 'Write 4.30 pm or 16:30.' }),
  )
})

describe('numbers', () => {
  it('keep the places as written', () => {
    expect(fteText(value(readFte('1.00')))).toBe('1.00')
    expect(fteText(value(readFte('3 fte')))).toBe('3')
    expect(value(readFte('3.77')).hundredths).toBe(377)
  })
  it('refuse what is not one', () => {
    expect([readFte('0'), readFte('3.777'), readFte('0123'), readCount('1.5'), readCount('1,25'), readPercent('many')].map(r => r.ok)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('text', () => {
  it('becomes a file name', () => {
    expect(slug('Appendix 4: Children’s & Families’ Tŷ')).toBe('appendix-4-childrens-and-families-ty')
    expect(slug('../../x')).toBe('x')
  })
  it('is compared with what was meant', () => {
    expect(distance('requetsed', 'requested')).toBe(1)
    expect(nearest('amout', ['amount', 'label'])).toBe('amount')
    expect(nearest('zzz', ['amount', 'label'])).toBeUndefined()
  })

  it('tells a distance of one without working it out', () => {
    const digits = fc.string({ unit: fc.constantFrom('1', '2', '3'), maxLength: 6 })
    fc.assert(fc.property(digits, digits, (a, b) => isOneOff(a, b) === (distance(a, b) === 1)))
  })

  it('finds years of another century where one half follows the other', () => {
    expect(yearsSaid('In 2126/27, not 3026/27; order 1234/56').map(({ words, year }) => [words, year])).toEqual([
      ['2126/27', undefined],
      ['3026/27', undefined],
    ])
  })
  it('paths are joined', () => {
    expect(join('a/b', '..', 'c.png')).toBe('a/c.png')
    expect(join('/a', './b')).toBe('/a/b')
    expect(join('a', '../../b')).toBe('../b')
  })
  it('colours are told apart', () => expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2))
})

describe('what forums write besides', () => {
  it.each([
    ['academic year 2023/24', 'academic year 2023/24'],
    ['school year 2023-2024', 'academic year 2023/24'],
    ['Municipal year 2023 to 2024', 'municipal year 2023/24'],
    ['financial year 2023-24', '2023/24'],
    ['2023-24', '2023/24'],
  ])('a year: %s', (text, printed) => expect(yearInWords(value(readYear(text)), '2020/21')).toBe(printed))

  it.each([
    ['June/July 2021', 'June or July 2021'],
    ['June or July 2021', 'June or July 2021'],
    ['June to July 2021', 'June or July 2021'],
    ['next meeting', 'the next meeting'],
  ])('a date: %s', (text, printed) => expect(looseDateText(value(readLooseDate(text)))).toBe(printed))

  it.each(['July/June 2021', 'June/June 2021', 'June/Jully 2021'])('no date: %s', text => expect(readLooseDate(text).ok).toBe(false))

  it.each([
    ['3 p.m.', '15:00'],
    ['9.30 a.m', '09:30'],
    ['noon', '12:00'],
    ['12 noon', '12:00'],
  ])('a time: %s', (text, printed) => expect(timeText(value(readTime(text)), '14:00')).toBe(printed))

  it.each([
    ['-0.5%', -50],
    ['+2%', 200],
    ['-0%', 0],
    ['2.64 per cent', 264],
  ])('a change: %s', (text, hundredths) => expect(value(readPercent(text)).hundredths).toBe(hundredths))
})
