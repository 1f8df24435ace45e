import { rule } from '../../rule.ts'

const previous = 'previous:\n  decided: 2025-01-16\n  amount: £60,000'

export default rule({
  code: 'bid/continue-without-previous',
  severity: 'error',
  summary: 'A bid to continue says what was decided before; a new bid has nothing before it.',
  why: 'Members may agree the continuation of historic funding only if they know what was agreed, when and how much.',
  good: [`status: continue\n${previous}`, 'status: new'],
  bad: ['status: «continue»', `status: «new»\n${previous}`],
  subject: 'bid',
  *run({ status, previous }) {
    if (status === 'continue' && !previous)
      yield {
        at: ['status'],
        message: 'The bid is to continue funding, but no earlier decision is given.',
        hint: 'Add the field “previous” with when it was decided and the amount; or write new.',
      }
    if (status === 'new' && previous)
      yield {
        at: ['status'],
        message: 'The bid is said to be new, but an earlier decision is given.',
        hint: 'Write continue, or take the field “previous” out.',
        related: [{ at: ['previous'], message: 'the earlier decision' }],
      }
  },
})
