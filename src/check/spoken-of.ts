/** Answers for people of the roster who are spoken of by name in a text, wherever they stand in it. */
import { once } from '../base/once.ts'
import { literally } from '../base/text.ts'
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

/** A way to address somebody by the surname, or by initial and surname: “Mrs Thorne”, “Mr O. Larch”, “T Sedge”. */
const addressed = String.raw`(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor|Rev|Revd|Prof|Professor)\.?\s+(?:(?<titled>\p{Lu})\.?\s*)?|(?<initial>\p{Lu})\.?\s+)`

const people = once((forum: Forum) => {
  const all = [
    ...(forum.members ?? []).map((member, i) => ({ name: member.name, member, path: ['members', i] })),
    ...(forum.attendees ?? []).map((attendee, i) => ({ name: attendee.name, attendee, path: ['attendees', i] })),
  ].flatMap(one => (one.name?.includes(' ') ? [[one.name, one] as const] : []))
  const byName = new Map(all)
  const surnames = all.map(([name, one]) => [name.slice(name.lastIndexOf(' ') + 1), one] as const)
  const count = new Map<string, number>()
  for (const [surname] of surnames) count.set(surname, (count.get(surname) ?? 0) + 1)
  const bySurname = new Map(surnames.filter(([surname]) => count.get(surname) === 1))
  const longestFirst = (names: Iterable<string>): string =>
    [...names]
      .sort((a, b) => b.length - a.length)
      .map(name => literally(name).replaceAll(' ', '\\s+'))
      .join('|')
  const pattern = new RegExp(`(?<![\\p{L}-])(?:${longestFirst(byName.keys())}|${addressed}(?<surname>${longestFirst(bySurname.keys())}))(?![\\p{L}-])`, 'gu')
  return { byName, bySurname, pattern: byName.size > 0 ? pattern : undefined }
})

/** Everybody of the roster named in a text, in order: in full, or by a surname that one person has. */
export const spokenOf = (forum: Forum, text: string): readonly SpokenOf[] => {
  const { byName, bySurname, pattern } = people(forum)
  return pattern
    ? [...text.matchAll(pattern)].flatMap(({ 0: said, groups, index: start }): readonly SpokenOf[] => {
        const one = groups?.surname === undefined ? byName.get(said.replace(/\s+/g, ' ')) : bySurname.get(groups.surname)
        const initial = groups?.titled ?? groups?.initial
        return one && (initial === undefined || one.name?.startsWith(initial)) ? [{ ...one, name: said, start, end: start + said.length }] : []
      })
    : []
}
