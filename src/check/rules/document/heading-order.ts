import { plainText } from '../../../document/document.ts'
import { blocksOf, typedWords } from '../../blocks.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'document/heading-order',
  severity: 'error',
  summary: 'There is one heading of the first level, and no level is skipped on the way down.',
  why: 'A screen reader’s list of headings is the contents of the paper; a gap in it reads as a part that is missing.',
  source: 'PDF/UA-1 (ISO 14289-1), 7.4.2',
  good: ['introduction: |\n  The team helps schools.\n\n  # How\n\n  ## In term time\n\n  Every day.\n\n  # When\n\n  All year.'],
  bad: ['introduction: |\n  The team helps schools.\n\n  # How\n\n  ### «In term time»\n\n  Every day.'],
  subject: 'document',
  *run(document, locate) {
    let before = 0
    for (const block of blocksOf(document)) {
      if (block.kind !== 'heading' || plainText(block.inlines).trim() === '') continue
      const { level, inlines } = block
      if (level === 1 && before > 0)
        yield {
          at: locate(typedWords(inlines)),
          message: `“${plainText(inlines)}” is a second heading of the first level.`,
          hint: 'The title is the only one: write the heading with one # more.',
        }
      else if (before > 0 && level > before + 1)
        yield {
          at: locate(typedWords(inlines)),
          message: `“${plainText(inlines)}” is a heading of level ${level} right below one of level ${before}.`,
          hint: `Write it with ${level - before - 1 === 1 ? 'one #' : `${level - before - 1} #s`} less.`,
        }
      before = level
    }
  },
})
