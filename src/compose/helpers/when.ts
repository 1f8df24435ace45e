/** Answers for a date within a sentence, with the word that goes before it. */
import { dayText, type LooseDate, looseDateText } from '../../base/dates.ts'
import { type Fact, isOne, markdown } from '../fact.ts'
import type { Helper } from './helper.ts'

const inSentence = (date: LooseDate): string => {
  switch (date.kind) {
    case 'day':
      return `on ${dayText(date)}`
    case 'month':
    case 'months':
      return `in ${looseDateText(date)}`
    case 'term':
      return `in the ${date.term.toLowerCase()} term of ${date.year}`
    case 'next':
      return `at ${looseDateText(date)}`
    case 'tbc':
      return `on ${looseDateText(date)}`
  }
}

const dates: ReadonlySet<string> = new Set<LooseDate['kind']>(['day', 'month', 'months', 'term', 'next', 'tbc'])

const isDate = (fact: Fact | undefined): fact is LooseDate => fact !== undefined && isOne(fact) && dates.has(fact.kind)

export const when: Helper = {
  name: 'when',
  kind: 'inline',
  summary: 'A date in a sentence, with “on” or “in”; with a capital letter where “first” follows.',
  examples: [
    { template: 'Agreed {{when date}}.', facts: { date: { kind: 'day', year: 2026, month: 7, day: 3 } }, shows: 'Agreed on 3 July 2026.' },
    { template: '{{when date "first"}} it began.', facts: { date: { kind: 'month', year: 2026, month: 3 } }, shows: 'In March 2026 it began.' },
    { template: 'Again {{when date}}.', facts: { date: { kind: 'term', term: 'Autumn', year: 2026 } }, shows: 'Again in the autumn term of 2026.' },
    { template: 'Again {{when date}}.', facts: { date: { kind: 'tbc' } }, shows: 'Again on a date to be agreed.' },
    { template: 'Again {{when date}}.', facts: { date: { kind: 'months', year: 2026, month: 6, until: 7 } }, shows: 'Again in June or July 2026.' },
    { template: 'Again {{when date}}.', facts: { date: { kind: 'next' } }, shows: 'Again at the next meeting.' },
  ],
  run: ({ params: [fact, place], fault }) => {
    if (!isDate(fact)) {
      fault('“when” takes a date.', 'Test with {{#if}} first whether there is one.')
      return markdown('')
    }
    const text = inSentence(fact)
    return markdown(place === 'first' ? text.charAt(0).toUpperCase() + text.slice(1) : text)
  },
}
