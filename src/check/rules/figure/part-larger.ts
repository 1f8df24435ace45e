import { ledgerOf } from '../../figures/ledger.ts'
import { bySentence, isRate, type SaidSum } from '../../figures/said.ts'
import { rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

const says = (sentence: string) => `introduction: ${sentence}`

/** Words between a part and its whole: `£388k of the £1,577k`. */
const partOf = /^\s*,?\s*(?:out )?of (?:the |this |that |its |our |a )?(?:total |original |estimated |full |whole )?(?:of )?$/i
/** Words between a whole and what it is split into. */
const isSplit =
  /^[^.;£]{0,70}\b(?:(?:is|are|was|were|be|been|being)? ?(?:split|divided|shared|apportioned|made up|comprised|broken down)\b|of which\b|compris(?:es|ing)\b|consist(?:s|ing) of\b|including\b|inclusive of\b)(?![^£]*\b(?:not|excluding|exclusive|less)\b)[^.;£]{0,40}$/i
/** Words before a whole, with its part behind it: `Of the £1,577k, £388k is for the formula`. */
const isLed = /(?:^|[.;:(]\s*)of (?:the |this |its |our )?(?:total |original |estimated |full |whole )?(?:[a-z]+ ){0,3}(?:of )?$/i
const isPart = /^[^.;£]{0,30}, (?:about |around |only |just |some )?$|^[^.;£]{0,20} (?:there (?:is|was)|has|had) $/i
const compared = /^\s*(?:more|less|higher|lower|above|below|over)\b/i

const isLarger = (part: SaidSum, whole: SaidSum): boolean => part.amount.least > whole.amount.most && part.amount.written > 0 && whole.amount.written > 0

export default rule({
  code: 'figure/part-larger',
  severity: 'error',
  summary: 'A part of a sum is not more than the sum.',
  why: 'A report split £1,577k of growth funding into “£388m” for the formula and the rest; the letter behind one figure made the part two hundred times its whole.',
  source: 'Growth fund report of a forum, December 2020.',
  good: [
    says('The £1,577k is split into £388k for the formula and the remaining £1,189k for classes.'),
    says('£388k of the £1,577k is for the formula. Of the £1,577k, £388k is for the formula.'),
    says('Of the two bids the one for £45,000 was agreed, £60,000 being too much. Of the £45,000, £60,000 less than last year, all is spent.'),
    says('The grant of £2,000 is less than the budget of £45,000.'),
  ],
  bad: [
    says('Of the £1,577k of growth funding, «£3,880k» is for the formula.'),
    says('«£3,880k» of the £1,577k is for the formula.'),
    says('The block is £92,400, of which «£924,000» is for licences.'),
    says('The budget of £1.2m, including «£2.4m» for admissions, was agreed.'),
    says('The fund of £450k comprises «£4.2m» for growth and the rest.'),
    says('The grant of £612,000 is divided between «£6,120,000» for places and the rest for top-ups.'),
    says('By July «£812,000» of the total £450,000 had been spent.'),
    says('Of the £45k, «£60k» was for cover.'),
    says('The £2.4m is made up of «£24m» for places and the rest for transport.'),
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    for (const { words, sums } of [...ledgerOf(folder).byFile.values()].flat()) {
      if (sums.length < 2) continue
      const text = spoken(words)
      for (const own of bySentence(sums))
        for (const [i, one] of own.entries()) {
          const next = own[i + 1]
          if (!next || isRate(text, one) || isRate(text, next)) continue
          const between = text.slice(one.end, next.start)
          const isFirst = partOf.test(between)
          const isSecond = isSplit.test(between) || (isLed.test(text.slice(Math.max(0, one.start - 60), one.start)) && isPart.test(between))
          const [part, whole] = isFirst ? [one, next] : [next, one]
          if (isFirst === isSecond || !isLarger(part, whole) || compared.test(text.slice(next.end, next.end + 12))) continue
          yield {
            at: words.at,
            find: pointing(words.text, part.start, part.end),
            message: `${part.words} cannot be a part of ${whole.words}.`,
            hint: 'Correct one of the two sums, or the letter behind it.',
          }
        }
    }
  },
})
