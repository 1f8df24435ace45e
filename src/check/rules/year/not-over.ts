import { dayText, iso } from '../../../base/dates.ts'
import { dateAt, datedSentences, placeOf, said, textsOfMeeting } from '../../dates.ts'
import { rule } from '../../rule.ts'

const year = '⟨(Y\\d+)⟩'
const kind = '(?:financial year |the financial year |year |the year )?'
const spent = '(?:over|under)[- ]?sp[ea]nt|(?:over|under)[- ]?spen[dt]s?|in (?:surplus|deficit)'

/** What is told of a year as if it were over. */
const told: readonly RegExp[] = [
  new RegExp(
    `\\b(?:was|were|had been|has been|have been|had)(?: [\\w-]+){0,3} (?:${spent})(?: by [£\\d][\\d.,]*\\w*(?: \\w+)?)?(?: (?:for|in|at the end of|at the close of)) ${kind}${year}`,
    'gi',
  ),
  new RegExp(
    `\\b(?:was|were)(?: a| an)?(?: \\w+)? (?:${spent}|surplus|deficit) (?:of [£\\d][\\d.,]*\\w*(?: \\w+)? )?(?:for|in|at the end of) ${kind}${year}`,
    'gi',
  ),
  new RegExp(`\\b(?:for|in|at the end of) ${kind}${year},? (?:[\\w’'-]+ ){1,6}(?:was|were|had|finished|ended|closed)(?: \\w+){0,2} (?:${spent})\\b`, 'gi'),
  new RegExp(`\\b(?:final|actual|audited|closing) (?:outturn|accounts|balances?|out-turn|year-end position) (?:position )?(?:for|of|in) ${kind}${year}`, 'gi'),
  new RegExp(`${year} (?:final |actual |DSG |schools? |budget )?(?:outturn|out-turn) (?:was|were|showed|shows|had)\\b`, 'gi'),
  new RegExp(`\\b(?:outturn|out-turn) (?:for|of|in) ${kind}${year} (?:was|showed|shows)\\b`, 'gi'),
]

const forecast =
  /\b(?:forecasts?|projected|projections?|predict\w*|estimat\w*|expect\w*|likely|anticipat\w*|latest|to date|so far|months? \d|quarter|Q[1-4]|currently|will|would|may|might|could|if|when|period|once|plan|indicative|not yet|not known|not available|awaited|academic|school year)\b/i

const report = (background: string) => ({ report: `title: Outturn 2024/25\nyear: 2024-25\nbackground: ${background}` })

export default rule({
  code: 'year/not-over',
  severity: 'warning',
  summary: 'What is told of a financial year as over is told after 31 March.',
  why: 'An outturn of a year that has half run is that of another year; members then look for the money in the wrong accounts.',
  source: 'Slough, outturn of 2016/17, where budgets “were underspent for 2017/18” in October 2017.',
  good: [
    report('Budgets were much underspent for 2024/25, but most of it is committed.'),
    report('The outturn for 2024/25 shows a surplus; a deficit is forecast for 2025/26.'),
    report('Budgets were forecast to be underspent for 2025/26.'),
    report('At month 9 budgets were underspent in 2025/26 by £3m.'),
    report('The final outturn for 2025/26 will come in June.'),
    report('Schools were set budgets for 2026/27 that were higher.'),
  ],
  bad: [
    report('Budgets were much underspent for «2025/26», but most of it is committed.'),
    report('The high needs block was overspent by £3.6m in «2025/26».'),
    report('There was an underspend of £3.6m in «2025/26».'),
    report('In «2025/26» the high needs block had been overspent.'),
    report('The outturn for «2025/26» shows a surplus of £3.6m.'),
    report('The «2025/26» outturn was a surplus of £3.6m.'),
    report('The final outturn for «2026/27» is set out in the table.'),
    { meeting: 'items:\n  - title: Outturn\n    body: Budgets were underspent by £3.6m for «2025/26».' },
  ],
  subject: 'meeting',
  *run(meeting, { folder }) {
    const now = iso(meeting.date)
    for (const words of textsOfMeeting(folder)) {
      if (!/out-?turn|sp[ea]n[dt]|surplus|deficit|closing|final|audited/i.test(words.text)) continue
      for (const dated of datedSentences(words)) {
        if (!dated.dates.some(({ kind: of, last }) => of === 'Y' && last > now) || forecast.test(dated.text)) continue
        const marks = new Set(told.flatMap(pattern => [...dated.text.matchAll(pattern)].map(([, mark]) => mark)))
        for (const mark of marks) {
          const date = dateAt(dated, mark)
          if (date && date.last > now)
            yield {
              ...placeOf(dated, date),
              message: `${said(date)} is told as over, but it ends after the meeting, which is on ${dayText(meeting.date)}.`,
              hint: 'Correct the year; or say that it is a forecast.',
              related: [{ at: ['date'], message: dayText(meeting.date) }],
            }
        }
      }
    }
  },
})
