/**
 * Answers for a PNG as PDF can show it. An opaque one of up to 8 bits goes in with its own compression; one that is transparent or has 16 bits is taken
 * apart here, at once, and laid on white. The file is whole and not interlaced: the reader of images saw to that.
 */
import { deflateSync, inflateSync } from 'node:zlib'

interface Png {
  readonly width: number
  readonly height: number
  readonly depth: number
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  readonly colour: number
  readonly palette: Uint8Array
  /** The tRNS chunk: alpha by palette entry, or the one transparent colour. */
  readonly transparent: Uint8Array | undefined
  readonly packed: Uint8Array
}

/** The entries of the image's dictionary, and its stream. */
export const pngForPdf = (bytes: Uint8Array): { readonly data: { [key: string]: unknown }; readonly stream: Uint8Array } => {
  const png = read(bytes)
  if (png.depth === 16 || png.colour >= 4 || png.transparent) return flattened(png)
  const parameters = { Predictor: 15, Colors: png.colour === 2 ? 3 : 1, BitsPerComponent: png.depth, Columns: png.width }
  return { data: { Filter: 'FlateDecode', DecodeParms: parameters, BitsPerComponent: png.depth, ColorSpace: space(png) }, stream: png.packed }
}

const space = ({ colour, palette }: Png): unknown => {
  if (colour === 3) return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, palette]
  return colour === 2 ? 'DeviceRGB' : 'DeviceGray'
}

const read = (bytes: Uint8Array): Png => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Map<string, Uint8Array[]>()
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    found.set(type, [...(found.get(type) ?? []), bytes.subarray(at + 8, at + 8 + view.getUint32(at))])
    if (type === 'IEND') break
  }
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    depth: view.getUint8(24),
    colour: view.getUint8(25),
    palette: found.get('PLTE')?.[0] ?? new Uint8Array(),
    transparent: found.get('tRNS')?.[0],
    packed: Buffer.concat(found.get('IDAT') ?? []),
  }
}

/** Every pixel as 8-bit red, green, blue on white, or as grey where the image is grey. */
const flattened = (png: Png): ReturnType<typeof pngForPdf> => {
  const samples = samplesOf(png)
  const channels = png.colour === 0 || png.colour === 4 ? 1 : 3
  const out = new Uint8Array(png.width * png.height * channels)
  if (png.colour === 3) paint(png, samples, out)
  else lay(png, samples, { out, channels })
  return { data: { Filter: 'FlateDecode', ColorSpace: channels === 1 ? 'DeviceGray' : 'DeviceRGB' }, stream: deflateSync(out) }
}

const onWhite = (channel: number, alpha: number): number => Math.round(255 + (channel - 255) * alpha)

/** Palette entries, each laid on white. */
const paint = ({ palette, transparent }: Png, samples: Samples, out: Uint8Array): void => {
  const laid = palette.map((channel, i) => onWhite(channel, (transparent?.[Math.floor(i / 3)] ?? 255) / 255))
  samples.forEach((entry, pixel) => {
    for (let i = 0; i < 3; i++) out[3 * pixel + i] = laid[3 * entry + i] ?? 255
  })
}

/** Grey or colour, with an alpha sample behind each pixel or one colour that is not there. */
const lay = ({ colour, depth, transparent }: Png, samples: Samples, { out, channels }: { out: Uint8Array; channels: number }): void => {
  const most = 2 ** depth - 1
  const step = colour >= 4 ? channels + 1 : channels
  const gone = transparent && Array.from({ length: channels }, (_, i) => (transparent[2 * i] ?? 0) * 256 + (transparent[2 * i + 1] ?? 0))
  for (let from = 0, to = 0; from < samples.length; from += step, to += channels) {
    const alpha = colour >= 4 ? (samples[from + channels] ?? most) / most : gone?.every((sample, i) => samples[from + i] === sample) ? 0 : 1
    for (let i = 0; i < channels; i++) out[to + i] = onWhite(((samples[from + i] ?? 0) * 255) / most, alpha)
  }
}

type Samples = Uint8Array | Uint16Array

/** Every sample as it is, row after row, whatever its depth. */
const samplesOf = (png: Png): Samples => {
  const { width, height, depth } = png
  const perRow = width * ([1, 0, 3, 1, 2, 0, 4][png.colour] ?? 1)
  const rows = unfiltered(png, perRow)
  if (depth === 8) return rows
  if (depth === 16) return Uint16Array.from({ length: perRow * height }, (_, i) => (rows[2 * i] ?? 0) * 256 + (rows[2 * i + 1] ?? 0))
  const [rowBytes, perByte, mask] = [rows.length / height, 8 / depth, 2 ** depth - 1]
  const out = new Uint8Array(perRow * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < perRow; x++) out[y * perRow + x] = ((rows[y * rowBytes + Math.floor(x / perByte)] ?? 0) >> (8 - depth - depth * (x % perByte))) & mask
  return out
}

/** The rows with their filters undone. Source: PNG specification, section 9. */
const unfiltered = ({ width, height, depth, packed }: Png, perRow: number): Uint8Array => {
  const rowBytes = Math.ceil((perRow * depth) / 8)
  const back = Math.max(1, ((perRow / width) * depth) >> 3)
  const filtered = inflateSync(packed)
  const out = new Uint8Array(rowBytes * height)
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (rowBytes + 1)] ?? 0
    for (let i = 0; i < rowBytes; i++) {
      const here = y * rowBytes + i
      const left = i < back ? 0 : (out[here - back] ?? 0)
      const up = y === 0 ? 0 : (out[here - rowBytes] ?? 0)
      const corner = i < back || y === 0 ? 0 : (out[here - rowBytes - back] ?? 0)
      out[here] = (filtered[y * (rowBytes + 1) + 1 + i] ?? 0) + guess(filter, left, up, corner)
    }
  }
  return out
}

/** What a filter takes a byte to be, from those before and above it. */
const guess = (filter: number, left: number, up: number, corner: number): number => {
  switch (filter) {
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4:
      return paeth(left, up, corner)
    default:
      return 0
  }
}

const paeth = (left: number, up: number, corner: number): number => {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
