import { readMoney } from '../../../base/money.ts'
import { rule } from '../../rule.ts'
import { pointing, spoken, sumsTyped } from '../../words.ts'

/** `£1.2 to £1.5m`: the unit of the second is that of the first. */
const goesOn = /^\s*(?:-|–|to|and|or)\s*£?\d[\d.,]*\s?(?:k|m|bn|million|billion)\b/i

/** Sums that are broken, or have two signs or units: what is wrong with each, and what to write. */
const broken: readonly (readonly [pattern: RegExp, hint: string])[] = [
  [/£\s?\d[\d,]*(?:\.\d+)?\s?(?:p|pence)\b/gi, 'Write it in pounds or in pence, not in both: £0.21 or 21p.'],
  [/£\s?\d{1,3}(?:,\d{3})*(?:, +| +,|\. +)(?:000\b(?![.,]\d)|\d{3}(?=[.;)]?(?:\s*$|[.;)]\s)))/gi, 'Take out the blank: £300,000.'],
  [/£\s?\d{1,3}(?:\.\d{3}){2,}(?![\d,])/g, 'Write commas between thousands: £1,200,000.'],
  [/£\s?\d[\d,]*\.(?:\d*\.)+\d+(?:k|m|bn)?(?![\d,])/gi, 'Take out the point that is too many.'],
  [/£\s?\d[\d,.]*(?:[OolI]+[\d,]*)+(?<=\d)\b/g, 'A letter stands where a digit is meant.'],
  [/£\s?£+\s?\d[\d,.]*\d/g, 'Take out the pound sign that is too many.'],
  [/£\s?\d[\d,.]*(?:kk|mm|km|mk)\b/gi, 'Leave one letter: k for thousands, m for millions.'],
]
const mayBeBroken = /£\s?(?:£|[\d,.]+(?:\s?p|[OolI]|, |\s,|\. |[km][km]|\.))|£[\d,]*\.\d+\./

/** The unit that the next sum is in, where it has one: `£1.409 million`. */
const unitBeside = (text: string, start: number): string | undefined =>
  /£\s?\d[\d,.]*\s?(million|thousand|billion|bn|m|k)\b/i.exec(text.slice(Math.max(0, start - 250), start + 250))?.[1]

const hintFor = (text: string, typed: string, start: number, hint: string | undefined): string => {
  const [, , places = ''] = /^(-?£\s?\d{1,3})\.(\d+)$/.exec(typed) ?? []
  if (places === '') return hint ?? 'Correct the figure.'
  const unit = unitBeside(text, start) ?? 'million'
  return `Write ${typed}${unit.length > 2 ? ' ' : ''}${unit} if that is meant; pence have two digits, as in £2.77.`
}

export default rule({
  code: 'figure/unreadable',
  severity: 'warning',
  summary: 'Every sum in a text can be read: its commas mark thousands, its pence have two digits, and it is in pounds or in pence.',
  why: 'A digit or a letter is missing: “£262,00” may be £262,000 or £26,200, and “£1.5” is surely not one pound fifty.',
  good: [
    'introduction: It costs £262,000, or £1.5m over 6 years, or £1.2 to £1.5m with all schools; a book costs £7.99; the table is in £000.',
    'introduction: It goes up by £0.21, or 21p, to £5.69. It cost £300, 250 schools paid it. It was £300. In 2024 it was £1,200,000.',
    'introduction: Each pays £25, plus 40p a meal; £1.2m was left, then £300, and 200 pupils came.',
  ],
  bad: [
    'introduction: It costs «£262,00».',
    'introduction: It costs «£1.5» in all.',
    'introduction: It costs «£062,300».',
    'introduction: It goes up by «£0.21p» an hour.',
    'introduction: It goes up by «£0.21 pence» an hour.',
    'introduction: It needs «£300, 000» in 2026/27.',
    'introduction: It needs «£1,300 ,000» in 2026/27.',
    'introduction: It needs «£1.200.000» in all.',
    'introduction: It needs «£1.2.5m» in all.',
    'introduction: It needs «£1,2345» in all.',
    'introduction: It needs «£3OO,000» in all.',
    'introduction: It needs «££300,000» in all.',
    'introduction: It needs «£300kk» in all.',
  ],
  subject: 'text',
  *run(words) {
    if (words.at.path.includes('values') || !words.text.includes('£')) return
    const text = spoken(words)
    const told: { readonly start: number; readonly end: number }[] = []
    for (const [pattern, hint] of mayBeBroken.test(text) ? broken : [])
      for (const { 0: typed, index: start } of text.matchAll(pattern)) {
        const end = start + typed.length
        if (told.some(other => start < other.end && other.start < end)) continue
        told.push({ start, end })
        yield { at: [], find: pointing(words.text, start, end), message: `“${typed}” cannot be read as a sum of money.`, hint }
      }
    for (const { words: typed, start } of sumsTyped(text)) {
      const end = start + typed.length
      const read = readMoney(typed)
      // £000 over a column says what its figures are in.
      if (read.ok || /^£\s?000$/.test(typed) || goesOn.test(text.slice(end, end + 30)) || told.some(other => start < other.end && other.start < end)) continue
      yield {
        at: [],
        find: pointing(words.text, start, end),
        message: `“${typed}” cannot be read as a sum of money.`,
        hint: hintFor(text, typed, start, read.hint),
      }
    }
  },
})
