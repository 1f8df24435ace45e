import { sentencesOf } from '../../figures/said.ts'
import { rule } from '../../rule.ts'
import { paragraphsOf } from '../../words.ts'

const most = 70
const long = 'and see and write '.repeat(18).trim()

export default rule({
  code: 'text/long-sentence',
  severity: 'advice',
  summary: `A sentence has at most ${most} words.`,
  why: 'Members read a pack in an evening. Government advice is to keep sentences to 25 words; one of three times that has to be read three times.',
  good: [`introduction: The team helps. They hear ${long.slice(0, 100).trim()}. It goes on.`],
  bad: [`introduction: The team helps. «They hear» ${long}.`],
  subject: 'text',
  *run(words) {
    if (!words.prose || words.text.length < 2 * most) return
    for (const { text } of paragraphsOf(words))
      for (const sentence of sentencesOf(text)) {
        const said = sentence.text.trim().split(/\s+/)
        if (said.length <= most) continue
        const find = said.slice(0, 2).join(' ')
        yield { at: [], find, message: `This sentence has ${said.length} words.`, hint: 'Make two or three of it, or a list.' }
      }
  },
})
