import { personOf } from '../../../history/people.ts'
import { exampleForum, present } from '../../example-forum.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'chair/not-member',
  severity: 'warning',
  summary: 'A member takes the chair, or stands in for the chair.',
  why: 'The members elect one of themselves. An officer in the chair, if only until it is filled, should be known to be that.',
  source: 'regulation 8(5) of the Schools Forums (England) Regulations 2012.',
  good: [{ forum: exampleForum, meeting: `chair: thorne\n${present('thorne')}` }],
  bad: [{ forum: exampleForum, meeting: `chair: «ambler»\n${present('ambler')}` }],
  subject: 'meeting',
  *run({ chair, attendance = [] }, { records }) {
    const { forum } = records
    if (!forum?.members || chair === undefined) return
    const { name, member, attendee } = personOf(forum, chair)
    const isSubstitute = attendance.some(({ person, status }) => status === 'substitute' && personOf(forum, person).name === name)
    if (member || isSubstitute || !attendee) return
    yield {
      at: ['chair'],
      message: `${name} took the chair, and is no member of the forum.`,
      hint: 'Name the member who took the chair. If this is as it was, say why in a comment that allows it.',
    }
  },
})
