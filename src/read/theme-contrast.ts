/** Answers for whether the colours of a theme can be read on one another. The council's own colour is another matter: it is checked with its forum. */
import { contrast } from '../base/colour.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Theme } from '../model/theme.ts'
import { follow, type MapNode } from './yaml/tree.ts'

/** Least contrast of words with what is behind them. Source: WCAG 2.2, success criterion 1.4.3. */
const least = 4.5

/** Which colours are words, and what they stand on. The accent is darkened on tint as need be. */
const pairs = [
  ['text', 'paper'],
  ['muted', 'paper'],
  ['accent', 'paper'],
  ['text', 'tint'],
  ['muted', 'tint'],
] as const

/** Whether all words of a theme can be read, and the faults of the colours that this one of its files gives: one a colour. */
export const contrastOf = (
  own: { readonly file: string; readonly root: MapNode },
  { colours }: Theme,
): { readonly readable: boolean; readonly faults: readonly Diagnostic[] } => {
  const faint = pairs.filter(([words, behind]) => contrast(colours[words], colours[behind]) < least)
  const faults = new Map<string, Diagnostic>()
  for (const [words, behind] of faint) {
    const blamed = [words, behind].find(name => follow(own.root, ['colours', name]).whole)
    if (blamed === undefined || faults.has(blamed)) continue
    const ratio = Math.floor(contrast(colours[words], colours[behind]) * 10) / 10
    faults.set(blamed, {
      code: 'theme/contrast',
      severity: 'error',
      at: { file: own.file, path: ['colours', blamed] },
      message: `The contrast of ${words} (${colours[words]}) on ${behind} (${colours[behind]}) is ${ratio.toFixed(1)} to 1, too little to read.`,
      hint: 'Take shades that are further apart; the contrast has to be at least 4.5 to 1.',
    })
  }
  return { readable: faint.length === 0, faults: [...faults.values()] }
}
