import { personOf } from '../../../history/people.ts'
import type { Attendance } from '../../../model/attendance.ts'
import { exampleForum } from '../../example-forum.ts'
import { sentencesOf } from '../../figures/said.ts'
import { rule } from '../../rule.ts'
import { spokenOf } from '../../spoken-of.ts'
import { spoken } from '../../words.ts'

/** A sentence that says who sent apologies; one for being late, or for leaving, is another thing. */
const apologies =
  /(?<!\bno )\bapologies\b(?![^.]*\b(?:late|lateness|leav|early|arriv))[^.]*(?:\b(?:received|noted|submitted|sent|given|made|accepted|from|for)\b|:)|\b(?:sent|gave|given|submitted|offered|tendered) (?:\w+ )?apologies(?![^.]*\b(?:late|lateness|leav|early|arriv))/i
/** A sentence that says that nobody sent apologies; no further ones, or none for an earlier meeting, are another thing. */
const none =
  /^\s*(?:there (?:were|are) no apologies(?: for absence)?(?: (?:received|noted|given|sent|submitted))?|no apologies(?: for absence)? (?:were|had been|have been) (?:received|noted|given|sent|submitted)|no apologies(?: for absence)?|apologies(?: for absence)?: (?:none|nil))\s*[.;]?\s*$/i
/** Items that begin with who is there. */
const about = /\b(?:apolog|welcome|introduction|attendance|absence|present)/i
/** What may stand behind the name of somebody who came in the place of another. */
const isOther =
  /^\s*(?:\([^)]*\)\s*)?,?\s*(?:who\b|was\b|were\b|is\b|has\b|had\b|attend|substitut|deputis|represent|instead\b|replac|for\b|in (?:his|her|their|the) (?:place|absence))/i

const isEntry = (text: string): boolean => /^\s*(?:[-*+]|\(?\w{1,3}[.)])\s/.test(text)

/** What is said of somebody in the attendance, and what to do, where they cannot have sent apologies. */
const against = ({ status, arrived, left, only_for, late }: Attendance, name: string): readonly [string, string] | undefined => {
  if (arrived || left || only_for || late) return undefined
  if (status === 'present' || status === 'substitute')
    return [`${name} is present in the attendance.`, 'Correct the attendance, or take the name out of the apologies.']
  return status === 'absent'
    ? [`${name} is absent without apologies in the attendance.`, 'Write status: apologies in the attendance, or take the name out of the apologies.']
    : undefined
}

const meeting = (body: string, status = 'present', title = 'Apologies') => ({
  forum: exampleForum,
  meeting: `attendance:\n  - person: larch\n    status: present\n  - person: thorne\n    status: ${status}\n  - person: ambler\n    status: present\nitems:\n  - title: ${title}\n    body: ${body}`,
})

export default rule({
  code: 'attendance/apologies-said',
  severity: 'warning',
  summary: 'Whoever sent apologies in the words of the minutes did so by the attendance, and is named once.',
  why: 'Minutes that list somebody as present and then record their apologies are wrong in one place, and the quorum is counted from them.',
  source:
    'Minutes of Windsor and Maidenhead, with a director in both lists; of East Sussex, with three members, and one absent without word; of Torbay, with one among the members and the officers.',
  good: [
    meeting('Apologies were received from Isla Thorne.', 'apologies'),
    meeting('Apologies were received from Greta Holm (Isla Thorne attending).'),
    meeting('Apologies were received from Greta Holm; Isla Thorne was there in her place.'),
    meeting('Apologies had come from Isla Thorne, and Greta Holm attended on behalf of Isla Thorne.', 'apologies'),
    meeting('Isla Thorne sent apologies for lateness.'),
    meeting('Apologies were received from Mrs Thorne. Isla Thorne hopes to come next time.', 'apologies', 'Welcome and apologies'),
    meeting('No apologies were received. Isla Thorne was in the chair.'),
    meeting('No apologies were received.', 'absent'),
    meeting('There were no further apologies.', 'apologies'),
    meeting('No apologies were received from officers.', 'apologies'),
  ],
  bad: [
    meeting('«There were no apologies».', 'apologies'),
    meeting('«No apologies were received».', 'apologies'),
    meeting('The Chair welcomed everybody. «There were no apologies for absence».', 'apologies', 'Welcome and apologies'),
    meeting('|\n      «Apologies: none»', 'apologies'),
    meeting('Apologies were received from «Isla Thorne» and Greta Holm.'),
    meeting('|\n      Apologies have been received from:\n\n      - Greta Holm\n      - «Ruth Ambler»'),
    meeting('Apologies for absence were received from «Mrs Thorne».', 'present', 'Welcome and apologies'),
    meeting('Apologies from «I. Thorne» and G. Holm were noted.'),
    meeting('«Isla Thorne» sent her apologies.'),
    meeting('«Isla Thorne» and Tom Sedge had given their apologies for the meeting.', 'absent'),
    meeting('Apologies were received from «Isla Thorne».', 'absent', 'Apologies for absence'),
    meeting('|\n      Apologies: «Isla Thorne», Tom Sedge.', 'absent'),
    meeting('Apologies were received from Isla Thorne and Tom Sedge. Apologies were also noted from the officers Ada Ross and «Isla Thorne».', 'apologies'),
  ],
  subject: 'item',
  *run(item, { folder, records: { forum } }) {
    const attendance = folder.meeting?.attendance
    if (!item.body || !forum || !attendance || !(item.template === 'apologies' || about.test(item.title))) return
    const text = spoken({ text: item.body.markdown, prose: true, at: { file: folder.file, path: [] } })
    const rows = new Map(attendance.map((row, i) => [personOf(forum, row.person).name, { row, i }]))
    const seen = new Set<string>()
    let isList = false
    for (const sentence of sentencesOf(text.replace(/\b([A-Z]|Mrs?|Ms|Dr)\.(?=\s)/g, '$1 '))) {
      const sent = none.test(sentence.text) ? attendance.findIndex(({ status }) => status === 'apologies') : -1
      const away = attendance[sent]
      if (away) {
        const lead = sentence.text.search(/\S/)
        const start = sentence.start + lead
        yield {
          at: ['body'],
          find: text.slice(start, start + sentence.text.trim().replace(/[.;]$/, '').length),
          offset: start,
          message: `No apologies are told, but ${personOf(forum, away.person).name} sent apologies by the attendance.`,
          hint: 'Name who sent apologies, or correct the attendance.',
          related: [{ at: { file: folder.file, path: ['attendance', sent, 'status'] }, message: away.status }],
        }
        continue
      }
      const isSaid = apologies.test(sentence.text)
      isList = isSaid ? /:\s*$/.test(sentence.text) : isList && isEntry(sentence.text)
      if (!isSaid && !isList) continue
      for (const { name, start, end, member, attendee } of spokenOf(forum, sentence.text)) {
        const before = sentence.text.slice(0, start)
        const inBrackets = before.lastIndexOf('(') > before.lastIndexOf(')')
        if (
          inBrackets ||
          /\b(?:by|for|with|substitute,?|on behalf of|in (?:the )?place of|instead of)\s+(?:\w+\.?\s+)?$/i.test(before) ||
          isOther.test(sentence.text.slice(end))
        )
          continue
        const whole = personOf(forum, (member ?? attendee)?.id ?? name).name
        const found = rows.get(whole)
        const fault = seen.has(whole)
          ? ([`${whole} is among the apologies twice.`, 'Take one of the two out, or name who was meant.'] as const)
          : found && against(found.row, whole)
        seen.add(whole)
        if (!fault) continue
        yield {
          at: ['body'],
          find: text.slice(sentence.start + start, sentence.start + start + name.length),
          offset: sentence.start + start,
          message: fault[0],
          hint: fault[1],
          ...(found && { related: [{ at: { file: folder.file, path: ['attendance', found.i, 'status'] }, message: found.row.status }] }),
        }
      }
    }
  },
})
