/** Answers for the facts of clauses and of their parts: as typed, labelled, and what their words say already. */
import { readMoney } from '../../base/money.ts'
import { yearsSaid } from '../../base/years.ts'
import { type Clause, clause as clauseSchema } from '../../model/meeting.ts'
import type { FactGroup } from '../fact.ts'
import { completeRecord } from './complete.ts'
import { type LabelStyle, label, partStyle } from './labels.ts'

/** Whether the words of a clause say its sum, and its year if it has one, so that they need not be said again. */
const saysSum = ({ text, amount, year }: Clause): boolean => {
  const sums = text.markdown.match(/£\d[\d,]*(?:\.\d+)?(?:\s?(?:k|m|bn|thousand|million|billion)\b)?/gi) ?? []
  const isSaid = sums.some(sum => {
    const read = readMoney(sum.replace(/,$/, ''))
    return read.ok && read.value.pence === amount?.pence
  })
  return isSaid && (year === undefined || yearsSaid(text.markdown).some(said => said.year?.start === year.start))
}

/** The facts of one clause or part; its own parts are labelled by the forum's style for clauses. */
export const clauseFact = (clause: Clause, style: LabelStyle): FactGroup => ({
  ...completeRecord(clauseSchema, clause),
  sum_said: saysSum(clause),
  due_by: clause.due?.kind ?? null,
  children: clauseFacts(clause.children ?? [], partStyle(style)),
})

/** The facts of the clauses of one list. */
export const clauseFacts = (clauses: readonly Clause[], style: LabelStyle): readonly FactGroup[] =>
  clauses.map((clause, i) => ({ ...clauseFact(clause, style), label: label(style, i) }))
