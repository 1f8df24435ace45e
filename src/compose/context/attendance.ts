/** Answers for the facts of an attendance: members by group and by status, those who attended without a seat, and who was out of the room for an item. */
import { itemNumber } from '../../history/numbers.ts'
import { personOf } from '../../history/people.ts'
import { type Present, presentAt } from '../../history/presence.ts'
import { seatsOf } from '../../history/seats.ts'
import { itemId, itemsOf } from '../../model/agenda.ts'
import { attendance as attendanceSchema } from '../../model/attendance.ts'
import type { Forum } from '../../model/forum.ts'
import type { Meeting } from '../../model/meeting.ts'
import type { FactGroup } from '../fact.ts'
import { completeRecord } from './complete.ts'
import type { Making } from './index.ts'

/** Present and substitutes together: both were there. */
const statuses = [
  ['present', ['present', 'substitute']],
  ['apologies', ['apologies']],
  ['absent', ['absent']],
] as const

/** The numbers of the items with these short names; a name that no item has stays as it is. */
const itemNumbers = (forum: Forum, meeting: Meeting, ids: readonly string[]): readonly string[] =>
  ids.map(id => {
    const at = itemsOf(meeting).find(({ item }) => itemId(item) === id)
    return at ? itemNumber(at, forum.house_style) : id
  })

const rowFacts = (forum: Forum, meeting: Meeting, { row, person, group }: Present): FactGroup => ({
  ...completeRecord(attendanceSchema, row),
  name: person.name,
  office: person.member?.office ?? null,
  capacity: person.member?.capacity ?? null,
  body: person.member?.body ?? row.role ?? person.attendee?.role ?? null,
  group: group?.name ?? null,
  kind: row.kind ?? person.attendee?.kind ?? null,
  substitute_for: row.substitute_for === undefined ? null : personOf(forum, row.substitute_for).name,
  only_for: row.only_for ? itemNumbers(forum, meeting, row.only_for) : null,
  out_for: row.out_for ? itemNumbers(forum, meeting, row.out_for) : null,
})

/** The members in the order of the forum’s groups; those of no group last. */
const inGroups = (forum: Forum, members: readonly Present[]): readonly Present[] => {
  const place = ({ group }: Present): number => (group ? (forum.groups ?? []).indexOf(group) : (forum.groups ?? []).length)
  return members.toSorted((a, b) => place(a) - place(b))
}

/** What the minutes show of the attendance; null if nobody was typed. */
export const attendanceFacts = ({ forum, meeting }: Making): FactGroup | null => {
  const all = presentAt(forum, meeting)
  if (all.length === 0) return null
  const facts = (rows: readonly Present[]): readonly FactGroup[] => rows.map(one => rowFacts(forum, meeting, one))
  const members = inGroups(
    forum,
    all.filter(({ isMember }) => isMember),
  )
  const groups = seatsOf(forum).map(({ group, vacancies }) => ({
    group,
    rows: members.filter(one => one.group === group),
    // A forum that names no members has not said that all its seats are vacant.
    vacancies: forum.members === undefined ? 0 : vacancies.length,
  }))
  const ungrouped = members.filter(({ group }) => !group)
  return {
    style: forum.house_style?.attendance ?? 'table',
    members: facts(members),
    has_groups: members.some(({ group }) => group),
    has_bodies: facts(members).some(({ body, capacity }) => (body ?? capacity) !== null),
    groups: [
      ...groups
        .filter(({ rows, vacancies }) => rows.length + vacancies > 0)
        .map(({ group, rows, vacancies }) => ({
          name: group.name,
          votes: group.votes !== false,
          vacancies: vacancies > 0 ? vacancies : null,
          rows: facts(rows),
        })),
      ...(ungrouped.length > 0 ? [{ name: null, votes: true, vacancies: null, rows: facts(ungrouped) }] : []),
    ],
    statuses: statuses
      .map(([name, among]) => ({ name, rows: facts(members.filter(({ row }) => (among as readonly string[]).includes(row.status))) }))
      .filter(({ rows }) => rows.length > 0),
    others: facts(all.filter(({ isMember }) => !isMember)),
  }
}

/** Who left the room for an item, by name. */
export const awayFrom = (forum: Forum, meeting: Meeting | undefined, id: string): readonly string[] =>
  meeting ? presentAt(forum, meeting).flatMap(({ row, person }) => (row.out_for?.includes(id) ? [person.name] : [])) : []
