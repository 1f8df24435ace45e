/** Answers for which item of a meeting takes a paper. */
import { itemNumber } from '../../history/numbers.ts'
import { titleOf } from '../../history/standing.ts'
import { itemTaking } from '../../model/agenda.ts'
import type { FactGroup } from '../fact.ts'
import type { Surroundings } from './surroundings.ts'

/** The item’s number and title; null if no item takes the paper. */
export const takingFact = ({ records, folder, forum }: Surroundings, paper: string): FactGroup | null => {
  const at = itemTaking(folder, paper)
  return at ? { number: itemNumber(at, forum.house_style), title: titleOf(records, folder, at) } : null
}
