import { quorumAt } from '../../../history/presence.ts'
import { exampleForum, present } from '../../example-forum.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'meeting/not-quorate',
  severity: 'warning',
  summary: 'A meeting that is said to have had no quorum had too few members there.',
  why: 'Decisions that bind the council would be published as views only.',
  source: 'regulation 8(3) of the Schools Forums (England) Regulations 2012: two fifths of the total membership.',
  good: [{ forum: exampleForum, meeting: `quorate: no\n${present('larch')}` }],
  bad: [{ forum: exampleForum, meeting: `quorate: «no»\n${present('larch', 'thorne', 'sedge')}` }],
  subject: 'meeting',
  *run(meeting, { records }) {
    if (!records.forum || meeting.quorate !== 'no') return
    const { needed, present } = quorumAt(records.forum, meeting)
    if (needed === undefined || present === undefined || present < needed) return
    yield {
      at: ['quorate'],
      message: `The meeting is said to have had no quorum, but ${present} members were there, and ${needed} were needed.`,
      hint: 'Take quorate out, or correct the attendance; if members left, say when under left, and allow this in a comment.',
    }
  },
})
