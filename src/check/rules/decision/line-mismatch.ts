import { decided, isSame, labelled, linesBefore, nearlySame, recommended, type Sum } from '../../figures/decided.ts'
import { type Finding, rule } from '../../rule.ts'
import { amountText, isSlip, meets } from '../../sums.ts'

const lines = (amount: string, indent: string) => `lines:\n  - label: Licences\n    amount: ${amount}`.replace(/\n/g, `\n${indent}`)
const report = (amount: string) => `recommendations:\n  - text: Agree these services.\n    verb: decide\n    ${lines(amount, '    ')}`
const meeting = (amount: string) =>
  `items:\n  - title: Early Help\n    papers: [report]\n    resolution:\n      outcome: carried\n      clauses:\n        - text: That these services be agreed.\n          kind: decide\n          ${lines(amount, '          ')}`
const table = (amount: string) =>
  `${report(amount)}\ntables:\n  - caption: Services\n    label: Service\n    columns:\n      - header: 2025/26\n        unit: money\n      - header: 2026/27\n        unit: money\n    rows:\n      - label: Licences\n        values: ['£92,410', '£95,180']`

/** What is wrong with a line, if none of the same label has its sum and one has nearly. */
const against = (line: Sum, lines: readonly Sum[], others: readonly Sum[]): Finding | undefined => {
  const exact = others.filter(other => isSame(line, other))
  // A label that other lines have in full is theirs.
  const same = exact.length > 0 ? exact : nearlySame(line, others).filter(other => !lines.some(one => isSame(one, other)))
  if (same.some(({ amount }) => meets(amount, line.amount))) return undefined
  const near = same.find(({ amount }) => isSlip(amount, line.amount))
  return (
    near && {
      at: line.at,
      message: `“${line.label}” is ${amountText(line.amount)} here, one digit off the ${amountText(near.amount)} that it is elsewhere.`,
      hint: 'Correct whichever of the two is wrong; if the forum agreed another sum, say so in the text of the clause.',
      related: [{ at: near.at, message: amountText(near.amount) }],
    }
  )
}

export default rule({
  code: 'decision/line-mismatch',
  severity: 'warning',
  summary: 'A line of a decision has the sum that it has in the recommendation, in the report’s table and in the meeting that it was put off by.',
  why: 'Services decided line by line are typed three times: in a table, in the recommendation and in the minutes. The schools’ budgets are worked out from the last.',
  good: [{ meeting: meeting('£95,180'), report: report('£95,180') }, { meeting: meeting('£61,000'), report: report('£95,180') }, { report: table('£95,180') }],
  bad: [
    { meeting: meeting('«£95,810»'), report: report('£95,180') },
    { report: table('«£95,780»') },
    { report: table('«£95,780»').replace('label: Licences\n        values', 'label: Copyright licences\n        values') },
  ],
  subject: 'meeting',
  *run(_, { folder, records }) {
    for (const report of folder.reports) {
      const cells = labelled(report)
      for (const { lines } of recommended(report))
        for (const line of lines) {
          const found = against(line, lines, cells)
          if (found) yield found
        }
    }
    for (const clause of decided(folder)) {
      if (clause.lines.length === 0 || /£/.test(clause.text)) continue
      const before = linesBefore(clause, folder, records)
      for (const line of clause.lines) {
        const found = against(line, clause.lines, before)
        if (found) yield found
      }
    }
  },
})
