import { rule } from '../../rule.ts'
import { slipsIn } from '../../terms/near.ts'
import { acronymsIn } from '../../terms/papers.ts'
import { pointing } from '../../words.ts'

const forum = 'acronyms:\n  - short: NEET\n    long: not in education, employment or training\n'
const says = (text: string) => ({ forum, bid: `introduction: ${text}` })

export default rule({
  code: 'acronym/near',
  severity: 'warning',
  summary: 'No acronym has a letter changed or two swapped against one that the paper, or the forum, explains.',
  why: 'A spelling checker passes over capitals: minutes had NEAT for NEET, and SSR for SRR.',
  source: 'Minutes of two forums, with “NEAT” and “SSR”.',
  good: [
    says('Pupils not in education, employment or training (NEET) are helped, and NEET pupils and SEND pupils stay.'),
    'introduction: The schools revenue reserve (SRR) and the schools staff reserve (SSR) differ.',
    'introduction: The local support team (LST) and the local school forum (LSF) help; the LST goes on.',
  ],
  bad: [
    says('Pupils not in education, employment or training (NEET) are helped, and «NEAT» pupils stay.'),
    'introduction: The Dedicated Schools Grant pays, and the «DGS» is fixed.',
    'introduction: Pupils with «SEDN» need more.',
    'introduction: The schools revenue reserve (SRR) is spent, and the «SSR» is gone.',
    'introduction: The multi-agency safeguarding hub (MASH) helps. The «MSAH» is new.',
    'introduction: The «DDSG» is fixed.',
  ],
  subject: 'meeting',
  *run(_, { folder, records }) {
    const own = (records.forum?.acronyms ?? []).map(({ short }) => short)
    for (const acronyms of acronymsIn(folder))
      for (const { short, meant, words, start } of slipsIn(acronyms, own))
        yield {
          at: words.at,
          find: pointing(words.text, start, start + short.length),
          message: `${short} is explained nowhere, and is nearly ${meant}.`,
          hint: `Write ${meant}, or say what ${short} stands for.`,
        }
  },
})
