import { countText } from '../../../base/numbers.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'report/consultation',
  severity: 'error',
  summary: 'No more answered a consultation than were asked.',
  why: 'The share of schools that answered is worked out from the two numbers, and members weigh the answers by it.',
  good: [{ report: 'consultation:\n  text: All schools were asked.\n  asked: 65\n  returned: 17' }],
  bad: [{ report: 'consultation:\n  text: All schools were asked.\n  asked: 17\n  returned: «65»' }],
  subject: 'report',
  *run({ consultation }) {
    const { asked, returned } = consultation ?? {}
    if (!asked || !returned || returned.count <= asked.count) return
    yield {
      at: ['consultation', 'returned'],
      message: `${countText(returned)} are said to have answered, but only ${countText(asked)} were asked.`,
      hint: 'Correct one of the two numbers.',
      related: [{ at: ['consultation', 'asked'], message: countText(asked) }],
    }
  },
})
