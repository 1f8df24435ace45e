/** Answers for the faces of a document as font objects: composite fonts whose codes are code points, so that text comes out as it went in. */
import type { EmbeddedFace, Packed } from '../../fonts/embed.ts'
import { faceNames } from '../../fonts/fonts.ts'
import { type Container, type Dictionary, type Ref, text } from './container.ts'

/** The font dictionary of the pages' resources: `F0` is the first of `faceNames`, and so on. */
export const writeFonts = (file: Container, faces: readonly EmbeddedFace[]): Dictionary =>
  Object.fromEntries(faces.map(face => [`F${faceNames.indexOf(face.face)}`, writeFont(file, face)]))

const stream = (file: Container, packed: Packed, data: Dictionary = {}): Ref => {
  const ref = file.ref({ ...data, Filter: 'FlateDecode' })
  ref.end(packed.bytes)
  return ref
}

const ended = (file: Container, data: Dictionary): Ref => {
  const ref = file.ref(data)
  ref.end()
  return ref
}

/** Fixed pitch 1, symbolic 4 (the codes are our own), italic 64. Source: ISO 32000-1, table 123. */
const flags = (face: EmbeddedFace): number => 4 + (face.fixedPitch ? 1 : 0) + (face.italicAngle === 0 ? 0 : 64)

const writeFont = (file: Container, face: EmbeddedFace): Ref => {
  const descriptor = ended(file, {
    Type: 'FontDescriptor',
    FontName: face.name,
    Flags: flags(face),
    FontBBox: face.box,
    ItalicAngle: face.italicAngle,
    Ascent: face.ascent,
    Descent: face.descent,
    CapHeight: face.capHeight,
    StemV: Math.round(face.weight / 5),
    FontFile2: stream(file, face.program, { Length1: face.program.length }),
  })
  const descendant = ended(file, {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: face.name,
    CIDSystemInfo: { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: face.widths.flatMap(({ first, widths }) => [first, widths]),
    CIDToGIDMap: stream(file, face.glyphs),
  })
  return ended(file, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: face.name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: stream(file, face.unicode),
  })
}
