import { dayText, isBefore } from '../../../base/dates.ts'
import { exampleForum, resolved } from '../../example-forum.ts'
import { rule } from '../../rule.ts'
import { votesOf } from '../../votes.ts'

const byEmail = (decided: string, opened: string, deadline: string) =>
  resolved(
    `outcome: carried\ntaken: email\ndecided: ${decided}\nvote:\n  method: email\n  opened: ${opened}\n  deadline: ${deadline}\nclauses:\n  - kind: decide\n    text: That the fund be agreed.`,
  )

export default rule({
  code: 'vote/email',
  severity: 'error',
  summary: 'A vote by e-mail ends after it begins, and is decided no earlier than it begins.',
  why: 'A decision dated before its own vote was opened has no vote behind it.',
  good: [{ forum: exampleForum, meeting: byEmail('2026-01-12', '2026-01-05', '2026-01-12') }],
  bad: [
    { forum: exampleForum, meeting: byEmail('«2026-01-02»', '2026-01-05', '2026-01-12') },
    { forum: exampleForum, meeting: byEmail('2026-01-12', '2026-01-05', '«2026-01-04»') },
  ],
  subject: 'item',
  *run(item, around) {
    const decided = item.resolution?.decided
    const early = votesOf(item, around).find(({ vote: { opened } }) => opened && decided && isBefore(decided, opened))
    if (early?.vote.opened && decided)
      yield {
        at: ['resolution', 'decided'],
        message: `It is said to have been decided on ${dayText(decided)}, but the vote began only on ${dayText(early.vote.opened)}.`,
        hint: 'Correct the one or the other.',
        related: [{ at: [...early.path, 'opened'], message: dayText(early.vote.opened) }],
      }
    for (const { vote, path } of votesOf(item, around)) {
      const { opened, deadline } = vote
      if (!opened || !deadline || !isBefore(deadline, opened)) continue
      yield {
        at: [...path, 'deadline'],
        message: `The vote is said to have ended on ${dayText(deadline)}, before it began on ${dayText(opened)}.`,
        hint: 'Correct the one or the other.',
        related: [{ at: [...path, 'opened'], message: dayText(opened) }],
      }
    }
  },
})
