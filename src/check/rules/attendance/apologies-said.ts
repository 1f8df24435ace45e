import { personOf } from '../../../history/people.ts'
import { exampleForum } from '../../example-forum.ts'
import { sentencesOf } from '../../figures/said.ts'
import { rule } from '../../rule.ts'
import { spokenOf } from '../../spoken-of.ts'
import { spoken } from '../../words.ts'

/** A sentence that says who sent apologies; one for being late, or for leaving, is another thing. */
const apologies = /\bapologies\b(?![^.]*\b(?:late|lateness|leav|early|arriv))[^.]*\b(?:received|noted|submitted|sent|given|made|accepted|from|for)\b/i
/** What may stand behind the name of somebody who came in the place of another. */
const isOther =
  /^\s*(?:\([^)]*\)\s*)?,?\s*(?:who\b|was\b|were\b|is\b|has\b|had\b|attend|substitut|deputis|represent|instead\b|replac|for\b|in (?:his|her|their|the) (?:place|absence))/i

const isEntry = (text: string): boolean => /^\s*(?:[-*+]|\(?\w{1,3}[.)])\s/.test(text)

const meeting = (body: string, status = 'present') => ({
  forum: exampleForum,
  meeting: `attendance:\n  - person: larch\n    status: present\n  - person: thorne\n    status: ${status}\n  - person: ambler\n    status: present\nitems:\n  - title: Apologies\n    template: apologies\n    body: ${body}`,
})

export default rule({
  code: 'attendance/apologies-said',
  severity: 'warning',
  summary: 'Nobody whose apologies the minutes record in words is present in the attendance.',
  why: 'Minutes that list somebody as present and then record their apologies are wrong in one place, and the quorum is counted from them.',
  source: 'Minutes of Windsor and Maidenhead, with a director in both lists, and of East Sussex, with three members.',
  good: [
    meeting('Apologies were received from Isla Thorne.', 'apologies'),
    meeting('Apologies were received from Greta Holm (Isla Thorne attending).'),
    meeting('Apologies were received from Greta Holm; Isla Thorne was there in her place.'),
    meeting('Isla Thorne sent apologies for lateness.'),
  ],
  bad: [
    meeting('Apologies were received from «Isla Thorne» and Greta Holm.'),
    meeting('|\n      Apologies have been received from:\n\n      - Greta Holm\n      - «Ruth Ambler»'),
  ],
  subject: 'item',
  *run(item, { folder, records: { forum } }) {
    const attendance = folder.meeting?.attendance
    if (!item.body || !forum || !attendance || !(item.template === 'apologies' || /^apologies\b/i.test(item.title))) return
    const text = spoken({ text: item.body.markdown, prose: true, at: { file: folder.file, path: [] } })
    const rows = new Map(attendance.map((row, i) => [personOf(forum, row.person).name, { row, i }]))
    let isList = false
    for (const sentence of sentencesOf(text)) {
      const isSaid = apologies.test(sentence.text)
      isList = isSaid ? /:\s*$/.test(sentence.text) : isList && isEntry(sentence.text)
      if (!isSaid && !isList) continue
      for (const { name, start, end, member, attendee } of spokenOf(forum, sentence.text)) {
        const before = sentence.text.slice(0, start)
        const inBrackets = before.lastIndexOf('(') > before.lastIndexOf(')')
        if (inBrackets || /\b(?:by|for|with|substitute,?)\s+(?:\w+\.?\s+)?$/i.test(before) || isOther.test(sentence.text.slice(end))) continue
        const found = rows.get(personOf(forum, (member ?? attendee)?.id ?? name).name)
        if (found?.row.status !== 'present' || found.row.arrived || found.row.left || found.row.only_for || found.row.late) continue
        yield {
          at: ['body'],
          find: name,
          offset: sentence.start + start,
          message: `${name.replace(/\s+/g, ' ')} is present in the attendance.`,
          hint: 'Correct the attendance, or take the name out of the apologies.',
          related: [{ at: { file: folder.file, path: ['attendance', found.i, 'status'] }, message: found.row.status }],
        }
      }
    }
  },
})
