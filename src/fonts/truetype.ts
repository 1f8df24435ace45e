/** Answers for one TrueType face: its characters, widths, outlines and sizes, in units of the face. Reads in place. */
import { type GlyphOf, readCmap } from './cmap.ts'
import { type Kerning, readKerning } from './kerning.ts'
import { openSfnt, type Sfnt } from './sfnt.ts'

export interface TrueType {
  readonly font: Sfnt
  /** As in `SourceSans3-Regular`. */
  readonly name: string
  readonly unitsPerEm: number
  readonly glyphOf: GlyphOf
  readonly kerning: Kerning
  advance(glyph: number): number
  leftBearing(glyph: number): number
  /** The glyph's bytes in the glyf table; empty for a blank. */
  outline(glyph: number): Uint8Array
  readonly ascent: number
  /** Negative. */
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
  readonly weight: number
  /** Degrees anticlockwise, so negative for italics. */
  readonly italicAngle: number
  readonly fixedPitch: boolean
  readonly box: readonly [number, number, number, number]
}

/** Opens a face. */
export const openTrueType = (bytes: Uint8Array): TrueType => {
  const font = openSfnt(bytes)
  const { view } = font
  const [head, hhea, post, os2] = [font.start('head'), font.start('hhea'), font.start('post'), font.start('OS/2')]
  const glyphOf = readCmap(font)
  const outline = outlines(font)
  const top = (letter: string): number => new DataView(outline(glyphOf(letter.charCodeAt(0))).slice(0, 10).buffer).getInt16(8)
  const tall = view.getUint16(os2) >= 2
  return {
    font,
    name: postScriptName(font),
    unitsPerEm: view.getUint16(head + 18),
    glyphOf,
    kerning: readKerning(font),
    ...metrics(font),
    outline,
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    xHeight: tall ? view.getInt16(os2 + 86) : top('x'),
    capHeight: tall ? view.getInt16(os2 + 88) : top('H'),
    weight: view.getUint16(os2 + 4),
    italicAngle: view.getInt32(post + 4) / 65536,
    fixedPitch: view.getUint32(post + 12) !== 0,
    box: [view.getInt16(head + 36), view.getInt16(head + 38), view.getInt16(head + 40), view.getInt16(head + 42)],
  }
}

const metrics = (font: Sfnt): Pick<TrueType, 'advance' | 'leftBearing'> => {
  const { view } = font
  const hmtx = font.start('hmtx')
  const full = view.getUint16(font.start('hhea') + 34)
  return {
    advance: glyph => view.getUint16(hmtx + 4 * Math.min(glyph, full - 1)),
    leftBearing: glyph => view.getInt16(glyph < full ? hmtx + 4 * glyph + 2 : hmtx + 4 * full + 2 * (glyph - full)),
  }
}

const outlines = (font: Sfnt): TrueType['outline'] => {
  const { view } = font
  const [glyf, loca] = [font.start('glyf'), font.start('loca')]
  const long = view.getInt16(font.start('head') + 50) === 1
  const offset = (glyph: number): number => glyf + (long ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph))
  return glyph => font.bytes.subarray(offset(glyph), offset(glyph + 1))
}

/** Name 6 of the name table, in its Windows spelling. */
const postScriptName = (font: Sfnt): string => {
  const { view } = font
  const names = font.start('name')
  for (let i = 0; i < view.getUint16(names + 2); i++) {
    const record = names + 6 + 12 * i
    if (view.getUint16(record) !== 3 || view.getUint16(record + 6) !== 6) continue
    const start = names + view.getUint16(names + 4) + view.getUint16(record + 10)
    const units = Array.from({ length: view.getUint16(record + 8) / 2 }, (_, j) => view.getUint16(start + 2 * j))
    return String.fromCharCode(...units)
  }
  return 'Face'
}
