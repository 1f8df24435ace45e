import { readTime, type Time, timeText } from '../../../base/dates.ts'
import { itemsOf } from '../../../model/agenda.ts'
import { type Finding, rule } from '../../rule.ts'
import { spoken } from '../../words.ts'

const time = '(\\d{1,2}(?:[.:]\\d{2})?\\s?[ap](?:m\\b|\\.m\\.)|\\d{1,2}[.:]\\d{2}(?![\\d%])|noon\\b)'
/** Somebody comes or goes: “left the meeting at 5.19 pm”, “(5.19 pm: Cate Dale left the meeting)”. */
const moves = [
  new RegExp(`\\b(?:left|joined|re-?joined|arrived at|returned to|entered|withdrew from)\\s+the\\s+(?:meeting|room|call),?\\s+at\\s+${time}`, 'gi'),
  new RegExp(`\\p{Lu}[\\p{L}’-]+\\s+\\p{Lu}[\\p{L}’-]+\\s+(?:\\([^()]*\\)\\s+)?(?:left|joined|re-?joined|arrived|returned)\\s+at\\s+${time}`, 'gu'),
  new RegExp(`${time}\\s*[:–-]\\s*(?:\\p{Lu}[\\p{L}’-]+\\s+){1,4}(?:left|joined|re-?joined|arrived|returned)\\b`, 'gu'),
]
const closes = new RegExp(`\\bthe meeting (?:was )?(?:closed|ended|finished|concluded)\\s+at\\s+${time}`, 'gi')

const minutes = ({ hour, minute }: Time): number => hour * 60 + minute

/** A time in a text; without am or pm it is in the half of the day of the meeting. */
const timeSaid = (said: string, start: Time): Time | undefined => {
  const plain = said.trim().replace(/\b([ap])\.m\.?$/i, '$1m')
  const read = readTime(plain)
  if (!read.ok) {
    const later = readTime(`${plain} pm`)
    return later.ok ? later.value : undefined
  }
  const isBare = !/[apn]/i.test(plain)
  return isBare && read.value.hour < start.hour && read.value.hour < 12 && start.hour >= 12 ? { ...read.value, hour: read.value.hour + 12 } : read.value
}

const meeting = (body: string) => ({ meeting: `date: 2026-01-15\nstart: 17:30\nend: 18:45\nitems:\n  - title: Growth fund\n    body: ${body}` })

export default rule({
  code: 'meeting/time-said',
  severity: 'warning',
  summary: 'Whoever the minutes say came or left at a time did so while the meeting was on, and it closed when it ended.',
  why: 'Who was in the room for a vote is read from these times.',
  good: [
    meeting('Owen Larch left the meeting at 5.49 pm, and children left at 8.30 am.'),
    meeting('Owen Larch joined at 5.40. The meeting closed at 6.45 pm.'),
  ],
  bad: [
    meeting('(Owen Larch left the meeting at «5.19 pm».)'),
    meeting('Owen Larch joined the meeting at «7.10».'),
    meeting('The meeting closed at «6.54 pm».'),
  ],
  subject: 'meeting',
  *run(meeting, { folder }) {
    const { start, end } = meeting
    if (!start || !end || minutes(end) <= minutes(start)) return
    for (const { item, path } of itemsOf(meeting)) {
      if (!item.body) continue
      const text = spoken({ text: item.body.markdown, prose: true, at: { file: folder.file, path: [] } })
      const tell = (match: RegExpExecArray, isClose: boolean): Finding | undefined => {
        const said = match[1] ?? ''
        const read = timeSaid(said, start)
        const isOdd =
          read &&
          (isClose
            ? minutes(read) !== minutes(end)
            : minutes(read) < minutes(start) - 15 * Number(/join|arriv|enter/i.test(match[0])) || minutes(read) > minutes(end))
        if (!read || !isOdd) return undefined
        return {
          at: [...path, 'body'],
          find: said,
          offset: match.index + match[0].indexOf(said),
          message: `${said} is not ${isClose ? 'when the meeting ended' : 'within the meeting'}, which was from ${timeText(start, '14:00')} to ${timeText(end, '14:00')}.`,
          hint: 'Correct the time, or when the meeting began or ended.',
          related: [
            { at: ['start'], message: timeText(start, '14:00') },
            { at: ['end'], message: timeText(end, '14:00') },
          ],
        }
      }
      for (const pattern of [...moves, closes])
        for (const match of text.matchAll(pattern)) {
          const finding = tell(match, pattern === closes)
          if (finding) yield finding
        }
    }
  },
})
