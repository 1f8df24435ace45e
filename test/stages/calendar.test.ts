/** The calendar of the meetings: what any text, time and date comes to in another program. */
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendar, folded } from '../../src/publish/site/calendar.ts'
import { read } from '../../src/read/index.ts'
import { memoryHost } from '../support/memory-host.ts'

const meetingWith = (fields: string): string => `${fields}\nitems:\n  - title: Early Help\n`

/** The events of a workspace with these meetings, as ical.js reads them. */
const eventsOf = (meetings: Readonly<Record<string, string>>, forum = '', created?: string) => {
  const files = {
    '/w/forum.yaml': `council: Northmoor Council\nforum_name: Schools’ Forum\n${forum}`,
    ...Object.fromEntries(Object.entries(meetings).map(([name, fields]) => [`/w/meetings/${name}/meeting.yaml`, meetingWith(fields)])),
  }
  const { value: records } = read(memoryHost(files), '/w')
  if (!records?.forum) throw new Error('the workspace could not be read')
  const text = calendar(records, records.forum, created)
  const component = new ICAL.Component(ICAL.parse(text))
  ICAL.TimezoneService.register(new ICAL.Timezone(component.getFirstSubcomponent('vtimezone') ?? undefined))
  return { text, events: component.getAllSubcomponents('vevent').map(one => new ICAL.Event(one)) }
}

const instant = (time: ICAL.Time): string => new Date(time.toUnixTime() * 1000).toISOString()

describe('a line of a calendar', () => {
  test('is folded at 75 octets without parting a letter, and unfolds to what it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }).map(text => text.replace(/[\r\n]/g, '')),
        text => {
          const lines = folded(text).split('\r\n')
          expect(lines.every(line => Buffer.byteLength(line) <= 75)).toBe(true)
          expect(lines.map((line, i) => (i === 0 ? line : line.slice(1))).join('')).toBe(text)
          expect(lines.slice(1).every(line => line.startsWith(' '))).toBe(true)
        },
      ),
    )
  })
})

describe('a meeting in a calendar', () => {
  test('has its place as typed, whatever signs it holds', () => {
    const places = [
      'Room 2; left, then right',
      'C:\\rooms\\new',
      'BEGIN:VEVENT',
      'École élémentaire Søndermarken, '.repeat(9).trim(),
      '日本語'.repeat(40),
      'a\\nb',
    ]
    for (const place of places) {
      const { events } = eventsOf({ '2026-01-15': `start: 16:00\nvenue: '${place}'` })
      expect(events.map(({ location }) => location)).toEqual([place])
    }
  })

  test('is at British time on both sides of each change of the clocks', () => {
    const { events } = eventsOf({
      '2026-03-28': 'start: 10:00',
      '2026-03-29': 'start: 10:00',
      '2026-10-24': 'start: 10:00\nend: 12:30',
      '2026-10-25': 'start: 10:00\nend: 12:30',
    })
    expect(events.map(({ startDate }) => instant(startDate))).toEqual([
      '2026-03-28T10:00:00.000Z',
      '2026-03-29T09:00:00.000Z',
      '2026-10-24T09:00:00.000Z',
      '2026-10-25T10:00:00.000Z',
    ])
    expect(events.slice(2).map(({ endDate }) => instant(endDate))).toEqual(['2026-10-24T11:30:00.000Z', '2026-10-25T12:30:00.000Z'])
  })

  test('of which no time is known is on its day', () => {
    const { events } = eventsOf({ '2026-01-15': 'venue: Moor House' })
    expect([events[0]?.startDate.isDate, events[0]?.startDate.toString()]).toEqual([true, '2026-01-15'])
  })

  test('keeps its name when a date of the calendar becomes a meeting, and when other things of it change', () => {
    const planned = eventsOf({ '2026-01-15': '' }, 'calendar:\n  - date: 2026-03-19\n    start: 14:00\n').events.map(({ uid }) => uid)
    const called = eventsOf({ '2026-01-15': 'venue: Elsewhere', '2026-03-19': 'start: 16:00' }, 'calendar:\n  - date: 2026-03-19\n').events.map(
      ({ uid }) => uid,
    )
    expect(called).toEqual(planned)
    expect(new Set(planned).size).toBe(2)
  })

  test('is stamped with the day its agenda was issued, or the instant that is given, and never by a clock', () => {
    const stamps = (created?: string): unknown[] =>
      eventsOf({ '2026-01-15': 'issued: 2026-01-07', '2026-03-19': '' }, '', created).events.map(({ component }) =>
        String(component.getFirstPropertyValue('dtstamp')),
      )
    expect(stamps()).toEqual(['2026-01-07T00:00:00Z', '2026-03-19T00:00:00Z'])
    expect(stamps('2026-05-01T12:30:00Z')).toEqual(['2026-05-01T12:30:00Z', '2026-05-01T12:30:00Z'])
  })

  test('says that it is extraordinary, and where the papers are', () => {
    const { events } = eventsOf({ '2026-01-15': 'kind: extraordinary' }, 'website: https://www.northmoor.example/forum?a=1,2;b\n')
    expect(events[0]?.summary).toBe('Northmoor Council Schools’ Forum: extraordinary meeting')
    expect(events[0]?.component.getFirstPropertyValue('url')).toBe('https://www.northmoor.example/forum?a=1,2;b')
  })
})
