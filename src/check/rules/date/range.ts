import { monthNames, monthOf } from '../../dates.ts'
import { rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

const day = `(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? (?:the )?)?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${monthNames})`
const ranges = new RegExp(`\\b(?:from|between) ${day}( (?:19|20)\\d\\d)?,? (to|until|till|through to|and|–|-|for) ${day}`, 'g')

/** Further back than this the second day may well be one of the next year, whose number is said behind it or not at all. */
const nearly = 2

export default rule({
  code: 'date/range',
  severity: 'warning',
  summary: 'A time from one day to another, of one year, ends after it begins, and is “from … to …”.',
  why: 'A consultation “from 24 November to 5 November” has a wrong month, and one “from three weeks from 19th October” has no end at all.',
  source: 'Minutes of Bracknell Forest, with “from three weeks from 19th Oct”.',
  good: [
    'introduction: Names may be sent in from 5 November to 24 November 2025, and from 24 November to 5 January.',
    'introduction: The survey is open from Monday 3 November until 28 November; from 1 April 2025 for 12 months, from 1 September to 31 July.',
    'introduction: It is paid from 1 April to 31 March, and from 3 November for 25 days.',
  ],
  bad: [
    'introduction: Names may be sent in «from 24 November to 5 November» 2025.',
    'introduction: Names may be sent in «between Monday 24 November and 5 October».',
    'introduction: The survey is open «from 3 November for 28 November» 2025.',
  ],
  subject: 'text',
  *run(words) {
    if (!/\b(?:from|between) .*\d/s.test(words.text)) return
    const text = spoken(words).replace(/\s/g, ' ')
    for (const { 0: said, 1: first, 2: month = '', 3: year, 4: link, 5: last, 6: other = '', index } of text.matchAll(ranges)) {
      const back = monthOf(month) - monthOf(other)
      // From 1 April to 31 March, and from 6 April to 5 April, is a year.
      const isReversed = year === undefined && first !== '1' && (back === 0 ? Number(first) > Number(last) + 1 : back > 0 && back <= nearly)
      if (!isReversed && link !== 'for') continue
      yield {
        at: [],
        find: pointing(words.text, index, index + said.length),
        message: link === 'for' ? `“${said}” has no end: “for” stands where “to” should.` : `The time ${said} ends before it begins.`,
        hint: link === 'for' ? 'Write “to”, if that is meant.' : 'Correct one of the two days.',
      }
    }
  },
})
