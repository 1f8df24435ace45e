/** Answers for which face shows each character of a text, and which characters none can show as they should be. */
import type { FaceName, FacePiece } from './fonts.ts'

/** Whether a face has a glyph for a code point. */
export type Has = (face: FaceName, codePoint: number) => boolean

/** What every face for words has; most texts are nothing else. A test holds the faces to it. */
export const everyday = /^[\x20-\x7e\u00a0£éŴŵŶŷ–—‘’“”•…]*$/

/**
 * Letters that stand side by side from left to right, one glyph each. Others need shaping or another direction,
 * and accents without a joined form need placing: set letter by letter they would be wrong, so they count as missing.
 */
const simple = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Common}]$/u

const behind: Readonly<Record<FaceName, readonly FaceName[]>> = {
  regular: ['regular', 'fallback'],
  bold: ['bold', 'fallback-bold', 'fallback'],
  italic: ['italic', 'fallback'],
  'bold-italic': ['bold-italic', 'fallback-bold', 'fallback'],
  mono: ['mono', 'fallback'],
  fallback: ['fallback'],
  'fallback-bold': ['fallback-bold', 'fallback'],
}

const faceOf = (has: Has, face: FaceName, letter: string): FaceName | undefined => {
  const codePoint = letter.codePointAt(0) ?? 0
  if (codePoint === 0xa0 || codePoint === 0x2011) return face
  return simple.test(letter) ? behind[face].find(name => has(name, codePoint)) : undefined
}

/**
 * A cleaned text as pieces, each in a face that has all its characters. A space stays in the face before it.
 * A character that cannot be shown is left out of the pieces and named once in `missing`, an accent with the letter it stands on.
 */
export const splitText = (has: Has, face: FaceName, text: string): { readonly pieces: readonly FacePiece[]; readonly missing: readonly string[] } => {
  if (everyday.test(text)) return { pieces: text === '' ? [] : [{ face, text }], missing: [] }
  const pieces: { face: FaceName; text: string }[] = []
  const missing = new Set<string>()
  let before = ''
  for (const letter of text) {
    const last = pieces.at(-1)
    const showing = letter === ' ' && last ? last.face : faceOf(has, face, letter)
    if (showing === undefined) missing.add(/^\p{M}$/u.test(letter) ? before + letter : letter)
    else if (last?.face === showing) last.text += letter
    else pieces.push({ face: showing, text: letter })
    before = letter
  }
  return { pieces, missing: [...missing] }
}
