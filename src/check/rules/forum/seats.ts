import { exampleForum } from '../../example-forum.ts'
import { rule } from '../../rule.ts'

const extra = (group: string) => `${exampleForum.replace('attendees:', `  - id: brack\n    name: Hazel Brack\n    group: ${group}\nattendees:`)}`

export default rule({
  code: 'forum/seats',
  severity: 'error',
  summary: 'Members sit for a group of the forum, and no group has more members than seats.',
  why: 'The quorum is worked out from the seats and the votes from the members; with one member too many both are wrong.',
  source: 'A forum whose seats came to 24 and were stated as 25, and one whose 26, 2 and 7 seats were stated as 34.',
  good: [{ forum: exampleForum }],
  bad: [{ forum: extra('«primary»') }, { forum: extra('«primry»') }],
  subject: 'forum',
  *run({ groups, members }) {
    if (!groups) return
    const held = new Map<string, number>()
    for (const [i, { group: id }] of (members ?? []).entries()) {
      const at = ['members', i, 'group']
      const index = groups.findIndex(group => group.id === id)
      const group = groups[index]
      const count = (held.get(id) ?? 0) + 1
      held.set(id, count)
      if (!group) yield { at, message: `There is no group “${id}”.`, hint: `Write one of ${groups.map(one => one.id).join(', ')}.` }
      else if (count === group.seats.count + 1)
        yield {
          at,
          message: `“${group.name}” has ${group.seats.count} ${group.seats.count === 1 ? 'seat' : 'seats'}, and this is its member ${count}.`,
          hint: 'Correct the seats or the group; take out who has left.',
          related: [{ at: ['groups', index, 'seats'], message: `${group.seats.count} seats` }],
        }
    }
  },
})
