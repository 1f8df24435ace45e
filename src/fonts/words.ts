/**
 * Answers for words set in one face: how wide, and how they are written in a page's content. Words repeat, so each is worked out once.
 * What a word comes to depends on the face and the word alone, never on what was set before it.
 */
import { Bug } from '../base/bug.ts'
import type { TrueType } from './truetype.ts'

/** A stretch of text without plain spaces, set in one face. */
export interface Word {
  /** In 1/1000 of the size, kerning included. */
  readonly width: number
  /** What stands between `[(` and `)]TJ`: two bytes a character, kerning between. */
  readonly shown: string
  readonly codes: readonly number[]
}

export interface Words {
  word(text: string): Word
  /** Splits a text at its plain spaces and hands on each word, and each space as `space`. */
  each(text: string, take: (word: Word) => void): void
}

/** More than a year of a forum's papers holds; beyond it the cache starts afresh. */
const most = 20_000

/** The code of a character in a page's content: its code point, or a place in the private use area where that is over two bytes. */
export const codeOf = (face: TrueType, codePoint: number): number => {
  if (codePoint <= 0xffff) return codePoint
  const code = 0xe000 + face.glyphOf(codePoint)
  if (code > 0xf8ff) throw new Bug(`no code for U+${codePoint.toString(16)}`)
  return code
}

/** The character that is drawn: no-break spaces and hyphens look like plain ones. */
const drawn = (codePoint: number): number => (codePoint === 0xa0 ? 0x20 : codePoint === 0x2011 ? 0x2d : codePoint)

/** A length of the face in whole 1/1000 of the size, so that measuring, drawing and the widths in the file agree. */
export const thousandths = (face: TrueType, units: number): number => Math.round((units * 1000) / face.unitsPerEm)

/** A byte of a literal string; brackets, backslashes and line ends are escaped. */
const byte = (n: number): string => {
  const letter = String.fromCharCode(n)
  if (n === 0x0d) return '\\r'
  if (n === 0x0a) return '\\n'
  return n === 0x28 || n === 0x29 || n === 0x5c ? `\\${letter}` : letter
}

const setWord = (face: TrueType, text: string): Word => {
  let width = 0
  let shown = ''
  let before = -1
  const codes: number[] = []
  for (const letter of text) {
    const codePoint = drawn(letter.codePointAt(0) ?? 0)
    const glyph = face.glyphOf(codePoint)
    if (glyph === 0) throw new Bug(`${face.name} has no “${letter}”: split the text first`)
    const kern = before < 0 ? 0 : thousandths(face, face.kerning(before, glyph))
    const code = codeOf(face, codePoint)
    if (kern !== 0) shown += `)${-kern}(`
    shown += byte(code >> 8) + byte(code & 0xff)
    width += kern + thousandths(face, face.advance(glyph))
    codes.push(code)
    before = glyph
  }
  return { width, shown, codes }
}

/** The words of one face. */
export const wordsOf = (face: TrueType): Words => {
  const known = new Map<string, Word>()
  const space = setWord(face, ' ')
  const word = (text: string): Word => {
    let found = known.get(text)
    if (!found) {
      if (known.size >= most) known.clear()
      found = setWord(face, text)
      known.set(text, found)
    }
    return found
  }
  const each: Words['each'] = (text, take) => {
    let start = 0
    for (let end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', start)) {
      if (end > start) take(word(text.slice(start, end)))
      take(space)
      start = end + 1
    }
    if (start < text.length) take(word(start === 0 ? text : text.slice(start)))
  }
  return { word, each }
}
