import { plainText } from '../../../document/document.ts'
import { blocksOf, inlinesOf, typedWords } from '../../blocks.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'document/empty-heading',
  severity: 'error',
  summary: 'Every heading has words.',
  why: 'A heading without words is read out as “heading”, and stands as a blank line in the contents.',
  good: ['introduction: |\n  The team helps schools.\n\n  # How\n\n  Every day.'],
  bad: ['introduction: |\n  The team helps schools.\n\n  #\n\n  «Every day.»'],
  subject: 'passage',
  *run(passage, locate) {
    const blocks = blocksOf(passage)
    for (const [i, block] of blocks.entries()) {
      if (block.kind !== 'heading' || plainText(block.inlines).trim() !== '') continue
      const below = blocks.slice(i + 1).map(next => typedWords(inlinesOf(next)))
      const at = locate(below.find(words => words !== '') ?? '#'.repeat(block.level))
      yield { at, message: 'The heading above these words has none of its own.', hint: 'Write the heading, or take the #s out.' }
    }
  },
})
