/**
 * The catalogue of mistakes that councils have published: each, typed into YAML in words of our own, is told at its words; the same text
 * put right has neither error nor warning. Mistakes about members and votes are told by rules of their own and tried there.
 */
import { describe, expect, it } from 'vitest'
import type { Example } from '../src/base/diagnostic.ts'
import { checkRecords } from '../src/check/index.ts'
import { read } from '../src/read/index.ts'
import { memoryHost } from './support/memory-host.ts'
import { miniWorkspace } from './support/workspace.ts'

/** Errors and warnings of an example: the code, and the words it is told of. */
const told = (example: Example): readonly string[] => {
  const { value, diagnostics } = read(memoryHost(miniWorkspace(example).files, '/nowhere'), '/workspace')
  if (!value) throw new Error('no records')
  return [...diagnostics, ...checkRecords(value).diagnostics]
    .filter(({ severity }) => severity !== 'advice')
    .map(({ code, at }) => {
      const source = value.sources.get(at.file)
      return `${code} ${source?.text.slice(source.span(at).start, source.span(at).end)}`
    })
}

const body = (text: string): Example => ({ meeting: `items:\n  - title: Early Help\n    body: |\n      ${text.replaceAll('\n', '\n      ')}` })
const clauses = (...texts: readonly string[]): Example => ({
  meeting: `items:\n  - title: Early Help\n    resolution:\n      outcome: carried\n      clauses:\n${texts.map(text => `        - kind: note\n          text: ${text}\n`).join('')}`,
})

/** What it is, the mistake as it stands, the same put right, and what is told. */
const mistakes: readonly (readonly [string, Example, Example, string])[] = [
  ['E1 a year that ends nine years on', 'title: Bid 2012/21', 'title: Bid 2026/27', 'year/impossible 2012/21'],
  [
    'E2 a year that ends before it begins',
    body('The 2019/10 financial year was a hard one.'),
    body('The 2019/20 financial year was a hard one.'),
    'year/impossible 2019/10',
  ],
  [
    'E2 a year that ends the year before, in a resolution',
    clauses('That funding for 2020/19 be noted.'),
    clauses('That funding for 2020/21 be noted.'),
    'year/impossible 2020/19',
  ],
  [
    'E3 millions for thousands',
    body('The growth fund has £701m left. Schools had asked for £210k, £95k and £80k.'),
    body('The growth fund has £701k left. Schools had asked for £210k, £95k and £80k.'),
    'figure/scale £701m',
  ],
  [
    'E3 pounds for thousands',
    body('Members heard of £120k for places, £150 for transport and £80k for top-ups.'),
    body('Members heard of £120k for places, £150k for transport and £80k for top-ups.'),
    'figure/scale £150',
  ],
  [
    'E5 a weekday of last year',
    body('The forum met on Wednesday 18 January 2018.'),
    body('The forum met on Thursday 18 January 2018.'),
    'text/date Wednesday 18 January 2018',
  ],
  ['E8 a label typed twice', clauses('a) That the report be noted.'), clauses('That the report be noted.'), 'clause/typed-label a)'],
  [
    'E14 what is left of a form',
    body('The minutes of the meeting held on ****** were agreed.'),
    body('The minutes of the meeting held on 2 October 2025 were agreed.'),
    'text/placeholder ******',
  ],
  ['E15 a time of both clocks', body('The next meeting begins at 17:30 PM.'), body('The next meeting begins at 5.30 pm.'), 'text/time 17:30 PM'],
  ['E15 a day that lost a letter', body('The next meeting is on 11h April.'), body('The next meeting is on 11th April.'), 'text/month 11h'],
  ['E15 a month with two letters swapped', body('The next meeting is on 1st Ocotber.'), body('The next meeting is on 1st October.'), 'text/month Ocotber'],
  [
    'E15 a month in capitals that lost a letter',
    body('THE NEXT MEETING IS ON 14 SEPTMBER 2026.'),
    body('THE NEXT MEETING IS ON 14 SEPTEMBER 2026.'),
    'text/month SEPTMBER',
  ],
  [
    'E16 a body under the name of its successor',
    body('The Education and Skills Funding Agency (EFA) had written.'),
    body('The Education Funding Agency (EFA) had written.'),
    'acronym/two-meanings EFA',
  ],
  [
    'E17 regulations of 2010',
    body('By the Schools Forums (England) Regulations 2010 members may vote.'),
    body('By the Schools Forums (England) Regulations 2012 members may vote.'),
    'text/citation Schools Forums (England) Regulations 2010',
  ],
  [
    'E17 regulations under another name',
    body('The School Forum Regulations 2012 say so.'),
    body('The Schools Forums (England) Regulations 2012 say so.'),
    'text/citation School Forum Regulations 2012',
  ],
  [
    'E17 a section of regulations',
    body('Section 35 of the School Finance Regulations says so.'),
    body('Regulation 35 of the School Finance Regulations says so.'),
    'text/citation Section 35 of the School Finance Regulations',
  ],
  [
    'E21 causes that exceed what they explain',
    body('The overspend is £13.7m; its main drivers are £6m for places, £1.9m for transport and £6m for top-ups.'),
    body('The overspend is £13.7m; its main drivers are £6m for places, £1.9m for transport and £5m for top-ups.'),
    'figure/parts £13.7m',
  ],
  ['E22 a sign of the wrong encoding', body('The SLAâ€™s price is £300.'), body('The price is £300.'), 'text/mojibake â€™'],
  ['E22 a backtick', body('The Children`s Trust helps.'), body('The Children’s Trust helps.'), 'text/apostrophe Children`s'],
  [
    'E23 a date to be agreed',
    clauses('That a report be brought at a date to be agreed.'),
    clauses('That a report be brought in March.'),
    'action/date-open at a date to be agreed',
  ],
  [
    'E24 by for to',
    body('Officers had proposed to increase the fund by £1.2m to £1.5m.\n\nThe forum agreed to the increase of £1.5m.'),
    body('Officers had proposed to increase the fund by £1.2m to £1.5m.\n\nThe forum agreed to the increase of £1.2m.'),
    'figure/increase-of-total of £1.5m',
  ],
  [
    'E27 four grammars',
    clauses('That the Schools Forum agreed that it go on.', 'The Schools Forum agreed the terms.', 'That officers note it.', 'a report be brought.'),
    clauses('That it go on.', 'That the terms be agreed.', 'That a report be brought.'),
    'resolution/mixed-grammar clauses',
  ],
  [
    'the seed: a sentence without its end',
    body('Members who want to help should send their contact details to'),
    body('Members who want to help should write to the clerk.'),
    'text/dangling details to',
  ],
  [
    'a sum with two digits swapped',
    'requested: £192,661\nintroduction: The team costs £192,616.\nservices:\n  - name: Advice\n    amount: £192,661',
    'requested: £192,661\nintroduction: The team costs £192,661.\nservices:\n  - name: Advice\n    amount: £192,661',
    'figure/slip £192,616',
  ],
  [
    'a percentage that is not that of its counts',
    body('Of the schools, 17 of 65 (62%) answered.'),
    body('Of the schools, 17 of 65 (26%) answered.'),
    'figure/share 62%',
  ],
]

describe('the catalogue', () => {
  it.each(mistakes)('%s is told', (_, wrong, __, expected) => {
    expect(told(wrong)).toEqual([expected])
  })

  it.each(mistakes)('%s, put right, is not', (_, __, right) => {
    expect(told(right)).toEqual([])
  })
})
