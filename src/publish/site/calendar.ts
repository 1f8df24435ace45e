/**
 * Answers for `meetings.ics`: the meetings of a forum for a calendar. Times are those of London, with the zone’s rules in the file; nothing is taken from a clock.
 * Source: RFC 5545.
 */
import { type Day, iso, type Time } from '../../base/dates.ts'
import { slug } from '../../base/text.ts'
import { plannedMeetings } from '../../history/coming.ts'
import { meetingsOf } from '../../history/order.ts'
import type { Forum } from '../../model/forum.ts'
import type { Records } from '../../model/records.ts'

interface Event {
  /** Stable: the folder’s name, by custom the date, which a date of the calendar becomes. */
  readonly name: string
  readonly date: Day
  readonly start?: Time | undefined
  readonly end?: Time | undefined
  readonly venue?: string | undefined
  readonly online?: string | undefined
  readonly kind?: string | undefined
  readonly issued?: Day | undefined
}

/** British time: summer time from the last Sunday of March to the last of October, both at 01:00 UTC; so since 1996. */
const zone = `BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
END:STANDARD
END:VTIMEZONE`.split('\n')

/** A value of text. Source: RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, sign => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')

/** A line of content in pieces of no more than 75 octets, none of which parts a letter. Source: RFC 5545, 3.1. */
export const folded = (line: string): string => {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const letter of line) {
    const more = Buffer.byteLength(letter)
    if (octets + more > 75) {
      pieces.push(piece)
      piece = ''
      octets = 1
    }
    piece += letter
    octets += more
  }
  return [...pieces, piece].join('\r\n ')
}

const two = (n: number): string => String(n).padStart(2, '0')
const dateOf = (day: Day): string => iso(day).replaceAll('-', '')
const momentOf = (day: Day, { hour, minute }: Time): string => `TZID=Europe/London:${dateOf(day)}T${two(hour)}${two(minute)}00`
const minuteOf = ({ hour, minute }: Time): number => hour * 60 + minute

const isAddress = (text: string): boolean => /^https?:\/\/[^\s<>"]+$/i.test(text)

const summaryOf = ({ council, forum_name }: Forum, { kind }: Event): string =>
  `${council} ${forum_name}${kind === 'extraordinary' ? ': extraordinary meeting' : kind === 'informal' ? ': informal meeting' : ''}`

/** Of a meeting whose time is not known, the day; of one whose end is not known, the start. */
const timesOf = ({ date, start, end }: Event): readonly string[] => {
  if (!start) return [`DTSTART;VALUE=DATE:${dateOf(date)}`]
  return [`DTSTART;${momentOf(date, start)}`, ...(end && minuteOf(end) > minuteOf(start) ? [`DTEND;${momentOf(date, end)}`] : [])]
}

const eventOf = (forum: Forum, event: Event, created: string | undefined): readonly string[] => {
  const { name, date, venue, online, issued } = event
  const place = [venue, online].filter(one => one !== undefined).join('; ')
  const stamp = created?.replace(/[-:]/g, '') ?? `${dateOf(issued ?? date)}T000000Z`
  return [
    'BEGIN:VEVENT',
    `UID:${slug(name) || dateOf(date)}@${slug(forum.forum_name) || 'forum'}.${slug(forum.council) || 'council'}`,
    `DTSTAMP:${stamp}`,
    ...timesOf(event),
    `SUMMARY:${escaped(summaryOf(forum, event))}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    ...(forum.website !== undefined && isAddress(forum.website) ? [`URL:${forum.website}`] : []),
    'STATUS:CONFIRMED',
    'END:VEVENT',
  ]
}

/** The calendar. `created` is the instant for the files’ metadata; the day on which the agenda was issued, or that of the meeting, unless said otherwise. */
export const calendar = (records: Records, forum: Forum, created?: string): string => {
  const held = meetingsOf(records).map(({ name, meeting }): Event => ({ name, ...meeting }))
  const planned = plannedMeetings(records).map((one): Event => ({ name: iso(one.date), ...one }))
  const events = [...held, ...planned].toSorted((a, b) => (iso(a.date) < iso(b.date) ? -1 : iso(a.date) > iso(b.date) ? 1 : 0))
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//forum-papers//meetings//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(`${forum.council} ${forum.forum_name}`)}`,
    ...zone,
    ...events.flatMap(event => eventOf(forum, event, created)),
    'END:VCALENDAR',
  ]
    .map(line => `${folded(line)}\r\n`)
    .join('')
}
