import { numberWords, readCount } from '../../../base/number-words.ts'
import { type Dated, dateAt, datedSentences, monthNames, monthOf, monthsOf, placeOf, type SaidDate, said } from '../../dates.ts'
import { type Finding, rule } from '../../rule.ts'
import { pointing, spoken, type Words } from '../../words.ts'

const number = `(\\d{1,2}|${numberWords.slice(2, 16).join('|')})`
const range = '⟨([DM]\\d+)⟩,? ?(?:to|until|till|up to|–|—|-|and ending(?: on)?|and) ?(?:the )?(?:end of )?⟨([DM]\\d+)⟩'
const into = '[^.;⟨⟩]{0,25}?'
const kind = '(academic|school|financial)'

const ofYear = [
  new RegExp(`\\b${kind} year(?: ⟨(Y\\d+)⟩)?${into}${range}`, 'gi'),
  new RegExp(`(?<!⟩ (?:and|to|or) )()⟨(Y\\d+)⟩ ?[,:(–-]? ?(?:\\(|i\\.e\\.? |that is,? |from |running from )?${range}`, 'gi'),
  new RegExp(`()⟨(Y\\d+)⟩ (?:academic|school|financial) year${into}${range}`, 'gi'),
]
const counted = [
  new RegExp(`\\b(${number})[- ]months?\\b[’']?(?! (?:before|after|later|earlier|ago|on|notice))${into}${range}`, 'gi'),
  new RegExp(`\\b((\\d{1,2})/12)(?:ths?)?\\b${into}${range}`, 'gi'),
]
const countedAfter = new RegExp(`${range},? ?\\(?(?:that is,? |i\\.e\\.? |for |a total of )?${number} months?\\b`, 'gi')
const monthName = `(?:\\d{1,2}(?:st|nd|rd|th)? )?(${monthNames})`
const yearless = new RegExp(
  `\\b${kind} year(?: 20\\d\\d[/-]\\d\\d)?,? ?(?:\\(|–|-|which |that )?(?:is |goes |runs? )?(?:from )?${monthName} ?(?:to|until|–|-) ?${monthName}\\b(?! 20\\d\\d)`,
  'gi',
)
const yearlessCount = new RegExp(
  `\\b${number}[- ]months?\\b,? ?(?:\\(|–|-|from |of |: )(?:from )?(${monthNames}) ?(?:to|until|–|-) ?(${monthNames})\\b(?! (?:20\\d\\d|\\d))`,
  'gi',
)

/** The months from one date to another, both counted; a time that ends on the first of a month does not reach into it. */
const length = (a: SaidDate, b: SaidDate): number => monthsOf(b.last) - monthsOf(a.first) + (b.kind === 'D' && b.last.endsWith('-01') ? 0 : 1)

/** Whether a time lies in a year, whatever kind of year it is. */
const isIn = (year: SaidDate, a: SaidDate, b: SaidDate, isFinancial: boolean, isAcademic: boolean): boolean => {
  const start = Number(year.first.slice(0, 4))
  const first = isAcademic ? `${start}-08-01` : `${start}-04-01`
  const last = isFinancial ? `${start + 1}-04-01` : `${start + 1}-09-01`
  return a.first >= first && b.first <= last
}

function* inYears(dated: Dated): Iterable<Finding> {
  const seen = new Set<SaidDate>()
  for (const pattern of ofYear)
    for (const [words, named, of, from, to] of dated.text.matchAll(pattern)) {
      const [year, a, b] = [dateAt(dated, of), dateAt(dated, from), dateAt(dated, to)]
      if (!a || !b || b.last < a.first || seen.has(b)) continue
      const isFinancial = /financial/i.test(words)
      const isAcademic = named !== '' && !isFinancial
      const long = length(a, b)
      const place = placeOf(dated, b)
      const hint = 'Correct one of the two dates, or the year.'
      if (long > 12) yield { ...place, message: `From ${said(a)} to ${said(b)} are ${long} months, which is more than a year.`, hint }
      else if (year && !isIn(year, a, b, isFinancial, isAcademic))
        yield { ...place, message: `From ${said(a)} to ${said(b)} is not in the year ${said(year)}.`, hint }
      else continue
      seen.add(b)
    }
}

const differ = (dated: Dated, a: SaidDate, b: SaidDate, typed: string): Finding | undefined => {
  const [n, long] = [readCount(typed), length(a, b)]
  // From April to April is said of twelve months, too.
  if (b.last < a.first || n < 1 || long === n || (a.kind === b.kind && long === n + 1)) return undefined
  return {
    ...placeOf(dated, b),
    message: `From ${said(a)} to ${said(b)} are ${long} months, not ${typed}.`,
    hint: 'Correct one of the two dates, or the number of months.',
  }
}

function* inMonths(dated: Dated): Iterable<Finding> {
  const all = [
    ...counted.flatMap(pattern => [...dated.text.matchAll(pattern)].map(([, typed = '', , from, to]) => ({ typed, from, to }))),
    ...[...dated.text.matchAll(countedAfter)].map(([, from, to, typed = '']) => ({ typed, from, to })),
  ]
  for (const { typed, from, to } of all) {
    const [a, b] = [dateAt(dated, from), dateAt(dated, to)]
    const found = a && b && differ(dated, a, b, typed)
    if (found) yield found
  }
}

const monthsBare = /[a-z],? ?(?:to|until|–|-) ?(?:\d{1,2}[a-z]{0,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/** Months that are said without a year. */
function* withoutYears(words: Words): Iterable<Finding> {
  const text = spoken(words)
  if (!monthsBare.test(text)) return
  const place = (index: number, whole: string) => ({ at: words.at, find: pointing(words.text, index, index + whole.length) })
  for (const { 0: whole, 2: from = '', 3: to = '', index } of text.matchAll(yearless))
    if (monthOf(from) === monthOf(to))
      yield { ...place(index, whole), message: `From ${from} to ${to} are thirteen months.`, hint: 'Correct one of the two months.' }
  for (const { 0: whole, 1: typed = '', 2: from = '', 3: to = '', index } of text.matchAll(yearlessCount)) {
    const long = ((monthOf(to) - monthOf(from) + 12) % 12) + 1
    if (long % 12 !== readCount(typed) % 12 && (long - 1) % 12 !== readCount(typed) % 12 && readCount(typed) <= 12)
      yield {
        ...place(index, whole),
        message: `From ${from} to ${to} are ${long} months, not ${typed}.`,
        hint: 'Correct one of the two months, or their number.',
      }
  }
}

export default rule({
  code: 'date/period',
  severity: 'warning',
  summary: 'A year has twelve months, and a time that is said to lie in a year or to have so many months does.',
  why: 'Payments “for the academic year, August 2022 to September 2023” are for thirteen months or fourteen, and schools ask for the odd ones.',
  source: 'West Berkshire, growth fund 2022/23.',
  good: [
    'introduction: It is for the academic year 2026/27, September 2026 to August 2027.',
    'introduction: The financial year 2026/27 (1 April 2026 to 31 March 2027) and 2026/27 (April 2026 to March 2027).',
    'introduction: The academic year 2026/27 runs from August 2026 to July 2027.',
    'introduction: Paid for the seven months September 2026 to March 2027, and for 5/12 from April 2026 to August 2026.',
    'introduction: Schools get 7/12ths in the financial year 2026/27 (September 2026 to March 2027).',
    'introduction: A twelve-month contract from 1 April 2026 to 1 April 2027.',
    'introduction: The academic year runs from September to August, and the financial year (April to March) does not.',
    'introduction: A plan for the academic years 2026/27 and 2027/28, September 2026 to August 2028.',
    'introduction: They are paid for seven months (September to March) and for six months from April 2026 to September 2026.',
  ],
  bad: [
    'introduction: It is for the twelve months of the academic year 2026/27, August 2026 to «September 2027».',
    'introduction: It is for the academic year from September 2026 to «September 2027».',
    'introduction: The financial year 2026/27 (1 April 2026 to «30 April 2027») is long.',
    'introduction: The academic year 2026/27 (September 2025 to «August 2026») is meant.',
    'introduction: It is for 2026/27 (April 2025 to «March 2026»).',
    'introduction: It is for the 2026/27 financial year, 1 April 2027 to «31 March 2028».',
    'introduction: Paid for seven months, from September 2026 to «May 2027».',
    'introduction: The post is filled from April 2026 to «December 2026» (seven months), and not for the 6 months of April 2026 to September 2026.',
    'introduction: Schools get 7/12ths for April 2026 to «August 2026».',
    'introduction: It is paid for the «financial year (April to April»).',
    'introduction: It is paid for «seven months (September to May»).',
  ],
  subject: 'text',
  *run(words) {
    if (!/year|month|\/\d\d/i.test(words.text)) return
    for (const dated of datedSentences(words)) {
      if (dated.dates.length < 2) continue
      const found = [...inYears(dated), ...inMonths(dated)]
      yield* found.filter((one, i) => found.findIndex(({ offset }) => offset === one.offset) === i)
    }
    yield* withoutYears(words)
  },
})
