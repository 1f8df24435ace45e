/** Answers for who is meant by a short name or a name: a member, somebody who attends, or somebody who is on no list. */
import { once } from '../base/once.ts'
import type { Forum } from '../model/forum.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Attendee, Group, Member } from '../model/people.ts'

/** A person as papers speak of them. */
export interface Person {
  /** As printed: title and name, as in `Dr Owen Larch`; of a vacant seat, `Vacancy`. */
  readonly name: string
  readonly member?: Member
  readonly attendee?: Attendee
  readonly group?: Group
}

const nameOf = ({ title, name }: Member): string => (name === undefined ? 'Vacancy' : [title, name].filter(Boolean).join(' '))

const ofMember = (forum: Forum, member: Member): Person => {
  const group = forum.groups?.find(one => one.id === member.group)
  return { name: nameOf(member), member, ...(group && { group }) }
}

/** The person that a short name, or a name, means; somebody on no list is their name. A name may have words behind it, as in `Owen Larch, Fernbank School`. */
export const personOf = (forum: Forum, reference: string): Person => {
  const is = (one: { readonly id: string; readonly name?: string | undefined }): boolean => one.id === reference || one.name === reference
  const member = forum.members?.find(is)
  if (member) return ofMember(forum, member)
  const attendee = forum.attendees?.find(is)
  return attendee ? { name: attendee.name, attendee } : { name: reference }
}

/** The person in a sentence, with what they are, as in `Ruth Ambler, Head of Education Finance`. */
export const introduced = (forum: Forum, reference: string): string => {
  const { name, member, attendee } = personOf(forum, reference)
  const role = member?.body ?? attendee?.role
  return role === undefined ? name : `${name}, ${role}`
}

/** The members that hold a seat, in the order of the roster. */
export const seated = once((forum: Forum): readonly Person[] =>
  (forum.members ?? []).filter(({ vacant, name }) => vacant !== true && name !== undefined).map(member => ofMember(forum, member)),
)

/** The initials of a person, as in `OL`, or as the roster gives them. */
export const initialsOf = ({ name, member, attendee }: Person): string =>
  member?.initials ??
  attendee?.initials ??
  (member?.name ?? name)
    .split(/[\s-]+/)
    .map(part => part.charAt(0).toUpperCase())
    .join('')

/** Whom to ask, in full: of a short name or a name on the roster, the name, the post, and telephone or e-mail; anything else as typed. */
export const contactOf = (forum: Forum, typed: string): string => {
  const { name, member, attendee } = personOf(forum, typed)
  if (!member && !attendee) return typed
  return [name, attendee?.role ?? member?.body, attendee?.contact ?? member?.contact].filter(Boolean).join(', ')
}

/** Whom to ask about a meeting: its own contact, or the forum’s. */
export const contactFor = (forum: Forum, meeting: { readonly contact?: string | undefined }): string | undefined => {
  const typed = meeting.contact ?? forum.contact
  return typed === undefined ? undefined : contactOf(forum, typed)
}

/** Who takes the chair of a meeting: as typed, or who holds the office, unless they were not there. */
export const chairOf = (forum: Forum, { chair, attendance = [] }: Pick<Meeting, 'chair' | 'attendance'>): string | undefined => {
  const holder = forum.members?.find(({ office, name }) => office === 'chair' && name !== undefined)
  const isMissed = attendance.some(
    ({ person, status }) => (person === holder?.id || person === holder?.name) && (status === 'apologies' || status === 'absent'),
  )
  const typed = chair ?? (isMissed ? undefined : holder?.id)
  return typed === undefined ? undefined : introduced(forum, typed)
}
