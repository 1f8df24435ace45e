/** Answers for which item of a meeting takes a paper. */
import type { Item } from '../../model/meeting.ts'
import type { MeetingFolder } from '../../model/records.ts'
import type { FactGroup } from '../fact.ts'

const takes = (item: Item, paper: string): boolean =>
  item.papers?.includes(paper) === true ||
  (item.resolution?.clauses ?? []).some(clause => [clause, ...(clause.children ?? [])].some(part => part.papers?.includes(paper)))

/** Place in the agenda, from 0, of the first item that takes a paper; -1 if none does. */
export const indexTaking = (folder: MeetingFolder, paper: string): number => (folder.meeting?.items ?? []).findIndex(item => takes(item, paper))

/** The item's number and title; null if no item takes the paper. */
export const itemTaking = (folder: MeetingFolder, paper: string): FactGroup | null => {
  const index = indexTaking(folder, paper)
  const item = folder.meeting?.items[index]
  return item ? { number: index + 1, title: item.title } : null
}
