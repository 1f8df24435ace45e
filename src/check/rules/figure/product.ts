import type { Bid } from '../../../model/bid.ts'
import type { Filed } from '../../../model/records.ts'
import { ledgerOf, type Text } from '../../figures/ledger.ts'
import { type AtRate, isNearly, productOf, ratesSaid } from '../../figures/products.ts'
import type { SaidSum } from '../../figures/said.ts'
import { type Finding, rule } from '../../rule.ts'
import { type Amount, amountText, meets, moneyAmount } from '../../sums.ts'
import { pointing, spoken } from '../../words.ts'

const says = (sentence: string) => `introduction: ${sentence}`
const bid = (purpose: string) => `requested: £71,100\nservices:\n  - name: Places\n    amount: £71,100\n    purpose: ${purpose}`

/** Words between a number at a rate and what it comes to. */
const comesTo = /^[^.;£]{0,30}(?:\b(?:which|that) (?:is|makes|comes to|would be)|\bcom(?:es?|ing) to|\bmak(?:es?|ing)|\btotal(?:s|ling)|=)\s*$/i
const compared = /^\s*(?:more|less|higher|lower|above|below|up|down)\b/i

/** Whether a sum is of the size of the product: a rate that went up by £1 comes to something else. */
const isAlike = (product: Amount, { written }: Amount): boolean => written * 2 >= product.written && written <= product.written * 2

/** The sum that a sentence says a number at a rate comes to. */
const resultOf = (text: string, { start, end }: AtRate, next: SaidSum | undefined): SaidSum | undefined =>
  next && next.start < end + 80 && next.sentence.start <= start && comesTo.test(text.slice(end, next.start)) ? next : undefined

const finding = ({ words }: Text, at: AtRate, right: Amount, other: string, related: NonNullable<Finding['related']>): Finding => ({
  at: words.at,
  find: pointing(words.text, at.start, at.end),
  message: `${at.number} at ${at.rateWords} come to ${amountText(right)}, not ${other}.`,
  hint: 'Correct the number, the rate or the sum.',
  related,
})

const inSentence = (text: Text, said: string, at: AtRate, next: SaidSum | undefined): Finding | undefined => {
  const result = resultOf(said, at, next)
  if (!result || meets(productOf(at), result.amount) || compared.test(said.slice(result.end, result.end + 20))) return undefined
  if (!isNearly(at, result.amount) && !isAlike(productOf(at), result.amount)) return undefined
  const place = { ...text.words.at, find: pointing(text.words.text, result.start, result.end) }
  return finding(text, at, productOf(at), result.words, [{ at: place, message: result.words }])
}

/** A service whose purpose says one number at a rate, and no other sum, costs that. */
const inService = (text: Text, at: AtRate, bids: readonly Filed<Bid>[]): Finding | undefined => {
  const { file, path } = text.words.at
  if (path[0] !== 'services' || text.sums.length > 1) return undefined
  const amount = bids.find(bid => bid.file === file)?.record.services[Number(path[1])]?.amount
  if (!amount || !isNearly(at, moneyAmount(amount))) return undefined
  const words = amountText(moneyAmount(amount))
  return finding(text, at, productOf(at), words, [{ at: { file, path: ['services', path[1] ?? 0, 'amount'] }, message: words }])
}

export default rule({
  code: 'figure/product',
  severity: 'error',
  summary: 'A number at a rate comes to the sum that is said beside it.',
  why: 'Grants by the place or the pupil are revised by changing the number or the rate; the product is typed by hand, and forgotten.',
  good: [
    says('The block is worth £48.00 for each of 16,180 pupils, which is £776,640.'),
    says('It is £48.00 for each of 16,180 pupils, which is £1.50 more than before.'),
    bid('Thirty places at £2,370, for seven months.'),
    bid('Twelve places at £2,370, and a classroom.'),
  ],
  bad: [
    says('The block is worth «£48.00 for each of 16,180» pupils, which is £767,640.'),
    says('In all, «12 new places at £2,370» come to £24,840.'),
    bid('«Thirty places at £2,730», for seven months.'),
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    for (const text of [...ledgerOf(folder).byFile.values()].flat()) {
      const said = spoken(text.words)
      let next = 0
      for (const at of ratesSaid(said)) {
        while (next < text.sums.length && (text.sums[next]?.start ?? 0) < at.end) next++
        const found = inSentence(text, said, at, text.sums[next]) ?? inService(text, at, folder.bids)
        if (found) yield found
      }
    }
  },
})
