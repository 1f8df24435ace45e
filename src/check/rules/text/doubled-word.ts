import { rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

const doubled =
  /(?<![\p{L}’'-])(the|an?|of|to|for|from|with|by|at|and|or|is|are|was|were|be|will|this|these|their|our|its|which|as|if)([ \t]*\n?[ \t]+|\n)\1(?![\p{L}’'-])/giu

const hint = 'Take one of the two out, or finish what was being changed.'

/** Two small words that stand there twice, as in “to the to the”. */
const pairs =
  /(?<![\p{L}’'-])((?:of|to|for|from|with|by|at|in|on|that|and|or|is|are|was|were|be|will|have|has|had|it|there)\s+(?:the|an?|be|been|is|are|was|were|it|of|to|in|their|our|its|this|these))\s+\1(?![\p{L}’'-])/giu

export default rule({
  code: 'text/doubled-word',
  severity: 'warning',
  summary: 'Small words, and pairs of them, are not typed twice running.',
  why: 'A doubled word is what is left of a sentence that was half changed; a resolution ran “from three weeks from 19th October” for “for”.',
  good: ['introduction: What it is is clear to members; that that is so, they had had no doubt, for a a) and b) list.'.replace('is is', 'is')],
  bad: ['introduction: The team helps «the the» schools.', 'introduction: It runs «from from» April.', 'introduction: A small change «to the to the» rates.'],
  subject: 'text',
  *run(words) {
    for (const { 0: said, 1: word = '', index } of spoken(words).matchAll(doubled)) {
      if (/^a$/i.test(word) && /^[).]/.test(words.text.slice(index + said.length))) continue
      const find = pointing(words.text, index, index + said.length)
      yield { at: [], find, message: `“${word}” is typed twice.`, hint }
    }
    for (const { 0: said, 1: pair = '', index } of spoken(words).matchAll(pairs))
      yield { at: [], find: pointing(words.text, index, index + said.length), message: `“${pair}” is typed twice.`, hint }
  },
})
