import { iso, reach } from '../../../base/dates.ts'
import { meetingsAfter } from '../../../history/order.ts'
import { personOf, seated } from '../../../history/people.ts'
import type { Member } from '../../../model/people.ts'
import { exampleForum, present } from '../../example-forum.ts'
import { rule } from '../../rule.ts'

const away = (person: string, status = 'apologies') => `  - person: ${person}\n    status: ${status}\n`
const until = (field: string) => exampleForum.replace('name: Corin Ash\n', `name: Corin Ash\n    ${field}\n`)
const four = `${present('larch', 'thorne', 'sedge')}${away('holm')}`

/** How much of the membership has a row where the minutes list everybody, those away among them. */
const listed = 3 / 4

/** Whether a member’s term runs on a day; undefined where the roster does not say from when. */
const isInTerm = ({ term_from, term_to }: Member, day: string): boolean | undefined => {
  const last = term_to && reach(term_to)?.last
  const first = term_from && reach(term_from)?.first
  if (last !== undefined && last < day) return false
  return first === undefined ? undefined : first <= day
}

export default rule({
  code: 'attendance/missing',
  severity: 'warning',
  summary: 'Minutes that list who was away leave out no member.',
  why: 'A member who is neither present nor away is mostly a row that was forgotten; at the next meeting the minutes have to be corrected, and the quorum counted again.',
  source: 'Corrections at later meetings of several forums, to add a member who had been there.',
  good: [
    { forum: exampleForum, meeting: `${four}${away('ash', 'absent')}` },
    { forum: exampleForum, meeting: present('larch', 'thorne', 'sedge', 'holm') },
    { forum: until('term_to: 2025-08-31'), meeting: four },
    { forum: until('term_from: 2026-02-01'), meeting: four },
    { forum: exampleForum, meeting: `${four}  - person: Oona Rill\n    status: substitute\n    substitute_for: ash\n` },
    { forum: exampleForum, meeting: `date: 2026-01-15\n${four}`, later: 'items:\n  - title: Growth fund' },
  ],
  bad: [{ forum: exampleForum, meeting: `«attendance»:${four.slice('attendance:'.length)}` }],
  subject: 'meeting',
  *run({ attendance = [], date }, { folder, records }) {
    const { forum, forumFile } = records
    // Without anybody away, the minutes list only those who were there.
    if (!forum || !attendance.some(({ status }) => status === 'apologies' || status === 'absent')) return
    const named = new Set(attendance.flatMap(({ person, substitute_for }) => [person, substitute_for ?? person]).map(who => personOf(forum, who).member?.id))
    // The roster of today says nothing of an earlier meeting, unless it gives the term.
    const isLast = meetingsAfter(records, folder).length === 0
    const due = seated(forum).flatMap(({ member, name }) => (member && (isInTerm(member, iso(date)) ?? isLast) ? [{ member, name }] : []))
    const missing = due.filter(({ member }) => !named.has(member.id))
    if (missing.length === 0 || due.length - missing.length < due.length * listed) return
    const names = missing.map(({ name }) => name)
    yield {
      at: ['attendance'],
      message: `The attendance lists who was away, but not ${names.join(', nor ')}.`,
      hint: 'Add a row: present, apologies or absent. Whoever was no longer a member has term_to in forum.yaml.',
      related: missing.map(({ member, name }) => ({ at: { file: forumFile, path: ['members', forum.members?.indexOf(member) ?? 0] }, message: name })),
    }
  },
})
