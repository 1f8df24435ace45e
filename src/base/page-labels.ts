/** Answers for the labels of pages: `14`, and `14a`, `14b` for pages that came in behind it later. */
import { letterOf, numberOfLetters } from './letters.ts'
import { type Parsed, parsed, refused } from './parsed.ts'

/** A page's label taken apart: a number, and how many pages behind it, from 1; 0 for the page of that number itself. */
export interface PageLabel {
  readonly number: number
  readonly added: number
}

export const labelText = ({ number, added }: PageLabel): string => `${number}${letterOf(added)}`

/** A label that we made; anything else is taken for page 0, which no pack has. */
export const labelOf = (text: string): PageLabel => {
  const [, number = '0', letters = ''] = /^(\d+)([a-z]*)$/.exec(text) ?? []
  return { number: Number(number), added: numberOfLetters(letters) }
}

const shape = /^(\d{1,4})([a-z]{0,2})(?:\s*[-–]\s*(\d{1,4})([a-z]{0,2}))?$/
const help = 'Write a page or a run of pages, as in 14, 5-9 or 14a-14c.'

/** Reads `14`, `5-9`, `14a-14c` as the labels it stands for. */
export const readPages = (text: string): Parsed<readonly string[]> => {
  const [, from = '', fromLetters = '', to = from, toLetters = fromLetters] = shape.exec(text) ?? []
  const first: PageLabel = { number: Number(from), added: numberOfLetters(fromLetters) }
  const last: PageLabel = { number: Number(to), added: numberOfLetters(toLetters) }
  const isLettered = first.added > 0 && last.added >= first.added && first.number === last.number
  const isNumbered = first.added === 0 && last.added === 0 && last.number >= first.number
  if (from === '' || !(isLettered || isNumbered)) return refused('value/pages', `“${text}” does not say which pages.`, help)
  const length = isLettered ? last.added - first.added : last.number - first.number
  return parsed(
    Array.from({ length: length + 1 }, (_, i) => labelText(isLettered ? { ...first, added: first.added + i } : { number: first.number + i, added: 0 })),
  )
}

/** Labels in runs, each from its first to its last; `follows` says which pages belong to one run. */
const runsOf = (labels: readonly string[], follows: (a: PageLabel, b: PageLabel) => boolean): readonly (readonly [string, string])[] => {
  const runs: [string, string][] = []
  for (const label of labels) {
    const run = runs.at(-1)
    if (run && follows(labelOf(run[1]), labelOf(label))) run[1] = label
    else runs.push([label, label])
  }
  return runs
}

const isNext = (a: PageLabel, b: PageLabel): boolean => a.added === 0 && b.added === 0 && b.number === a.number + 1
const isBehind = (a: PageLabel, b: PageLabel): boolean => a.number === b.number && b.added === a.added + 1

/** Labels as they are filed, a run each, as `readPages` reads them: `5-9`, `9a-9c`. */
export const filedPages = (labels: readonly string[]): readonly string[] =>
  runsOf(labels, (a, b) => isNext(a, b) || (isBehind(a, b) && a.added > 0)).map(([from, to]) => (from === to ? from : `${from}-${to}`))

/** Labels in words: `12`, `12 to 15`, `12 to 15b and 15d`. */
export const pagesText = (labels: readonly string[]): string => {
  const runs = runsOf(labels, (a, b) => isNext(a, b) || isBehind(a, b)).map(([from, to]) => (from === to ? from : `${from} to ${to}`))
  return runs.length > 1 ? `${runs.slice(0, -1).join(', ')} and ${runs.at(-1)}` : (runs[0] ?? '')
}
