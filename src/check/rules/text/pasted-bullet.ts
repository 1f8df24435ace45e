import { rule } from '../../rule.ts'
import { spoken } from '../../words.ts'

const pasted = /^[ \t]*((?:[•·▪‣●]|o(?=[ \t]{2}))[ \t]*\S+)/m

export default rule({
  code: 'text/pasted-bullet',
  severity: 'error',
  summary: 'The points of a list begin with - and a space, not with the bullet of a word processor.',
  why: 'Pasted bullets make no list: the points run together into one paragraph, and nobody who listens is told that it is a list.',
  good: ['introduction: |\n  The sum is for\n\n  - advice\n  - training', 'introduction: Advice · training · supervision.'],
  bad: [
    'introduction: |\n  The sum pays for these:\n\n  «• advice»\n  • training',
    'introduction: |\n  The sum pays for these:\n\n  «o   advice»\n  o   training',
  ],
  subject: 'text',
  *run(words) {
    const find = words.prose ? pasted.exec(spoken(words))?.[1] : undefined
    if (find !== undefined)
      yield { at: [], find, message: `The line begins with “${find.slice(0, 1)}”, which makes no list.`, hint: 'Begin the line with - and a space.' }
  },
})
