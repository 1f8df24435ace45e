/**
 * Answers for who was at a meeting, as what, and who of them counts: towards a quorum, and in an electorate.
 * A substitute counts in the place of the member; whoever sits for a group that does not vote, or for none, is present but does not count.
 */
import type { Attendance } from '../model/attendance.ts'
import type { Forum } from '../model/forum.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Group } from '../model/people.ts'
import { type Person, personOf } from './people.ts'
import { quorumOf } from './quorum.ts'

/** One row of the attendance, with who is meant. */
export interface Present {
  readonly row: Attendance
  readonly person: Person
  /** The group they sat for: of a substitute, that of the member. */
  readonly group?: Group
  /** Whether they sat at the table, as a member or for one, and did not merely attend. */
  readonly isMember: boolean
  /** Whether they were in the room, for a time at least. */
  readonly isThere: boolean
  /** Whether they count towards the quorum. */
  readonly counts: boolean
}

const groupOf = (forum: Forum, row: Attendance, person: Person): Group | undefined => {
  const replaced = row.substitute_for === undefined ? undefined : personOf(forum, row.substitute_for).group
  return replaced ?? person.group ?? forum.groups?.find(({ id }) => id === row.group)
}

/** Everybody in the attendance of a meeting, as typed. A seat counts once: its member for a part of the meeting, and a substitute for the rest. */
export const presentAt = (forum: Forum, { attendance }: Meeting): readonly Present[] => {
  const there = new Set((attendance ?? []).flatMap(({ person, status }) => (status === 'present' ? [person] : [])))
  return (attendance ?? []).map(row => {
    const person = personOf(forum, row.person)
    const isCounted = row.substitute_for === undefined || !there.has(row.substitute_for)
    const group = groupOf(forum, row, person)
    const isMember =
      person.member !== undefined || group !== undefined || row.status === 'substitute' || (person.attendee === undefined && row.kind === undefined)
    const isThere = row.status === 'present' || row.status === 'substitute'
    return { row, person, ...(group && { group }), isMember, isThere, counts: isMember && isThere && isCounted && group?.votes !== false }
  })
}

/** How many of some groups were there. */
export const presentIn = (present: readonly Present[], groups: readonly Group[]): number =>
  present.filter(({ group, counts }) => counts && group && groups.includes(group)).length

/** Whether an attendance shows that nobody of these groups was there; where nobody was listed, it shows nothing. */
export const isNobodyOf = (present: readonly Present[], groups: readonly Group[]): boolean => present.length > 0 && presentIn(present, groups) === 0

/** Whether there was a quorum, and by which numbers. */
export interface Quorate {
  /** How many members were needed; undefined where the forum’s seats are not known. */
  readonly needed?: number
  /** How many were there; undefined without an attendance. */
  readonly present?: number
  /** Undefined where neither the attendance nor the minutes show it. */
  readonly quorate?: boolean
}

/** Whether a meeting had a quorum: as its minutes say, else as the attendance shows. */
export const quorumAt = (forum: Forum, meeting: Meeting): Quorate => {
  const all = presentAt(forum, meeting)
  const needed = quorumOf(forum)?.needed
  const present = all.length > 0 ? all.filter(({ counts }) => counts).length : undefined
  const shown = needed !== undefined && present !== undefined ? present >= needed : undefined
  const quorate = meeting.quorate === undefined ? shown : meeting.quorate === 'yes'
  return { ...(needed !== undefined && { needed }), ...(present !== undefined && { present }), ...(quorate !== undefined && { quorate }) }
}
