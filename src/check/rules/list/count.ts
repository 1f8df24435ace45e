import { numberWords, readCount } from '../../../base/number-words.ts'
import { listsIn } from '../../lists.ts'
import { rule } from '../../rule.ts'

const numbers = numberWords.slice(2, 11)
/** What is counted beside it: “and one working group”. */
const alsoCounted = new RegExp(`^,? and (?:(an?|one|${numbers.join('|')}|[2-9]) )(?:[a-z][\\w’-]*\\s+){0,2}[a-z][\\w’-]*\\b`, 'i')
/** A number of things, with up to two words that say more of them: “three action points”. */
const counted = new RegExp(`\\b(${numbers.join('|')}|[2-9]|10)\\s+(?:[a-z][\\w’-]*\\s+){0,2}[a-z][\\w’-]*s\\b(?!’)`, 'gi')

const list = (before: string, ...entries: readonly string[]) => `introduction: |\n  ${before}\n\n${entries.map(text => `  - ${text}\n`).join('')}`

export default rule({
  code: 'list/count',
  severity: 'warning',
  summary: 'Where a sentence says how many things the list behind it has, the list has as many.',
  why: 'Minutes announced three action points and listed two: nobody could say whether one was forgotten.',
  source: 'Minutes of Leicestershire, with three points announced and two numbered.',
  good: [
    list('The team has three aims:', 'advice', 'training', 'visits'),
    list('The three schools asked for two things:', 'advice', 'training'),
    'introduction: |\n  There are two options:\n\n  1. advice\n\n     It costs less.\n\n  2. training\n\n  There are three others.',
    list('The Forum has two committees and one working group:', 'for schools', 'for services', 'on growth'),
    list('There were three proposals for the £1,317,000:', 'advice', 'training', 'visits'),
    list('Two schools have left in the last three years, and there are:', 'advice', 'training', 'visits', 'a line'),
  ],
  bad: [
    list('The Forum has «two committees and one working group»:', 'for schools', 'for services'),
    list('The team has «three advisers and a clerk»:', 'for schools', 'for services', 'for early years'),
    list('There were «three proposals» for the £1,317,000:', 'advice', 'training', 'visits', 'a line'),
    list('The team has «three aims»:', 'advice', 'training'),
    list('Members asked for the following «2 new reports»:', 'advice', 'training', 'visits'),
  ],
  subject: 'text',
  *run(words) {
    for (const { lead, entries } of listsIn(words)) {
      const from = lead.text.lastIndexOf('; ') + 1
      const sentence = lead.text.slice(from).replace(/:\s*$/, '')
      const [only, another] = [...sentence.matchAll(counted)]
      const also = only && alsoCounted.exec(sentence.slice(only.index + only[0].length))
      const other = also ? undefined : another
      const isAll = also?.[0] === sentence.slice((only?.index ?? 0) + (only?.[0].length ?? 0))
      // The things counted are the last that the sentence names.
      if (!only || other || entries.length < 2 || /\b(?:years?|months?|weeks?|days?|hours?|terms?|meetings?|pages?)$/i.test(only[0])) continue
      if (
        !isAll &&
        !/^(?:[\s,]|from|of|at|in|for|the|last|this|which|that|were|are|as|follows|below|to|be|meeting|year|had|been|agreed|asked|forum|considered|proposed|made|raised|available|identified|recommended|set|out|put|forward|here|namely|now|today|members|schools|consider|discuss|note|agree|decide)*$/i.test(
          sentence
            .slice(only.index + only[0].length)
            .replace(/£[\d,.]*\d(?:k|m)?\b/gi, ' ')
            .replace(/\b(?:the )?\p{Lu}\w+\b/gu, ' '),
        )
      )
        continue
      const more = also ? (/^an?$/i.test(also[1] ?? '') ? 1 : readCount(also[1] ?? '')) : 0
      if (readCount(only[1] ?? '') + more === entries.length) continue
      yield {
        at: [],
        find: only[0] + (also?.[0] ?? ''),
        offset: lead.start + from + only.index,
        message: `The list behind “${(only[0] + (also?.[0] ?? '')).replace(/\s+/g, ' ')}” has ${entries.length} entries.`,
        hint: 'Correct the number, or the list.',
      }
    }
  },
})
