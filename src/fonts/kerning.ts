/** Answers for pair kerning: how much closer two glyphs stand, from a face's GPOS table, pair formats 1 and 2. */
import { lastNotAbove, type Sfnt, tagAt } from './sfnt.ts'

/** What to add to the first glyph's advance when the second follows, in units of the face. */
export type Kerning = (left: number, right: number) => number

/** Reads a face's kerning for Latin text in place; zero everywhere for a face that has none. */
export const readKerning = (font: Sfnt): Kerning => {
  const lookups = kernLookups(font)
  const known = new Map<number, number>()
  return (left, right) => {
    const key = left * 65536 + right
    let sum = known.get(key)
    if (sum === undefined) {
      sum = lookups.reduce((total, lookup) => total + inLookup(font.view, lookup, left, right), 0)
      known.set(key, sum)
    }
    return sum
  }
}

/** The places of the pair subtables of each kerning lookup. */
const kernLookups = (font: Sfnt): readonly (readonly number[])[] => {
  const { view } = font
  const gpos = font.find('GPOS')
  if (gpos === undefined) return []
  const language = latin(view, gpos + view.getUint16(gpos + 4))
  if (language === undefined) return []
  const features = gpos + view.getUint16(gpos + 6)
  const indexes = new Set<number>()
  for (const feature of list(view, language + 4)) {
    const record = features + 2 + 6 * feature
    if (tagAt(view, record) !== 'kern') continue
    for (const lookup of list(view, features + view.getUint16(record + 4) + 2)) indexes.add(lookup)
  }
  const lookups = gpos + view.getUint16(gpos + 8)
  return [...indexes].sort((a, b) => a - b).map(index => pairSubtables(view, lookups + view.getUint16(lookups + 2 + 2 * index)))
}

/** A count and as many numbers behind it. */
const list = (view: DataView, at: number): readonly number[] => Array.from({ length: view.getUint16(at) }, (_, i) => view.getUint16(at + 2 + 2 * i))

/** The default language system of Latin, or of no script in particular. */
const latin = (view: DataView, scripts: number): number | undefined => {
  let found: number | undefined
  for (let i = 0; i < view.getUint16(scripts); i++) {
    const record = scripts + 2 + 6 * i
    const tag = tagAt(view, record)
    const script = scripts + view.getUint16(record + 4)
    if (tag === 'latn' || (tag === 'DFLT' && found === undefined)) found = script + view.getUint16(script)
  }
  return found
}

const pairSubtables = (view: DataView, lookup: number): readonly number[] => {
  const type = view.getUint16(lookup)
  const subtables = list(view, lookup + 4).map(offset => lookup + offset)
  if (type === 2) return subtables
  if (type !== 9) return []
  return subtables.filter(at => view.getUint16(at + 2) === 2).map(at => at + view.getUint32(at + 4))
}

/** The first subtable that knows the pair decides. */
const inLookup = (view: DataView, subtables: readonly number[], left: number, right: number): number => {
  for (const at of subtables) {
    const covered = coverage(view, at + view.getUint16(at + 2), left)
    if (covered < 0) continue
    const value = view.getUint16(at) === 1 ? inPairs(view, at, covered, right) : inClasses(view, at, left, right)
    if (value !== undefined) return value
  }
  return 0
}

const coverage = (view: DataView, at: number, glyph: number): number => {
  const count = view.getUint16(at + 2)
  if (view.getUint16(at) === 1) {
    const index = lastNotAbove(count, glyph, i => view.getUint16(at + 4 + 2 * i))
    return index >= 0 && view.getUint16(at + 4 + 2 * index) === glyph ? index : -1
  }
  const range = lastNotAbove(count, glyph, i => view.getUint16(at + 4 + 6 * i))
  const record = at + 4 + 6 * range
  return range >= 0 && glyph <= view.getUint16(record + 2) ? view.getUint16(record + 4) + glyph - view.getUint16(record) : -1
}

/** Bytes of a value record: two for every bit of its format. */
const sizeOf = (format: number): number => {
  let size = 0
  for (let bits = format; bits > 0; bits >>= 1) size += 2 * (bits & 1)
  return size
}

/** The advance in a value record; bits 1 and 2 are the placements before it. */
const advanceAt = (view: DataView, at: number, format: number): number => (format & 4 ? view.getInt16(at + sizeOf(format & 3)) : 0)

const inPairs = (view: DataView, at: number, covered: number, right: number): number | undefined => {
  const format = view.getUint16(at + 4)
  const size = 2 + sizeOf(format) + sizeOf(view.getUint16(at + 6))
  const set = at + view.getUint16(at + 10 + 2 * covered)
  const pair = lastNotAbove(view.getUint16(set), right, i => view.getUint16(set + 2 + size * i))
  const record = set + 2 + size * pair
  return pair >= 0 && view.getUint16(record) === right ? advanceAt(view, record + 2, format) : undefined
}

const inClasses = (view: DataView, at: number, left: number, right: number): number => {
  const format = view.getUint16(at + 4)
  const size = sizeOf(format) + sizeOf(view.getUint16(at + 6))
  const first = classOf(view, at + view.getUint16(at + 8), left)
  const second = classOf(view, at + view.getUint16(at + 10), right)
  return advanceAt(view, at + 16 + size * (first * view.getUint16(at + 14) + second), format)
}

const classOf = (view: DataView, at: number, glyph: number): number => {
  if (view.getUint16(at) === 1) {
    const index = glyph - view.getUint16(at + 2)
    return index >= 0 && index < view.getUint16(at + 4) ? view.getUint16(at + 6 + 2 * index) : 0
  }
  const range = lastNotAbove(view.getUint16(at + 2), glyph, i => view.getUint16(at + 4 + 6 * i))
  const record = at + 4 + 6 * range
  return range >= 0 && glyph <= view.getUint16(record + 2) ? view.getUint16(record + 4) : 0
}
