/** Answers for which glyph shows a character, from a face's cmap table, formats 4 and 12. */
import { Bug } from '../base/bug.ts'
import { lastNotAbove, type Sfnt } from './sfnt.ts'

/** Number of the glyph for a code point; 0 if the face has none. */
export type GlyphOf = (codePoint: number) => number

const subtableAt = (font: Sfnt): number => {
  const { view } = font
  const cmap = font.start('cmap')
  let best: number | undefined
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const record = cmap + 4 + 8 * i
    const platform = view.getUint16(record)
    const at = cmap + view.getUint32(record + 4)
    const format = view.getUint16(at)
    if (platform !== 0 && platform !== 3) continue
    if (format === 12) return at
    if (format === 4) best = at
  }
  if (best === undefined) throw new Bug('a face without a Unicode cmap')
  return best
}

/** Reads a face's cmap in place. */
export const readCmap = (font: Sfnt): GlyphOf => {
  const at = subtableAt(font)
  return font.view.getUint16(at) === 12 ? groups(font.view, at) : segments(font.view, at)
}

const groups = (view: DataView, at: number): GlyphOf => {
  const count = view.getUint32(at + 12)
  return codePoint => {
    const group = lastNotAbove(count, codePoint, i => view.getUint32(at + 16 + 12 * i))
    const record = at + 16 + 12 * group
    return group < 0 || codePoint > view.getUint32(record + 4) ? 0 : view.getUint32(record + 8) + codePoint - view.getUint32(record)
  }
}

const segments = (view: DataView, at: number): GlyphOf => {
  const twice = view.getUint16(at + 6)
  const starts = at + 16 + twice
  return codePoint => {
    if (codePoint > 0xffff) return 0
    const offset = 2 * lastNotAbove(twice / 2, codePoint, i => view.getUint16(starts + 2 * i))
    if (offset < 0 || codePoint > view.getUint16(at + 14 + offset)) return 0
    const delta = view.getInt16(starts + twice + offset)
    const range = starts + 2 * twice + offset
    if (view.getUint16(range) === 0) return (codePoint + delta) & 0xffff
    const glyph = view.getUint16(range + view.getUint16(range) + 2 * (codePoint - view.getUint16(starts + offset)))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}
