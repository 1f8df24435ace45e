/** Answers for explaining the faults of single values: sums, years, dates, times, numbers, names and paths. */
import type { Explanation } from '../../base/diagnostic.ts'

const error = 'error' as const

export const valueFaults: readonly Explanation[] = [
  {
    code: 'value/money',
    severity: error,
    summary: 'A sum is in pounds, in full or in k, m or bn, with commas only between thousands.',
    why: 'Sums are added up and compared, to the penny or to the precision they were written in.',
    good: ['requested: £60,000', 'requested: £60k'],
    bad: ['requested: «£60.000»', 'requested: «£6,0000»', 'requested: «about sixty thousand»'],
  },
  {
    code: 'value/year',
    severity: error,
    summary: 'A financial year is two years, the second of which follows the first.',
    why: 'A published bid was headed “2012/21”: nobody can say which year its money is for.',
    good: ['year: 2026-27', 'year: 2026/2027'],
    bad: ['year: «2012/21»', 'year: «2026»'],
  },
  {
    code: 'value/date',
    severity: error,
    summary: 'A date is a day of the calendar; where less is known, a month, a term, or tbc.',
    why: 'Notice, order and the financial year are worked out from dates.',
    good: ['review_date: 2027-01-14', 'review_date: Autumn 2026', 'review_date: tbc'],
    bad: ['review_date: «31 September 2026»', 'review_date: «soon»'],
  },
  {
    code: 'value/access',
    severity: error,
    summary: 'What is kept from the public says so in a word, and on what ground.',
    why: 'Papers may be kept back only on a ground that the law gives, and the ground is published.',
    good: ['access: public', 'access: exempt (paragraph 3)'],
    bad: ['access: «secret»', 'access: «exempt»'],
  },
  {
    code: 'value/pages',
    severity: error,
    summary: 'Published pages are a number, a number with a letter, or a run of them.',
    why: 'A page that was published keeps its number; what cannot be read would be numbered anew.',
    good: [],
    bad: [],
  },
  {
    code: 'value/fraction',
    severity: error,
    summary: 'A share is two whole numbers, the first no greater than the second.',
    why: 'The quorum is worked out from it.',
    good: [{ forum: 'quorum:\n  fraction: 2/5' }],
    bad: [{ forum: 'quorum:\n  fraction: «40 per cent»' }, { forum: 'quorum:\n  fraction: «5/2»' }],
  },
  {
    code: 'value/action',
    severity: error,
    summary: 'An action is named by its short name, or by its number in the action log.',
    why: 'What a meeting heard of an action belongs to one action and to no other.',
    good: [
      {
        earlier:
          'items:\n  - title: Growth fund\n    actions:\n      - id: figures\n        text: Bring the figures.\n        owner: the clerk\n        due: 2026-01-15',
        meeting: 'items:\n  - title: Matters arising\n    template: matters-arising\n    updates:\n      - action: figures\n        status: done',
      },
    ],
    bad: [
      {
        meeting: 'items:\n  - title: Matters arising\n    template: matters-arising\n    updates:\n      - action: «Bring the figures»\n        status: done',
      },
    ],
  },
  {
    code: 'value/reference',
    severity: error,
    summary: 'A paragraph is named by the short name of its paper, # and its number.',
    why: 'Minutes that only point to a paragraph say nothing where nobody can tell which it is.',
    good: [
      {
        report: 'id: central',
        meeting: 'items:\n  - title: Central services\n    papers: [central]\n    resolution:\n      outcome: carried\n      resolves: [central#1]',
      },
    ],
    bad: [
      {
        report: 'id: central',
        meeting: 'items:\n  - title: Central services\n    papers: [central]\n    resolution:\n      outcome: carried\n      resolves: [«paragraph 2.1»]',
      },
    ],
  },
  {
    code: 'value/weekday',
    severity: error,
    summary: 'A weekday typed before a date is the weekday of that date.',
    why: 'People come on the day that is named first.',
    good: ['review_date: Thursday 14 January 2027'],
    bad: ['review_date: «Friday 14 January 2027»'],
  },
  {
    code: 'value/time',
    severity: error,
    summary: 'A time is hours and minutes, on the 24-hour clock or with am or pm.',
    why: 'A meeting that begins at 17:30 pm begins at no time.',
    good: [{ meeting: 'start: 14:00' }, { meeting: 'start: 2.00 pm' }],
    bad: [{ meeting: 'start: «17:30 pm»' }],
  },
  {
    code: 'value/fte',
    severity: error,
    summary: 'Posts are a number above nought with at most two digits after the point.',
    why: 'Posts are added up.',
    good: ['services:\n  - name: Early Help\n    amount: £60,000\n    staff:\n      - role: Support worker\n        fte: 3.77'],
    bad: ['services:\n  - name: Early Help\n    amount: £60,000\n    staff:\n      - role: Support worker\n        fte: «three»'],
  },
  {
    code: 'value/count',
    severity: error,
    summary: 'A number of people, schools or answers is a whole number.',
    why: 'Percentages are worked out from it.',
    good: [{ report: 'consultation:\n  text: Schools were asked in October.\n  asked: 65\n  returned: 17' }],
    bad: [{ report: 'consultation:\n  text: Schools were asked in October.\n  asked: «most»\n  returned: 17' }],
  },
  {
    code: 'value/percent',
    severity: error,
    summary: 'A percentage is a number with at most two digits after the point.',
    why: 'Percentages are compared with the figures they come from.',
    good: [],
    bad: [],
  },
  {
    code: 'value/number',
    severity: error,
    summary: 'A size in a theme is a number within bounds, without a unit.',
    why: 'Pages are laid out by these numbers.',
    good: [],
    bad: [],
  },
  {
    code: 'value/id',
    severity: error,
    summary: 'A short name is in small letters, digits and hyphens.',
    why: 'Files and web addresses are named after it.',
    good: ['id: bid'],
    bad: ['id: «Early Help»'],
  },
  {
    code: 'value/path',
    severity: error,
    summary: 'A file is named by its path below the folder of the file that names it.',
    why: 'A workspace is handed on as a whole, and must not publish what lies beside it.',
    good: [{ forum: 'house_style:\n  crest: crest.png' }],
    bad: [{ forum: 'house_style:\n  crest: «../../crest.png»' }],
  },
  {
    code: 'value/colour',
    severity: error,
    summary: 'A colour is # and six hexadecimal digits, in quotes.',
    why: 'Whether a colour can be read on white is worked out from it.',
    source: 'WCAG 2.2, success criterion 1.4.3',
    good: [{ forum: "house_style:\n  colour: '#0b5c7a'" }],
    bad: [{ forum: 'house_style:\n  colour: «teal»' }],
  },
  {
    code: 'value/flag',
    severity: error,
    summary: 'A field that switches something on or off is true or false.',
    why: 'Any other word could be meant either way.',
    good: [{ forum: 'house_style:\n  large_print: true' }],
    bad: [{ forum: 'house_style:\n  large_print: «maybe»' }],
  },
]
