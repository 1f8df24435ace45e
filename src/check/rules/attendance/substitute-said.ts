import { personOf } from '../../../history/people.ts'
import type { Attendance } from '../../../model/attendance.ts'
import { minutedIn } from '../../counts-said.ts'
import { exampleForum } from '../../example-forum.ts'
import { rule } from '../../rule.ts'
import { spokenOf } from '../../spoken-of.ts'

/** Words before the name of somebody whose place was taken. */
const placeOf =
  /\b(?:(?:attend(?:ed|ing)|came|sat|sitting|voted|voting|there|present|was|were|is) (?:as an? substitute |as substitute |as a deputy )?(?:for|on behalf of|in place of|in the place of|instead of)|(?:substitut(?:ed|ing)|deputi[sz](?:ed|ing)|stood in|standing in|subbing|sat in) (?:for|on behalf of)|(?:substitute|deputy|replacement) for|in (?:the )?(?:place|absence) of|(?:attended|came) instead of)\s+$/i
/** Words behind the name of somebody whose place was taken. */
const isReplaced =
  /^\s*(?:\([^)]*\)\s*)?,?\s*(?:who )?(?:was|is|were) (?:represented|substituted) by\b|^\s*\((?:substitute|sub|represented by|replaced by|deputy)\b:?/i

const meeting = (body: string, status = 'present') => ({
  forum: exampleForum,
  meeting: `attendance:\n  - person: larch\n    status: ${status}\n  - person: thorne\n    status: present\n    left: "15:00"\n  - person: sedge\n    status: present\n  - person: Hazel Brack\n    status: present\nitems:\n  - title: Apologies\n    body: |\n      ${body}`,
})

export default rule({
  code: 'attendance/substitute-said',
  severity: 'warning',
  summary: 'Nobody in whose place a substitute came, in the words of the minutes, is present in the attendance.',
  why: 'A seat votes once. With the member and the substitute at the table, nobody can tell who voted for it.',
  source: 'regulation 8(8) of the Schools Forums (England) Regulations 2012: substitutes attend and vote on behalf of members.',
  good: [
    meeting('Hazel Brack attended for Owen Larch.', 'apologies'),
    meeting('Hazel Brack came in the place of Isla Thorne for the last item.'),
    meeting('Hazel Brack spoke for Tom Sedge’s proposal, and Tom Sedge presented on behalf of Owen Larch.'),
    meeting('Tom Sedge was represented on the working group by another head.'),
  ],
  bad: [
    meeting('Hazel Brack attended for «Owen Larch».'),
    meeting('Hazel Brack was present as substitute for «Mr Larch».'),
    meeting('Hazel Brack substituted for «Tom Sedge».'),
    meeting('Hazel Brack attended on behalf of «Owen Larch».'),
    meeting('Hazel Brack, deputising for «Owen Larch», was welcomed.'),
    meeting('«Owen Larch» was represented by Hazel Brack.'),
    meeting('«Owen Larch» (substitute: Hazel Brack).'),
    meeting('In the absence of «Tom Sedge», Hazel Brack voted.'),
    meeting('Hazel Brack (substitute for «Owen Larch») was there.'),
    meeting('Hazel Brack sat in place of «Tom Sedge».'),
  ],
  subject: 'item',
  *run(item, { folder, records: { forum } }) {
    const attendance = folder.meeting?.attendance
    if (!forum || !attendance) return
    let rows: Map<string, { readonly row: Attendance; readonly i: number }> | undefined
    for (const { text, at } of minutedIn(item)) {
      if (!/substitut|deput|represented|replaced|behalf|place of|absence of|instead|stood|standing|attend|\bcame\b|\bsub\b/i.test(text)) continue
      for (const { name, start, end, member, attendee } of spokenOf(forum, text)) {
        if (!placeOf.test(text.slice(Math.max(0, start - 60), start)) && !isReplaced.test(text.slice(end, end + 60))) continue
        rows ??= new Map(attendance.map((row, i) => [personOf(forum, row.person).name, { row, i }]))
        const found = rows.get(personOf(forum, (member ?? attendee)?.id ?? name).name)
        if (found?.row.status !== 'present' || found.row.arrived || found.row.left || found.row.only_for || found.row.out_for) continue
        yield {
          at,
          find: name,
          offset: start,
          message: `Somebody came in the place of ${name.replace(/\s+/g, ' ')}, who is present in the attendance.`,
          hint: 'Correct the name, or the attendance.',
          related: [{ at: { file: folder.file, path: ['attendance', found.i, 'status'] }, message: found.row.status }],
        }
      }
    }
  },
})
