import { slipsOf } from '../../figures/slips.ts'
import { slipFinding } from '../../figures/telling.ts'
import { rule } from '../../rule.ts'

const bid = (introduction: string) => `requested: £192,661\nintroduction: ${introduction}\nservices:\n  - name: Advice\n    amount: £192,661`

export default rule({
  code: 'figure/slip',
  severity: 'error',
  summary: 'A sum said in a text is a figure of its paper, not one with a digit wrong or in the wrong unit.',
  why: 'Figures in sentences are the ones that are forgotten when a bid is revised. A council had to correct “£701m” to “£701k” at its next meeting.',
  good: [
    bid('The service costs £192,661; in 2024/25 it cost £192,161.'),
    bid('The bid is for £0.19m, and asks for £0.12m of it by May.'),
    bid('The service costs £193k, up to £210,000 with pensions.'),
    bid('The service costs £192,661, which is £9.20 per pupil.'),
    bid('The service costs £192,660 to the nearest ten pounds, or roughly **£192,600**.'),
    {
      bid: bid('The service costs £192,661.'),
      meeting: 'items:\n  - title: Early Help\n    papers: [bid]\n    body: Members heard that £192,661 was asked for.',
    },
  ],
  bad: [
    bid('The service costs «£192,611».'),
    bid('The service costs «£129,661».'),
    bid('The service costs «£1,922,661».'),
    bid('The service costs «£19,661».'),
    bid('The service costs «£193m».'),
    bid('The bid is for «£0.18m».'),
    bid('The total requested is «£183,750».'),
    bid('Advice takes «£192,616», and fees £900.'),
    { bid: bid('The team helps.'), meeting: 'items:\n  - title: Early Help\n    papers: [bid]\n    body: Members heard that «£192,616» was asked for.' },
  ],
  subject: 'meeting',
  *run(_, { folder, records }) {
    for (const slip of slipsOf(folder, records)) if (slip.isCertain) yield slipFinding(slip)
  },
})
