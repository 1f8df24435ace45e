/** Answers for which item of a meeting takes a paper. */
import { itemNumber } from '../../history/numbers.ts'
import { type ItemAt, itemsOf, papersNamedIn } from '../../model/agenda.ts'
import type { Forum } from '../../model/forum.ts'
import type { MeetingFolder } from '../../model/records.ts'
import type { FactGroup } from '../fact.ts'

/** The first item that takes a paper, or whose resolution names it. */
export const itemTaking = ({ meeting }: MeetingFolder, paper: string): ItemAt | undefined =>
  meeting && itemsOf(meeting).find(({ item }) => papersNamedIn(item).includes(paper))

/** The item’s number and title; null if no item takes the paper. */
export const takingFact = (folder: MeetingFolder, paper: string, forum: Forum): FactGroup | null => {
  const at = itemTaking(folder, paper)
  return at ? { number: itemNumber(at, forum.house_style), title: at.item.title } : null
}
