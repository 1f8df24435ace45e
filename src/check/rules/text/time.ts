import { rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

const times = /(?<![\d.,:£/-])(\d{1,2})[:.](\d{2})\s?([ap])\.?m\b/gi
const clock = /(?<![\d.,:£/-])(\d{1,2}):(\d{2})(?![\d:]|\s?[ap]\.?m\b)/gi

export default rule({
  code: 'text/time',
  severity: 'warning',
  summary: 'A time said in a text is one of the day, by the clock of twelve hours or of twenty-four.',
  why: 'An agenda called members for “17:30 PM”. One who reads 7.30 comes two hours late.',
  good: ['introduction: The line is open from 8.30 am to 17:30, and at 12.15pm; the ratio is 3:1.'],
  bad: ['introduction: The meeting begins at «17:30 PM».', 'introduction: The meeting begins at «25:00».', 'introduction: It ends at «4.75 pm».'],
  subject: 'text',
  *run(words) {
    const text = spoken(words)
    if (!/\d[:.]\d/.test(text)) return
    const found = [
      ...[...text.matchAll(times)].filter(([, hour, minute]) => Number(hour) > 12 || Number(hour) === 0 || Number(minute) > 59),
      ...[...text.matchAll(clock)].filter(([, hour, minute]) => Number(hour) > 24 || Number(minute) > 59),
    ]
    for (const { 0: said, 1: hour, 2: minute, index } of found) {
      const isDay = Number(hour) < 24 && Number(minute) < 60
      yield {
        at: [],
        find: pointing(words.text, index, index + said.length),
        message: `“${said}” is not a time of day.`,
        hint: isDay
          ? `Write ${hour}:${minute}, or ${Number(hour) % 12 || 12}.${minute} ${Number(hour) < 12 ? 'am' : 'pm'}.`
          : 'Write a time such as 17:30 or 5.30 pm.',
      }
    }
  },
})
