import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readImage } from '../../src/document/read-image.ts'
import { png } from './html-fixture.ts'

const seen = (bytes: Uint8Array): string => {
  const image = readImage(bytes)
  return 'fault' in image ? image.fault : `${image.format} ${image.width} by ${image.height}`
}
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const damaged = /^the file is damaged/

/** A PNG of 4 by 3 with these bytes as its compressed rows; its sums are right. */
const withRows = (rows: Uint8Array): Uint8Array => {
  const whole = Buffer.from(png(4, 3))
  const header = whole.subarray(0, 8 + 25)
  const body = Buffer.concat([latin('IDAT'), rows])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(rows.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([header, length, body, sum, whole.subarray(-12)])
}

describe('a PNG', () => {
  it('is taken as it is', () => {
    const bytes = png(40, 24)
    expect(readImage(bytes)).toEqual({ format: 'png', width: 40, height: 24, bytes })
  })

  it('may be followed by other bytes, and lie within a larger buffer', () => {
    const within = Buffer.concat([latin('before'), png(7, 5), latin('after')])
    expect(seen(within.subarray(6))).toBe('png 7 by 5')
  })

  it('is refused if interlaced', () => expect(seen(png(4, 3, { 12: 1 }))).toBe('it is an interlaced PNG; save it without interlacing'))

  it.each([
    ['no width', png(4, 3, { 3: 0 })],
    ['a depth that does not exist', png(4, 3, { 8: 3 })],
    ['a colour type that does not exist', png(4, 3, { 9: 5 })],
    ['a palette that is missing', png(4, 3, { 9: 3 })],
    ['an unknown compression', png(4, 3, { 10: 1 })],
    ['fewer rows than it says', png(4, 3, { 7: 4 })],
    ['more rows than it says', png(4, 3, { 7: 2 })],
    ['rows that cannot be inflated', withRows(latin('not deflated'))],
    ['rows that are cut short', withRows(deflateSync(Buffer.alloc(39)).subarray(0, -4))],
    ['a row with a filter that does not exist', withRows(deflateSync(Buffer.alloc(39, 5)))],
    ['rows that inflate to far more than it says', withRows(deflateSync(Buffer.alloc(1_000_000)))],
  ])('is refused with %s', (_, bytes) => expect(seen(bytes)).toMatch(damaged))

  it('is refused if any byte is changed or cut off', () => {
    const whole = png(12, 9)
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x10
      expect(readImage(changed)).toHaveProperty('fault')
      expect(readImage(whole.subarray(0, at))).toHaveProperty('fault')
    }
  })

  it('is refused beyond 50 million pixels, without being inflated', () => {
    const huge = png(4, 3, { 0: 0x00, 1: 0x01, 2: 0x86, 3: 0xa0, 4: 0x00, 5: 0x01, 6: 0x86, 7: 0xa0 })
    expect(seen(huge)).toBe('it has 100000 by 100000 pixels; make it smaller, 3000 pixels across are plenty')
  })
})

const segment = (marker: number, data: readonly number[]): Buffer => Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff, ...data])
const frame = (marker = 0xc0, components = 3, depth = 8): Buffer =>
  segment(marker, [depth, 0, 24, 0, 40, components, ...Array.from({ length: components }, (_, i) => [i + 1, 0x11, 0]).flat()])
const start = Buffer.from([0xff, 0xd8])
const end = Buffer.from([0xff, 0xd9])
/** A scan with a stuffed byte, a restart and fill bytes in its data. */
const scan = Buffer.concat([segment(0xda, [1, 1, 0, 0, 63, 0]), Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56])])
const jpeg = (...parts: readonly Buffer[]): Buffer => Buffer.concat([start, segment(0xe0, [...latin('JFIF\0')]), ...parts])

/** What a camera writes of how it was held; both byte orders. */
const turned = (orientation: number, isLittle: boolean): Buffer => {
  const short = (n: number): number[] => (isLittle ? [n, 0] : [0, n])
  const long = (n: number): number[] => (isLittle ? [n, 0, 0, 0] : [0, 0, 0, n])
  const tiff = [
    ...latin(isLittle ? 'II' : 'MM'),
    ...short(42),
    ...long(8),
    ...short(1),
    ...[...(isLittle ? [0x12, 0x01] : [0x01, 0x12])],
    ...short(3),
    ...long(1),
    ...short(orientation),
    0,
    0,
  ]
  return segment(0xe1, [...latin('Exif\0\0'), ...tiff])
}

describe('a JPEG', () => {
  it.each([
    ['baseline', jpeg(frame(0xc0), scan, end)],
    ['progressive, in two scans', jpeg(frame(0xc2), scan, scan, end)],
    ['grey', jpeg(frame(0xc1, 1), scan, end)],
    ['with fill bytes before a marker', jpeg(Buffer.from([0xff, 0xff]), frame(), scan, end)],
    ['upright by its own account', jpeg(turned(1, true), frame(), scan, end)],
    ['followed by other bytes', jpeg(frame(), scan, end, Buffer.from('after'))],
  ])('is taken if %s', (_, bytes) => expect(readImage(bytes)).toEqual({ format: 'jpeg', width: 40, height: 24, bytes }))

  it.each([
    ['CMYK', jpeg(frame(0xc0, 4), scan, end), /colours of print/],
    ['arithmetic coding', jpeg(frame(0xc9), scan, end), /unusual kind/],
    ['lossless coding', jpeg(frame(0xc3), scan, end), /unusual kind/],
    ['12 bits a sample', jpeg(frame(0xc1, 3, 12), scan, end), /unusual kind/],
    ['two components', jpeg(frame(0xc0, 2), scan, end), /unusual kind/],
    ['a camera held sideways', jpeg(turned(6, true), frame(), scan, end), /stored turned/],
    ['a camera held upside down', jpeg(turned(3, false), frame(), scan, end), /stored turned/],
    ['no frame', jpeg(scan, end), damaged],
    ['no scan', jpeg(frame(), end), damaged],
    ['no end', jpeg(frame(), scan), damaged],
    ['a segment that is cut short', jpeg(frame()).subarray(0, -3), damaged],
    ['no height', jpeg(segment(0xc0, [8, 0, 0, 0, 40, 1, 1, 0x11, 0]), scan, end), damaged],
  ])('is refused with %s', (_, bytes, words) => expect(seen(bytes)).toMatch(words))
})

it.each([
  ['', 'it is empty'],
  ['GIF89a', 'it is a GIF'],
  ['RIFF\0\0\0\0WEBPVP8 ', 'it is a WebP image'],
  ['II*\0', 'it is a TIFF'],
  ['BM', 'it is a bitmap'],
  ['\0\0\0\x1cftypheic', 'it is a HEIC or AVIF image'],
  ['%PDF-1.7', 'it is a PDF'],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'it is an SVG drawing'],
  ['<?xml version="1.0"?>\n<svg/>', 'it is an SVG drawing'],
  ['words', 'it is not an image'],
])('a file that begins with %j is refused in words', (opening, words) => expect(seen(latin(opening))).toBe(`${words}; save it as PNG or JPEG`))

it('no bytes make it throw', () => {
  const openings = [png(4, 3), jpeg(turned(6, false), frame(), scan, end), Buffer.from([0xff, 0xd8, 0xff])]
  fc.assert(
    fc.property(fc.constantFrom(...openings), fc.nat(120), fc.uint8Array({ maxLength: 60 }), (whole, at, noise) => {
      expect(seen(Buffer.concat([whole.subarray(0, at), noise, whole.subarray(at + noise.length)]))).toBeTypeOf('string')
      expect(seen(Buffer.concat([whole.subarray(0, at), noise]))).toBeTypeOf('string')
    }),
    { numRuns: 500 },
  )
})
