import { quorumAt } from '../../../history/presence.ts'
import { clausesOf, itemsOf } from '../../../model/agenda.ts'
import type { Clause } from '../../../model/meeting.ts'
import { exampleForum, present } from '../../example-forum.ts'
import { rule } from '../../rule.ts'

const agreed = (outcome: string) =>
  `${present('larch')}items:\n  - title: Growth fund\n    resolution:\n      outcome: ${outcome}\n      clauses:\n        - kind: decide\n          text: That the fund be agreed.`

const settling: ReadonlySet<Clause['kind']> = new Set(['decide', 'refuse', 'elect', 'co-opt', 'approve-minutes'])

export default rule({
  code: 'meeting/inquorate',
  severity: 'error',
  summary: 'What a meeting without a quorum agrees is subject to ratification.',
  why: 'Published as carried, it would be spent; but it binds nobody until a meeting with a quorum has agreed it.',
  source:
    'regulation 8(3) of the Schools Forums (England) Regulations 2012; Wiltshire’s and Herefordshire’s forums, whose meetings without a quorum give views that do not bind.',
  good: [
    { forum: exampleForum, meeting: agreed('subject-to-ratification') },
    { forum: exampleForum, meeting: agreed('carried').replace('status: present\n', 'status: present\n  - person: thorne\n    status: present\n') },
  ],
  bad: [{ forum: exampleForum, meeting: agreed('«carried»') }],
  subject: 'meeting',
  *run(meeting, { records }) {
    if (!records.forum) return
    const { quorate, present, needed } = quorumAt(records.forum, meeting)
    if (quorate !== false) return
    const lack = present !== undefined && needed !== undefined && present < needed ? `, of which ${present} of ${needed} members were there` : ''
    for (const { item, path } of itemsOf(meeting)) {
      const { resolution } = item
      if (resolution?.outcome !== 'carried' || (resolution.taken ?? 'at-meeting') !== 'at-meeting') continue
      const clauses = clausesOf(resolution)
      if (clauses.length > 0 && !clauses.some(({ clause }) => settling.has(clause.kind) && (clause.outcome ?? 'carried') === 'carried')) continue
      yield {
        at: [...path, 'resolution', 'outcome'],
        message: `The outcome is carried, but the meeting had no quorum${lack}.`,
        hint: 'Write outcome: subject-to-ratification, and put the item before the next meeting with ratifies.',
      }
    }
  },
})
