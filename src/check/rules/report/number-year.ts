import { rule } from '../../rule.ts'

/** The year in a report’s number, as in `ED17031` or `SF/25/14`. */
const yearIn = (number: string): number | undefined => {
  const found = /^[A-Z]{2,5}[/ -]?(\d\d)(?:\d{3}$|[/-]\d+$)/.exec(number)?.[1] ?? /^[A-Z]{2,5}[/ -](20\d\d)[/-]\d+$/.exec(number)?.[1]
  return found === undefined ? undefined : 2000 + (Number(found) % 100)
}

export default rule({
  code: 'report/number-year',
  severity: 'warning',
  summary: 'The year in the number of a report is that of its meeting.',
  why: 'A number that was copied with last year’s report files the new one under the old.',
  source: 'A report of Bromley’s on 2020/21 that bore a number of 2018.',
  good: [{ report: 'number: SF/25/14' }, { report: 'number: ED26003' }, { report: 'number: 17' }],
  bad: [{ report: 'number: «ED18085»' }, { report: 'number: «SF/23/14»' }],
  subject: 'meeting',
  *run({ date }, { folder }) {
    for (const { file, record } of folder.reports) {
      const year = record.number === undefined ? undefined : yearIn(record.number)
      if (year === undefined || Math.abs(year - date.year) <= 1) continue
      yield {
        at: { file, path: ['number'] },
        message: `The number ${record.number} is one of ${year}, but the meeting is in ${date.year}.`,
        hint: 'Correct the number.',
      }
    }
  },
})
