import { dayText, iso, readDay } from '../../../base/dates.ts'
import { rule } from '../../rule.ts'
import { bare } from '../../terms/acronyms.ts'
import { acronymsIn, termOf } from '../../terms/papers.ts'
import { pointing } from '../../words.ts'

/** A sentence that looks back names a body as it was then. */
const looksBack = /\b(?:former(?:ly)?|then|was|were|had|until|closed|abolished|replaced|previous(?:ly)?)\b/i

const dayOf = (text: string): string => {
  const day = readDay(text)
  return day.ok ? dayText(day.value) : text
}

export default rule({
  code: 'acronym/out-of-date',
  severity: 'warning',
  summary: 'A body or grant that has closed or been renamed is not spoken of as if it were there.',
  why: 'Papers are written over last year’s; the body that schools are told to send their return to may no longer exist.',
  good: [{ bid: 'introduction: The return goes to the DfE. Until 2025 it went to the former ESFA.' }],
  bad: [{ bid: 'introduction: The return goes to the «ESFA».' }],
  subject: 'meeting',
  *run({ date }, { folder }) {
    for (const { uses, meanings } of acronymsIn(folder))
      for (const { short, words, start } of uses.values()) {
        const term = termOf(short)
        // Letters that the paper explains may stand for something else.
        const isOther = term !== undefined && (meanings.get(short) ?? []).some(({ long }) => bare(long) !== bare(term.long))
        if (!term?.until || isOther || iso(date) <= term.until || looksBack.test(words.text.slice(Math.max(0, start - 150), start + 150))) continue
        yield {
          at: words.at,
          find: pointing(words.text, start, start + short.length),
          message: `${short}, ${term.long}, ended on ${dayOf(term.until)}.`,
          hint: `${term.next ? `What it did has gone to the ${term.next}. ` : ''}If the earlier time is meant, say so: the former ${short}.`,
        }
      }
  },
})
