import { rule } from '../../rule.ts'

export default rule({
  code: 'bid/historic-new',
  severity: 'error',
  summary: 'A historic commitment is one that goes on or ends; it cannot be new.',
  why: 'Nothing that was not committed before 1 April 2013 can be paid for as a historic commitment.',
  source: 'regulation 8(3) of SI 2024/66 and Part 1 of its Schedule 2: commitments entered into before 1 April 2013.',
  good: ['block: cssb-ongoing\nstatus: new', 'block: cssb-historic\nstatus: cease'],
  bad: ['block: cssb-historic\nstatus: «new»'],
  subject: 'bid',
  *run({ block, status }) {
    if (block === 'cssb-historic' && status === 'new')
      yield {
        at: ['status'],
        message: 'The bid is new, and asks under historic commitments.',
        hint: 'Write cssb-ongoing or the block that is meant, or correct the status.',
        related: [{ at: ['block'], message: 'cssb-historic' }],
      }
  },
})
