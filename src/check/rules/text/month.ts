import { months } from '../../../base/dates.ts'
import { distance } from '../../../base/text.ts'
import { rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

const known = new Set([...months, ...months.map(month => month.slice(0, 3)), 'Sept'].map(month => month.toLowerCase()))
/** Words that are near to a month and none. */
const words = /^(?:marsh|marks?|match|augur|maj|jane|jule?s|julie|augusta?|apr[eè]s|mary|mar[iy]a|many|mai|members?|remember|centre|cover|number|date)$/i
const suffixes: Readonly<Record<string, string>> = { 1: 'st', 2: 'nd', 3: 'rd', 21: 'st', 22: 'nd', 23: 'rd', 31: 'st' }

const dated = /(?<![\d.,£/-])(\d{1,2})(st|nd|rd|th|[a-z]{1,2})?\s+(?:of\s+)?([A-Za-z]{4,10})\b|\b([A-Z][A-Za-z]{4,9})\s+((?:19|20)\d\d)\b/g

const nearest = (word: string): string | undefined => {
  if (word.length < 4 || words.test(word) || known.has(word.toLowerCase())) return undefined
  const near = months
    .map(month => ({ month, far: distance(month.toLowerCase(), word.toLowerCase()) }))
    .filter(({ month, far }) => far <= (month.length > 6 ? 2 : 1))
  return near.sort((a, b) => a.far - b.far)[0]?.month
}

export default rule({
  code: 'text/month',
  severity: 'warning',
  summary: 'The month and the day of a date are spelt as they are: 1st October, 11th April.',
  why: 'Published agendas call members to “1st Ocotber”, “11h April” and “SEPTMBER”; whoever searches for the date does not find the meeting.',
  good: ['introduction: On 11th April and 1st October 2026 the forum met in Marsh House, with 12 members and Julie May.'],
  bad: [
    'introduction: The forum met on 1st «Ocotber» 2026.',
    'introduction: The forum met on 11 «Febuary».',
    'introduction: The forum met in «Septmber» 2026.',
    'introduction: The forum met on «11h» April 2026.',
    'introduction: The forum met on «22th» April 2025.',
  ],
  subject: 'text',
  *run(words) {
    const text = spoken(words)
    if (!/\d/.test(text)) return
    for (const { 0: said, 1: day, 2: suffix, 3: month, 4: alone, index } of text.matchAll(dated)) {
      const word = month ?? alone ?? ''
      const meant = nearest(word)
      if (meant !== undefined && /^[A-Z]/.test(word)) {
        const start = index + said.lastIndexOf(word, said.length - (alone === undefined ? 0 : 5))
        yield {
          at: [],
          find: pointing(words.text, start, start + word.length),
          message: `“${word}” is not a month.`,
          hint: `Write ${meant}, if that is meant.`,
        }
      } else if (day !== undefined && suffix !== undefined && known.has(word.toLowerCase()) && word.length > 2) {
        const right = suffixes[Number(day)] ?? 'th'
        if (suffix.toLowerCase() === right || Number(day) > 31) continue
        yield {
          at: [],
          find: pointing(words.text, index, index + day.length + suffix.length),
          message: `“${day}${suffix}” is not a day.`,
          hint: `Write ${day}${right}, or ${day}.`,
        }
      }
    }
  },
})
