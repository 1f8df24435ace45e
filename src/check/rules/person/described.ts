import { once } from '../../../base/once.ts'
import type { Forum } from '../../../model/forum.ts'
import { everyRecord } from '../../../model/records.ts'
import { rule } from '../../rule.ts'
import { spokenOf } from '../../spoken-of.ts'
import { spoken, textsIn } from '../../words.ts'

/** What stands right behind a name: in brackets, or as “, headteacher of Elm School”. */
const description =
  /^\s*(?:\(([^()]{3,90})\)|,\s+(?:the\s+)?((?:(?:executive |acting |interim )?head ?teacher|head|principal|governor|chair of governors|representative)\s+(?:of|at|for|from)\s+[^,.;()]{3,60}))/i
const isHead = /^(?:(?:executive|acting|interim|the) )*(?:head ?teacher|principal|head)(?! of [a-z])\b/i
const isGovernor = /^(?:(?:the|parent|chair of|lead) )*governors?\b/i

/** What may stand before the school: anything else, as in “substituting for Tom Sedge, Elm School”, is about somebody or something else. */
const isPost =
  /^(?:(?:executive|acting|interim|deputy|assistant|associate|the|a|an|primary|secondary|special|academy|academies|nursery|maintained|school|head ?teacher|head|principal|governor|chair of governors|representative|rep|business manager|member|of|at|for|from|and)\b|[\s,:–-])*$/i

const bodies = once((forum: Forum): readonly string[] => (forum.members ?? []).flatMap(({ body }) => (body === undefined ? [] : [body])))

const forum =
  'groups:\n  - id: primary\n    name: Maintained primary schools\n    kind: schools\n    seats: 2\nmembers:\n  - id: larch\n    name: Owen Larch\n    group: primary\n    capacity: head\n    body: Fernbank School\n  - id: thorne\n    name: Isla Thorne\n    group: primary\n    capacity: governor\n    body: Ravensike School\n'
const says = (body: string) => ({ forum, meeting: `items:\n  - title: Growth fund\n    body: ${body}` })

export default rule({
  code: 'person/described',
  severity: 'warning',
  summary: 'What stands behind a member’s name in a text, the school and whether head or governor, is as in the roster.',
  why: 'Members are there for a school and in a capacity: minutes that give another one are corrected at the next meeting.',
  source: 'Minutes of Windsor and Maidenhead, with the wrong school, and of Leicestershire, with a headteacher for a governor.',
  good: [
    says('Owen Larch (Fernbank School) asked, and Isla Thorne, governor of Ravensike School, answered.'),
    says('Isla Thorne (Headteacher, Moor School) asked what Owen Larch (on Ravensike School) had said.'),
    says('Owen Larch (substituting for Isla Thorne, Ravensike School) voted.'),
  ],
  bad: [
    says('Owen Larch («Ravensike School») asked who pays.'),
    says('Isla Thorne («Headteacher, Ravensike School») asked who pays.'),
    says('Owen Larch, «governor of Fernbank School», asked who pays.'),
  ],
  subject: 'records',
  *run(records) {
    const { forum } = records
    if (!forum || bodies(forum).length === 0) return
    for (const words of everyRecord(records).flatMap(textsIn)) {
      if (!words.prose || words.at.file === records.forumFile) continue
      const text = spoken(words)
      for (const { name, end, member, path } of spokenOf(forum, text)) {
        const match = member ? description.exec(text.slice(end, end + 120)) : null
        const said = match?.[1] ?? match?.[2]
        if (!member || said === undefined || match === null) continue
        const plain = said.replace(/\s+/g, ' ').replaceAll("'", '’')
        const own = member.body !== undefined && plain.includes(member.body)
        const other = own ? undefined : bodies(forum).find(body => plain.endsWith(body) && isPost.test(plain.slice(0, -body.length)))
        const isOther = other !== undefined && member.body !== undefined
        const isOnlyRole = own || !/[,;]|\b(?:of|at|for|from)\b/.test(plain)
        const isOdd = isOnlyRole && ((member.capacity === 'governor' && isHead.test(plain)) || (member.capacity === 'head' && isGovernor.test(plain)))
        if (!isOther && !isOdd) continue
        const role = member.capacity ?? 'representative'
        yield {
          at: words.at,
          find: said,
          offset: end + match[0].indexOf(said),
          message: `${name.replace(/\s+/g, ' ')} is on the roster ${isOther ? `for ${member.body}` : `as ${role}`}.`,
          hint: 'Correct the text, or the roster.',
          related: [{ at: { file: records.forumFile, path: [...path, isOther ? 'body' : 'capacity'] }, message: isOther ? (member.body ?? '') : role }],
        }
      }
    }
  },
})
