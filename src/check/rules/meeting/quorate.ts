import { quorumAt } from '../../../history/presence.ts'
import { exampleForum, present } from '../../example-forum.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'meeting/quorate',
  severity: 'error',
  summary: 'A meeting that is said to have had a quorum had enough members there.',
  why: 'Without a quorum nothing that was agreed binds the council; members have to be told, and the decisions ratified.',
  source:
    'regulation 8(3) of the Schools Forums (England) Regulations 2012: two fifths of the total membership. Whether vacant seats count is for the forum to state (quorum, basis).',
  good: [{ forum: exampleForum, meeting: `quorate: yes\n${present('larch', 'sedge')}` }],
  bad: [{ forum: exampleForum, meeting: `quorate: «yes»\n${present('larch')}` }],
  subject: 'meeting',
  *run(meeting, { records }) {
    if (!records.forum || meeting.quorate !== 'yes') return
    const { needed, present } = quorumAt(records.forum, meeting)
    if (needed === undefined || present === undefined || present >= needed) return
    yield {
      at: ['quorate'],
      message: `The meeting is said to have had a quorum, but ${present} ${present === 1 ? 'member was' : 'members were'} there, and ${needed} were needed.`,
      hint: 'Write quorate: no, or correct the attendance, or the basis of the quorum in forum.yaml.',
    }
  },
})
