import { percentText } from '../../../base/numbers.ts'
import { rule } from '../../rule.ts'
import { moneyAmount } from '../../sums.ts'

const transfer = (amount: string, more = '') => `transfer:\n  amount: ${amount}\n  schools_block: £94,480,000\n${more}`

export default rule({
  code: 'report/transfer',
  severity: 'error',
  summary: 'A transfer of more than 0.5% of the schools block says how the Secretary of State was asked to allow it.',
  why: 'The forum can agree to half a per cent. What is above it, and what a forum has turned down, needs the limit to be disapplied.',
  source:
    'The conditions of the Dedicated Schools Grant, as the terms of reference of Brighton and Hove restate them, and minutes of Torbay; they are no regulations.',
  good: [{ report: transfer('£450,000') }, { report: transfer('£900,000', '  disapplication: asked for on 14 November 2025, not yet answered\n') }],
  bad: [{ report: transfer('«£900,000»') }],
  subject: 'report',
  *run({ transfer }) {
    if (!transfer || transfer.disapplication !== undefined) return
    const [part, whole] = [moneyAmount(transfer.amount), moneyAmount(transfer.schools_block)]
    if (whole.most <= 0 || part.least * 200 <= whole.most) return
    const share = percentText({ kind: 'percent', hundredths: Math.round((part.written * 10_000) / whole.written), places: 2 })
    yield {
      at: ['transfer', 'amount'],
      message: `The sum is ${share} of the schools block, and so more than 0.5%.`,
      hint: 'Say under disapplication when the Secretary of State was asked and what was answered; or correct one of the two sums.',
      related: [{ at: ['transfer', 'schools_block'], message: 'the schools block' }],
    }
  },
})
