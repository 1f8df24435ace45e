import { dayText, iso, looseDateText, reach } from '../../../base/dates.ts'
import { rule } from '../../rule.ts'

const entry = (when: string, deadline: string) => `entries:\n  - topic: Schools budget\n    when: ${when}\n    deadline: ${deadline}`

export default rule({
  code: 'programme/after-deadline',
  severity: 'warning',
  summary: 'What has a deadline is planned for a time before it.',
  why: 'The budget that has to be with the Department for Education on 21 January cannot wait for the meeting of February.',
  source: 'The work plan of Brighton and Hove’s forum, which is built round the return of 21 January.',
  good: [{ work_programme: entry('January 2027', '2027-01-21') }, { work_programme: entry('2027-01-14', '2027-01-21') }],
  bad: [{ work_programme: entry('«February 2027»', '2027-01-21') }],
  subject: 'records',
  *run({ programme }) {
    for (const [i, { topic, when, deadline, status }] of (programme?.record.entries ?? []).entries()) {
      const first = when && reach(when)?.first
      if (!programme || !deadline || !when || first === undefined || first <= iso(deadline) || status === 'dropped' || status === 'done') continue
      yield {
        at: { file: programme.file, path: ['entries', i, 'when'] },
        message: `“${topic}” is planned for ${looseDateText(when)}, and is due by ${dayText(deadline)}.`,
        hint: 'Plan it for an earlier meeting, or correct the deadline.',
        related: [{ at: { file: programme.file, path: ['entries', i, 'deadline'] }, message: dayText(deadline) }],
      }
    }
  },
})
