/**
 * Answers for the faces as one document carries them: cut down to the characters it shows, and to those of their kind. Equal sets of characters
 * give equal bytes, so a face cut down once is kept and used again.
 */
import { deflateSync } from 'node:zlib'
import { Bug } from '../base/bug.ts'
import { type FaceName, faceNames } from './fonts.ts'
import { subset } from './subset.ts'
import type { TrueType } from './truetype.ts'
import { thousandths, type Word, type Words } from './words.ts'

/** A compressed stream and its length before. */
export interface Packed {
  readonly bytes: Uint8Array
  readonly length: number
}

/** A face cut down to a document's characters; lengths in 1/1000 of the size. */
export interface EmbeddedFace {
  readonly face: FaceName
  /** With the six letters that mark a subset, as in `ABCDEF+SourceSans3-Regular`. */
  readonly name: string
  readonly program: Packed
  /** Two bytes a code, from code 0: the glyph in the program. */
  readonly glyphs: Packed
  /** Codes to Unicode, as a CMap. */
  readonly unicode: Packed
  /** Runs of successive codes with their widths. */
  readonly widths: readonly { readonly first: number; readonly widths: readonly number[] }[]
  readonly box: readonly number[]
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly italicAngle: number
  readonly weight: number
  readonly fixedPitch: boolean
}

/** One document's use of the faces. */
export interface Embedding {
  /** What stands between `[` and `]TJ` to show a text; the face must have every character of it. */
  show(face: FaceName, text: string): string
  /** The faces shown so far, in the order of `faceNames`. */
  faces(): readonly EmbeddedFace[]
}

/** A face with its words, and the cuts made of it by their characters. */
export interface OpenFace {
  readonly type: TrueType
  readonly words: Words
  readonly cuts: Map<string, Omit<EmbeddedFace, 'face'>>
}

/** Starts a document. */
export const embed = (open: (face: FaceName) => OpenFace): Embedding => {
  const shown = new Map<FaceName, Set<Word>>()
  const wordsShown = (face: FaceName): Set<Word> => {
    const words = shown.get(face) ?? new Set<Word>()
    shown.set(face, words)
    return words
  }
  return {
    show: (face, text) => {
      const words = wordsShown(face)
      let operand = '('
      open(face).words.each(text, word => {
        words.add(word)
        operand += word.shown
      })
      return `${operand})`
    },
    faces: () => faceNames.filter(face => shown.has(face)).map(face => ({ face, ...cut(open(face), codesOf(open(face), shown.get(face) ?? new Set())) })),
  }
}

/** Characters that go together: nearly every paper shows some of each, but no two the same, and every cut takes time. */
const kinds = ['abcdefghijklmnopqrstuvwxyz', 'ABCEFHIMNOPQRST', 'DLUW', 'GJKVXYZ', '0123456789', ' ,./:£', '()-–’;'].map(kind =>
  Array.from(kind, letter => letter.charCodeAt(0)),
)

/** A face that shows fewer, as for one word in italics, carries no others. */
const few = 20

const codesOf = ({ type }: OpenFace, words: ReadonlySet<Word>): readonly number[] => {
  const codes = new Set<number>()
  for (const word of words) for (const code of word.codes) codes.add(code)
  if (codes.size >= few)
    for (const kind of kinds) if (kind.some(code => codes.has(code))) for (const code of kind) if (type.glyphOf(code) !== 0) codes.add(code)
  return [...codes].sort((a, b) => a - b)
}

const mostCuts = 500

const cut = (face: OpenFace, codes: readonly number[]): Omit<EmbeddedFace, 'face'> => {
  const key = String.fromCharCode(...codes)
  const kept = face.cuts.get(key)
  if (kept) return kept
  if (face.cuts.size >= mostCuts) face.cuts.clear()
  const made = cutNow(face.type, codes, key)
  face.cuts.set(key, made)
  return made
}

const cutNow = (type: TrueType, codes: readonly number[], key: string): Omit<EmbeddedFace, 'face'> => {
  const thousandth = (units: number): number => thousandths(type, units)
  const glyphs = codes.map(code => glyphOfCode(type, code))
  return {
    name: `${letters(key)}+${type.name}`,
    program: packed(subset(type, glyphs)),
    glyphs: packed(glyphMap(codes)),
    unicode: packed(Buffer.from(unicodeMap(type, codes), 'latin1')),
    widths: runs(codes).map(run => ({ first: run[0] ?? 0, widths: run.map(code => thousandth(type.advance(glyphOfCode(type, code)))) })),
    box: type.box.map(thousandth),
    ascent: thousandth(type.ascent),
    descent: thousandth(type.descent),
    capHeight: thousandth(type.capHeight),
    italicAngle: type.italicAngle,
    weight: type.weight,
    fixedPitch: type.fixedPitch,
  }
}

const packed = (bytes: Uint8Array): Packed => ({ bytes: deflateSync(bytes, { level: 9 }), length: bytes.length })

/** Codes in the private use area stand for glyphs whose code point takes more than two bytes; see `codeOf`. */
const glyphOfCode = (type: TrueType, code: number): number => (isPrivate(code) ? code - 0xe000 : type.glyphOf(code))

const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff

/** Six capital letters that change with the characters. */
const letters = (key: string): string => {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193) >>> 0
  return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (Math.floor(hash / 26 ** i) % 26))).join('')
}

const glyphMap = (codes: readonly number[]): Uint8Array => {
  const map = new Uint8Array(2 * ((codes.at(-1) ?? 0) + 1))
  codes.forEach((code, i) => {
    map[2 * code] = (i + 1) >> 8
    map[2 * code + 1] = (i + 1) & 0xff
  })
  return map
}

/** Codes cut into stretches without a gap; none crosses from one high byte to the next, which a CMap forbids. */
const runs = (codes: readonly number[]): readonly (readonly number[])[] => {
  const all: number[][] = []
  for (const code of codes) {
    const last = all.at(-1)
    if (last && last.at(-1) === code - 1 && code & 0xff) last.push(code)
    else all.push([code])
  }
  return all
}

const hex = (text: string): string => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')

const unicodeMap = (type: TrueType, codes: readonly number[]): string => {
  const code = (n: number): string => hex(String.fromCharCode(n))
  const ranges = runs(codes.filter(n => !isPrivate(n))).map(run => [run[0] ?? 0, run.at(-1) ?? 0] as const)
  const lines = ranges.map(([from, to]) => `<${code(from)}><${code(to)}><${code(from)}>`)
  for (const n of codes.filter(isPrivate)) lines.push(`<${code(n)}><${code(n)}><${hex(beyond(type, n))}>`)
  const blocks: string[] = []
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100)
    blocks.push(`${block.length} beginbfrange\n${block.join('\n')}\nendbfrange\n`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

/** The character over two bytes that a private code stands for. */
const beyond = (type: TrueType, code: number): string => {
  const glyph = code - 0xe000
  for (let codePoint = 0x10000; codePoint <= 0x1ffff; codePoint++) if (type.glyphOf(codePoint) === glyph) return String.fromCodePoint(codePoint)
  throw new Bug(`no character for the code ${code.toString(16)}`)
}
