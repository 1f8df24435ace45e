/** Answers for the facts of an agenda item: as typed, with the papers it takes and its clauses labelled. */
import type { HouseStyle } from '../../model/forum.ts'
import type { Clause, Item } from '../../model/meeting.ts'
import { item as itemSchema } from '../../model/meeting.ts'
import { itemId, type MeetingFolder } from '../../model/records.ts'
import type { FactGroup } from '../fact.ts'
import { clauseFacts } from './clauses.ts'
import { completeRecord } from './complete.ts'
import { paperFacts } from './papers.ts'

const defaultResolved = 'RESOLVED:'

/** The papers that an item takes, or that its resolution names, each once. */
const papersOf = (item: Item): readonly string[] => {
  const named = (item.resolution?.clauses ?? []).flatMap((clause: Clause) => [clause, ...(clause.children ?? [])].flatMap(part => part.papers ?? []))
  return [...new Set([...(item.papers ?? []), ...named])]
}

/** The facts of the item at a place in the agenda, from 0. */
export const itemFacts = (
  folder: MeetingFolder,
  { item, index }: { readonly item: Item; readonly index: number },
  style: HouseStyle | undefined,
): FactGroup => {
  const facts = completeRecord(itemSchema, item)
  const resolution = facts.resolution as FactGroup | null
  const papers = paperFacts(folder, papersOf(item))
  const documents = item.documents ?? []
  const report = folder.reports.find(filed => item.papers?.includes(filed.id))?.record
  return {
    ...facts,
    id: itemId(item),
    number: index + 1,
    report_of: item.report_of ?? report?.report_of ?? null,
    papers,
    has_supporting: papers.length + documents.length > 0,
    resolution: resolution && {
      ...resolution,
      resolved: style?.resolved ?? defaultResolved,
      clauses: clauseFacts(item.resolution?.clauses ?? [], style?.clause_labels ?? 'a)'),
    },
  }
}
