/** Answers for who was not at a meeting by its attendance: neither present nor there for a part of it. */
import { personOf } from '../history/people.ts'
import type { Attendance } from '../model/attendance.ts'
import type { Around } from './rule.ts'

export interface Away {
  readonly row: Attendance
  /** Where the row stands in the attendance. */
  readonly i: number
}

const isAway = ({ status, arrived, left, only_for, late, note }: Attendance): boolean =>
  (status === 'apologies' || status === 'absent') && !(arrived || left || only_for || late || /late|part|join|arriv|left|until|from/i.test(note ?? ''))

/** Everybody who was away, by the name that papers give. */
export const awayAt = ({ folder: { meeting }, records: { forum } }: Around): ReadonlyMap<string, Away> => {
  const rows = forum ? (meeting?.attendance ?? []).map((row, i) => ({ name: personOf(forum, row.person).name, row, i })) : []
  const there = new Set(rows.flatMap(({ name, row }) => (isAway(row) ? [] : [name])))
  return new Map(rows.flatMap(({ name, row, i }) => (isAway(row) && !there.has(name) ? [[name, { row, i }] as const] : [])))
}
