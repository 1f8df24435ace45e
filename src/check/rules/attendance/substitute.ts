import { personOf } from '../../../history/people.ts'
import type { Attendance } from '../../../model/attendance.ts'
import { exampleForum } from '../../example-forum.ts'
import { type Finding, rule } from '../../rule.ts'

const row = (person: string, status: string, instead = '') => `  - person: ${person}\n    status: ${status}\n${instead}`
const instead = (who: string) => `    substitute_for: ${who}\n`

/** Whether two people were there one after the other: for other items, one only once the other had left, or as a note on each says. */
const inTurn = (one: Attendance, other: Attendance): boolean =>
  (one.only_for !== undefined && other.only_for !== undefined && !one.only_for.some(id => other.only_for?.includes(id))) ||
  (one.note !== undefined && other.note !== undefined) ||
  isLater(other.arrived, one.left) ||
  isLater(one.arrived, other.left)

const isLater = (a: Attendance['arrived'], b: Attendance['left']): boolean =>
  a !== undefined && b !== undefined && a.hour * 60 + a.minute >= b.hour * 60 + b.minute

export default rule({
  code: 'attendance/substitute',
  severity: 'error',
  summary: 'A substitute stands in for one member, who is not there, or not at the same time.',
  why: 'A substitute counts towards the quorum and votes in the place of the member; with both of them counted, the seat counts twice.',
  source: 'regulation 8(8) of the Schools Forums (England) Regulations 2012: substitutes attend and vote on behalf of members.',
  good: [
    { forum: exampleForum, meeting: `attendance:\n${row('larch', 'apologies')}${row('Hazel Brack', 'substitute', instead('larch'))}` },
    {
      forum: exampleForum,
      meeting: `attendance:\n${row('larch', 'present', '    only_for: [welcome]\n')}${row('Hazel Brack', 'substitute', `${instead('larch')}    only_for: [budget]\n`)}`,
    },
    {
      forum: exampleForum,
      meeting: `attendance:\n${row('larch', 'present', '    note: part of the meeting\n')}${row('Hazel Brack', 'substitute', `${instead('larch')}    note: the remaining part\n`)}`,
    },
    {
      forum: exampleForum,
      meeting: `attendance:\n${row('larch', 'present', '    left: 16:30\n')}${row('Hazel Brack', 'substitute', `${instead('larch')}    arrived: 16:30\n`)}`,
    },
  ],
  bad: [
    { forum: exampleForum, meeting: `attendance:\n${row('larch', 'present')}${row('Hazel Brack', 'substitute', instead('«larch»'))}` },
    { forum: exampleForum, meeting: `attendance:\n${row('larch', 'apologies')}${row('Hazel Brack', '«substitute»')}` },
    { forum: exampleForum, meeting: `attendance:\n${row('larch', 'apologies')}${row('Hazel Brack', '«present»', instead('larch'))}` },
    { forum: exampleForum, meeting: `attendance:\n${row('larch', 'apologies')}${row('Hazel Brack', 'substitute', instead('«ambler»'))}` },
    {
      forum: exampleForum,
      meeting: `attendance:\n${row('larch', 'apologies')}${row('Hazel Brack', 'substitute', instead('larch'))}${row('Oona Rill', 'substitute', instead('«larch»'))}`,
    },
  ],
  subject: 'meeting',
  *run({ attendance = [] }, { records }) {
    const { forum } = records
    if (!forum) return
    const isThere = ({ status }: Attendance): boolean => status === 'present' || status === 'substitute'
    const there = new Map(attendance.filter(isThere).map(one => [personOf(forum, one.person).name, one]))
    const replaced = new Map<string, number>()
    const about = (i: number, row: Attendance): Finding | undefined => {
      const at = ['attendance', i, 'substitute_for']
      if (row.substitute_for === undefined)
        return row.status === 'substitute'
          ? {
              at: ['attendance', i, 'status'],
              message: `It is not said for whom ${row.person} was a substitute.`,
              hint: 'Add substitute_for: with the member’s short name.',
            }
          : undefined
      if (row.status !== 'substitute')
        return {
          at: ['attendance', i, 'status'],
          message: `The status is ${row.status}, but substitute_for names a member.`,
          hint: 'Write status: substitute, or take substitute_for out.',
        }
      const { name, member, attendee } = personOf(forum, row.substitute_for)
      if (attendee && !member) return { at, message: `${name} has no seat to take the place of.`, hint: 'Name the member.' }
      const self = there.get(name)
      if (self && !inTurn(self, row))
        return { at, message: `${name} was there, so nobody can have taken the place.`, hint: `Correct the status of ${name}, or of the substitute.` }
      const other = replaced.get(name)
      replaced.set(name, i)
      if (other === undefined) return undefined
      return {
        at,
        message: `The place of ${name} is taken twice.`,
        hint: 'Keep one of the two.',
        related: [{ at: ['attendance', other, 'substitute_for'], message: name }],
      }
    }
    for (const [i, row] of attendance.entries()) {
      const found = about(i, row)
      if (found) yield found
    }
  },
})
