import { iso, looseDateText, reach } from '../../../base/dates.ts'
import { personOf } from '../../../history/people.ts'
import { exampleForum, present } from '../../example-forum.ts'
import { rule } from '../../rule.ts'

const until = (field: string) => exampleForum.replace('    group: primary\n', `    group: primary\n    ${field}\n`)

export default rule({
  code: 'attendance/term',
  severity: 'warning',
  summary: 'Whoever sits as a member has a term of office that runs on the day of the meeting.',
  why: 'A member whose term has ended counts neither towards the quorum nor in a vote until elected again.',
  source: 'regulation 4 of the Schools Forums (England) Regulations 2012 leaves the term to the authority; that a vote fails with it could not be read.',
  good: [{ forum: until('term_to: 2026-08-31'), meeting: present('larch') }],
  bad: [
    { forum: until('term_to: 2025-08-31'), meeting: present('«larch»') },
    { forum: until('term_from: 2026-02-01'), meeting: present('«larch»') },
  ],
  subject: 'meeting',
  *run({ attendance, date }, { records }) {
    const { forum, forumFile } = records
    if (!forum) return
    for (const [i, { person, status }] of (attendance ?? []).entries()) {
      if (status !== 'present') continue
      const { member, name } = personOf(forum, person)
      if (!member) continue
      const last = member.term_to && reach(member.term_to)?.last
      const first = member.term_from && reach(member.term_from)?.first
      const ended = last !== undefined && last < iso(date) ? member.term_to : undefined
      const begins = first !== undefined && first > iso(date) ? member.term_from : undefined
      const day = ended ?? begins
      if (!day) continue
      const at = { file: forumFile, path: ['members', forum.members?.indexOf(member) ?? 0, ended ? 'term_to' : 'term_from'] }
      yield {
        at: ['attendance', i, 'person'],
        message: `${name}’s term ${ended ? 'ended' : 'begins'} ${day.kind === 'day' ? 'on' : 'in'} ${looseDateText(day)}, and the meeting ${ended ? 'was later' : 'was before'}.`,
        hint: 'Correct the term in forum.yaml; or, if somebody else held the seat on that day, write their name.',
        related: [{ at, message: looseDateText(day) }],
      }
    }
  },
})
