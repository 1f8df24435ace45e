/** Answers for the record of decisions: the items under which something was resolved or elected, with what became of each decision. */
import { type Decision, decisionsOf, isDecided } from '../../history/decisions.ts'
import { isRestricted } from '../../model/access.ts'
import { type ItemAt, itemsOf } from '../../model/agenda.ts'
import type { Meeting } from '../../model/meeting.ts'
import type { FactGroup } from '../fact.ts'
import { itemFacts } from './items.ts'
import type { Surroundings } from './surroundings.ts'

/** What the decisions of one item came to, each thing once, in order. */
const outcomesOf = (decisions: readonly Decision[]): readonly string[] => [
  ...new Set(
    decisions.map(({ outcome, kind }) => (outcome !== 'carried' ? outcome : kind === 'refuse' ? 'refused' : kind === 'defer' ? 'deferred' : 'carried')),
  ),
]

/** The items of a meeting with decisions, each with its facts; of one that is not public, that there is one. Empty while there are none. */
export const decisionRecordFacts = (around: Surroundings & { readonly meeting: Meeting }): readonly FactGroup[] => {
  const { records, folder, meeting } = around
  const all = decisionsOf(records, folder)
  const whole = records.whole?.meetings.find(({ name }) => name === folder.name)?.meeting
  const unseen = new Set((whole ? itemsOf(whole) : []).filter(isDecided).map(({ index, sub }) => `${index} ${sub}`))
  const isDecidedUnseen = ({ item, index, sub }: ItemAt): boolean => isRestricted(item) && unseen.has(`${index} ${sub}`)
  return itemsOf(meeting)
    .filter(at => isDecided(at) || isDecidedUnseen(at))
    .map(at => {
      const own = all.filter(decision => decision.at.item === at.item)
      return {
        item: itemFacts(around, at),
        outcomes: outcomesOf(own.filter(({ clause, kind }) => clause === undefined || (clause.above.length === 0 && kind !== 'note'))),
        decided: own[0]?.decided ?? meeting.date,
      }
    })
}
