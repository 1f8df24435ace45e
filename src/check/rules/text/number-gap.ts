import { rule } from '../../rule.ts'
import { spoken } from '../../words.ts'

const typed = /^(?:\*\*)?(\d{1,2})\.(\d{1,2})(?:\*\*)?[.)]?\s+\S/gm

const paragraphs = (...list: readonly string[]) => ({
  meeting: `items:\n  - title: Growth fund\n    body: |\n${list.map(text => `      ${text}\n`).join('\n')}`,
})

export default rule({
  code: 'text/number-gap',
  severity: 'warning',
  summary: 'Numbers typed before the paragraphs of a text follow one another, and none is left out.',
  why: 'Members who find 7.3 after 7.1 ask what was taken out.',
  source: 'Minutes of East Sussex, in which 7.3 stands behind 7.1.',
  good: [paragraphs('4.1 Members asked who pays.', '4.2 The officer answered.', '5.1 There was nothing else.'), paragraphs('7.3 Members asked who pays.')],
  bad: [paragraphs('7.1 Members asked who pays.', '«7.3» The officer answered.', '7.4 The forum agreed.')],
  subject: 'text',
  *run(words) {
    if (!words.prose) return
    let before: readonly [number, number] | undefined
    for (const match of spoken(words).matchAll(typed)) {
      const here = [Number(match[1]), Number(match[2])] as const
      if (before && here[0] === before[0] && here[1] > before[1] + 1)
        yield {
          at: [],
          find: `${here.join('.')}`,
          offset: match.index + match[0].search(/\d/),
          message: `Paragraph ${here.join('.')} follows ${before.join('.')}.`,
          hint: 'Correct the numbers; or leave them out, and have paragraphs numbered by house_style.paragraph_numbers.',
        }
      before = here
    }
  },
})
