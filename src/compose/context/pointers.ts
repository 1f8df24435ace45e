/** Answers for paragraphs of reports that minutes point to: gathered by report, each named by its label and title. */
import { recommendationNumbers } from '../../history/paragraph-numbers.ts'
import type { Reference } from '../../model/fields.ts'
import type { FactGroup } from '../fact.ts'
import { paperFacts } from './papers.ts'
import type { Surroundings } from './surroundings.ts'

/** The recommendations of a report that are pointed to, with their numbers; all of them where no paragraph is named. */
const recommendationsOf = ({ folder, forum }: Surroundings, id: string, paragraphs: readonly string[]): readonly FactGroup[] => {
  const report = folder.reports.find(filed => filed.id === id)?.record
  const numbers = report ? recommendationNumbers(report, forum.house_style) : []
  return (report?.recommendations ?? []).flatMap(({ text }, i) => {
    const number = numbers[i] ?? String(i + 1)
    return paragraphs.length === 0 || paragraphs.includes(number) ? [{ number, text }] : []
  })
}

/** The papers pointed to, in order, each with the paragraphs meant; a paper that is not there is named by its short name. */
export const pointerFacts = (around: Surroundings, references: readonly Reference[] | undefined): readonly FactGroup[] =>
  [...new Set((references ?? []).map(({ paper }) => paper))].map(id => {
    const [paper] = paperFacts(around, [id])
    const paragraphs = (references ?? []).flatMap(one => (one.paper === id && one.paragraph !== undefined ? [one.paragraph] : []))
    return {
      paragraphs,
      several: paragraphs.length !== 1,
      label: paper?.label ?? null,
      title: paper?.title ?? id,
      recommendations: recommendationsOf(around, id, paragraphs),
    }
  })
