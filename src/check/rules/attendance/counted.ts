import { aCount, countOf, minutedIn } from '../../counts-said.ts'
import { exampleForum } from '../../example-forum.ts'
import { sentencesOf } from '../../figures/said.ts'
import { rule } from '../../rule.ts'
import { presence } from '../../votes.ts'

const who = '(?:(?:schools )?forum |voting |school |elected )*members'
const there = '(?:(?:were|are) )?(?:present|in attendance|in the room)|(?:had )?attended\\b|at the meeting'
/** “12 voting members were in attendance”, “there were 12 members present”, “members present: 12”, “apologies were received from three members”. */
const present = [
  new RegExp(`\\b(${aCount})(?: of (?:the )?\\d+)? (?:of (?:the |its )?)?${who} (?:${there})`, 'i'),
  new RegExp(`\\b(?:attended by|with|there were|there being) (${aCount}) ${who}(?: \\w+)? (?:present|in attendance|attending)`, 'i'),
  new RegExp(`\\b${who} (?:present|in attendance) ?[:–-] ?(\\d{1,2})\\b`, 'i'),
  new RegExp(`\\battended by (${aCount}) ${who}\\b(?! of)`, 'i'),
]
const missed = [
  new RegExp(`\\bapologies(?: for absence)? (?:were |was |had been |have been )?(?:received |noted |sent )?(?:from|by) (${aCount}) ${who}\\b`, 'i'),
  new RegExp(`\\b(${aCount}) ${who} (?:had )?(?:sent|given|submitted) (?:their )?apologies\\b`, 'i'),
  new RegExp(`\\b(${aCount}) apologies (?:were|had been|have been) (?:received|noted)\\b`, 'i'),
]
/** Part of the members, or other times and places. */
const isPart =
  /\b(?:primary|secondary|academy|academies|maintained|special|nursery|at least|more than|fewer than|less than|only|minimum|needed|required|remotely|online|in person|last meeting|previous|working group|sub-?group|other|remaining|at this point|by then|when|until|for this item|would|must|should|if)\b/i

const meeting = (body: string, late = '') => ({
  forum: exampleForum,
  meeting: `attendance:\n  - person: larch\n    status: present\n  - person: thorne\n    status: present\n${late}  - person: sedge\n    status: present\n  - person: Hazel Brack\n    status: substitute\n    substitute_for: holm\n  - person: holm\n    status: apologies\n  - person: ash\n    status: apologies\n  - person: ambler\n    status: present\nitems:\n  - title: Apologies\n    body: |\n      ${body}`,
})

export default rule({
  code: 'attendance/counted',
  severity: 'warning',
  summary: 'As many members were there, or sent apologies, as the minutes say in words.',
  why: 'The quorum and every vote are counted from the attendance: minutes that count another number have left somebody out, or in.',
  source: 'Notes of Somerset, with 18 voting members in attendance and 19 in the list.',
  good: [
    meeting('4 voting members were in attendance, and the chair voted on proposals.'),
    meeting('There were three members present when the meeting began.', '    arrived: "14:10"\n'),
    meeting('Two primary members were present. At least two members present make a quorum.'),
    meeting('Apologies were received from two members. 3 members and a substitute were there.'),
  ],
  bad: [
    meeting('«5 voting members were in attendance», and the chair voted on proposals.'),
    meeting('«Six members were present»; the meeting was quorate.'),
    meeting('There were «7 members present».'),
    meeting('The meeting was quorate, with «eight voting members present».'),
    meeting('«Members present: 6»'),
    meeting('The meeting was «attended by six Forum members».'),
    meeting('«2 of 5 members attended».'),
    meeting('«Apologies were received from three members».'),
    meeting('«Four apologies were received».'),
    meeting('«One of the members attended».'.replace('One of the', 'Two of the')),
  ],
  subject: 'item',
  *run(item, around) {
    if (!around.folder.meeting?.attendance) return
    const all = presence(around)
    const count = (test: (one: (typeof all)[number]) => boolean): number => all.filter(test).length
    // Who came late, left, or sat for somebody may have been counted or not.
    const some = count(({ counts, row }) => counts && row.status !== 'substitute' && !row.arrived && !row.left && !row.only_for)
    const most = count(({ isMember, isThere }) => isMember && isThere)
    const members = count(({ isMember, isThere, row }) => isMember && !isThere && row.status === 'apologies')
    const excused = count(({ row }) => row.status === 'apologies')
    if (most === 0) return
    for (const { text, at } of minutedIn(item)) {
      if (!/\b(?:members|apologies)\b/i.test(text)) continue
      for (const { text: sentence, start } of sentencesOf(text)) {
        const plain = sentence.replace(/\s/g, ' ')
        if (isPart.test(plain)) continue
        for (const [patterns, least, greatest, what] of [
          [present, some, most, 'were there'],
          [missed, members, excused, 'sent apologies'],
        ] as const) {
          const match = patterns.map(pattern => pattern.exec(plain)).find(found => found !== null)
          const said = match ? countOf(match[1] ?? '') : undefined
          if (!match || said === undefined || (said >= least && said <= greatest)) continue
          yield {
            at,
            find: sentence.slice(match.index, match.index + match[0].length),
            offset: start + match.index,
            message: `By the attendance ${least === greatest ? least : `${least} to ${greatest}`} ${what}, not ${said}.`,
            hint: 'Correct the number, or the attendance.',
          }
        }
      }
    }
  },
})
