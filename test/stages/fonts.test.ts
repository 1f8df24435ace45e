/** Answers for the faces: their measures against another reader's, which characters they show, and that nothing depends on what was set before. */
import { readFileSync } from 'node:fs'
// @ts-expect-error: fontkit has no types
import * as fontkit from 'fontkit'
import { describe, expect, test } from 'vitest'
import { clean } from '../../src/base/clean.ts'
import { type FaceName, faceNames } from '../../src/fonts/fonts.ts'
import { everyday } from '../../src/fonts/split.ts'
import { freshFonts, packageHost } from '../support/pdf-host.ts'

interface Measured {
  readonly unitsPerEm: number
  hasGlyphForCodePoint(codePoint: number): boolean
  layout(text: string, features: Record<string, boolean>, script: string): { positions: { xAdvance: number }[] }
}

const other = (face: FaceName): Measured => fontkit.create(readFileSync(`${packageHost.home}/dist/assets/${face}.ttf`)) as unknown as Measured

const fonts = freshFonts()

describe('measuring', () => {
  test.each(faceNames)('%s: pairs of letters are as wide as fontkit says', face => {
    const reader = other(face)
    const features = { kern: true, liga: false, calt: false, locl: false, ccmp: false, mark: false, mkmk: false }
    const letters = [...'AEFLPTVWYafgorvwyéŵŷ1470.,-–’”(/& £']
    const wrong = letters.flatMap(left =>
      letters.flatMap(right => {
        const units = reader.layout(left + right, features, 'latn').positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
        const difference = fonts.width(face, left + right) - (units * 1000) / reader.unitsPerEm
        return Math.abs(difference) <= 1.5 ? [] : [`${left}${right}: ${difference}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  test('pairs are kerned, in both formats of pair tables and across a change of case', () => {
    expect(fonts.width('regular', 'AV')).toBeLessThan(fonts.width('regular', 'A') + fonts.width('regular', 'V'))
    expect(fonts.width('bold', 'To')).toBeLessThan(fonts.width('bold', 'T') + fonts.width('bold', 'o'))
  })

  test('a text is as wide as its words and spaces', () => {
    const sum = ['The', 'forum', 'agreed'].reduce((width, word) => width + fonts.width('regular', word), 2 * fonts.width('regular', ' '))
    expect(fonts.width('regular', 'The forum agreed')).toBe(sum)
    expect(fonts.width('regular', '')).toBe(0)
  })

  test.each(['regular', 'bold', 'mono'] as const)('%s: figures line up under each other', face => {
    const widths = [...'0123456789'].map(digit => fonts.width(face, digit))
    expect(new Set(widths).size).toBe(1)
  })

  test('a no-break space and a no-break hyphen are as wide as plain ones', () => {
    expect(fonts.width('regular', '10\u00a0November')).toBe(fonts.width('regular', '10 November'))
    expect(fonts.width('regular', 'long\u2011term')).toBe(fonts.width('regular', 'long-term'))
  })

  test('heights are sensible', () => {
    for (const face of faceNames) {
      const { ascent, descent, capHeight, xHeight } = fonts.metrics(face)
      expect(ascent).toBeGreaterThan(capHeight)
      expect(capHeight).toBeGreaterThan(xHeight)
      expect(xHeight).toBeGreaterThan(450)
      expect(descent).toBeGreaterThan(200)
    }
  })

  test('a character that a face lacks is our mistake: the text was not split', () => {
    expect(() => fonts.width('regular', '漢')).toThrow(/has no “漢”/)
  })
})

describe('splitting', () => {
  test('most texts are one piece', () => {
    const text = '£1,234.50 – the “long-term” offer; tŷ, ŵyl, ½ é • …'
    expect(fonts.split('regular', text)).toEqual({ pieces: [{ face: 'regular', text }], missing: [] })
    expect(fonts.split('bold', '')).toEqual({ pieces: [], missing: [] })
  })

  test('every face for words has what is never looked up', () => {
    for (const face of ['regular', 'bold', 'italic', 'bold-italic', 'mono'] as const) {
      const reader = other(face)
      const lacking = Array.from({ length: 0x3000 }, (_, code) => code).filter(
        code => everyday.test(String.fromCharCode(code)) && !reader.hasGlyphForCodePoint(code),
      )
      expect(lacking).toEqual([])
    }
  })

  test('characters that a face lacks are shown by the fallback face of its weight, or by the plain one', () => {
    expect(fonts.split('regular', 'a ♞ b').pieces).toEqual([
      { face: 'regular', text: 'a ' },
      { face: 'fallback', text: '♞ ' },
      { face: 'regular', text: 'b' },
    ])
    expect(fonts.split('bold', '♞').pieces).toEqual([{ face: 'fallback-bold', text: '♞' }])
  })

  test.each([
    ['an emoji', '🦄', '🦄'],
    ['Chinese', '漢', '漢'],
    ['Hebrew, which runs the other way', 'ש', 'ש'],
    ['Arabic, which joins its letters', 'ع', 'ع'],
    ['Thai, which stacks its letters', 'ก', 'ก'],
    ['a private character', '\ue000', '\ue000'],
    ['an accent without a joined form, with its letter', 'm\u0302', 'm\u0302'],
  ])('%s is missing', (_, text, said) => {
    const { pieces, missing } = fonts.split('regular', `a${text}b${text}`)
    expect(missing).toEqual([said])
    expect(pieces.map(piece => piece.text).join('')).not.toContain(text)
  })

  test('what is split can be measured and shown', () => {
    const embedding = fonts.embed()
    for (const { face, text } of fonts.split('italic', 'Ω ∑ ☐ ✓ Жукова Ђ ﬁ ₂ ≤ 𝟚').pieces) {
      expect(fonts.width(face, text)).toBeGreaterThan(0)
      expect(embedding.show(face, text).length).toBeGreaterThan(2 * [...text].length)
    }
  })
})

describe('cleaning', () => {
  test.each([
    ['soft hyphens go', 'co\u00adoperate', 'cooperate'],
    ['accents join their letters', 'w\u0302y\u0302e\u0301', 'ŵŷé'],
    ['ligature characters come apart', 'o\ufb03ce \ufb01nance', 'office finance'],
    ['what has no width goes', 'a\u200bb\u200c\u200d\ufeff\u2060c\u0007', 'abc'],
    ['marks of direction go', '\u202eabc\u202c', 'abc'],
    ['a no-break space stays', '10\u00a0November', '10\u00a0November'],
    ['a narrow no-break space is one', '10\u202f000', '10\u00a0000'],
    ['odd spaces and tabs are spaces', 'a\u2003b\tc\u3000d', 'a b c d'],
    ['a no-break hyphen stays', 'long\u2011term', 'long\u2011term'],
    ['the choice of an emoji form goes', '✓\ufe0f', '✓'],
    ['the rest stays as typed', '½ ² ﬀ', '½ ² ff'],
  ])('%s', (_, typed, cleaned) => {
    expect(clean(typed)).toBe(cleaned)
    expect(clean(cleaned)).toBe(cleaned)
  })
})

describe('embedding', () => {
  const shown = (pack: ReturnType<typeof freshFonts>, texts: readonly string[]) => {
    const embedding = pack.embed()
    const operands = texts.map(text => embedding.show('regular', text))
    return { operands, faces: embedding.faces() }
  }

  test('one document does not change another, whatever was set before and in whatever order', () => {
    const used = freshFonts()
    shown(used, ['\u2011 – \u00a0', 'Zz ŵ Ω', 'a\u00a0b', 'µ μ'])
    used.width('regular', 'everything else ß')
    const texts = ['long-term 10-12', 'a b', 'no\u00a0break', 'non\u2011stop']
    expect(shown(used, texts)).toEqual(shown(freshFonts(), texts))
    expect(shown(used, [...texts].reverse()).faces).toEqual(shown(freshFonts(), texts).faces)
  })

  test('a hyphen is written as a hyphen and a space as a space, however it was typed', () => {
    const [plain, noBreak] = shown(freshFonts(), ['a-b c', 'a\u2011b\u00a0c']).operands
    expect(noBreak).toBe(plain)
    expect(plain).toBe('(\0a\0-\0b\0 \0c)')
  })

  test('brackets, backslashes and bytes that look like line ends are escaped', () => {
    expect(shown(freshFonts(), ['(\\)']).operands[0]).toBe('(\0\\(\0\\\\\0\\))')
    expect(shown(freshFonts(), ['č']).operands[0]).toBe('(\x01\\r)')
    expect(shown(freshFonts(), ['Ċ']).operands[0]).toBe('(\x01\\n)')
  })

  test('only the characters shown are carried, with their widths', () => {
    const { faces } = shown(freshFonts(), ['abc a'])
    expect(faces.map(({ face, widths }) => ({ face, widths }))).toEqual([
      {
        face: 'regular',
        widths: [
          { first: 32, widths: [fonts.width('regular', ' ')] },
          { first: 97, widths: ['a', 'b', 'c'].map(letter => fonts.width('regular', letter)) },
        ],
      },
    ])
    expect(faces[0]?.name).toMatch(/^[A-Z]{6}\+SourceSans3-Regular$/)
  })

  test('the program carried is a sound font with the same outlines, composite letters included', async () => {
    const { inflateSync } = await import('node:zlib')
    const carried = shown(freshFonts(), ['Aéŵ½']).faces[0]
    const program = fontkit.create(inflateSync(carried?.program.bytes ?? new Uint8Array())) as unknown as Outlined
    const whole = other('regular') as unknown as Outlined
    const paths = [...'Aéŵ½'].sort().map(letter => whole.glyphForCodePoint(letter.codePointAt(0) ?? 0).path.toSVG())
    expect([1, 2, 3, 4].map(number => program.getGlyph(number).path.toSVG())).toEqual(paths)
  })

  test('faces that were not used are not carried, and nothing is read for them', () => {
    const read: string[] = []
    const pack = freshFonts(file => read.push(file))
    pack.embed().show('bold', 'Agreed')
    expect(read.map(file => file.split('/').at(-1))).toEqual(['bold.ttf'])
  })
})

interface Outlined {
  glyphForCodePoint(codePoint: number): { path: { toSVG(): string } }
  getGlyph(number: number): { path: { toSVG(): string } }
}
