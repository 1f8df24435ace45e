import { readMoney } from '../../../base/money.ts'
import { rule } from '../../rule.ts'
import { pointing, spoken, sumsTyped } from '../../words.ts'

/** `£1.2 to £1.5m`: the unit of the second is that of the first. */
const goesOn = /^\s*(?:-|–|to|and|or)\s*£?\d[\d.,]*\s?(?:k|m|bn|million|billion)\b/i

export default rule({
  code: 'figure/unreadable',
  severity: 'warning',
  summary: 'Every sum in a text can be read: its commas mark thousands, and its pence have two digits.',
  why: 'A digit or a letter is missing: “£262,00” may be £262,000 or £26,200, and “£1.5” is surely not one pound fifty.',
  good: ['introduction: It costs £262,000, or £1.5m over 6 years, or £1.2 to £1.5m with all schools; a book costs £7.99; the table is in £000.'],
  bad: ['introduction: It costs «£262,00».', 'introduction: It costs «£1.5» in all.', 'introduction: It costs «£062,300».'],
  subject: 'text',
  *run(words) {
    if (words.at.path.includes('values')) return
    const text = spoken(words)
    for (const { words: typed, start } of sumsTyped(text)) {
      const end = start + typed.length
      const read = readMoney(typed)
      // £000 over a column says what its figures are in.
      if (read.ok || /^£\s?000$/.test(typed) || goesOn.test(text.slice(end, end + 30))) continue
      yield {
        at: [],
        find: pointing(words.text, start, end),
        message: `“${typed}” cannot be read as a sum of money.`,
        hint: read.hint ?? 'Correct the figure.',
      }
    }
  },
})
