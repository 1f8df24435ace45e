import { personOf } from '../../../history/people.ts'
import { awayAt } from '../../away.ts'
import { exampleForum } from '../../example-forum.ts'
import { rule } from '../../rule.ts'

/** Words that tell who stood in. */
const standsIn = /\b(?:absence|behalf|in place of|deputi|substitut|stood in|instead|deferred|withdrawn)/i

const meeting = (item: string) => ({
  forum: exampleForum,
  meeting: `attendance:\n  - person: larch\n    status: present\n  - person: thorne\n    status: apologies\n  - person: ambler\n    status: apologies\nitems:\n  - title: Growth fund\n    ${item}`,
})

export default rule({
  code: 'attendance/away-named',
  severity: 'warning',
  summary: 'Nobody who sent apologies presents an item that was heard, or proposes a candidate.',
  why: 'Once the minutes are written, the item names whoever presented it; the agenda’s presenter, who was not there, misleads.',
  good: [
    meeting('presenters: [larch]\n    body: The report was received.'),
    meeting('presenters: [ambler]\n    body: In the absence of Ruth Ambler, Owen Larch presented the report.'),
    meeting('presenters: [ambler]'),
  ],
  bad: [
    meeting('presenters: [«ambler»]\n    body: The report was received.'),
    meeting(
      'presenters: [larch, «thorne»]\n    resolution:\n      outcome: carried\n      clauses:\n        - kind: note\n          text: That the report be noted.',
    ),
    meeting('elections:\n      - post: Chair\n        candidates:\n          - person: larch\n            proposer: «thorne»\n        elected: larch'),
  ],
  subject: 'item',
  *run(item, around) {
    const { forum } = around.records
    const isHeard =
      item.body !== undefined || (item.resolution !== undefined && item.resolution.outcome !== 'deferred' && item.resolution.outcome !== 'withdrawn')
    const named = [
      ...(isHeard && !standsIn.test(item.body?.markdown ?? '')
        ? (item.presenters ?? []).map((person, i) => ({ person, path: ['presenters', i], did: 'presents the item' }))
        : []),
      ...(item.elections ?? []).flatMap(({ candidates = [], method }, i) =>
        method === 'email'
          ? []
          : candidates.flatMap((candidate, j) =>
              (['proposer', 'seconder'] as const).flatMap(field => {
                const person = candidate[field]
                return person === undefined ? [] : [{ person, path: ['elections', i, 'candidates', j, field], did: `was the ${field}` }]
              }),
            ),
      ),
    ]
    if (!forum || named.length === 0) return
    const away = awayAt(around)
    for (const { person, path, did } of named) {
      const { name } = personOf(forum, person)
      const found = away.get(name)
      if (found)
        yield {
          at: path,
          message: `${name} ${did}, but the attendance says ${found.row.status}.`,
          hint: 'Name who was there, or correct the attendance.',
          related: [{ at: { file: around.folder.file, path: ['attendance', found.i, 'status'] }, message: found.row.status }],
        }
    }
  },
})
