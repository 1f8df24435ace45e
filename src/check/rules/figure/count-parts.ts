import { numberWords, readCount } from '../../../base/number-words.ts'
import { sentencesOf } from '../../figures/said.ts'
import { rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

const number = `(?:\\d{1,3}|${numberWords.slice(1).join('|')})`
const things =
  '(?:members|seats|places|people|representatives|schools|academies|governors|heads|head ?teachers|votes|posts|bids|settings|providers|children|pupils|applications)'
/** “13 members, of whom seven sit for …, four for … and three for …”. */
const whole = new RegExp(
  `(?<![\\d£.,/-])\\b((${number}) (?:[a-z-]+ ){0,2}?${things})[^.;:]{0,20}?(?:, of (?:whom|which)|, made up of|, comprising|, consisting of|: ) ?([^;:()]*)`,
  'gi',
)
const parts = new RegExp(
  `(?<![\\d£.,/-]|\\b(?:year|key stage|item|table|of the) )\\b(${number})\\b(?![\\d.,/]*\\d|%| ?(?:per ?cent|am|pm|years?|months?|weeks?|days?|hours?)\\b)`,
  'gi',
)

/** Whether the parts are told one after another to the last: two at the least, then “and” and one more, and nothing left over. */
const isWhole = (rest: string, found: readonly RegExpMatchArray[]): boolean => {
  const last = found.at(-1)
  if (!last || found.length < 3) return false
  return (
    /\band $/.test(rest.slice(0, last.index)) &&
    !/\b(?:also|some|and others?|including|more|less|fewer|rest|remaining|vacan|both|each|would|least|most)\b/i.test(rest)
  )
}

export default rule({
  code: 'figure/count-parts',
  severity: 'warning',
  summary: 'Where a sentence says of how many there are so many of each kind, these come to it.',
  why: 'Seats of “13 members, of whom seven, four and three” are fourteen; the quorum is worked out from the wrong one.',
  source: 'Constitutions and minutes whose seats add to another number than their total.',
  good: [
    'introduction: There are 14 members, of whom seven sit for schools, four for academies and three for others.',
    'introduction: There are 13 members, of whom seven are heads and five sit for academies.',
    'introduction: Of the 65 schools, made up of three kinds, 12 were asked. There are 13 members, of whom 7 are heads, including 3 of academies and 4 of schools.',
    'introduction: There were 24 bids, of which five were agreed in year 7, two put off and one for £300 refused.',
  ],
  bad: [
    'introduction: There are «13 members», of whom seven sit for schools, four for academies and three for others.',
    'introduction: The Forum has «25 seats», made up of 12 for schools, 7 for academies and 5 for others.',
  ],
  subject: 'text',
  *run(words) {
    if (!/of wh(?:om|ich)|made up of|compris|consisting of|: /.test(words.text)) return
    for (const { text, start } of sentencesOf(spoken(words)))
      for (const { 1: counted = '', 2: total = '', 3: rest = '', index } of text.matchAll(whole)) {
        const found = [...rest.matchAll(parts)]
        if (/£|%/.test(rest) || !isWhole(rest, found)) continue
        const sum = found.reduce((all, { 1: part = '' }) => all + readCount(part), 0)
        // Far from it, these are some of them, or something else is counted.
        if (sum === readCount(total) || Math.abs(sum - readCount(total)) > Math.max(1, readCount(total) / 5)) continue
        yield {
          at: [],
          find: pointing(words.text, start + index, start + index + counted.length),
          message: `The parts come to ${sum}, not ${total}.`,
          hint: 'Correct the number or one of its parts.',
        }
      }
  },
})
