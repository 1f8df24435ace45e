/** Answers for acronyms that are slips for another: explained nowhere, and a letter away from one that is. */
import { isOneOff } from '../../base/text.ts'
import type { Acronyms, Use } from './acronyms.ts'
import { termOf } from './papers.ts'

const sorted = (text: string): string => [...text].sort().join('')
const undoubled = (text: string): string => text.replace(/(.)\1/g, '$1')
const letters = (text: string): string => [...new Set(sorted(text))].join('')

/** Whether one acronym is a slip for another: the same letters in another order or number, or, of a longer one, a letter changed or doubled inside. */
const isSlip = (said: string, meant: string): boolean => {
  if (said === meant || said.length < 3) return false
  if (said.length !== meant.length) return said[0] === meant[0] && isOneOff(said, meant) && undoubled(said) === undoubled(meant)
  if (sorted(said) === sorted(meant)) return said[0] === meant[0] || isOneOff(said, meant)
  return said[0] === meant[0] && isOneOff(said, meant) && (letters(said) === letters(meant) || (said.length >= 4 && said.at(-1) === meant.at(-1)))
}

/** Words in capitals that happen to be near an acronym. */
const isWord = /^(?:SEEN|SEED|NEXT|NEAR|NEWT|NEST|SENT|SEAD|SPEND|SAFE|CARE|LEAD|BASE|HEAD|TERM|PLAN|LAST|COST|DATA)$/
/** What every forum speaks of, whether a paper uses it or not. */
const everywhere = ['DSG', 'SEND', 'AWPU', 'ESFA', 'NFF', 'MFG', 'EHCP', 'CSSB', 'NEET']

export interface Slip extends Use {
  readonly meant: string
}

/** The acronyms of a paper that are slips; `own` are those that the forum lists. */
export const slipsIn = ({ uses, meanings }: Acronyms, own: readonly string[]): readonly Slip[] => {
  const odd = [...uses.values()].filter(({ short }) => !own.includes(short) && !meanings.has(short) && !termOf(short) && !isWord.test(short))
  if (odd.length === 0) return []
  const known = [...new Set([...own, ...meanings.keys(), ...[...uses.keys()].filter(short => termOf(short)), ...everywhere])]
  return odd.flatMap(use => {
    const meant = known.find(one => isSlip(use.short, one))
    return meant === undefined ? [] : [{ ...use, meant }]
  })
}
