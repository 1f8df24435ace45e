/** Answers for the facts of clauses and of their parts: as typed, labelled, with their votes, and what their words say already. */
import { readMoney } from '../../base/money.ts'
import { yearsSaid } from '../../base/years.ts'
import { pointedAt } from '../../history/paragraph-numbers.ts'
import { personOf } from '../../history/people.ts'
import { electorateFor } from '../../history/powers.ts'
import { type Clause, clause as clauseSchema } from '../../model/meeting.ts'
import { type FactGroup, markdown } from '../fact.ts'
import { completeRecord } from './complete.ts'
import { label, styleAt } from './labels.ts'
import { keptBack, type Surroundings } from './surroundings.ts'
import { voteFacts } from './votes.ts'

/** Whether the words of a clause say its sum, and its year if it has one, so that they need not be said again. */
const saysSum = ({ text, amount, year }: Clause): boolean => {
  const sums = text.markdown.match(/£\d[\d,]*(?:\.\d+)?(?:\s?(?:k|m|bn|thousand|million|billion)\b)?/gi) ?? []
  const isSaid = sums.some(sum => {
    const read = readMoney(sum.replace(/,$/, ''))
    return read.ok && read.value.pence === amount?.pence
  })
  return isSaid && (year === undefined || yearsSaid(text.markdown).some(said => said.year?.start === year.start))
}

/** The facts of one clause, or of a part at a depth; its own parts are labelled by the forum's style for clauses. */
export const clauseFact = (around: Surroundings, clause: Clause, depth = 0): FactGroup => {
  const { forum } = around
  const facts = completeRecord(clauseSchema, clause)
  return {
    ...facts,
    electorate: electorateFor(around.records, around.folder.meeting?.date, clause)?.name ?? null,
    owner: clause.owner?.map(owner => personOf(forum, owner).name) ?? null,
    refs: clause.refs?.map(ref => pointedAt(around.folder, ref, forum.house_style)) ?? null,
    lines: (clause.lines ?? []).map((line, i) => ({ ...((facts.lines as readonly FactGroup[])[i] as FactGroup), vote: voteFacts(around, line.vote) })),
    vote: voteFacts(around, clause.vote),
    sum_said: saysSum(clause),
    kept_back: keptBack(around, clause),
    due_by: clause.due?.kind ?? null,
    children: clauseFacts(around, clause.children ?? [], depth + 1),
  }
}

/** The facts of the clauses of one list, at a depth below the resolution. */
export const clauseFacts = (around: Surroundings, clauses: readonly Clause[], depth = 0): readonly FactGroup[] => {
  const style = styleAt(around.forum.house_style?.clause_labels ?? 'a)', depth)
  return clauses.map((clause, i) => ({ ...clauseFact(around, clause, depth), label: label(style, i) }))
}

/** The clauses without labels, where each is a paragraph of its own. */
export const withoutLabels = (clauses: readonly FactGroup[]): readonly FactGroup[] => clauses.map(clause => ({ ...clause, label: markdown('') }))
