import type { Block } from '../../../document/document.ts'
import { plainText } from '../../../document/document.ts'
import { blocksOf, typedWords } from '../../blocks.ts'
import { rule } from '../../rule.ts'

const isEmpty = (blocks: readonly Block[]): boolean => blocks.every(block => block.kind === 'paragraph' && plainText(block.inlines).trim() === '')

const wordsIn = (blocks: readonly Block[]): string => {
  const [first] = blocks
  return first?.kind === 'paragraph' ? typedWords(first.inlines) : ''
}

export default rule({
  code: 'list/empty-item',
  severity: 'error',
  summary: 'Every item of a list has words.',
  why: 'An empty point counts as one: “list with eleven items”, of which ten are read.',
  good: ['introduction: |\n  The team offers\n\n  - advice\n  - training'],
  bad: ['introduction: |\n  The team offers\n\n  - «advice»\n  -\n  - training'],
  subject: 'passage',
  *run(passage, locate) {
    for (const block of blocksOf(passage)) {
      if (block.kind !== 'list') continue
      const empty = block.items.findIndex(isEmpty)
      if (empty < 0) continue
      const words = block.items.map(wordsIn)
      yield {
        at: locate(words[empty - 1] || words.find(said => said !== '') || '- '),
        message: `Item ${empty + 1} of a list is empty.`,
        hint: 'Write the item, or take its line out.',
      }
    }
  },
})
