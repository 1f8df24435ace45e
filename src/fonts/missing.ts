/** Answers for what is said of a character that no face has. */
import type { Fonts } from './fonts.ts'

const codePoint = (letter: string): string =>
  Array.from(letter, part => `U+${(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')

/** The fault of a character, without its place. */
export const noGlyph = (letter: string) =>
  ({
    code: 'text/no-glyph',
    severity: 'error',
    message: `No typeface here has the character “${letter}” (${codePoint(letter)}).`,
    hint: 'Write it in words, or take it out.',
  }) as const

/** The characters of a cleaned text that no face has, each once. */
export const missingLetters = (fonts: Fonts, text: string): readonly string[] => [...new Set(fonts.split('regular', text).missing)]
