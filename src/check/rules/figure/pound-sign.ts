import { rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

/** A figure with the letter or the word of a sum, and what stands round it; not `30m wide` or a run of 10k. */
const bare = /(?<![£€$]\s?)(?<![\d.,\w/–-])(\d{1,3}(?:,\d{3})*(?:\.\d+)?\s?(?:k|m|bn)|\d{1,3}(?:\.\d+)?\s(?:million|billion))\b(?![²³/&’'-]|\w)/gi
const ofSums =
  /\b(?:overspen[dt]\w*|underspen[dt]\w*|deficits?|surplus(?:es)?|budgets?|blocks?|grants?|DSG|funding|funds?|costs?|allocations?|reserves?|balances?|shortfalls?|pressures?|savings?|premiums?|totals?|spen[dt]|spending|forecast\w*|paid|income|expenditure|transfer\w*|carr(?:y|ied) forward|brought forward|contribution\w*)\b/i
/** What is counted, measured or run. */
const isOther =
  /^\s*(?:(?:more |fewer |other |new |of the |of these |of our )*(?:pupils?|children|people|pages?|words?|steps?|visits?|hours?|days?|letters|e-?mails?|records?|places|homes|houses|users?|residents?|households?|adults|students|learners|wide|long|high|deep|tall|apart|away|from|run|race|sprint|swim\w*|square|by \d|x \d|×|below|above|walk|pool|fence|track|radius|distance)\b)/i
const measured = /\b(?:fence|wall|path|pitch|pool|distance|width|height|length|metres?|within|radius|run|race)\b[^.]{0,20}$/i

export default rule({
  code: 'figure/pound-sign',
  severity: 'warning',
  summary: 'A sum in thousands or millions has its pound sign.',
  why: 'Minutes compared an overspend of £947,000 with “the 1.217m that was expected in January”, and a reader asks whether those are pounds, pupils or places.',
  source: 'Minutes of Torbay, March 2018.',
  good: [
    'introduction: The overspend is £947,000, less than the £1.217m that was expected; 1.2 million pupils and a fence 30m long cost £25k. Funding of £1.5 to 1.7m is shared.',
    'introduction: The budget of £25k pays for a 10k run, a hall 12m wide, and 2.5m people. A school within 5m of the road gets £3k.',
  ],
  bad: [
    'introduction: The overspend is £947,000, which is better than the «1.217m» that was expected.',
    'introduction: The grant of £2.4m is less than the deficit of «3.1 million» that is forecast.',
    'introduction: The premium is £430, and the total rises from £625 million in 2011/12 to «2.5 billion» in 2014/15.',
    'introduction: A balance of «450k» is carried forward, with £30k for growth.',
    'introduction: The budget was overspent by «1.2m», of which £0.4m is for places.',
    'introduction: The block had a shortfall of «850K» after £1,200,000 was moved.',
  ],
  subject: 'text',
  *run(words) {
    if (!words.text.includes('£') || !/\d\s?(?:[km]\b|bn\b|[mb]illion\b)/i.test(words.text) || words.at.path.includes('values')) return
    const text = spoken(words)
    for (const { 0: typed, index: start } of text.matchAll(bare)) {
      const end = start + typed.length
      const isExact = /\.\d{2}/.test(typed)
      const from = Math.max(isExact ? 0 : text.lastIndexOf('. ', start), text.lastIndexOf('\n\n', start)) + 1
      const until = text.slice(end).search(isExact ? /\n\n|$/ : /\.\s|\n\n|$/) + end
      if (!ofSums.test(text.slice(from, until)) || isOther.test(text.slice(end)) || measured.test(text.slice(from, start))) continue
      // `£1.5 to 1.7m`: the sign of the first is that of the second. A cell stands under a heading.
      if (/£\s?[\d.,]+\s?(?:k|m|bn)?\s?(?:-|–|to|and|or|\/)\s?$/i.test(text.slice(from, start)) || /^\s*\|/m.test(text.slice(from, until))) continue
      yield { at: [], find: pointing(words.text, start, end), message: `“${typed}” has no pound sign.`, hint: `Write £${typed}, or say what is counted.` }
    }
  },
})
