import { slipsOf } from '../../figures/slips.ts'
import { slipFinding } from '../../figures/telling.ts'
import { rule } from '../../rule.ts'

const bid = (introduction: string) => `requested: £86,250\nintroduction: ${introduction}\nservices:\n  - name: Advice line\n    amount: £86,250`

export default rule({
  code: 'figure/near',
  severity: 'warning',
  summary: 'A sum said in a text that is nearly another one of its matter is meant to be different.',
  why: 'Two sums that differ in one digit are mostly one sum, typed twice; which of the two is right has to be looked up.',
  good: [
    bid('A line of the health service costs £88,100.'),
    bid('The sum is less than the £86,350 of last year.'),
    'introduction: |\n  Cover cost £12,345 in the first school, £12,445 in the second.',
  ],
  bad: [
    bid('A year of it costs «£86,750».'),
    'introduction: The growth fund of 2022/23 is £724,386.\nexit: A growth fund of «£742,386» for 2022/23 would do.',
    'introduction: Cover came to £12,345 in all.\nexit: The «£12,435» for cover ends.',
  ],
  subject: 'meeting',
  *run(_, { folder, records }) {
    for (const slip of slipsOf(folder, records)) if (!slip.isCertain) yield slipFinding(slip)
  },
})
