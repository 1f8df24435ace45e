import { rule } from '../../rule.ts'
import { spoken } from '../../words.ts'

const numbers = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
/** A number of things, with up to two words that say more of them: “three action points”. */
const counted = new RegExp(`\\b(${numbers.join('|')}|[2-9]|10)\\s+(?:[a-z][\\w’-]*\\s+){0,2}[a-z][\\w’-]*s\\b(?!’)`, 'gi')
const entry = /^(?:[-*+]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s/i

/** The entries of the list that follows a paragraph, those inside others left out; undefined where it is no plain list. */
const entriesIn = (lines: readonly string[]): number | undefined => {
  const own = lines.filter(line => entry.test(line))
  const kinds = new Set(own.map(line => /^[-*+]/.exec(line)?.[0] ?? 'numbered'))
  return kinds.size === 1 ? own.length : undefined
}

/** The paragraphs that end in a colon, each with the lines of the list behind it: its entries and what is indented below them. */
function* listsIn(text: string): Iterable<{ readonly lead: string; readonly end: number; readonly below: readonly string[] }> {
  const lines = text.split('\n')
  let at = 0
  const starts = lines.map(line => {
    const start = at
    at += line.length + 1
    return start
  })
  for (const [i, line] of lines.entries()) {
    if (!/:\s*$/.test(line) || entry.test(line)) continue
    let from = i
    while (from > 0 && lines[from - 1]?.trim() && !entry.test(lines[from - 1] ?? '')) from--
    let until = i + 1
    while (
      until < lines.length &&
      (!lines[until]?.trim() || entry.test(lines[until] ?? '') || /^\s/.test(lines[until] ?? '') || (lines[until - 1]?.trim() && until > i + 1))
    )
      until++
    const end = (starts[i] ?? 0) + line.lastIndexOf(':')
    yield { lead: text.slice(starts[from], end), end, below: lines.slice(i + 1, until) }
  }
}

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
    list('Two schools have left in the last three years, and there are:', 'advice', 'training', 'visits', 'a line'),
  ],
  bad: [list('The team has «three aims»:', 'advice', 'training'), list('Members asked for the following «2 new reports»:', 'advice', 'training', 'visits')],
  subject: 'text',
  *run(words) {
    if (!words.prose || !words.text.includes(':')) return
    for (const { lead, end, below } of listsIn(spoken(words))) {
      const sentence = lead.slice(Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('? '), lead.lastIndexOf('; ')) + 1)
      const said = [...sentence.matchAll(counted)]
      const [only, other] = said
      const entries = entriesIn(below)
      // The things counted are the last that the sentence names.
      if (!only || other || entries === undefined || entries < 2 || /\b(?:years?|months?|weeks?|days?|hours?|terms?|meetings?|pages?)$/i.test(only[0])) continue
      if (
        !/^(?:[\s,]|from|of|at|in|for|the|last|this|which|that|were|are|as|follows|below|to|be|meeting|year|had|been|agreed|asked|forum|considered|proposed|made|raised|available|identified|recommended|set|out|put|forward|here|namely|now|today|members|schools|consider|discuss|note|agree|decide)*$/i.test(
          sentence.slice(only.index + only[0].length).replace(/\b(?:the )?\p{Lu}\w+\b/gu, ' '),
        )
      )
        continue
      const number = Number(only[1]) || numbers.indexOf((only[1] ?? '').toLowerCase()) + 2
      if (number === entries) continue
      const start = end - sentence.length + only.index
      yield {
        at: [],
        find: only[0],
        offset: start,
        message: `The list behind “${only[0].replace(/\s+/g, ' ')}” has ${entries} entries.`,
        hint: 'Correct the number, or the list.',
      }
    }
  },
})
