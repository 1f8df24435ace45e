/** Answers for a PNG file being whole: every chunk, every sum, every row. What passes can be drawn later without a surprise. */
import { crc32, inflateSync } from 'node:zlib'
import { type Found, mostPixels } from './images.ts'

const damaged = { fault: 'the file is damaged; save it again' }

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

/** The chunks up to IEND; undefined if one is cut short, has a wrong sum, or IEND is missing. */
const chunksOf = (bytes: Uint8Array): readonly Chunk[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at)
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return undefined
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    chunks.push({ type, data: bytes.subarray(at + 8, end) })
    if (type === 'IEND') return chunks
    at = end + 4
  }
  return undefined
}

/** Samples a pixel, and the depths allowed, by colour type. Source: PNG specification, table 11.1. */
const kinds: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
}

/** Whether the compressed rows come to exactly what the header promises, each with a filter that exists. */
const rowsAreWhole = (chunks: readonly Chunk[], rowBytes: number, height: number): boolean => {
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const expected = (rowBytes + 1) * height
  let rows: Buffer
  try {
    rows = inflateSync(packed, { maxOutputLength: expected + 1 })
  } catch {
    return false
  }
  for (let at = 0; at < expected; at += rowBytes + 1) if ((rows[at] ?? 5) > 4) return false
  return rows.length === expected
}

/** The size of a PNG file that is whole and not interlaced. */
export const readPng = (bytes: Uint8Array): Found => {
  const chunks = chunksOf(bytes)
  const header = chunks?.[0]
  if (!chunks || header?.type !== 'IHDR' || header.data.length !== 13) return damaged
  const view = new DataView(header.data.buffer, header.data.byteOffset, 13)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [depth = 0, colour = 0, compression, filter, interlace] = header.data.subarray(8)
  const kind = kinds[colour]
  if (!kind?.depths.includes(depth) || width === 0 || height === 0 || compression !== 0 || filter !== 0) return damaged
  if (interlace !== 0) return { fault: 'it is an interlaced PNG; save it without interlacing' }
  const found: Found = { format: 'png', width, height }
  if (width * height > mostPixels) return found
  const palette = chunks.find(({ type }) => type === 'PLTE')
  if (colour === 3 && (!palette || palette.data.length === 0 || palette.data.length % 3 !== 0 || palette.data.length > 768)) return damaged
  return rowsAreWhole(chunks, Math.ceil((width * kind.samples * depth) / 8), height) ? found : damaged
}
