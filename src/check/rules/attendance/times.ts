import { type Time, timeText } from '../../../base/dates.ts'
import { exampleForum } from '../../example-forum.ts'
import { type Finding, rule } from '../../rule.ts'

const meeting = (times: string) => ({
  forum: exampleForum,
  meeting: `start: 16:00\nend: 17:50\nattendance:\n  - person: larch\n    status: present\n    ${times}`,
})

type Field = 'start' | 'end' | 'arrived' | 'left' | 'returned'

/** Who did what, and what it can only have been after or before. */
const did: Readonly<Record<Field, string>> = {
  start: 'the meeting began',
  end: 'the meeting ended',
  arrived: 'they arrived',
  left: 'they left',
  returned: 'they came back',
}

/** What happens first of two things, and whether both may be at the same time. */
const order: readonly (readonly [first: Field, then: Field, together: boolean])[] = [
  ['start', 'arrived', true],
  ['arrived', 'end', false],
  ['arrived', 'left', false],
  ['start', 'left', false],
  ['left', 'returned', true],
  ['left', 'end', true],
  ['returned', 'end', false],
]

const minutes = ({ hour, minute }: Time): number => hour * 60 + minute

export default rule({
  code: 'attendance/times',
  severity: 'error',
  summary: 'People who come late arrive after the meeting began and before it ends, and leave after they arrived and before it ends.',
  why: 'Who was there for a vote is worked out from these times; an hour typed wrongly puts a member out of the room, or into it.',
  good: [meeting('arrived: 16:20\n    left: 17:30'), meeting('left: 16:30\n    returned: 16:45'), meeting('left: 17:50')],
  bad: [
    meeting('arrived: «15:23»'),
    meeting('arrived: «18:05»'),
    meeting('left: «15:40»'),
    meeting('arrived: 17:20\n    left: «16:30»'),
    meeting('left: «18:30»'),
    meeting('left: 17:00\n    returned: «16:45»'),
  ],
  subject: 'meeting',
  *run({ start, end, attendance }) {
    for (const [i, row] of (attendance ?? []).entries()) {
      const times: Readonly<Record<Field, Time | undefined>> = { start, end, arrived: row.arrived, left: row.left, returned: row.returned }
      const at = (field: Field) => (field === 'start' || field === 'end' ? [field] : ['attendance', i, field])
      const found = order.flatMap(([first, then, together]): Finding[] => {
        const [one, other] = [times[first], times[then]]
        if (!one || !other || minutes(one) < minutes(other) || (together && minutes(one) === minutes(other))) return []
        const [wrong, right] = then === 'end' ? [first, then] : [then, first]
        const [said, beside] = then === 'end' ? [one, other] : [other, one]
        return [
          {
            at: at(wrong),
            message: `${row.person}: ${did[wrong]} at ${timeText(said, '14:00')}, but ${did[right]} at ${timeText(beside, '14:00')}.`,
            hint: 'Correct one of the two times; whoever went out and came back has left and returned.',
            related: [{ at: at(right), message: timeText(beside, '14:00') }],
          },
        ]
      })
      // One wrong time is told once.
      if (found[0]) yield found[0]
    }
  },
})
