/** Answers for images in PDFs: every kind of PNG comes to the right colours, and JPEGs go in untouched. */
import { describe, expect, test } from 'vitest'
import type { Image } from '../../src/document/images.ts'
import type { Pages } from '../../src/pages/pages.ts'
import { pdf } from '../../src/publish/pdf/index.ts'
import { checkStructure } from '../support/pdf.ts'
import { freshFonts } from '../support/pdf-host.ts'
import { type Dictionary, inflated, isDictionary, isName, isText, readPdf } from '../support/pdf-reader.ts'
import { png, samplePages } from '../support/pdf-sample.ts'

const showing = (...images: Image[]): Pages => ({
  ...samplePages(),
  pages: [{ marks: [{ draws: images.map((image, i) => ({ kind: 'image', x: 72, y: 72 + 50 * i, width: 40, height: 40, image })) }] }],
  root: { tag: 'Document', children: [{ tag: 'H1', children: [{ kind: 'mark', page: 0, mark: 0 }] }] },
  bookmarks: [],
})

const imagesIn = (bytes: Uint8Array): readonly Dictionary[] =>
  [...readPdf(bytes).objects.values()].filter(isDictionary).filter(({ entries }) => isName(entries.Subtype) && entries.Subtype.name === 'Image')

const embedded = (image: Image): Dictionary => {
  const [found] = imagesIn(pdf(showing(image), freshFonts()))
  if (!found) throw new Error('no image')
  return found
}

const space = ({ entries }: Dictionary): unknown => (isName(entries.ColorSpace) ? entries.ColorSpace.name : entries.ColorSpace)

describe('PNGs that go in as they are', () => {
  test('colour', () => {
    const image = embedded(
      png(
        2,
        [
          [255, 0, 0, 0, 255, 0],
          [0, 0, 255, 9, 9, 9],
        ],
        { depth: 8, colour: 2 },
      ),
    )
    expect(space(image)).toBe('DeviceRGB')
    expect(image.entries.DecodeParms).toEqual({ entries: { Predictor: 15, Colors: 3, BitsPerComponent: 8, Columns: 2 } })
    expect([...inflated(image)]).toEqual([0, 255, 0, 0, 0, 255, 0, 0, 0, 0, 255, 9, 9, 9])
  })

  test('grey of four bits', () => {
    const image = embedded(png(3, [[0x0f, 0x80]], { depth: 4, colour: 0 }))
    expect([space(image), image.entries.BitsPerComponent, image.entries.Width]).toEqual(['DeviceGray', 4, 3])
  })

  test('a palette', () => {
    const image = embedded(png(2, [[0b01000000]], { depth: 1, colour: 3, extra: [['PLTE', [1, 2, 3, 250, 251, 252]]] }))
    const [family, base, last, colours] = image.entries.ColorSpace as unknown[]
    expect([family, base, last]).toEqual([{ name: 'Indexed' }, { name: 'DeviceRGB' }, 1])
    expect(isText(colours as never) && Buffer.from((colours as { bytes: string }).bytes, 'latin1')).toEqual(Buffer.from([1, 2, 3, 250, 251, 252]))
  })
})

describe('PNGs that are laid on white', () => {
  test.each<readonly [string, Image, string, readonly number[]]>([
    ['colour with alpha', png(2, [[255, 0, 0, 255, 0, 0, 0, 51]], { depth: 8, colour: 6 }), 'DeviceRGB', [255, 0, 0, 204, 204, 204]],
    ['grey with alpha', png(2, [[0, 255, 0, 0]], { depth: 8, colour: 4 }), 'DeviceGray', [0, 255]],
    ['16 bits', png(1, [[0xff, 0xff, 0x80, 0x80, 0, 0]], { depth: 16, colour: 2 }), 'DeviceRGB', [255, 128, 0]],
    ['16 bits with alpha', png(1, [[0, 0, 0, 0, 0, 0, 0x80, 0x80]], { depth: 16, colour: 6 }), 'DeviceRGB', [127, 127, 127]],
    [
      'a see-through colour',
      png(2, [[1, 2, 3, 4, 5, 6]], { depth: 8, colour: 2, extra: [['tRNS', [0, 1, 0, 2, 0, 3]]] }),
      'DeviceRGB',
      [255, 255, 255, 4, 5, 6],
    ],
    ['a see-through grey of two bits', png(3, [[0b00011100]], { depth: 2, colour: 0, extra: [['tRNS', [0, 1]]] }), 'DeviceGray', [0, 255, 255]],
    [
      'a palette with alpha',
      png(3, [[0b00011000]], {
        depth: 2,
        colour: 3,
        extra: [
          ['PLTE', [0, 0, 0, 10, 20, 30, 90, 90, 90]],
          ['tRNS', [0, 255]],
        ],
      }),
      'DeviceRGB',
      [255, 255, 255, 10, 20, 30, 90, 90, 90],
    ],
  ])('%s', (_, image, colours, pixels) => {
    const found = embedded(image)
    expect(space(found)).toBe(colours)
    expect(found.entries.BitsPerComponent).toBe(8)
    expect([...inflated(found)]).toEqual(pixels)
  })

  test('every filter is undone', () => {
    // Five rows that all come to the same four grey pixels with full alpha, each by another filter.
    const plain = [10, 255, 30, 255, 60, 255, 20, 255]
    const left = plain.map((byte, i) => (byte - (plain[i - 2] ?? 0)) & 255)
    const average = plain.map((byte, i) => (byte - (((plain[i - 2] ?? 0) + byte) >> 1)) & 255)
    const none = plain.map(() => 0)
    const image = png(4, [plain, left, none, average, none], { depth: 8, colour: 4, filters: [0, 1, 2, 3, 4] })
    expect([...inflated(embedded(image))]).toEqual([0, 1, 2, 3, 4].flatMap(() => [10, 30, 60, 20]))
  })
})

describe('images', () => {
  test('a JPEG goes in untouched, with its colours', () => {
    const jpeg = (components: number): Image => ({
      format: 'jpeg',
      width: 5,
      height: 4,
      bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xff, 0xc2, 0, 11, 8, 0, 4, 0, 5, components, 1, 0x11, 0, 0xff, 0xd9]),
    })
    const [colour, grey] = [embedded(jpeg(3)), embedded(jpeg(1))]
    expect([space(colour), space(grey), colour.entries.Filter]).toEqual(['DeviceRGB', 'DeviceGray', { name: 'DCTDecode' }])
    expect(Buffer.from(colour.stream ?? [])).toEqual(Buffer.from(jpeg(3).bytes))
  })

  test('one image drawn twice is carried once, two images twice', () => {
    const [a, b] = [png(1, [[1, 2, 3]], { depth: 8, colour: 2 }), png(1, [[4, 5, 6]], { depth: 8, colour: 2 })]
    const bytes = pdf(showing(a, b, a), freshFonts())
    expect(imagesIn(bytes)).toHaveLength(2)
    expect(checkStructure(bytes)).toEqual([])
  })
})
