import { yearsSaid } from '../../../base/years.ts'
import { rule } from '../../rule.ts'
import { spanIn } from '../../spans.ts'
import { spoken } from '../../words.ts'

export default rule({
  code: 'year/span',
  severity: 'advice',
  summary: 'Several years together are written from the first to the last, and not like one year.',
  why: 'Beside 2025/26, the “plan 2021/2026” reads as a slip for one year, and the next who copies it makes one.',
  good: ['introduction: The plan 2021 to 2026, and the SEND Strategy 2021-26.', 'introduction: The plan for 2026/27.'],
  bad: ['introduction: The strategic plan «2021/2026» says so.', 'introduction: Over the period «2021/26» it costs less.'],
  subject: 'text',
  *run(words) {
    const text = spoken(words)
    for (const said of yearsSaid(text)) {
      const span = said.year ? undefined : spanIn(text, said)
      if (span) {
        const by = `${span.from} to ${span.to}`
        yield {
          at: [],
          find: said.words,
          offset: said.at,
          message: `“${said.words}” is meant as several years.`,
          hint: `Write ${by}.`,
          fix: { replace: said.words, by },
        }
      }
    }
  },
})
