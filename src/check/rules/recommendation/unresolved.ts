import { isStanding } from '../../../history/fates.ts'
import { quorumAt } from '../../../history/presence.ts'
import { itemsOf } from '../../../model/agenda.ts'
import type { Item, SubItem } from '../../../model/meeting.ts'
import type { Recommendation } from '../../../model/recommendation.ts'
import { rule } from '../../rule.ts'

const resolution = '    resolution:\n      outcome: carried\n      clauses:\n        - kind: decide\n          text: That it be agreed.\n'
const meeting = (first: string, second: string, verb = 'decide') =>
  `items:\n  - title: High needs\n${resolution}  - title: ${first}\n    recommendations:\n      - verb: ${verb}\n        text: Give an answer on the fund.\n${second}`

/** Whether the minutes say what became of an item, or of its parts. */
const isAnswered = (item: SubItem | Item): boolean =>
  item.resolution !== undefined || item.elections !== undefined || ('sub_items' in item && (item.sub_items ?? []).some(isAnswered))

const asks = (list: readonly Recommendation[] | undefined): boolean => (list ?? []).some(({ verb }) => verb !== 'note')

export default rule({
  code: 'recommendation/unresolved',
  severity: 'warning',
  summary: 'Once a meeting is minuted, every item that asked for a decision or a view says what became of it.',
  why: 'A recommendation without an answer is lost: it is neither agreed nor refused, and comes back at no later meeting.',
  good: [
    { meeting: meeting('Growth fund', resolution) },
    { meeting: meeting('Growth fund', '', 'note') },
    { meeting: 'items:\n  - title: Growth fund\n    recommendations:\n      - verb: decide\n        text: Agree the fund.' },
  ],
  bad: [
    { meeting: meeting('«Growth fund»', '') },
    { meeting: `items:\n  - title: High needs\n${resolution}  - title: «Central services»\n    papers: [report]`, report: 'id: report' },
  ],
  subject: 'meeting',
  *run(meeting, { folder, records }) {
    const all = itemsOf(meeting)
    if (!all.some(({ item }) => item.resolution) || (records.forum && quorumAt(records.forum, meeting).quorate === false)) return
    // Items may share a report: it is answered under one of them.
    const answered = new Set(all.flatMap(({ item }) => (isAnswered(item) ? (item.papers ?? []) : [])))
    for (const { item, path, index } of all) {
      if (isStanding(item) || isAnswered(item) || meeting.items[index]?.resolution) continue
      const reports = folder.reports.filter(({ id, record }) => item.papers?.includes(id) && !answered.has(id) && asks(record.recommendations))
      if (reports.length === 0 && !asks(item.recommendations)) continue
      yield {
        at: [...path, 'title'],
        message: `The forum was asked to answer under “${item.title}”, but nothing says what became of it.`,
        hint: 'Add a resolution; where nothing was decided, with outcome: deferred, withdrawn or not-put.',
        related: reports.map(({ file }) => ({ at: { file, path: ['recommendations'] }, message: 'what was asked' })),
      }
    }
  },
})
