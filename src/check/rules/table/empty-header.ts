import { type Cell, plainText } from '../../../document/document.ts'
import { blocksOf, typedWords } from '../../blocks.ts'
import { rule } from '../../rule.ts'

const isBlank = (cell: Cell | undefined): boolean => plainText(cell ?? []).trim() === ''

export default rule({
  code: 'table/empty-header',
  severity: 'error',
  summary: 'Every column of a table has a heading, and every row says in its first cell what it is about.',
  why: 'A screen reader says the headings of a cell before its figure; without them the figure is about nothing.',
  source: 'PDF/UA-1 (ISO 14289-1), 7.5; Web Content Accessibility Guidelines 2.2, success criterion 1.3.1',
  good: ['introduction: |\n  Schools by phase:\n\n  | Phase | Schools |\n  | --- | ---: |\n  | Primary | 44 |'],
  bad: [
    'introduction: |\n  Schools by phase:\n\n  | «Phase» |  |\n  | --- | ---: |\n  | Primary | 44 |',
    'introduction: |\n  Schools by phase:\n\n  | Phase | Schools |\n  | --- | ---: |\n  | Primary | 44 |\n  |  | «forty-five» |',
  ],
  subject: 'passage',
  *run(passage, locate) {
    for (const block of blocksOf(passage)) {
      if (block.kind !== 'table') continue
      const column = block.head.findIndex(isBlank)
      const row = block.rows.find(([first]) => isBlank(first))
      if (column >= 0)
        yield {
          at: locate(typedWords(block.head.flat())),
          message: `Column ${column + 1} of a table has no heading.`,
          hint: 'Write a heading for it, the first column included.',
        }
      if (row)
        yield { at: locate(typedWords(row.flat())), message: 'A row of a table has an empty first cell.', hint: 'Say in the first cell what the row is about.' }
    }
  },
})
