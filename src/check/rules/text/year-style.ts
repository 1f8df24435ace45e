import type { Place } from '../../../base/diagnostic.ts'
import { type YearWords, yearsSaid, yearText } from '../../../base/years.ts'
import { filedIn } from '../../../model/records.ts'
import { rule } from '../../rule.ts'
import { spoken, wordsOf } from '../../words.ts'

/** Academic years are often told from financial ones by their style; a strategy is known by its name. */
const ofItsOwn = /\b(?:academic|school|municipal|calendar) years?[^.;]{0,20}$|\b(?:Strategy|Plan|Programme|Framework|Vision|Policy)[,:]? \(?$/i
const named = /^ (?:academic|school) year|^ (?:\w+ )?(?:Strategy|Plan|Programme|Framework|Vision|Policy)\b/

/** How many places are told at once. */
const enough = 5

interface Styled {
  readonly said: string
  readonly style: string
  readonly year: YearWords['year']
  readonly at: Place
}

const styleOf = (words: string): string => yearText({ kind: 'year', start: 2020 }, `2020${words.includes('/') ? '/' : '-'}${words.length > 7 ? '2021' : '21'}`)

/** The years that a record says, each with its style; impossible ones, which have a rule of their own, left out. */
const stylesIn = (record: unknown, file: string): readonly Styled[] =>
  wordsOf(record, { file, path: [] }).flatMap(words => {
    const text = spoken(words)
    let from = 0
    return yearsSaid(text).flatMap(({ words: said, year }): Styled[] => {
      const start = text.indexOf(said, from)
      from = start + said.length
      const isOfItsOwn = ofItsOwn.test(text.slice(Math.max(0, start - 60), start)) || named.test(text.slice(from, from + 40))
      return year && !isOfItsOwn ? [{ said, style: styleOf(said), year, at: { ...words.at, find: said, offset: start } }] : []
    })
  })

export default rule({
  code: 'text/year-style',
  severity: 'warning',
  summary: 'The texts of a paper write financial years in one style.',
  why: 'A reader who meets 2020/21, 2020-21 and 2020/2021 on one page has to ask whether they are the same year.',
  good: [
    'introduction: Funding for 2026/27 continues the arrangement of 2025/26.',
    'introduction: Funding for 2026/27 and for the academic year 2026-27, under the SEND Strategy 2024-2025.',
  ],
  bad: ['introduction: Funding for 2026/27 continues the arrangement of «2025-26».', 'introduction: Funding for 2026/27.\nexit: It ends with «2026/2027».'],
  subject: 'meeting',
  *run(_, { folder, records }) {
    // Where the house style says how, every other spelling is told by year/style.
    if (records.forum?.house_style?.year) return
    for (const { file, record } of filedIn(folder)) {
      const styles = stylesIn(record, file)
      const counts = new Map<string, number>()
      for (const { style } of styles) counts.set(style, (counts.get(style) ?? 0) + 1)
      const [first] = styles
      if (!first || counts.size < 2) continue
      // The style that most have is meant; of equals, the first.
      const [usual] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))
      const own = styles.find(({ style }) => style === usual)
      const odd = styles.filter(({ style }) => style !== usual)
      // Of a long paper the first few places tell enough; --fix goes on to the others.
      for (const { said, year, at } of own ? odd.slice(0, enough) : []) {
        if (!year || !own) continue
        const by = yearText(year, usual as '2020/21')
        yield {
          at,
          message: `The paper writes ${said} here, and years such as ${own.said} elsewhere.`,
          hint: `Write ${by}.`,
          related: [{ at: own.at, message: own.said }],
          fix: { replace: said, by },
        }
      }
    }
  },
})
