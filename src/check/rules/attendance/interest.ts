import { personOf } from '../../../history/people.ts'
import { exampleForum, present } from '../../example-forum.ts'
import { rule } from '../../rule.ts'
import { presence } from '../../votes.ts'

const declared = (person: string) =>
  `${present('larch', 'sedge')}items:\n  - title: Growth fund\n    interests:\n      - person: ${person}\n        nature: governor of a school that bids`

export default rule({
  code: 'attendance/interest',
  severity: 'warning',
  summary: 'Who declared an interest was there.',
  why: 'A declaration by somebody who sent apologies is that of somebody else, who then voted with an interest that the minutes do not show.',
  good: [{ forum: exampleForum, meeting: declared('sedge') }],
  bad: [{ forum: exampleForum, meeting: declared('«holm»') }],
  subject: 'item',
  *run(item, around) {
    const { forum } = around.records
    const all = presence(around)
    if (!forum || !all.some(({ isThere }) => isThere)) return
    const there = new Set(all.filter(({ isThere }) => isThere).map(({ person }) => person.name))
    for (const [i, { person }] of (item.interests ?? []).entries()) {
      const { name, member } = personOf(forum, person)
      // Others than members are often not listed.
      if (!member || there.has(name)) continue
      yield {
        at: ['interests', i, 'person'],
        message: `${name} is said to have declared an interest, but was not there by the attendance.`,
        hint: 'Correct the name or the attendance.',
      }
    }
  },
})
