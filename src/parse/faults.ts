/** Answers for the faults that parsing finds: what `explain` says of each. */
import type { Example, Explanation } from '../base/diagnostic.ts'

const fault = (
  code: string,
  [summary, why]: readonly [string, string],
  examples: { readonly good?: readonly Example[]; readonly bad?: readonly Example[] } = {},
): Explanation => ({
  code,
  severity: 'error',
  summary,
  why,
  good: examples.good ?? [],
  bad: examples.bad ?? [],
})

export const faults: readonly Explanation[] = [
  fault(
    'markdown/strikethrough',
    ['No words are struck through.', 'A screen reader does not say that words are struck through, so that a listener hears the opposite of what is meant.'],
    { good: ['introduction: The team costs about ~£60,000 a year.'], bad: ['introduction: The team «~~no longer~~» helps schools.'] },
  ),
  fault('markdown/checkbox', ['No list has boxes to tick.', 'A box on a finished paper cannot be ticked, and what it says is lost on whoever cannot see it.'], {
    good: ['introduction: |\n  - Done: the survey\n  - To do: the report'],
    bad: ['introduction: |\n  - «[x]» the survey\n  - the report'],
  }),
  fault('markdown/nesting', ['Lists are at most six deep.', 'A list deeper than that has no room on the page, and nobody can follow it when it is read out.'], {
    good: ['introduction: |\n  - one\n    - two\n      - three'],
    bad: ['introduction: |\n  - one\n    - two\n      - three\n        - four\n          - five\n            - six\n              - «seven»'],
  }),
  fault('markdown/facts', ['Every row of a front sheet is a term and a value.', 'The front sheet is read out as pairs.']),
  fault('markdown/panel', [
    'Every decision panel is opened once and closed once.',
    'Members look for the decision, so it must be clear where it begins and ends.',
  ]),
  fault(
    'image/inline',
    ['An image stands in a paragraph of its own.', 'Within a line an image would change the height of the line, and its caption would have no place.'],
    {
      good: ['introduction: |\n  The districts:\n\n  ![A map of the six districts](districts.png)'],
      bad: ['introduction: The districts «![A map of the six districts](districts.png)» differ.'],
    },
  ),
  fault('footnote/undefined', ['Every footnote that is referred to has its text.', 'A number without a note sends the reader looking for nothing.'], {
    good: ['introduction: |\n  Nine schools in ten have used the team.[^survey]\n\n  [^survey]: Survey of schools, autumn 2025.'],
    bad: ['introduction: Nine schools in ten have used the team.«[^survey]»'],
  }),
  fault('footnote/unused', ['Every footnote’s text is referred to.', 'A note without a number in the text is never read.'], {
    bad: ['introduction: |\n  Nine schools in ten have used the team.\n\n  «[^survey]:» Survey of schools, autumn 2025.'],
  }),
  fault('footnote/duplicate', ['Every footnote has one text.', 'Of two texts only one can be printed.'], {
    bad: [
      'introduction: |\n  Nine schools in ten have used the team.[^survey]\n\n  «[^survey]:» Survey of schools, autumn 2025.\n\n  [^survey]: Survey of parents, spring 2025.',
    ],
  }),
]
