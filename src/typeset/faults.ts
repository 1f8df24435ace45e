/** Answers for the faults that typesetting finds: what `explain` says of each. */
import type { Explanation } from '../base/diagnostic.ts'

const fault = (code: string, summary: string, why: string): Explanation => ({ code, severity: 'error', summary, why, good: [], bad: [] })

export const faults: readonly Explanation[] = [
  fault(
    'text/no-glyph',
    'Every character is in one of the typefaces.',
    'A character that no typeface has would be an empty box, or vanish from the paper without a word.',
  ),
  fault('layout/too-long', 'No word is longer than its line.', 'Letters without a space cannot be broken, and would run off the page.'),
  fault('layout/too-wide', 'A table fits on the page.', 'Columns that do not fit would be cut off, figures and all.'),
  fault('layout/too-deep', 'Lists and quotations leave room for words.', 'Each level takes some of the width, until none is left.'),
  fault(
    'layout/too-tall',
    'The names at the top, the first rows of tables and the margins leave room for the text.',
    'Nothing else could be printed on such a page.',
  ),
  fault('layout/too-many-pages', 'A paper has fewer pages than a book.', 'A paper of that length is a slip, such as a list pasted many times.'),
]
