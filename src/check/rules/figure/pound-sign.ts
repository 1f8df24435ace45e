import { type Finding, rule } from '../../rule.ts'
import { pointing, spoken, type Words } from '../../words.ts'

/** A figure with the letter or the word of a sum, and what stands round it; not `30m wide` or a run of 10k. */
const bare = /(?<![£€$]\s?)(?<![\d.,\w/–-])(\d{1,3}(?:,\d{3})*(?:\.\d+)?\s?(?:k|m|bn)|\d{1,3}(?:\.\d+)?\s(?:million|billion))\b(?![²³/&’'-]|\w)/gi
const ofSums =
  /\b(?:overspen[dt]\w*|underspen[dt]\w*|deficits?|surplus(?:es)?|budgets?|blocks?|grants?|DSG|funding|funds?|costs?|allocations?|reserves?|balances?|shortfalls?|pressures?|savings?|premiums?|totals?|spen[dt]|spending|forecast\w*|paid|income|expenditure|transfer\w*|carr(?:y|ied) forward|brought forward|contribution\w*)\b/i
/** A sum in full behind the word that says what it is for, with no word of a thing counted behind it. */
const inFull =
  /\b(?:overspen[dt]|underspen[dt]|deficit|surplus|budget|grant|costs?|saving|shortfall|balance|reserve|contribution|payment|income|expenditure|allocation|transfer|charge)(?: for the year| in the year)? (?:of|was|is|at|will be|would be|stands at|stood at|came to|comes to)(?: only| just| now)? (\d{1,3}(?:,\d{3})+(?:\.\d\d)?)(?=[,;)]|\.(?:\s|$)|$| (?:was|is|were|will|would|had|has|in|from|this|last|on|against|a year|and (?:an?|the)|which|that|is)\b)/gi
/** What is counted, measured or run. */
const isOther =
  /^\s*(?:(?:more |fewer |other |new |of the |of these |of our )*(?:pupils?|children|people|pages?|words?|steps?|visits?|hours?|days?|letters|e-?mails?|records?|places|homes|houses|users?|residents?|households?|adults|students|learners|wide|long|high|deep|tall|apart|away|from (?:home|school|(?:the|a|their|its) (?:nearest )?(?:schools?|sites?|homes?|roads?|stations?|centre|house))|run|race|sprint|swim\w*|square|by \d|x \d|×|below|above|walk|pool|fence|track|radius|distance)\b)/i
const measured = /\b(?:fence|wall|path|pitch|pool|distance|width|height|length|metres?|within|radius|run|race)\b[^.]{0,20}$/i

/** Whether a stretch of text speaks of sums, or the paragraph has others in the same unit that are sums. */
const isOfSums = (text: string, from: number, until: number, typed: string): boolean => {
  const unit = /[a-z]+$/i.exec(typed)?.[0] ?? ''
  const paragraph = text.slice(text.lastIndexOf('\n\n', from) + 1, until)
  return ofSums.test(text.slice(from, until)) || new RegExp(`£[\\d,.]+\\s?${unit}\\b`, 'i').test(paragraph)
}

function* withoutSign(words: Words): Iterable<Finding> {
  for (const { 0: said, 1: typed = '', index } of spoken(words).matchAll(inFull)) {
    const start = index + said.length - typed.length
    yield {
      at: [],
      find: pointing(words.text, start, start + typed.length),
      message: `“${typed}” has no pound sign.`,
      hint: `Write £${typed}, or say what is counted.`,
    }
  }
}

export default rule({
  code: 'figure/pound-sign',
  severity: 'warning',
  summary: 'A sum in thousands or millions has its pound sign.',
  why: 'Minutes compared an overspend of £947,000 with “the 1.217m that was expected in January”, and a reader asks whether those are pounds, pupils or places.',
  source: 'Minutes of Torbay, March 2018.',
  good: [
    'introduction: The overspend is £947,000, less than the £1.217m that was expected; 1.2 million pupils and a fence 30m long cost £25k. Funding of £1.5 to 1.7m is shared.',
    'introduction: The grant of £90,000 is for 12,400 hours and a charge of 1,200 visits; an allocation of 12,000 places costs £4m.',
    'introduction: The budget of £25k pays for a 10k run, a hall 12m wide, and 2.5m people. A school within 5m of the road gets £3k.',
  ],
  bad: [
    'introduction: The deductions were £440k. Ten schools more will convert, requiring a further «96k» from the headroom.',
    'introduction: Licences take £145,000, with a grant of «212,000» for admissions.'.replace(' for admissions', ' in April'),
    'introduction: The overspend was «45,300», which is more than the £31,000 of last year.',
    'introduction: The budget is £612,000 and the shortfall is «12,450».',
    'introduction: The overspend is £947,000, which is better than the «1.217m» that was expected.',
    'introduction: The grant of £2.4m is less than the deficit of «3.1 million» that is forecast.',
    'introduction: The premium is £430, and the total rises from £625 million in 2011/12 to «2.5 billion» in 2014/15.',
    'introduction: A balance of «450k» is carried forward, with £30k for growth.',
    'introduction: The budget was overspent by «1.2m», of which £0.4m is for places.',
    'introduction: The block had a shortfall of «850K» after £1,200,000 was moved.',
  ],
  subject: 'text',
  *run(words) {
    if (!words.text.includes('£') || words.at.path.includes('values')) return
    if (/ \d{1,3},\d{3}/.test(words.text)) yield* withoutSign(words)
    if (!/\d\s?(?:[km]\b|bn\b|[mb]illion\b)/i.test(words.text)) return
    const text = spoken(words)
    for (const { 0: typed, index: start } of text.matchAll(bare)) {
      const end = start + typed.length
      const isExact = /\.\d{2}/.test(typed)
      const from = Math.max(isExact ? 0 : text.lastIndexOf('. ', start), text.lastIndexOf('\n\n', start)) + 1
      const until = text.slice(end).search(isExact ? /\n\n|$/ : /\.\s|\n\n|$/) + end
      if (!isOfSums(text, from, until, typed) || isOther.test(text.slice(end)) || measured.test(text.slice(from, start))) continue
      // `£1.5 to 1.7m`: the sign of the first is that of the second. A cell stands under a heading.
      if (/£\s?[\d.,]+\s?(?:k|m|bn)?\s?(?:-|–|to|and|or|\/)\s?$/i.test(text.slice(from, start)) || /^\s*\|/m.test(text.slice(from, until))) continue
      yield { at: [], find: pointing(words.text, start, end), message: `“${typed}” has no pound sign.`, hint: `Write £${typed}, or say what is counted.` }
    }
  },
})
