import { rule } from '../../rule.ts'
import { spoken } from '../../words.ts'

const typed = /^(?:\*\*)?(\d{1,2}\.\d{1,2})(?:\*\*)?[.)]?\s+\S/gm

export default rule({
  code: 'text/same-number',
  severity: 'error',
  summary: 'No two paragraphs of a text have the same number.',
  why: 'Members, and later minutes, point to a paragraph by its number.',
  source: 'A paper of Rutland’s, in which paragraph 4.2 stands twice.',
  good: [{ meeting: 'items:\n  - title: Growth fund\n    body: |\n      4.1 Members asked who pays.\n\n      4.2 The officer answered.' }],
  bad: [
    {
      meeting:
        'items:\n  - title: Growth fund\n    body: |\n      4.1 Members asked who pays.\n\n      4.2 The officer answered.\n\n      «4.2» The forum agreed.',
    },
  ],
  subject: 'text',
  *run(words) {
    if (!words.prose) return
    const seen = new Set<string>()
    for (const match of spoken(words).matchAll(typed)) {
      const [, number = ''] = match
      if (seen.has(number))
        yield {
          at: [],
          find: number,
          offset: match.index + match[0].indexOf(number),
          message: `Two paragraphs have the number ${number}.`,
          hint: 'Correct the number; or leave numbers out, and have paragraphs numbered by house_style.paragraph_numbers.',
        }
      seen.add(number)
    }
  },
})
