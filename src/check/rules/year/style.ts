import { type YearStyle, yearsSaid, yearsWritten, yearText } from '../../../base/years.ts'
import { figuresTyped } from '../../figures.ts'
import { withoutNames } from '../../names.ts'
import { type Finding, rule } from '../../rule.ts'
import { spoken, textsOf } from '../../words.ts'

const forum = 'house_style:\n  year: 2020/21'

const told = (find: string, by: string, at: Pick<Finding, 'at' | 'offset'>): Finding => ({
  ...at,
  find,
  message: `The year “${find}” is not written in the house style.`,
  hint: `Write ${by}, as forum.yaml says.`,
  fix: { replace: find, by },
})

/** Whether every year in the text of a file, wherever it stands, is in the house style. */
const isInStyle = (text: string, style: YearStyle): boolean => yearsWritten(text).every(({ words, year }) => year && yearText(year, style) === words)

export default rule({
  code: 'year/style',
  severity: 'advice',
  summary: 'Years are written in the house style that forum.yaml sets, in fields and in texts.',
  why: 'A paper that says 2025/26 in one line and 2025-26 in the next reads as if two things were meant, and is found by neither search.',
  good: [
    { forum, bid: 'year: 2026/27\nintroduction: Funding for 2026/27 follows that of 2025/26, under the SEND Strategy 2025-26.' },
    { forum: 'council: Northmoor Council', bid: 'year: 2026-27\nintroduction: Funding for 2026/27 follows that of 2025/26.' },
  ],
  bad: [
    { forum, bid: 'year: 2026/27\nintroduction: Funding for 2026/27 follows that of «2025-26».' },
    { forum, bid: 'year: «2026-27»' },
    { forum: 'house_style:\n  year: 2020-21', bid: 'year: "«2026/2027»"' },
  ],
  subject: 'records',
  *run(records) {
    const style = records.forum?.house_style?.year
    if (style === undefined) return
    for (const { value, typed, at } of figuresTyped(records, 'year', text => isInStyle(text, style))) {
      const by = yearText(value, style)
      if (typed !== by) yield told(typed, by, { at })
    }
    for (const words of textsOf(records))
      for (const { words: find, year, at: offset } of yearsSaid(withoutNames(spoken(words)))) {
        const by = year ? yearText(year, style) : find
        if (by !== find) yield told(find, by, { at: words.at, offset })
      }
  },
})
