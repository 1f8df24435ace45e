import { rule } from '../../rule.ts'
import { slipsIn } from '../../terms/near.ts'
import { acronymsIn, termOf } from '../../terms/papers.ts'
import { pointing } from '../../words.ts'

export default rule({
  code: 'acronym/undefined',
  severity: 'advice',
  summary: 'An acronym that not every member knows is written out where the paper first uses it.',
  why: 'A published bid used seven acronyms that it never wrote out. New members, parents and governors read these papers too.',
  source: 'Terms such as DSG, NFF and SEND, which every forum uses, are known without: see the list of terms in src/check/terms/list.ts.',
  good: [
    'introduction: The Dedicated Schools Grant (DSG) pays for the local support teams (LSTs). An LST helps with SEND.',
    'introduction: The MASH (multi-agency safeguarding hub) is new. Schools MUST be told.',
    'introduction: A service level agreement is drawn up; the SLA runs for a year.',
  ],
  bad: ['introduction: The teams («LST»s) help schools.\nexit: The LST goes.'],
  subject: 'meeting',
  *run(_, { folder, records }) {
    // Those of the forum's list are told by acronym/unexpanded, which knows what to write.
    const own = new Set((records.forum?.acronyms ?? []).map(({ short }) => short))
    for (const acronyms of acronymsIn(folder)) {
      const { uses, meanings, says } = acronyms
      // A slip for another acronym is told as that.
      const slips = new Set(slipsIn(acronyms, [...own]).map(({ short }) => short))
      for (const { short, words, start } of uses.values()) {
        const term = termOf(short)
        const long = term?.long
        if (own.has(short) || slips.has(short) || term?.familiar || meanings.has(short) || (long !== undefined && says(long))) continue
        yield {
          at: words.at,
          find: pointing(words.text, start, start + short.length),
          message: `The paper does not say what ${short} stands for.`,
          hint: long === undefined ? `Write it out at its first use, with ${short} in brackets.` : `Write ${long} (${short}) at its first use.`,
        }
      }
    }
  },
})
