import { exampleForum } from '../../example-forum.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'forum/non-schools',
  severity: 'warning',
  summary: 'Non-schools members hold no more than a third of the seats.',
  why: 'A forum with more of them is not made up as the regulations ask, and its decisions can be questioned.',
  source: 'The constitutions of Devon and Wokingham, which restate the Schools Forums (England) Regulations 2012; the text itself could not be read for this.',
  good: [{ forum: exampleForum }],
  bad: [{ forum: exampleForum.replace('phase: nursery\n    seats: 1', 'phase: nursery\n    seats: «3»') }],
  subject: 'forum',
  *run({ groups = [] }) {
    const seats = (list: typeof groups): number => list.reduce((sum, group) => sum + group.seats.count, 0)
    const all = seats(groups)
    const others = seats(groups.filter(({ kind }) => kind === 'non-schools'))
    const last = groups.findLastIndex(({ kind, seats }) => kind === 'non-schools' && seats.count > 0)
    if (others * 3 <= all || last < 0) return
    yield {
      at: ['groups', last, 'seats'],
      message: `${others} of ${all} seats are those of non-schools members, which is more than a third, as councils restate the limit.`,
      hint: 'Check the seats of the groups, and which of them are of the kind non-schools.',
    }
  },
})
