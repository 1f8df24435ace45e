/** Answers for cutting a face down to some glyphs, as a TrueType file. Hinting programs are left out: print and screens at this size do without. */
import type { TrueType } from './truetype.ts'

const [words, more, scale, scales, matrix, instructions] = [0x1, 0x20, 0x8, 0x40, 0x80, 0x100]

/** A TrueType file of the glyphs given, numbered from 1 in their order; 0 is an empty glyph. Parts of composite glyphs follow behind. */
export const subset = (face: TrueType, glyphs: readonly number[]): Uint8Array => {
  const order = [-1, ...glyphs]
  const numbers = new Map(order.map((glyph, number) => [glyph, number]))
  const numberOf = (glyph: number): number => {
    const number = numbers.get(glyph) ?? order.push(glyph) - 1
    numbers.set(glyph, number)
    return number
  }
  const outlines: Uint8Array[] = [new Uint8Array(0)]
  for (let i = 1; i < order.length; i++) outlines.push(withoutHints(face.outline(order[i] ?? 0), numberOf))
  return sfnt([...glyphTables(outlines), ...fixedTables(face, order)])
}

/** A glyph without its instructions; the parts of a composite glyph are renumbered. */
const withoutHints = (outline: Uint8Array, numberOf: (glyph: number) => number): Uint8Array => {
  if (outline.length === 0) return outline
  const copy = outline.slice()
  const view = new DataView(copy.buffer)
  const contours = view.getInt16(0)
  if (contours < 0) return copy.subarray(0, renumber(view, numberOf))
  const at = 10 + 2 * contours
  const hints = view.getUint16(at)
  view.setUint16(at, 0)
  copy.copyWithin(at + 2, at + 2 + hints)
  return copy.subarray(0, copy.length - hints)
}

/** Renumbers the parts of a composite glyph; gives the place behind them. */
const renumber = (view: DataView, numberOf: (glyph: number) => number): number => {
  let at = 10
  for (let flags: number = more; flags & more; ) {
    flags = view.getUint16(at)
    view.setUint16(at, flags & ~instructions)
    view.setUint16(at + 2, numberOf(view.getUint16(at + 2)))
    at += 4 + (flags & words ? 4 : 2) + (flags & scale ? 2 : flags & scales ? 4 : flags & matrix ? 8 : 0)
  }
  return at
}

type Table = readonly [tag: string, bytes: Uint8Array]

const glyphTables = (outlines: readonly Uint8Array[]): readonly Table[] => {
  const starts: number[] = [0]
  for (const outline of outlines) starts.push((starts.at(-1) ?? 0) + outline.length + (outline.length & 1))
  const glyf = new Uint8Array(starts.at(-1) ?? 0)
  outlines.forEach((outline, i) => void glyf.set(outline, starts[i]))
  const loca = new DataView(new ArrayBuffer(4 * starts.length))
  starts.forEach((start, i) => void loca.setUint32(4 * i, start))
  return [
    ['glyf', glyf],
    ['loca', new Uint8Array(loca.buffer)],
  ]
}

/** The tables that only count or measure: head, hhea, hmtx, maxp. */
const fixedTables = (face: TrueType, order: readonly number[]): readonly Table[] => {
  const { font } = face
  const copy = (tag: string, length: number): DataView => new DataView(font.bytes.slice(font.start(tag), font.start(tag) + length).buffer)
  const [head, hhea, maxp] = [copy('head', 54), copy('hhea', 36), copy('maxp', 32)]
  head.setUint32(8, 0)
  head.setInt16(50, 1)
  hhea.setUint16(34, order.length)
  maxp.setUint16(4, order.length)
  maxp.setUint16(26, 0)
  const hmtx = new DataView(new ArrayBuffer(4 * order.length))
  order.slice(1).forEach((glyph, i) => {
    hmtx.setUint16(4 * i + 4, face.advance(glyph))
    hmtx.setInt16(4 * i + 6, face.leftBearing(glyph))
  })
  return [
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['maxp', maxp],
  ].map(([tag, view]) => [tag as string, new Uint8Array((view as DataView).buffer)])
}

/** The file around the tables: a directory in order of tag, each table at a multiple of four. */
const sfnt = (tables: readonly Table[]): Uint8Array => {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const sizes = sorted.map(([, bytes]) => (bytes.length + 3) & ~3)
  const file = new Uint8Array(sizes.reduce((sum, size) => sum + size, 12 + 16 * sorted.length))
  const view = new DataView(file.buffer)
  const power = Math.floor(Math.log2(sorted.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, sorted.length)
  view.setUint16(6, 16 * 2 ** power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * (sorted.length - 2 ** power))
  let at = 12 + 16 * sorted.length
  sorted.forEach(([tag, bytes], i) => {
    const record = 12 + 16 * i
    file.set(bytes, at)
    for (let j = 0; j < 4; j++) file[record + j] = tag.charCodeAt(j)
    view.setUint32(record + 4, sumOf(view, at, sizes[i] ?? 0))
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, bytes.length)
    at += sizes[i] ?? 0
  })
  return file
}

const sumOf = (view: DataView, start: number, size: number): number => {
  let sum = 0
  for (let at = start; at < start + size; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
