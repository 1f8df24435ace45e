/** Answers for the facts of an agenda item: as typed, with the papers it takes and its clauses labelled. */

import { electorateOf } from '../../history/electorates.ts'
import { itemNumber, minuteNumber } from '../../history/numbers.ts'
import { introduced } from '../../history/people.ts'
import { titleOf } from '../../history/standing.ts'
import { type ItemAt, itemId, papersNamedIn, partsOf } from '../../model/agenda.ts'
import { item as itemSchema } from '../../model/meeting.ts'
import type { FactGroup } from '../fact.ts'
import { clauseFacts } from './clauses.ts'
import { completeRecord } from './complete.ts'
import { paperFacts } from './papers.ts'
import type { Surroundings } from './surroundings.ts'

const defaultResolved = 'RESOLVED:'

/** The facts of an item, or of a part of one. */
export const itemFacts = (around: Surroundings, at: ItemAt): FactGroup => {
  const { records, folder, forum } = around
  const style = forum.house_style
  const { item } = at
  const facts = completeRecord(itemSchema, item)
  const resolution = facts.resolution as FactGroup | null
  const papers = paperFacts(around, [...new Set(papersNamedIn(item))])
  const documents = item.documents ?? []
  const report = folder.reports.find(filed => item.papers?.includes(filed.id))?.record
  return {
    ...facts,
    id: itemId(item),
    title: titleOf(records, folder, at),
    number: itemNumber(at, style),
    minute: minuteNumber(records, folder, at),
    presenters: item.presenters?.map(presenter => introduced(forum, presenter)) ?? null,
    electorate: electorateOf(forum, item.electorate)?.name ?? null,
    report_of: item.report_of ?? report?.report_of ?? null,
    papers,
    has_supporting: papers.length + documents.length > 0,
    resolution: resolution && {
      ...resolution,
      resolved: item.resolution?.form ?? style?.resolved ?? defaultResolved,
      clauses: clauseFacts(item.resolution?.clauses ?? [], forum),
    },
    sub_items: at.sub === undefined ? partsOf(at).map(part => itemFacts(around, part)) : null,
  }
}
