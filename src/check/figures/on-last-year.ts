/** Answers for what a text says of a bid beside the year before, and that its two sums do not bear out: “an increase of 20% on last year”. */
import { type Amount, amountText, less, meets, size } from '../sums.ts'
import { isShare, percentsSaid, shareText } from './changes.ts'
import type { Text } from './ledger.ts'
import { sentencesOf } from './said.ts'

const rises = 'increase|rise|uplift|growth'
const nouns = `${rises}|reduction|decrease|fall|cut|drop`
const beside = 'on|over|from|against|above|below|compared (?:with|to)'
const year = '(?:last|the (?:previous|current|present)) year'

/** `an increase of 20% on the £1,200,250`, `a reduction of 5 per cent on last year`. */
const byPercent = new RegExp(
  `\\b(${nouns}) of (\\d{1,3}(?:\\.\\d{1,2})?\\s?(?:%|per ?cent)) (?:${beside}) (?:${year}\\b(?!’s (?!bid|sum|request))|(?:the |last year’s )?(?=£))`,
  'gi',
)
const bySum = new RegExp(`\\b(?:${nouns}) of $`, 'i')
const same = new RegExp(`\\b(?:the same(?: sum| amount)? as|unchanged from) (?:${year}\\b(?!’s (?!bid|sum|request)))`, 'gi')
/** Last year is compared with more than sums: what goes before has to be what is asked for. */
const ofBid =
  /(?:\b(?:bid|sum|amount|request)(?: requested)?(?: (?:of £[\d,.]+\w?|for [\d/-]+|at £[\d,.]+\w?|is|is for|stays|remains|represents|would be))*|£[\d,.]*\d\w?)\s*,?(?: an?)?\s*$|^\W*(?:an?\s+)$/i
/** “An increase of 5% on last year in referrals”. */
const ofOther = /^\s*,?(?: in| for) [a-z]/i

/** A bid’s sums: that of the year before, and that requested. */
export interface Years {
  readonly before: Amount
  readonly after: Amount
}

/** What is said wrongly, where, and what is right. */
export interface Odd {
  readonly words: string
  readonly start: number
  readonly right: string
}

const changeText = (after: Amount, before: Amount, share: string): string => `${after.written < before.written ? 'a reduction' : 'an increase'} of ${share}`

/** What a text says of the year before that is not so. */
export function* oddOnLastYear({ words, sums }: Text, spoken: string, { before, after }: Years): Iterable<Odd> {
  if (!/\b(?:of|same|unchanged)\b/i.test(words.text) || before.written <= 0) return
  const difference = less(after, before)
  for (const { text: typed, start } of sentencesOf(spoken)) {
    const text = typed.replace(/\s/g, ' ')
    const isOfBid = (index: number, said: string): boolean =>
      ofBid.test(text.slice(Math.max(0, index - 120), index)) && !ofOther.test(text.slice(index + said.length))
    for (const { 0: said, 1: noun = '', 2: share = '', index } of text.matchAll(byPercent)) {
      const from = sums.find(sum => sum.start === start + index + said.length)
      if (from ? !meets(from.amount, before) : !isOfBid(index, said)) continue
      const [percent] = percentsSaid(share)
      if (!percent) continue
      const isUp = new RegExp(rises, 'i').test(noun)
      const isRight = (isUp ? difference.most > 0 : difference.least < 0) && isShare(percent, size(difference), before)
      if (!isRight) yield { words: `${noun} of ${share}`, start: start + index, right: changeText(after, before, shareText(size(difference), before, percent)) }
      for (const by of from ? sums : []) {
        const isBy = by.sentence.start === start && by.start > start + index && bySum.test(text.slice(0, by.start - start))
        if (isBy && !by.isLoose && !meets(by.amount, size(difference))) yield { words: by.words, start: by.start, right: amountText(size(difference)) }
      }
    }
    for (const { 0: said, index } of meets(before, after) ? [] : text.matchAll(same))
      if (isOfBid(index, said)) yield { words: said, start: start + index, right: changeText(after, before, amountText(size(difference))) }
  }
}
