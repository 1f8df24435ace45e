import { yearsSaid, yearText } from '../../../base/years.ts'
import { itemsOf } from '../../../model/agenda.ts'
import { shared } from '../../figures/stems.ts'
import { clausePartsOf } from '../../papers.ts'
import { type Finding, rule } from '../../rule.ts'
import { pointing } from '../../words.ts'

const report = (title: string, text: string) => ({ report: `title: ${title}\nrecommendations:\n  - verb: decide\n    text: ${text}` })
const item = (title: string, text: string) => ({
  meeting: `items:\n  - title: ${title}\n    resolution:\n      outcome: carried\n      clauses:\n        - kind: decide\n          text: ${text}`,
})

/** Titles of what looks back or far ahead, and words that tell of another year than that of the title. */
const isWide = /\b(?:outturn|monitor\w*|closing|review|medium|strategy|plan|years|update|position|consultation|balances?|accounts?|statement|final|lessons)\b/i
const looksAway =
  /\b(?:outturn|underspen\w*|overspen\w*|balances?|carr(?:y|ied) (?:forward|over)|brought|previous|remain\w*|same|as (?:in|for|agreed)|from|since|last|continu\w*|unchanged|compar\w*|position|actual|closing|statement|provisional|surplus|deficit|replac\w*|repeat\w*|until|both|each|than|agreed in|levels?|baseline|pupils? (?:in|of)|census|data|paid|spent|recover\w*|repay\w*|rolled)\b/i

/** The one year of a title, said in a plain way. */
const yearOf = (title: string): number | undefined => {
  const [only, other] = yearsSaid(title)
  return other || isWide.test(title) ? undefined : only?.year?.start
}

/** What is asked or resolved under a title of one year, and speaks of the same thing in the year before or after alone. */
const wrong = (title: string, text: string): Pick<Finding, 'find' | 'message' | 'hint'> | undefined => {
  const year = yearOf(title)
  const said = yearsSaid(text)
  const [only, other] = said
  if (year === undefined || !only?.year || other || only.year.start === year || Math.abs(only.year.start - year) > 1) return undefined
  if (
    looksAway.test(text) ||
    shared(title, text) === 0 ||
    !/\b(?:for|in|of|from April|year)(?: the)?(?: financial)?(?: year)?,? $/i.test(text.slice(0, only.at))
  )
    return undefined
  return {
    find: pointing(text, only.at, only.at + only.words.length),
    message: `The title is of ${yearText({ kind: 'year', start: year }, '2020/21')}, and this is for ${only.words}.`,
    hint: 'Correct one of the two years.',
  }
}

export default rule({
  code: 'recommendation/report-year',
  severity: 'warning',
  summary: 'What a report asks for, and what an item resolves, is for the year that is in its title.',
  why: 'Last year’s report is written over; the title is put right, and the recommendation is what goes into the minutes.',
  good: [
    report('Growth fund 2026/27', 'Agree the growth fund for 2026/27.'),
    report('Growth fund 2026/27', 'Agree that the growth fund for 2026/27 is that of 2025/26.'),
    report('Growth fund 2026/27', 'Agree that the growth fund keeps the level of 2025/26.'),
    report('Growth fund outturn 2024/25', 'Agree the growth fund for 2025/26.'),
    report('Growth fund 2026/27', 'Agree to return the underspend of the growth fund in 2025/26.'),
    item('Growth fund 2026/27', 'That the growth fund for 2026/27 be agreed.'),
    item('Growth fund', 'That the growth fund for 2025/26 be agreed.'),
  ],
  bad: [
    report('Growth fund 2026/27', 'Agree that the £1,577,000 for growth in «2025/26» goes to schools.'),
    report('Growth fund 2026/27', 'Agree the criteria of the growth fund for «2025/26».'),
    report('De-delegation in 2026/27', 'Agree the de-delegation of licences for «2025/26».'),
    report('Central services for 2026/27', 'Agree that central services are funded for «2027/28».'),
    item('Growth fund 2026/27', 'That the growth fund for «2025/26» be agreed.'),
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    const { meeting, file, reports } = folder
    for (const { file, record } of reports)
      for (const [i, { verb, text, papers }] of record.recommendations.entries()) {
        const found = verb === 'note' || papers || (record.year && record.year.start !== yearOf(record.title)) ? undefined : wrong(record.title, text.markdown)
        if (found) yield { at: { file, path: ['recommendations', i, 'text'] }, ...found, related: [{ at: { file, path: ['title'] }, message: record.title }] }
      }
    for (const { item, path } of meeting ? itemsOf(meeting) : [])
      for (const { part, path: below } of clausePartsOf(item)) {
        const found = part.kind === 'note' || part.papers || !part.text ? undefined : wrong(item.title, part.text.markdown)
        if (found)
          yield { at: { file, path: [...path, ...below, 'text'] }, ...found, related: [{ at: { file, path: [...path, 'title'] }, message: item.title }] }
      }
  },
})
