import { personOf } from '../../../history/people.ts'
import { exampleForum, present } from '../../example-forum.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'chair/absent',
  severity: 'error',
  summary: 'Whoever took the chair was at the meeting.',
  why: 'Minutes that put a member in the chair and among the apologies are wrong in one place.',
  source: 'Minutes of Greenwich, whose vice-chair for the meeting is among the apologies.',
  good: [{ forum: exampleForum, meeting: `chair: larch\n${present('larch', 'thorne')}` }],
  bad: [
    { forum: exampleForum, meeting: `chair: «larch»\n${present('thorne')}  - person: larch\n    status: apologies\n` },
    { forum: exampleForum, meeting: `chair: «larch»\n${present('thorne', 'sedge')}` },
  ],
  subject: 'meeting',
  *run({ chair, attendance = [] }, { records }) {
    const { forum } = records
    if (!forum || chair === undefined || attendance.length === 0) return
    const { name } = personOf(forum, chair)
    const rows = attendance.flatMap((row, i) => (personOf(forum, row.person).name === name ? [{ row, i }] : []))
    if (rows.some(({ row }) => row.status === 'present' || row.status === 'substitute')) return
    const [listed] = rows
    yield {
      at: ['chair'],
      message: listed ? `${name} took the chair, but the attendance says ${listed.row.status}.` : `${name} took the chair, but is not in the attendance.`,
      hint: 'Correct the chair or the attendance.',
      ...(listed && { related: [{ at: ['attendance', listed.i, 'status'], message: listed.row.status }] }),
    }
  },
})
