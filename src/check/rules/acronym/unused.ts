import { rule } from '../../rule.ts'
import { acronymsIn, termOf } from '../../terms/papers.ts'
import { pointing } from '../../words.ts'

export default rule({
  code: 'acronym/unused',
  severity: 'advice',
  summary: 'An acronym that a paper explains is used in it again.',
  why: 'Letters in brackets that never come back are one more thing to remember for nothing.',
  good: ['introduction: A service level agreement (SLA) is drawn up.\nexit: The SLA ends in March.', 'introduction: The Dedicated Schools Grant (DSG) pays.'],
  bad: ['introduction: A service level agreement («SLA») is drawn up.'],
  subject: 'meeting',
  *run(_, { folder, records }) {
    // What every member knows, or the forum lists, is explained for the other papers’ sake.
    const own = new Set((records.forum?.acronyms ?? []).map(({ short }) => short))
    for (const { meanings, alone } of acronymsIn(folder))
      for (const [short, [first]] of meanings) {
        if (!first || alone.has(short) || own.has(short) || termOf(short)?.familiar) continue
        yield {
          at: first.words.at,
          find: pointing(first.words.text, first.start, first.start + short.length),
          message: `${short} is explained, but not used again in this paper.`,
          hint: 'Leave the letters out.',
        }
      }
  },
})
