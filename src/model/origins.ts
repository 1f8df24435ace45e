/** Answers for whose fault is whose: which papers an error stops, and where in a paper's files some words were typed. */
import type { Diagnostic, Place } from '../base/diagnostic.ts'
import { isError } from '../base/diagnostic.ts'
import type { Locate } from '../base/locate.ts'
import type { Paper } from './paper.ts'
import type { Records } from './records.ts'

/** Whether one place lies in the other, either way round. */
export const touches = (a: Place, b: Place): boolean => {
  if (a.file !== b.file) return false
  const depth = Math.min(a.path.length, b.path.length)
  return a.path.slice(0, depth).every((part, i) => part === b.path[i])
}

/** Whether an error lies where a paper's facts come from, so that the paper must not be made. */
export const isStopped = (paper: Paper, diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(diagnostic => isError(diagnostic) && paper.origins.some(origin => touches(origin, diagnostic.at)))

/** Words without what a file may write otherwise: line ends, blanks, doubled apostrophes. */
const bare = (words: string): string => words.replace(/[\s']/g, '')

/** Words as typed: without the signs that a template may have put round them. */
const inner = (words: string): string => words.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '')

/** Finds words in the files a paper was made from, its own first; words that nobody typed are placed at the paper's own file. */
export const locator =
  (records: Records, paper: Paper): Locate =>
  said => {
    for (const words of new Set([said, inner(said)]))
      for (const origin of bare(words) === '' ? [] : paper.origins) {
        const source = records.sources.get(origin.file)
        if (!source) continue
        // A source that does not find the words means the place as a whole.
        const { start, end } = source.span({ ...origin, find: words })
        if (bare(source.text.slice(start, end)) === bare(words)) return { ...origin, find: words }
      }
    const [own] = paper.origins
    return own ?? { file: paper.folder.file, path: [] }
  }
