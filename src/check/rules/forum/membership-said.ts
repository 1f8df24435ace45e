import { exampleForum } from '../../example-forum.ts'
import { rule } from '../../rule.ts'
import { spoken, textsOf } from '../../words.ts'

const said = /\b(?:total )?membership (?:is|of|stands at|comes to)[: ]\s*(\d{1,3})\b(?! ?%)/gi

export default rule({
  code: 'forum/membership-said',
  severity: 'warning',
  summary: 'A number of members that a text gives is the number of seats in the roster.',
  why: 'The quorum is worked out from the seats; a number that is typed is still there when a seat has gone.',
  source: 'An agenda whose seats come to 24, under “Total Membership 25”.',
  good: [{ forum: exampleForum, meeting: 'items:\n  - title: Membership\n    body: The total membership is 5, with a quorum of 2.' }],
  bad: [
    {
      forum: exampleForum,
      meeting: 'items:\n  - title: Membership\n    body: The total «membership is 6», with a quorum of 2.'.replace('total «membership', '«total membership'),
    },
  ],
  subject: 'records',
  *run(records) {
    const { groups = [] } = records.forum ?? {}
    const seats = groups.reduce((sum, group) => sum + group.seats.count, 0)
    if (seats === 0) return
    const last = records.meetings.findLast(({ meeting }) => meeting)?.file
    for (const words of textsOf(records)) {
      // The seats are those of now, so what older meetings said may have been right.
      if (!words.prose || (words.at.file !== last && words.at.file !== records.forumFile)) continue
      for (const match of spoken(words).matchAll(said))
        if (Number(match[1]) !== seats)
          yield {
            at: words.at,
            find: match[0],
            offset: match.index,
            message: `The seats of the groups come to ${seats}, not to ${match[1]}.`,
            hint: 'Correct the number, or the seats of a group in forum.yaml.',
            related: groups.map((group, i) => ({
              at: { file: records.forumFile, path: ['groups', i, 'seats'] },
              message: `${group.name}, ${group.seats.count}`,
            })),
          }
    }
  },
})
