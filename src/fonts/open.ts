/** Answers for the faces of a process: each is read when it is first used, and its words are kept for every paper after. */
import type { Host } from '../base/host.ts'
import { type Embedding, embed, type OpenFace } from './embed.ts'
import type { FaceName, Fonts } from './fonts.ts'
import { splitText } from './split.ts'
import { openTrueType } from './truetype.ts'
import { thousandths, wordsOf } from './words.ts'

export interface FontPack extends Fonts {
  /** Starts a document that will carry what it shows. */
  embed(): Embedding
}

/** Opens the faces in the package's `dist/assets`. Nothing is read before it is needed. */
export const openFonts = (host: Host): FontPack => {
  const faces = new Map<FaceName, OpenFace>()
  const open = (name: FaceName): OpenFace => {
    const known = faces.get(name)
    if (known) return known
    const type = openTrueType(host.read(`${host.home}/dist/assets/${name}.ttf`))
    const face = { type, words: wordsOf(type), cuts: new Map() }
    faces.set(name, face)
    return face
  }
  const has = (name: FaceName, codePoint: number): boolean => open(name).type.glyphOf(codePoint) !== 0
  return {
    width: (name, text) => {
      let width = 0
      open(name).words.each(text, word => {
        width += word.width
      })
      return width
    },
    split: (name, text) => splitText(has, name, text),
    metrics: name => {
      const { type } = open(name)
      const [ascent, descent, capHeight, xHeight] = [type.ascent, -type.descent, type.capHeight, type.xHeight].map(units => thousandths(type, units)) as [
        number,
        number,
        number,
        number,
      ]
      return { ascent, descent, capHeight, xHeight }
    },
    embed: () => embed(open),
  }
}
