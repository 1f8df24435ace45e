/** Answers for the sums that a paper gives of something that it names, as in “the schools block at £94,480,000”. */
import type { Place } from '../../base/diagnostic.ts'
import type { MeetingFolder } from '../../model/records.ts'
import { type Amount, amountText, moneyAmount } from '../sums.ts'
import type { Text } from './ledger.ts'
import { stemsOf } from './stems.ts'

/** A sum of something that is named: where it stands, and how it is told. */
export interface Whole {
  readonly amount: Amount
  readonly words: string
  readonly at: Place
}

/** More of one name than these tell nothing. */
const enough = 20

/** The sums of a paper by the stems of the names they are given, in its texts and as the whole of a transfer. */
export const wholesIn = (texts: readonly Text[], { reports }: MeetingFolder): ReadonlyMap<string, readonly Whole[]> => {
  const wholes = new Map<string, Whole[]>()
  const add = (name: string, whole: Whole): void => {
    for (const stem of stemsOf(name)) {
      const alike = wholes.get(stem)
      if (!alike) wholes.set(stem, [whole])
      else if (alike.length < enough) alike.push(whole)
    }
  }
  for (const { words, sums } of texts)
    for (const { start, amount, words: said } of sums) {
      const lead = words.text.slice(Math.max(0, start - 40), start).replace(/\s+/g, ' ')
      const name = /((?:[\p{L}’-]+ ){1,3})(?:at|is|was|of|stands at|comes to|holds) $/iu.exec(lead)?.[1]
      if (name !== undefined) add(name, { amount, words: said, at: { ...words.at, find: said } })
    }
  for (const { file, record } of reports) {
    if (!record.transfer || file !== texts[0]?.words.at.file) continue
    const amount = moneyAmount(record.transfer.schools_block)
    add('schools block', { amount, words: amountText(amount), at: { file, path: ['transfer', 'schools_block'] } })
  }
  return wholes
}
