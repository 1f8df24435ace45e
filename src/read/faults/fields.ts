/** Answers for explaining the faults of fields: those that are unknown, missing, empty, or hold the wrong kind of thing. */
import type { Explanation } from '../../base/diagnostic.ts'

const error = 'error' as const

export const fieldExplanations: readonly Explanation[] = [
  {
    code: 'field/unknown',
    severity: error,
    summary: 'Every field is one that this kind of file has.',
    why: 'A field with a misspelt name would be left out of the paper without a word.',
    good: ['contact: Nia Quill'],
    bad: ['«contcat»: Nia Quill', '«telephone»: 01632 960 123'],
  },
  {
    code: 'field/missing',
    severity: error,
    summary: 'The fields that a paper cannot do without are there.',
    why: 'A bid without a year, or a recommendation without a verb, cannot be decided on.',
    good: ['previous:\n  decided: 2025-01\n  amount: £60,000\nstatus: continue'],
    bad: ['«previous»:\n  decided: 2025-01\nstatus: continue'],
  },
  {
    code: 'field/empty',
    severity: error,
    summary: 'A field that is there has a value.',
    why: 'An empty field is a question that somebody meant to answer.',
    good: ['contact: Nia Quill'],
    bad: ['«contact»:'],
  },
  {
    code: 'field/shape',
    severity: error,
    summary: 'A list is written as a list, a group of fields as fields, and a single value on its own.',
    why: 'A text in the place of a list would be printed as one entry, or not at all.',
    good: [{ report: 'purpose:\n  - decision\n  - noting' }],
    bad: ['services: «Early Help»', '«contact»:\n  - Nia Quill'],
  },
  {
    code: 'field/choice',
    severity: error,
    summary: 'A field with a fixed set of choices has one of them.',
    why: 'Papers are ordered, counted and worded by these choices.',
    good: ['status: new'],
    bad: ['status: «brand new»'],
  },
  {
    code: 'field/open',
    severity: error,
    stage: 'publish',
    summary: 'A field with a fixed set of choices has one of them, and no placeholder, once the paper is published.',
    why: 'Minutes that were begun leave open who was there and what was resolved; a draft is made without that, and nothing is guessed.',
    good: [{ meeting: 'items:\n  - title: Growth fund\n    purpose: [noting]' }],
    bad: [{ meeting: 'items:\n  - title: Growth fund\n    resolution:\n      outcome: «"[insert carried or lost]"»' }],
  },
  {
    code: 'field/too-few',
    severity: error,
    summary: 'A list that must not be empty has an entry.',
    why: 'A bid without services, or a report without recommendations, asks for nothing.',
    good: ['services:\n  - name: Early Help\n    amount: £60,000'],
    bad: ['services: «[]»'],
  },
  {
    code: 'field/too-many',
    severity: error,
    summary: 'A table has no more columns than a page has room for, and a file no more entries than any paper needs.',
    why: 'Columns too narrow for their figures cannot be read.',
    good: [],
    bad: [],
  },
]
