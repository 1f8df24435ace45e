/** What an agenda is made from: quorum, seats, times, standing titles, the next meeting, and what a reference points to. */
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { timeText } from '../../src/base/dates.ts'
import { nextMeeting } from '../../src/history/next.ts'
import { paragraphNumbers, pointedAt, recommendationNumbers } from '../../src/history/paragraph-numbers.ts'
import { contactOf } from '../../src/history/people.ts'
import { quorumOf } from '../../src/history/quorum.ts'
import { seatsOf } from '../../src/history/seats.ts'
import { minutesBrought, nextWords, titleOf } from '../../src/history/standing.ts'
import { timetable } from '../../src/history/timetable.ts'
import { itemsOf } from '../../src/model/agenda.ts'
import type { Forum } from '../../src/model/forum.ts'
import type { MeetingFolder, Records } from '../../src/model/records.ts'
import { read } from '../../src/read/index.ts'
import { exampleFiles, make } from '../support/example.ts'
import { memoryHost } from '../support/memory-host.ts'

const council = { council: 'Northmoor Council', forum_name: 'Schools’ Forum' }
const groups = [
  { id: 'primary', name: 'Primary', kind: 'schools', seats: '8' },
  { id: 'academies', name: 'Academies', kind: 'academies', seats: '5' },
  { id: 'union', name: 'Unions', kind: 'non-schools', seats: '2', votes: 'false' },
]
const members = [
  { id: 'm-1', name: 'Owen Larch', group: 'primary', body: 'Fernbank School' },
  { id: 'm-2', group: 'primary', vacant: 'true', replaces: 'Jo Heath' },
  { id: 'm-3', name: 'Tom Sedge', group: 'academies' },
]

/** A workspace of meetings by their folders. */
const workspace = (meetings: Readonly<Record<string, object>>, forum: object = {}): Records => {
  const files = Object.fromEntries(Object.entries(meetings).map(([name, meeting]) => [`/workspace/meetings/${name}/meeting.yaml`, stringify(meeting)]))
  const { value } = read(memoryHost({ '/workspace/forum.yaml': stringify({ ...council, ...forum }), ...files }), '/workspace')
  if (!value) throw new Error('no workspace')
  return value
}

const forumOf = (forum: object): Forum => workspace({}, forum).forum as Forum
const folderOf = (records: Records, name: string): MeetingFolder => records.meetings.find(one => one.name === name) as MeetingFolder
const minutes = { title: 'Minutes of the last meeting', template: 'previous-minutes' }

describe('the quorum', () => {
  it.each([
    ['two fifths of all seats', {}, '6 of 15'],
    ['of seats that are held', { quorum: { basis: 'filled-seats' } }, '1 of 2'],
    ['of seats that vote', { quorum: { basis: 'voting-seats' } }, '6 of 13'],
    ['another share', { quorum: { fraction: '1/3' } }, '5 of 15'],
  ])('%s', (_, quorum, expected) => {
    const found = quorumOf(forumOf({ groups, members, ...quorum }))
    expect(`${found?.needed} of ${found?.of}`).toBe(expected)
  })

  it('is not known without seats', () => {
    expect(quorumOf(forumOf({}))).toBeUndefined()
  })
})

it('counts a seat that nobody holds as vacant, typed or not', () => {
  const [primary, academies] = seatsOf(forumOf({ groups, members }))
  expect(primary?.vacancies).toHaveLength(7)
  expect(primary?.vacancies[0]).toEqual({ formerly: 'Jo Heath' })
  expect(academies?.vacancies).toHaveLength(4)
})

it('names a contact in full by the short name', () => {
  const forum = forumOf({ attendees: [{ id: 'clerk', name: 'Nia Quill', role: 'Clerk', kind: 'clerk', contact: '01632 960 123' }] })
  expect(contactOf(forum, 'clerk')).toBe('Nia Quill, Clerk, 01632 960 123')
  expect(contactOf(forum, 'the clerk, 01632 960 124')).toBe('the clerk, 01632 960 124')
})

describe('times', () => {
  const startsOf = (meeting: object): readonly (string | undefined)[] => {
    const read = folderOf(workspace({ '2026-01-15': meeting }), '2026-01-15').meeting
    const starts = read && timetable(read)
    return (read ? itemsOf(read) : []).map(({ item }) => {
      const time = starts?.get(item)
      return time && timeText(time, '14:00')
    })
  }

  it('follow from the minutes allowed, until one is not known', () => {
    const items = [
      { title: 'A', allowance: '10' },
      { title: 'B', allowance: '50' },
      { title: 'C' },
      { title: 'D' },
      { title: 'E', start: '18:00', allowance: '5' },
      { title: 'F' },
    ]
    expect(startsOf({ start: '16:00', items })).toEqual(['16:00', '16:10', '17:00', undefined, '18:00', '18:05'])
  })

  it('add up the parts of an item', () => {
    const parts = [
      { title: 'B', allowance: '10' },
      { title: 'C', allowance: '15' },
    ]
    expect(startsOf({ start: '16:00', items: [{ title: 'A', sub_items: parts }, { title: 'D' }] })).toEqual(['16:00', '16:00', '16:10', '16:25'])
  })

  it('are none where the meeting has none', () => {
    expect(startsOf({ items: [{ title: 'A', allowance: '10' }] })).toEqual([undefined])
  })
})

describe('the minutes that come', () => {
  const daysOf = (meetings: Readonly<Record<string, object>>, name: string): readonly (readonly string[])[] => {
    const records = workspace(meetings)
    const folder = folderOf(records, name)
    const items = folder.meeting ? itemsOf(folder.meeting).filter(({ item }) => item.template === 'previous-minutes') : []
    return items.map(at => minutesBrought(records, folder, at).map(held => held.name))
  }
  const one = { items: [minutes] }
  const other = { items: [{ title: 'Growth' }] }

  it('are those of the last ordinary meeting', () => {
    expect(daysOf({ '2025-06-01': one, '2025-10-01': one, '2026-01-01': one }, '2026-01-01')).toEqual([['2025-10-01']])
  })

  it('and of an extraordinary one since that took none itself', () => {
    expect(daysOf({ '2025-10-01': one, '2025-11-01': { kind: 'extraordinary', ...other }, '2026-01-01': one }, '2026-01-01')).toEqual([
      ['2025-10-01', '2025-11-01'],
    ])
    expect(daysOf({ '2025-10-01': one, '2025-11-01': { kind: 'extraordinary', ...one }, '2026-01-01': one }, '2026-01-01')).toEqual([['2025-11-01']])
  })

  it('never of an informal one', () => {
    expect(daysOf({ '2025-10-01': one, '2025-11-01': { kind: 'informal', ...other }, '2026-01-01': one }, '2026-01-01')).toEqual([['2025-10-01']])
  })

  it('one meeting for each item where there are several', () => {
    const two = { items: [minutes, { ...minutes, id: 'second' }] }
    expect(daysOf({ '2025-10-01': one, '2025-11-01': { kind: 'extraordinary', ...other }, '2026-01-01': two }, '2026-01-01')).toEqual([
      ['2025-10-01'],
      ['2025-11-01'],
    ])
  })
})

describe('titles of standing items', () => {
  const titles = (items: readonly object[], more: Readonly<Record<string, object>> = {}, forum: object = {}): readonly string[] => {
    const records = workspace({ '2026-01-15': { items }, ...more }, forum)
    const folder = folderOf(records, '2026-01-15')
    return folder.meeting ? itemsOf(folder.meeting).map(at => titleOf(records, folder, at)) : []
  }
  const earlier = { '2025-10-09': { items: [{ title: 'Growth' }] } }

  it.each(['Minutes', 'minutes of the last meeting', 'Minutes of the previous meeting', 'Draft minutes', 'Approval of the minutes of the last meeting'])(
    '“%s” is filled in',
    title => {
      expect(titles([{ title, template: 'previous-minutes' }], earlier)).toEqual(['Minutes of the meeting held on Thursday 9 October 2025'])
    },
  )

  it.each(['Minutes of the meeting of 9 October', 'Minutes and decisions'])('“%s” stays', title => {
    expect(titles([{ title, template: 'previous-minutes' }], earlier)).toEqual([title])
  })

  it('stay without a meeting before, without a template, and by the style of dates', () => {
    expect(titles([minutes])).toEqual([minutes.title])
    expect(titles([{ title: 'Minutes' }], earlier)).toEqual(['Minutes'])
    expect(titles([minutes], earlier, { house_style: { date: '3rd July 2018' } })).toEqual(['Minutes of the meeting held on Thursday 9th October 2025'])
  })

  it.each(['Next meeting', 'Date of next meeting', 'Date, time and place of the next meeting', 'Dates of next meeting'])('“%s” says when', title => {
    const calendar = [{ date: '2026-03-12', start: '16:00', venue: 'Moor House' }]
    expect(titles([{ title, template: 'next-meeting' }], {}, { calendar })).toEqual(['Next meeting: Thursday 12 March 2026, 4.00 pm, Moor House'])
  })
})

describe('the next meeting', () => {
  const wordsOf = (meetings: Readonly<Record<string, object>>, forum: object = {}): string | undefined => {
    const records = workspace(meetings, forum)
    const next = nextMeeting(records, folderOf(records, '2026-01-15'))
    return next && nextWords(next, undefined)
  }
  const items = [{ title: 'Growth' }]
  const calendar = [{ date: '2026-02-12' }, { date: '2025-12-12' }]

  it('is the next folder or date of the calendar, or in words', () => {
    expect(wordsOf({ '2026-01-15': { items }, '2026-03-12': { items, online: 'https://northmoor.example/join' } })).toBe('Thursday 12 March 2026, online')
    expect(wordsOf({ '2026-01-15': { items }, '2026-03-12': { items } }, { calendar })).toBe('Thursday 12 February 2026')
    expect(wordsOf({ '2026-01-15': { items, next_meeting: 'in May' } }, { calendar: [] })).toBe('in May')
    expect(wordsOf({ '2026-01-15': { items } })).toBeUndefined()
  })
})

describe('references', () => {
  const report = {
    title: 'Central services',
    report_of: 'the Director',
    purpose: ['decision'],
    summary: 'One.\n\nTwo:\n\n- a',
    recommendations: [
      { verb: 'note', text: 'Note it.' },
      { verb: 'note', text: 'Note that.', ref: 'R7' },
    ],
    background: 'One.',
    financial: 'One.',
    consultation: { text: 'One.', asked: '10', returned: '5' },
  }
  const records = (forum: object, reports: Readonly<Record<string, object>>): Records =>
    make(exampleFiles({ forum: { ...council, ...forum }, meeting: { items: [{ title: 'A' }, { title: 'B', papers: Object.keys(reports) }] }, reports })).records
  const numbered = { house_style: { paragraph_numbers: 'both' } }

  it('to every number that is printed, and no other', () => {
    const { meetings, forum } = records(numbered, { central: report })
    const found = meetings[0]?.reports[0]?.record
    expect(found && [...paragraphNumbers(found, forum?.house_style)]).toEqual(['2.1', 'R7', '1.1', '1.2', '3.1', '4.1', '5.1', '5.2'])
    expect(found && recommendationNumbers(found, undefined)).toEqual(['1', 'R7'])
  })

  it('say where they point', () => {
    const one = records(numbered, { central: { ...report, label: 'Paper B' } }).meetings[0] as MeetingFolder
    expect(pointedAt(one, { paper: 'central', paragraph: '2.1' }, undefined)).toBe('paragraph 2.1 of Agenda Item 2')
    expect(pointedAt(one, { paper: 'central', paragraph: '3' }, undefined)).toBe('recommendation 3 of Agenda Item 2')
    expect(pointedAt(one, { paper: 'central' }, undefined)).toBe('Paper B, Agenda Item 2')
    const two = records(numbered, { central: report, other: { ...report, title: 'Growth' } }).meetings[0] as MeetingFolder
    expect(pointedAt(two, { paper: 'other', paragraph: '2.1' }, undefined)).toBe('paragraph 2.1 of “Growth”, Agenda Item 2')
  })
})
