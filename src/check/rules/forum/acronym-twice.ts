import { rule } from '../../rule.ts'

const used = 'introduction: The former Education Funding Agency (EFA) paid it from the Dedicated Schools Grant (DSG).'

export default rule({
  code: 'forum/acronym-twice',
  severity: 'error',
  summary: 'An acronym stands for one thing.',
  why: 'Members meet some fifty acronyms in a pack; one with two meanings cannot be explained.',
  good: [{ forum: 'acronyms:\n  - short: DSG\n    long: Dedicated Schools Grant\n  - short: EFA\n    long: Education Funding Agency', bid: used }],
  bad: [{ forum: 'acronyms:\n  - short: EFA\n    long: Education Funding Agency\n  - short: «EFA»\n    long: Education and Skills Funding Agency', bid: used }],
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
