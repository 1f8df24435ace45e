/**
 * The catalogue of mistakes that councils have published: each, typed into YAML in words of our own, is told at its words; the same text
 * put right has neither error nor warning.
 */
import { describe, expect, it } from 'vitest'
import type { Example } from '../src/base/diagnostic.ts'
import { exampleForum, present } from '../src/check/example-forum.ts'
import { checkRecords } from '../src/check/index.ts'
import { read } from '../src/read/index.ts'
import { memoryHost } from './support/memory-host.ts'
import { miniWorkspace } from './support/workspace.ts'

/** Errors and warnings of an example: the code, and the words it is told of. */
const told = (example: Example): readonly string[] => {
  const { value, diagnostics } = read(memoryHost(miniWorkspace(example).files), '/workspace')
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

/** A meeting of the example forum. */
const met = (meeting: string, rest: Example = {}): Example => ({ forum: exampleForum, meeting, ...(typeof rest === 'string' ? {} : rest) })
const away = (person: string, note = '') => `  - person: ${person}\n    status: apologies\n${note}`
const minutesOf = (day: string): Example => ({
  earlier: 'items:\n  - title: Growth fund',
  meeting: `items:\n  - title: Minutes of the meeting held on ${day}\n    template: previous-minutes`,
})
const voted = (outcome: string, vote: string, electorate = '', who: readonly string[] = ['larch', 'thorne', 'sedge', 'holm', 'ash']): Example =>
  met(
    `${present(...who)}items:\n  - title: De-delegation\n    resolution:\n      outcome: ${outcome}\n      clauses:\n        - kind: ${outcome === 'lost' ? 'refuse' : 'decide'}\n          text: About the services.\n${electorate}          vote:\n            ${vote}`,
  )
const primaryOnly = '          electorate: dedelegation (primary)\n'

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
  ['E4 more members than seats', { forum: exampleForum.replace('seats: 2', 'seats: 1') }, { forum: exampleForum }, 'forum/seats primary'],
  [
    'E4 a membership that the seats do not come to',
    met('items:\n  - title: Quorum\n    body: The total membership is 6.'),
    met('items:\n  - title: Quorum\n    body: The total membership is 5.'),
    'forum/membership-said total membership is 6',
  ],
  ['E6 minutes of a day without a meeting', minutesOf('19 October 2025'), minutesOf('9 October 2025'), 'item/previous-minutes 19 October 2025'],
  ['E6 minutes of a day after the meeting', minutesOf('9 October 2026'), minutesOf('9 October 2025'), 'item/previous-minutes 9 October 2026'],
  ['E6 a meeting on a Saturday', { forum: 'calendar:\n  - date: 2026-10-10' }, { forum: 'calendar:\n  - date: 2026-10-08' }, 'meeting/weekend 2026-10-10'],
  [
    'E7 the next meeting a year ago',
    { meeting: 'next_meeting: Wednesday 12 March 2025' },
    { meeting: 'next_meeting: Thursday 12 March 2026' },
    'meeting/next 12 March 2025',
  ],
  [
    'E7 a next meeting that the calendar does not have',
    { forum: 'calendar:\n  - date: 2026-03-12', meeting: 'items:\n  - title: Next meeting on 21 March 2026\n    template: next-meeting' },
    { forum: 'calendar:\n  - date: 2026-03-12', meeting: 'items:\n  - title: Next meeting on 12 March 2026\n    template: next-meeting' },
    'meeting/next 21 March 2026',
  ],
  ['E8 a number typed before an item’s own', met('items:\n  - title: 12. Growth fund'), met('items:\n  - title: Growth fund'), 'item/typed-number 12.'],
  [
    'E8 a paragraph number used twice',
    body('4.1 Members asked who pays.\n\n4.2 The officer answered.\n\n4.2 The forum agreed.'),
    body('4.1 Members asked who pays.\n\n4.2 The officer answered.\n\n4.3 The forum agreed.'),
    'text/same-number 4.2',
  ],
  [
    'E9 present and in the apologies',
    met(`${present('larch', 'sedge')}${away('larch')}`),
    met(`${present('larch', 'sedge')}${away('thorne')}`),
    'attendance/twice larch',
  ],
  [
    'E9 a councillor, by short name and by name',
    met(`${present('larch', 'sedge', 'peel')}${away('Rowena Peel')}`),
    met(present('larch', 'sedge', 'peel')),
    'attendance/twice Rowena Peel',
  ],
  [
    'E10 the chair for the meeting sent apologies',
    met(`chair: thorne\n${present('larch', 'sedge')}${away('thorne')}`),
    met(`chair: larch\n${present('larch', 'sedge')}${away('thorne')}`),
    'chair/absent thorne',
  ],
  ['E11 a surname with a vowel changed', met(present('Owen Lerch', 'sedge')), met(present('Owen Larch', 'sedge')), 'person/near Owen Lerch'],
  [
    'E11 two letters swapped, in the discussion',
    met('items:\n  - title: Growth fund\n    body: Grtea Holm asked who pays.'),
    met('items:\n  - title: Growth fund\n    body: Greta Holm asked who pays.'),
    'person/near-in-text Grtea Holm',
  ],
  [
    'E11b a substitute who is not in the list',
    met(`${present('larch', 'sedge')}${away('thorne', '    note: substitute Oona Rill\n')}`),
    met(
      `${present('larch', 'sedge')}${away('thorne', '    note: substitute Oona Rill\n')}  - person: Oona Rill\n    status: substitute\n    substitute_for: thorne\n`,
    ),
    'attendance/substitute-missing Oona Rill',
  ],
  [
    'E12 two people with the same initials',
    { forum: exampleForum.replace('name: Ruth Ambler\n', 'name: Ola Lunn\n    initials: OL\n') },
    { forum: exampleForum.replace('name: Ruth Ambler\n', 'name: Ola Lunn\n    initials: OLu\n') },
    'person/same-initials OL',
  ],
  [
    'E13 held remotely, in a room',
    { meeting: 'mode: remote\nvenue: City Hall\nonline: https://meet.northmoor.example/forum' },
    { meeting: 'mode: remote\nonline: https://meet.northmoor.example/forum' },
    'meeting/mode remote',
  ],
  ['E19 a report number of another year', { report: 'number: ED18085' }, { report: 'number: ED25085' }, 'report/number-year ED18085'],
  [
    'E20 decided a week before the meeting',
    { meeting: 'items:\n  - title: Growth fund\n    resolution:\n      outcome: noted\n      decided: 2026-01-08' },
    { meeting: 'items:\n  - title: Growth fund\n    resolution:\n      outcome: noted\n      decided: 2026-01-15' },
    'resolution/decided 2026-01-08',
  ],
  [
    'E25 a topic planned after its deadline',
    { work_programme: 'entries:\n  - topic: Schools budget\n    when: February 2027\n    deadline: 2027-01-21' },
    { work_programme: 'entries:\n  - topic: Schools budget\n    when: January 2027\n    deadline: 2027-01-21' },
    'programme/after-deadline February 2027',
  ],
  ['a quorum that was not there', met(`quorate: yes\n${present('larch')}`), met(`quorate: yes\n${present('larch', 'thorne')}`), 'meeting/quorate yes'],
  [
    'carried without a quorum',
    voted('carried', 'method: consensus', '', ['larch']),
    voted('subject-to-ratification', 'method: consensus', '', ['larch']),
    'meeting/inquorate carried',
  ],
  ['more votes than members present', voted('carried', 'tallies: [{for: 6}]'), voted('carried', 'tallies: [{for: 5}]'), 'vote/too-many 6'],
  [
    'more votes than members of the phase',
    voted('carried', 'tallies: [{for: 3}]', primaryOnly),
    voted('carried', 'tallies: [{for: 2}]', primaryOnly),
    'vote/too-many 3',
  ],
  [
    'an academy’s member voting on de-delegation',
    voted('carried', 'names: [{person: sedge, vote: for}]', primaryOnly),
    voted('carried', 'names: [{person: thorne, vote: for}]', primaryOnly),
    'vote/ineligible sedge',
  ],
  [
    'a phase that nobody was there to vote for',
    voted('carried', 'tallies: [{unanimous: true}]', primaryOnly, ['sedge', 'holm', 'ash']),
    voted('carried', 'tallies: [{unanimous: true}]', primaryOnly),
    'vote/nobody true',
  ],
  [
    'carried, with more against than for',
    voted('carried', 'tallies: [{for: 1, against: 4}]'),
    voted('lost', 'tallies: [{for: 1, against: 4}]'),
    'vote/outcome carried',
  ],
  [
    'a tie that nobody broke',
    voted('carried', 'tallies: [{for: 2, against: 2}]'),
    voted('carried', 'tallies: [{for: 2, against: 2}]\n            casting: {person: larch, vote: for}'),
    'vote/outcome carried',
  ],
  [
    'unanimous, with one against',
    voted('carried', 'tallies: [{for: 4, against: 1, unanimous: true}]'),
    voted('carried', 'tallies: [{for: 5, unanimous: true}]'),
    'vote/unanimous true',
  ],
  [
    'a member whose term is over',
    met(present('larch', 'sedge'), { forum: exampleForum.replace('    group: primary\n', '    group: primary\n    term_to: 2025-08-31\n') }),
    met(present('larch', 'sedge'), { forum: exampleForum.replace('    group: primary\n', '    group: primary\n    term_to: 2026-08-31\n') }),
    'attendance/term larch',
  ],
  [
    'an officer elected as chair',
    met('items:\n  - title: Election\n    elections:\n      - post: Chair\n        elected: ambler'),
    met('items:\n  - title: Election\n    elections:\n      - post: Chair\n        elected: holm'),
    'chair/not-eligible ambler',
  ],
  ['papers two days before the meeting', { meeting: 'issued: 2026-01-12' }, { meeting: 'issued: 2026-01-07' }, 'meeting/clear-days 2026-01-12'],
  ['papers of a month too late', { meeting: 'issued: 2026-02-07' }, { meeting: 'issued: 2026-01-07' }, 'meeting/issued-late 2026-02-07'],
]

describe('the catalogue', () => {
  it.each(mistakes)('%s is told', (_, wrong, __, expected) => {
    expect(told(wrong)).toEqual([expected])
  })

  it.each(mistakes)('%s, put right, is not', (_, __, right) => {
    expect(told(right)).toEqual([])
  })
})
