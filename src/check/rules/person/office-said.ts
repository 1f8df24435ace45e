import { meetingsAfter } from '../../../history/order.ts'
import { personOf } from '../../../history/people.ts'
import { itemsOf } from '../../../model/agenda.ts'
import { minutedIn } from '../../counts-said.ts'
import { exampleForum } from '../../example-forum.ts'
import { type Around, rule } from '../../rule.ts'
import { spokenOf } from '../../spoken-of.ts'

const post = "(?:the |our )?(vice[- ]?chair|deputy chair|chair)(?:man|woman|person)?(?: of (?:the )?(?:Schools?[’']?s? )?Forum)?"
/** “Owen Larch, the Vice-Chair, …”, “Owen Larch (Chair)”. */
const behind = new RegExp(`^\\s*(?:\\(${post}\\)|,\\s*${post}(?=,|;|\\.(?:\\s|$)|\\s+(?:said|asked|thanked|opened|closed|welcomed|and)\\b))`, 'i')
/** “The Vice-Chair, Owen Larch, …”, “Vice-Chair (Owen Larch)”, “Vice-Chair Owen Larch”. */
const before = new RegExp(`(?<!\\bas |\\belected |\\bappointed |\\bto |\\bof |-)\\b${post}(?:,\\s+| \\(|:? )(?:(?:Mrs?|Ms|Dr|Cllr|Councillor)\\.? )?$`, 'i')
/** Other times, and other bodies. */
const isOther =
  /\b(?:former(?:ly)?|outgoing|previous|past|then|retiring|acting|interim|elect|new|elected|appointed|nominated|election|nominations?|governors|board|group|committee|until|will be|stand(?:ing)? down|for (?:the|this) meeting)\b/i

/** Whether the office may have been another’s on the day: somebody was elected to it then or later, or took the chair. */
const mayDiffer = (around: Around, office: 'chair' | 'vice-chair', name: string): boolean => {
  const { folder, records } = around
  const { forum } = records
  const { meeting } = folder
  if (!forum || !meeting) return true
  if (office === 'chair' && meeting.chair !== undefined && personOf(forum, meeting.chair).name === name) return true
  return [folder, ...meetingsAfter(records, folder)].some(one =>
    one.meeting ? itemsOf(one.meeting).some(({ item }) => (item.elections ?? []).length > 0 || item.template === 'election') : true,
  )
}

const officers = exampleForum
  .replace('name: Owen Larch\n    group: primary\n', 'name: Owen Larch\n    group: primary\n    office: chair\n')
  .replace('name: Tom Sedge\n    group: academies\n', 'name: Tom Sedge\n    group: academies\n    office: vice-chair\n')
const says = (body: string, more = '') => ({ forum: officers, meeting: `${more}items:\n  - title: Announcements\n    body: ${body}` })

export default rule({
  code: 'person/office-said',
  severity: 'warning',
  summary: 'Whom the minutes call chair or vice-chair holds that office by the roster.',
  why: 'Members are asked to write to the vice-chair; minutes that name another one send them to the wrong person.',
  source: 'Minutes of a forum that elect one member as vice-chair and call another so some lines below.',
  good: [
    says('Owen Larch, the Chair, and Tom Sedge (Vice-Chair) would meet.'),
    says('Isla Thorne, the chair of governors, and the former Chair, Greta Holm, would meet.'),
    says('Isla Thorne, the Chair, opened the meeting.', 'chair: thorne\n'),
    says('The chair of the group, Isla Thorne, reported.'),
    says('Isla Thorne was elected Vice-Chair, and Greta Holm thanked the Chair.'),
  ],
  bad: [
    says('«Isla Thorne», the Vice-Chair, would take the next meeting.'),
    says('The Chair, «Isla Thorne», opened the meeting.'),
    says('«Greta Holm» (Vice-Chair) asked who pays.'),
    says('The Vice-Chair, «Greta Holm», asked who pays.'),
    says('The Vice Chair («Mrs Thorne») would write.'),
    says('«Tom Sedge», the Chair, would write to schools.'),
    says('«Owen Larch», Vice-Chair of the Forum, would write to schools.'),
    says('Vice-chair «Corin Ash» would write to schools.'),
    says('The Chair of the Schools Forum, «Corin Ash», would write to schools.'),
    says('«Isla Thorne», chair of the Forum, asked who pays.'),
  ],
  subject: 'item',
  *run(item, around) {
    const { forum, forumFile } = around.records
    if (!forum) return
    for (const { text, at } of minutedIn(item)) {
      if (!/chair/i.test(text)) continue
      const plain = text.replace(/\s/g, ' ')
      for (const { name, start, end, member } of spokenOf(forum, text)) {
        const ahead = plain.slice(Math.max(0, start - 60), start)
        const said = before.exec(ahead)
        const match = behind.exec(plain.slice(end, end + 60)) ?? said
        const found = (match?.[1] ?? match?.[2])?.toLowerCase()
        if (!member || found === undefined) continue
        const office = found === 'chair' ? 'chair' : 'vice-chair'
        const held = (forum.members ?? []).findIndex(one => one.office === office)
        const holder = forum.members?.[held]
        if (!holder?.name || (forum.members ?? []).some(one => one.office === office && one.id === member.id)) continue
        const from = Math.max(0, plain.slice(0, start).lastIndexOf('. '))
        if (isOther.test(plain.slice(from, end + 70).split(/\. (?=[A-Z])/)[from === 0 ? 0 : 1] ?? '')) continue
        if (mayDiffer(around, office, personOf(forum, member.id).name)) continue
        yield {
          at,
          find: text.slice(start, end),
          offset: start,
          message: `${name.replace(/\s+/g, ' ')} is called ${office}, but ${holder.name} is ${office} by the roster.`,
          hint: 'Correct the name or the office, in the text or in forum.yaml.',
          related: [{ at: { file: forumFile, path: ['members', held, 'office'] }, message: holder.name }],
        }
      }
    }
  },
})
