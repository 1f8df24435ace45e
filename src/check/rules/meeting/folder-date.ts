import { dayText, iso, readDay } from '../../../base/dates.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'meeting/folder-date',
  severity: 'error',
  summary: 'A meeting’s folder that is named after a day is named after the day of the meeting.',
  why: 'The folder’s name is part of the address its papers are published at; a paper dated otherwise is then filed under the wrong meeting.',
  good: [{ meeting: 'date: 2026-01-15' }],
  bad: [{ meeting: 'date: «2026-01-16»' }],
  subject: 'meeting',
  *run({ date }, { folder }) {
    const named = readDay(folder.name.slice(0, 10))
    if (!named.ok || iso(named.value) === iso(date)) return
    yield {
      at: ['date'],
      message: `The meeting is dated ${dayText(date)}, but its folder is named ${folder.name}.`,
      hint: 'Correct the date, or rename the folder.',
    }
  },
})
