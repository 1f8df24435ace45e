import type { Locate } from '../../../base/locate.ts'
import { type Inline, plainText } from '../../../document/document.ts'
import { blocksOf, typedWords } from '../../blocks.ts'
import { rule } from '../../rule.ts'

/** Whether a heading was typed with a # in a text: there, text/heading-order says in the text's own terms what is wrong with it. */
const isTyped = (inlines: readonly Inline[], locate: Locate): boolean => locate(`# ${typedWords(inlines)}`).find !== undefined

export default rule({
  code: 'document/heading-order',
  severity: 'error',
  summary: 'There is one heading of the first level, and no level is skipped on the way down.',
  why: 'A screen reader’s list of headings is the contents of the paper; a gap in it reads as a part that is missing.',
  source: 'PDF/UA-1 (ISO 14289-1), 7.4.2',
  good: ['introduction: |\n  The team helps schools.\n\n  # How\n\n  ## In term time\n\n  Every day.\n\n  # When\n\n  All year.'],
  // In a text it is found before there is a paper: text/heading-order.
  bad: [],
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
      else if (before > 0 && level > before + 1 && !isTyped(inlines, locate))
        yield {
          at: locate(typedWords(inlines)),
          message: `“${plainText(inlines)}” is a heading of level ${level} of the paper, right below one of level ${before}.`,
          hint: `Write it with ${level - before - 1 === 1 ? 'one #' : `${level - before - 1} #s`} less.`,
        }
      before = before === 0 ? level : Math.min(level, before + 1)
    }
  },
})
