import type { Place } from '../../../base/diagnostic.ts'
import { yearText } from '../../../base/years.ts'
import { matterOf, rulingOn } from '../../../history/powers.ts'
import { rulingsIn } from '../../matters.ts'
import { rule } from '../../rule.ts'

const several =
  /\bfor (?:the )?(?:next )?(?:two|three|four|five|[2-9]) (?:financial )?years\b|\b20\d\d[/-]\d{2,4} (?:and|to) 20\d\d[/-]\d{2,4}\b|\b(?:each|every) year (?:until|to)\b/i

const clause = (text: string, more = '') =>
  `items:\n  - title: De-delegation\n    matter: de-delegation\n    resolution:\n      outcome: carried\n      clauses:\n        - kind: decide\n          text: ${text}\n${more}`
const line = (label: string, year: string) => `            - label: ${label}\n              amount: £1,000\n              year: ${year}\n`

export default rule({
  code: 'decision/one-year',
  severity: 'error',
  summary: 'De-delegation is decided for one year at a time.',
  why: 'The regulations hold for one financial year, and so does what is authorised under them; a decision for two years does not hold for the second.',
  source:
    'regulation 1(2) and regulation 12(1)(d) of the School and Early Years Finance (England) Regulations 2023 (SI 2023/59): they apply to the financial year that begins on 1 April 2023.',
  good: [{ meeting: clause('That the services be paid for.', `          lines:\n${line('Licences', '2026/27')}${line('Cover', '2026/27')}`) }],
  bad: [
    { meeting: clause('That the services be agreed «for two years».') },
    { meeting: clause('That the services be paid for in «2026/27 and 2027/28».') },
    { meeting: clause('That the services be paid for.', `          lines:\n${line('Licences', '2026/27')}${line('Cover', '«2027/28»')}`) },
    { bid: 'block: de-delegation\nperiod: «April 2026 to March 2028»' },
  ],
  subject: 'meeting',
  *run({ date }, { folder, records }) {
    const hint = 'Decide for the next year only, and put the years after on the work programme.'
    const below = ({ file, path }: Place, ...more: Place['path']): Place => ({ file, path: [...path, ...more] })
    for (const { ruling, at, clause, recommendation } of rulingsIn(folder, records)) {
      const asked = clause && ['decide', 'recommend'].includes(clause.kind) ? clause : recommendation
      if (!ruling.apart || !asked) continue
      const words = several.exec(asked.text.markdown)?.[0]
      if (words !== undefined)
        yield { at: below(at, 'text'), find: words, message: `“${words}” is more than one year, and ${ruling.name} is decided for one.`, hint }
      const [first, ...others] = (asked.lines ?? []).flatMap(({ year }, i) => (year ? [{ year, i }] : []))
      const other = others.find(({ year }) => year.start !== first?.year.start)
      if (first && other)
        yield {
          at: below(at, 'lines', other.i, 'year'),
          message: `This line is for ${yearText(other.year, '2020/21')}, another for ${yearText(first.year, '2020/21')}; ${ruling.name} is decided for one year.`,
          hint,
          related: [{ at: below(at, 'lines', first.i, 'year'), message: yearText(first.year, '2020/21') }],
        }
    }
    for (const { record, file } of folder.bids) {
      const ruling = rulingOn(records, matterOf(record), date)
      const years = [...(record.period ?? '').matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year))
      if (ruling?.apart && years.length > 1 && Math.max(...years) - Math.min(...years) > 1)
        yield { at: { file, path: ['period'] }, message: `“${record.period}” is more than one year, and ${ruling.name} is decided for one.`, hint }
    }
  },
})
