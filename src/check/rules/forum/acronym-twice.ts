import { rule } from '../../rule.ts'

export default rule({
  code: 'forum/acronym-twice',
  severity: 'error',
  summary: 'An acronym stands for one thing.',
  why: 'Members meet some fifty acronyms in a pack; one with two meanings cannot be explained.',
  good: [{ forum: 'acronyms:\n  - short: NFF\n    long: national funding formula\n  - short: DSG\n    long: Dedicated Schools Grant' }],
  bad: [{ forum: 'acronyms:\n  - short: NFF\n    long: national funding formula\n  - short: «NFF»\n    long: new formula for funding' }],
  subject: 'forum',
  *run({ acronyms }) {
    const shorts = (acronyms ?? []).map(({ short }) => short)
    for (const [i, short] of shorts.entries()) {
      const first = shorts.indexOf(short)
      if (first < i)
        yield {
          at: ['acronyms', i, 'short'],
          message: `The acronym “${short}” is explained twice.`,
          hint: 'Keep one of the two.',
          related: [{ at: ['acronyms', first, 'short'], message: acronyms?.[first]?.long ?? '' }],
        }
    }
  },
})
