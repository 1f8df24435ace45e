/** Answers for people of the roster who are spoken of by name in a text, wherever they stand in it. */
import { once } from '../base/once.ts'
import type { Forum } from '../model/forum.ts'
import type { Attendee, Member } from '../model/people.ts'

/** Somebody named in a text. */
export interface SpokenOf {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly member?: Member
  readonly attendee?: Attendee
  /** Where they stand in forum.yaml. */
  readonly path: readonly (string | number)[]
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const people = once((forum: Forum) => {
  const all = [
    ...(forum.members ?? []).map((member, i) => ({ name: member.name, member, path: ['members', i] })),
    ...(forum.attendees ?? []).map((attendee, i) => ({ name: attendee.name, attendee, path: ['attendees', i] })),
  ].flatMap(one => (one.name?.includes(' ') ? [[one.name, one] as const] : []))
  const byName = new Map(all)
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(name => escaped(name).replaceAll(' ', '\\s+'))
  return { byName, pattern: names.length > 0 ? new RegExp(`(?<![\\p{L}-])(?:${names.join('|')})(?![\\p{L}-])`, 'gu') : undefined }
})

/** Everybody of the roster named in full in a text, in order. */
export const spokenOf = (forum: Forum, text: string): readonly SpokenOf[] => {
  const { byName, pattern } = people(forum)
  return pattern
    ? [...text.matchAll(pattern)].flatMap(({ 0: said, index: start }): readonly SpokenOf[] => {
        const one = byName.get(said.replace(/\s+/g, ' '))
        return one ? [{ ...one, name: said, start, end: start + said.length }] : []
      })
    : []
}
