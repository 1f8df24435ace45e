/** Answers for what the minutes of a meeting say besides its items: who was there, the quorum, whether they are approved, what comes next. */
import { approvalOf } from '../../history/approvals.ts'
import { isMinuted } from '../../history/order.ts'
import { quorumAt } from '../../history/presence.ts'
import { nextUnsaid } from '../../history/standing.ts'
import { itemId, itemsOf } from '../../model/agenda.ts'
import { type Fact, type FactGroup, withLater } from '../fact.ts'
import { attendanceFacts } from './attendance.ts'
import type { Making } from './index.ts'

const counted = (count: number): Fact => ({ kind: 'count', count })

const approvalFacts = ({ records, folder, meeting }: Making): FactGroup | null => {
  const approval = approvalOf(records, folder)
  return approval
    ? {
        day: approval.day,
        at_meeting: approval.by !== undefined,
        corrections: approval.corrections.map(({ item, change, from, to }) => ({
          change,
          from: from ?? null,
          to: to ?? null,
          item: item === undefined ? null : (itemsOf(meeting).find(at => itemId(at.item) === item)?.item.title ?? item),
        })),
      }
    : null
}

/** The facts of a meeting's minutes; null while nothing of it has been minuted. */
export const minutesFacts = (making: Making): FactGroup | null => {
  const { records, forum, folder, meeting } = making
  if (!isMinuted(meeting)) return null
  const approved = approvalFacts(making)
  const quorum = quorumAt(forum, meeting)
  const next = nextUnsaid(records, folder)
  const facts = {
    draft: approved === null,
    approved,
    quorum: {
      needed: quorum.needed === undefined ? null : counted(quorum.needed),
      present: quorum.present === undefined ? null : counted(quorum.present),
      is_known: quorum.quorate !== undefined,
      quorate: quorum.quorate ?? false,
    },
    has_end: [meeting.end, meeting.adjournments, next].some(fact => fact !== undefined),
    next: next ?? null,
  }
  return withLater(facts, { attendance: () => attendanceFacts(making) })
}
