/** Answers for sums that the words before them say are what the bid asks for. */
import { isOneOff } from '../../base/text.ts'
import { meets } from '../sums.ts'
import { type Case, leadTo } from './evidence.ts'
import { digitsLike, type Meant } from './near.ts'
import { isOfAnotherYear } from './said.ts'

/** Of the whole sum, and of nothing else. */
const whole =
  /\b(?:total (?:sum |amount )?requested|(?:sum|amount) requested|total of (?:the|this) bid)(?: for \d{4}[-/]\d\d)? (?:is|comes to)(?: now)?\s*[*_]*$/i
/** Of a bid, which may ask for several things. */
const part =
  /\b(?:(?:the|this|our) (?:bid|request) (?:is(?: for)?|comes to|totals)|requests|requesting|asks (?:the forum |members |schools )?for|asking for)(?: a total of| the sum of)?\s*[*_]*$/i

/** Of a part of it, as in “asks for £20,000 of this” and “requests £20,000 for fees”. */
const ofPart = /^\s*(?:of|from|towards|for (?!the (?:financial )?year\b)[a-z])/i

/** How surely the words before a sum say that it is what the bid asks for. */
const bidSaid = (lead: string): 'whole' | 'part' | undefined => {
  const words = lead.replace(/\s+/g, ' ')
  return whole.test(words) ? 'whole' : part.test(words) ? 'part' : undefined
}

/** What the bid requests, where a sum is said to be that and is not quite. */
export const meantOfBid = (one: Case): Meant | undefined => {
  const { text, sum, ledger } = one
  const said = sum.isLoose || isOfAnotherYear(sum.sentence, ledger.years) ? undefined : bidSaid(leadTo(one))
  if (!said) return undefined
  const bids = ledger.known.filter(({ at }) => at.path.length === 1 && at.path[0] === 'requested' && ledger.isKin(text.matter, at))
  const [meant] = bids
  if (!meant || bids.length > 1 || meets(meant.amount, sum.amount)) return undefined
  const [typed, own] = [digitsLike(sum.amount, sum.money), digitsLike(meant.amount, sum.money)]
  const isNear = (typed.length > 2 && isOneOff(typed, own)) || (sum.money.scale !== 1 && Math.abs(Number(typed) - Number(own)) === 1)
  if (said === 'part' && ofPart.test(text.words.text.slice(sum.end, sum.end + 30))) return undefined
  return isNear || said === 'whole' ? meant : undefined
}
