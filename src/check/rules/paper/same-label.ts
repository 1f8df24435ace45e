import type { Place } from '../../../base/diagnostic.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'paper/same-label',
  severity: 'warning',
  summary: 'Every paper of a meeting has a label of its own.',
  why: 'Members are asked to turn to Appendix 1; with two of them, half the room reads the other.',
  good: [{ report: 'label: Paper B', bid: 'label: Appendix 1' }],
  bad: [{ report: 'label: Appendix 1', bid: 'label: «appendix 1»' }],
  subject: 'meeting',
  *run(_, { folder }) {
    const first = new Map<string, Place>()
    for (const { file, record } of [...folder.reports, ...folder.bids]) {
      const label = record.label?.toLowerCase()
      if (label === undefined) continue
      const at: Place = { file, path: ['label'] }
      const before = first.get(label)
      if (!before) first.set(label, at)
      else
        yield {
          at,
          message: `Another paper of this meeting is labelled “${record.label}” too.`,
          hint: 'Give one of the two another label, as in Appendix 2.',
          related: [{ at: before, message: 'labelled so first' }],
        }
    }
  },
})
