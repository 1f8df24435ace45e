import { readTime, type Time, timeText } from '../../../base/dates.ts'
import { rule } from '../../rule.ts'
import { spoken, textsIn } from '../../words.ts'

const clock = '(\\d{1,2}[.:]\\d\\d ?(?:(?:[ap]m\\b|[ap]\\.m\\.))?|\\d{1,2} ?(?:[ap]m\\b|[ap]\\.m\\.))'
/** The same in a note of the attendance, which leaves words out: “joined 15:05”, “until 4.10 pm”. */
const noted = new RegExp(
  `\\b(?:left|joined|rejoined|arrived|arriving|leaving|came|there|present|in attendance|attended)\\b(?: the| this)?(?: meeting)?,?(?: early| late)?:? ?(?:at|from|until|till|to|by|after|before)? ?(?:about |around )?${clock}|^(?:from|until|till) ${clock}`,
  'gi',
)
const ofThis = '(?<!\\b(?:last|previous|next|groups?|committee|future|board)\\b[^.;]{0,25})'
const came = new RegExp(
  `\\b(?:left|joined|rejoined|re-joined|arrived|withdrew|returned to|departed)\\b(?: the| this)?(?: meeting| room| call| item)?,?(?: early| late)? (?:at|from) (?:about |around )?${clock}`,
  'gi',
)
const began = new RegExp(
  `${ofThis}\\b(?:meeting|chair|Forum) (?:was )?(?:opened|began|started|commenced|will (?:begin|start))(?: the meeting)? at ${clock}`,
  'gi',
)
const ended = new RegExp(`${ofThis}\\b(?:meeting|chair|Forum) (?:was )?(?:closed|ended|finished|concluded)(?: the meeting)? at ${clock}`, 'gi')

const minute = ({ hour, minute: past }: Time): number => hour * 60 + past

/** The times that a typed one can be: without am or pm it is that of the afternoon, too. */
const timesOf = (text: string): readonly number[] => {
  const read = readTime(text.replace(/\.(?=m)|\.$/g, ''))
  if (read.ok) return [minute(read.value)]
  const [, hour, past] = /^(\d{1,2})[.:](\d\d)$/.exec(text.trim()) ?? []
  return hour !== undefined && Number(hour) < 13 && Number(past) < 60 ? [Number(hour) * 60 + Number(past), (Number(hour) + 12) * 60 + Number(past)] : []
}

const held = (body: string) => ({ meeting: `start: 2.00 pm\nend: 3.45 pm\nitems:\n  - title: Growth fund\n    body: ${body}` })
const attended = (note: string) => ({
  meeting: `start: 2.00 pm\nend: 3.45 pm\nattendance:\n  - person: Owen Larch\n    status: present\n    note: ${note}`,
})

export default rule({
  code: 'meeting/time-said',
  severity: 'warning',
  summary: 'Who came or left did so while the meeting lasted, and it began and ended when its times say.',
  why: 'Whether a member was there when the vote was taken is read from the minutes.',
  good: [
    held('A member left the meeting at 2.30 pm, and another joined at 14:05. The meeting closed at 3.45 pm.'),
    held('A member left at 3.45. The meeting began at 2pm.'),
    held('The nursery closes at 6.00 pm.'),
    attended('until 3.30'),
    attended('joined at 2.15 pm, left 3.40 pm'),
  ],
  bad: [
    held('A member left the meeting at «4.19 pm».'),
    held('A member joined at «13:05».'),
    held('A member arrived late at «1.50 pm».'),
    held('The meeting closed at «3.55 pm».'),
    held('The meeting started at «2.30 pm».'),
    held('The Chair closed the meeting at «15:54».'),
    attended('left at «5.10 pm»'),
    attended('joined «1.30 pm»'),
    attended('from «16:15»'),
  ],
  subject: 'meeting',
  *run(meeting, { folder }) {
    const { start, end } = meeting
    if (!start && !end) return
    for (const words of textsIn({ record: meeting, file: folder.file })) {
      const isNote = words.at.path.at(-1) === 'note' && words.at.path[0] === 'attendance'
      if (!(isNote ? /\d/ : /\bat \d|\bfrom \d/).test(words.text)) continue
      const text = spoken(words)
      const told = function* (pattern: RegExp, isWrong: (time: number) => boolean, against: readonly (Time | undefined)[]) {
        for (const { 0: whole, 1: first, 2: second, index } of text.matchAll(pattern)) {
          const typed = first ?? second ?? ''
          const times = timesOf(typed)
          if (times.length === 0 || !times.every(isWrong)) continue
          const find = typed.trim()
          const said = against.flatMap(time => (time ? [timeText(time, '2.00 pm')] : [])).join(' to ')
          yield {
            at: words.at,
            find,
            offset: index + whole.lastIndexOf(typed),
            message: `This was at ${find}, but the meeting has ${said}.`,
            hint: 'Correct one of the times.',
          }
        }
      }
      yield* told(isNote ? noted : came, time => (start !== undefined && time < minute(start)) || (end !== undefined && time > minute(end)), [start, end])
      if (start) yield* told(began, time => time !== minute(start), [start])
      if (end) yield* told(ended, time => time !== minute(end), [end])
    }
  },
})
