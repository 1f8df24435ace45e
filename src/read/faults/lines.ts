/** Answers for explaining the faults of lines: where they begin, and what they belong to. */
import type { Explanation } from '../../base/diagnostic.ts'

const error = 'error' as const

export const lineFaults: readonly Explanation[] = [
  {
    code: 'yaml/tab',
    severity: error,
    summary: 'Lines are moved in with spaces.',
    why: 'A tab is as wide as each program likes, so it does not say what a line belongs to.',
    good: ['services:\n  - name: Early Help\n    amount: £60,000'],
    bad: ['services:\n  - name: Early Help\n«\t»amount: £60,000'],
  },
  {
    code: 'yaml/indent',
    severity: error,
    summary: 'Lines that belong together begin in the same column, and further in than the field they belong to.',
    why: 'The column is all that says which service an amount belongs to.',
    good: ['services:\n  - name: Early Help\n    amount: £60,000'],
    bad: ['services:\n  - name: Early Help\n   «amount: £60,000»', 'label: Appendix 4\n  «contact: Nia Quill»', 'exit: |\n«The team would close.»'],
  },
  {
    code: 'yaml/dash',
    severity: error,
    summary: 'Each entry of a list begins on a line of its own with a dash and a space.',
    why: 'A dash without a space belongs to the word behind it.',
    good: ['services:\n  - name: Early Help\n    amount: £60,000'],
    bad: [
      'services:\n  «-»name: Early Help\n    amount: £60,000',
      '«services: - name: Early Help»',
      'options: We looked at two.\n  «- To go on.»\n  - To end.',
    ],
  },
  {
    code: 'yaml/stray-entry',
    severity: error,
    summary: 'Above the first entry of a list stands the field that it belongs to.',
    why: 'An entry without a list would be lost.',
    good: ['services:\n  - name: Early Help\n    amount: £60,000'],
    bad: ['label: Appendix 4\n«- name: Early Help»'],
  },
  {
    code: 'yaml/duplicate-key',
    severity: error,
    summary: 'A field is given once.',
    why: 'Of two values one would be published and the other one forgotten, and nobody would know which.',
    good: ['label: Appendix 4'],
    bad: ['label: Appendix 4\n«label»: Appendix 5'],
  },
  {
    code: 'yaml/several-documents',
    severity: error,
    summary: 'A file holds one paper.',
    why: 'Below a line --- another document begins, which would not be read.',
    good: ['---\nlabel: Appendix 4'],
    bad: ['label: Appendix 4\n«---»\ncontact: Nia Quill'],
  },
  {
    code: 'yaml/too-deep',
    severity: error,
    summary: 'Lists stand within lists no deeper than papers need.',
    why: 'A depth of forty levels comes from a slip of the keyboard or from ill will.',
    good: [],
    bad: [`exit: ${'['.repeat(38)}«[»`],
  },
  {
    code: 'yaml/no-fields',
    severity: error,
    summary: 'A file consists of fields.',
    why: 'A file that is empty, or only a list or a text, says nothing about a paper.',
    good: [],
    bad: [],
  },
  {
    code: 'yaml/strange',
    severity: error,
    summary: 'Every line reads as a field, an entry of a list, or part of a text.',
    why: 'What cannot be read cannot be published.',
    good: ['label: Appendix 4'],
    bad: ['label: Appendix 4\n«]»'],
  },
]
