import { rule } from '../../rule.ts'
import { paragraphsOf } from '../../words.ts'

const dangling = /\b(\w+ (?:to|from|with|by|at|for|of|via|the|an?))$/i

export default rule({
  code: 'text/dangling',
  severity: 'warning',
  summary: 'A paragraph does not break off in mid-sentence.',
  why: 'Published minutes ask members to “send their contact details to” and end there: nobody could.',
  good: [
    'introduction: Send contact details to the clerk.',
    'introduction: |\n  The sum is for\n\n  - advice\n  - training',
    'services:\n  - name: Early Help\n    amount: £60,000\n    core_offer:\n      introduction: Schools may come to the team for\n      points: [advice, training]',
  ],
  bad: ['introduction: |\n  Members who want to take part should send their contact «details to»\n\n  The group meets in September.'],
  subject: 'text',
  *run(words) {
    const leadsIn = words.at.path.slice(-2).join('.') === 'core_offer.introduction'
    if (!words.prose || leadsIn) return
    for (const { text, leadsOn } of paragraphsOf(words)) {
      const find = leadsOn ? undefined : dangling.exec(text)?.[1]
      if (find) yield { at: [], find, message: `The paragraph breaks off after “${find}”.`, hint: 'Finish the sentence.' }
    }
  },
})
