/** Answers for the years that a paper's title and label say: one of them has to be the paper's own. */
import { type Year, yearsSaid, yearText } from '../base/years.ts'
import type { Finding } from './rule.ts'

interface Titled {
  readonly title: string
  readonly label?: string | undefined
  readonly year?: Year | undefined
}

/** A finding for each line that says years, none of them the paper's. Impossible years are not counted: they have a rule of their own. */
export function* yearsInTitle(paper: Titled): Iterable<Finding> {
  const { year } = paper
  if (!year) return
  for (const field of ['title', 'label'] as const) {
    const said = yearsSaid(paper[field] ?? '').filter(words => words.year)
    const [first] = said
    if (!first || said.some(words => words.year?.start === year.start)) continue
    const own = yearText(year, '2020/21')
    yield {
      at: [field],
      message: `The ${field} says ${first.words}, but the year is ${own}.`,
      hint: `Correct the ${field} or the year, so that both are the same.`,
      related: [{ at: ['year'], message: own }],
    }
  }
}
