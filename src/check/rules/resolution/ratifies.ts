import { dayText } from '../../../base/dates.ts'
import { meetingsBefore } from '../../../history/order.ts'
import { quorumAt } from '../../../history/presence.ts'
import { clausesOf, itemId, itemsOf } from '../../../model/agenda.ts'
import type { Resolution } from '../../../model/meeting.ts'
import { exampleForum, present } from '../../example-forum.ts'
import { rule } from '../../rule.ts'

const earlier = (who: string, outcome: string) =>
  `${present('larch', who)}items:\n  - title: Growth fund\n    resolution:\n      outcome: ${outcome}\n      clauses:\n        - kind: decide\n          text: That the fund be agreed.`
const later = (meeting: string, title = 'Growth fund') =>
  `${present('larch', 'sedge')}items:\n  - title: ${title}\n    resolution:\n      outcome: carried\n      ratifies: ${meeting}`

const awaits = (resolution: Resolution | undefined): boolean =>
  resolution?.outcome === 'subject-to-ratification' ||
  clausesOf(resolution).some(({ clause }) => [clause, ...(clause.lines ?? [])].some(({ outcome }) => outcome === 'subject-to-ratification'))

export default rule({
  code: 'resolution/ratifies',
  severity: 'error',
  summary: 'What a resolution ratifies was agreed at an earlier meeting without a quorum, under the item of the same short name.',
  why: 'What needs no ratification is decided twice, and what does need it stays open, when the wrong meeting or item is named.',
  source: 'regulation 8(3) of the Schools Forums (England) Regulations 2012: a meeting without a quorum decides nothing.',
  good: [{ forum: exampleForum, earlier: earlier('ambler', 'subject-to-ratification'), meeting: later('2025-10-09') }],
  bad: [
    { forum: exampleForum, earlier: earlier('thorne', 'carried'), meeting: later('«2025-10-09»') },
    { forum: exampleForum, earlier: earlier('ambler', 'subject-to-ratification'), meeting: later('«2025-10-09»', 'Transfer') },
    { forum: exampleForum, meeting: later('«2025-01-09»') },
  ],
  subject: 'item',
  *run(item, { folder, records }) {
    const name = item.resolution?.ratifies
    if (name === undefined || !records.forum || !folder.meeting) return
    const at = ['resolution', 'ratifies']
    const held = meetingsBefore(records, folder).find(one => one.name === name)
    // A meeting that cannot be read is told of by itself.
    if (!held && records.meetings.some(one => one.name === name && !one.meeting)) return
    if (!held) {
      yield { at, message: `There is no earlier meeting “${name}” in the workspace.`, hint: 'Write the name of its folder, as in 2025-12-04.' }
      return
    }
    const on = dayText(held.meeting.date)
    const waiting = itemsOf(held.meeting).filter(one => awaits(one.item.resolution))
    if (waiting.some(one => itemId(one.item) === itemId(item))) return
    const isQuorate = waiting.length === 0 && quorumAt(records.forum, held.meeting).quorate === true
    const ids = waiting.map(one => itemId(one.item)).join(', ')
    yield {
      at,
      message: isQuorate
        ? `The meeting of ${on} had a quorum, so nothing of it awaits ratification.`
        : `No item “${itemId(item)}” of the meeting of ${on} awaits ratification.`,
      hint: ids === '' ? 'Name the meeting that was meant, or take the field out.' : `These do: ${ids}. Give this item the id of the one that is meant.`,
    }
  },
})
