/** Answers for the facts of recommendations, of a report or of an item: labelled, with who may vote and the sums added up. */
import { electorateFor } from '../../history/powers.ts'
import { type Recommendation, recommendation as recommendationSchema } from '../../model/recommendation.ts'
import { type FactGroup, type Markdown, markdown } from '../fact.ts'
import { escapeText } from '../markdown/escape.ts'
import { completeRecord } from './complete.ts'
import { paperFacts } from './papers.ts'
import { sumMoney } from './sums.ts'
import { keptBack, type Surroundings } from './surroundings.ts'

/** A place in the list takes a full stop; any other number stands as it is. */
const labelOf = ({ ref }: Recommendation, number: string): Markdown =>
  markdown(ref === undefined && /^\d+$/.test(number) ? `${number}.` : escapeText(number, { before: 'x', inTable: false }))

/** The facts of recommendations; `numbers` are their numbers, in order. */
export const recommendationFacts = (around: Surroundings, recommendations: readonly Recommendation[], numbers: readonly string[]): readonly FactGroup[] =>
  recommendations.map((recommendation, i) => {
    const amounts = (recommendation.lines ?? []).flatMap(({ amount }) => amount ?? [])
    return {
      ...completeRecord(recommendationSchema, recommendation),
      label: labelOf(recommendation, numbers[i] ?? `${i + 1}`),
      electorate: electorateFor(around.records, around.folder.meeting?.date, recommendation)?.name ?? null,
      papers: paperFacts(around, recommendation.papers),
      kept_back: keptBack(around, recommendation),
      total: amounts.length > 1 ? (sumMoney(amounts) ?? null) : null,
    }
  })
