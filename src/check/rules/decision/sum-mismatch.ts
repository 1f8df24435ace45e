import { decided, type Resolved, recommended, type Sum, sumsOf, takenUp } from '../../figures/decided.ts'
import { bidsOf } from '../../papers.ts'
import { type Finding, rule } from '../../rule.ts'
import { amountText, isSlip, meets } from '../../sums.ts'

const report = (text: string, amount: string) =>
  `recommendations:\n  - text: ${text}\n    verb: decide\n    lines:\n      - label: Transfer\n        amount: ${amount}`
const meeting = (text: string, amount: string, refs = '') =>
  `items:\n  - title: Early Help\n    papers: [report]\n    resolution:\n      outcome: carried\n      clauses:\n        - text: ${text}\n          kind: decide${amount && `\n          amount: ${amount}`}${refs && `\n          refs: [${refs}]`}`
const asked = report('Agree that £450,000 be moved.', '£450,000')

const differ = (wrong: Sum, right: Sum, where: string): Finding => ({
  at: wrong.at,
  message: `The sum is ${amountText(wrong.amount)} here, one digit off the ${amountText(right.amount)} ${where}.`,
  hint: 'Correct whichever of the two is wrong; if the forum agreed another sum, say it in the text and in the field “amount”.',
  related: [{ at: right.at, message: amountText(right.amount) }],
})

/** Whether none of some sums is this one, and which is nearly. */
const nearly = (sum: Sum, others: readonly Sum[]): Sum | undefined =>
  others.some(({ amount }) => meets(amount, sum.amount)) ? undefined : others.find(({ amount }) => isSlip(amount, sum.amount))

/** What is wrong between the words, the amount and the lines of one recommendation or clause. */
const within = (one: Resolved, hasBid: boolean): Finding | undefined => {
  const { said, amount, lines } = one
  const fields = sumsOf({ ...one, said: [] })
  // Beside the right one, another sum is what it was before.
  const isSaid = said.some(sum => fields.some(({ amount }) => meets(amount, sum.amount)))
  for (const sum of hasBid || isSaid ? [] : said) {
    const right = nearly(sum, fields)
    if (right) return differ(sum, right, 'in its fields')
  }
  const right = amount && nearly(amount, sumsOf({ at: one.at, text: '', lines, said: [] }))
  return right && differ(amount, right, 'that its lines come to')
}

/** What is wrong between a clause and what it takes up; a sum that it says twice over was meant. */
const between = (one: Resolved, before: readonly Sum[]): Finding | undefined => {
  const own = [...(one.amount ? [one.amount] : []), ...one.said]
  if (own.some(sum => before.some(({ amount }) => meets(amount, sum.amount)))) return undefined
  for (const sum of own) {
    if (own.some(other => other !== sum && meets(other.amount, sum.amount))) continue
    const right = nearly(sum, before)
    if (right) return differ(sum, right, 'that was asked for')
  }
  return undefined
}

export default rule({
  code: 'decision/sum-mismatch',
  severity: 'error',
  summary: 'The words of a recommendation or a clause say the sum of its fields, and a clause has the sum of the recommendation that it takes up.',
  why: 'What is voted on is the sentence; what is paid is the field. A resolution that gives two sums has to be put to the forum again.',
  good: [
    { meeting: meeting('That £450,000 be moved.', '£450,000', 'report#1'), report: `id: report\n${asked}` },
    { meeting: meeting('That £350,000 be moved.', '£350,000', 'report#1'), report: `id: report\n${asked}` },
    { meeting: meeting('That the sum be raised from £350,000 to £450,000.', '£450,000', 'report#1'), report: `id: report\n${asked}` },
  ],
  bad: [
    { report: report('Agree that «£480,000» be moved.', '£450,000') },
    { meeting: meeting('That «£480,000» be moved.', '£450,000'), report: asked },
    { meeting: meeting('That the transfer be agreed.', '«£480,000»', 'report#1'), report: `id: report\n${asked}` },
    { meeting: meeting('That «£540,000» be moved.', ''), report: asked },
  ],
  subject: 'meeting',
  *run(_, { folder, records }) {
    for (const one of folder.reports.flatMap(recommended)) {
      const found = within(one, false)
      if (found) yield found
    }
    for (const one of decided(folder)) {
      const hasBid = bidsOf(one.clause, folder).length > 0
      const found = within(one, hasBid) ?? (hasBid ? undefined : between(one, takenUp(one, folder, records).flatMap(sumsOf)))
      if (found) yield found
    }
  },
})
