/** Answers for object streams, which hold many small objects, and for the cross-reference stream that says where everything is. */
import { deflateSync } from 'node:zlib'

/** An object stream and the objects in it, in order. */
export interface Packing {
  readonly id: number
  readonly ids: readonly number[]
}

interface Stream {
  readonly data: { [key: string]: unknown }
  readonly bytes: Uint8Array
}

/** Readers unpack a whole stream to reach one object. */
const most = 200

/** Objects in streams: each opens with pairs of number and offset. */
export const packed = (objects: readonly { readonly id: number; readonly body: string }[]): readonly (Stream & { readonly ids: readonly number[] })[] => {
  const streams: (Stream & { ids: number[] })[] = []
  for (let i = 0; i < objects.length; i += most) {
    const few = objects.slice(i, i + most)
    let offset = 0
    const pairs = few.map(({ id, body }) => {
      const pair = `${id} ${offset}`
      offset += body.length
      return pair
    })
    const opening = `${pairs.join(' ')}\n`
    const bytes = Buffer.from(opening + few.map(({ body }) => body).join(''), 'latin1')
    streams.push({ data: { Type: 'ObjStm', N: few.length, First: opening.length }, bytes, ids: few.map(({ id }) => id) })
  }
  return streams
}

/** Kind in one byte; offset, or number of the object stream, in four; place in the object stream in two. */
const width = 7

/** The cross-reference stream for objects 1, 2, …: an offset in the file each, or a place in one of the packings. */
export const crossReferences = (offsets: readonly (number | null | undefined)[], packings: readonly Packing[]): Stream => {
  const rows = Buffer.alloc(width * (offsets.length + 1))
  offsets.forEach((offset, i) => {
    rows.writeUInt8(1, width * (i + 1))
    rows.writeUInt32BE(offset ?? 0, width * (i + 1) + 1)
  })
  for (const { id, ids } of packings)
    ids.forEach((packedId, place) => {
      rows.writeUInt8(2, width * packedId)
      rows.writeUInt32BE(id, width * packedId + 1)
      rows.writeUInt16BE(place, width * packedId + 5)
    })
  rows.writeUInt16BE(0xffff, 5)
  const size = offsets.length + 1
  return {
    data: { Size: size, W: [1, 4, 2], Filter: 'FlateDecode', DecodeParms: { Predictor: 12, Columns: width } },
    bytes: deflateSync(differences(rows)),
  }
}

/** Each row as its difference from the row above, with the 2 before it that says so: nearly all zeros, so they compress well. */
const differences = (rows: Uint8Array): Uint8Array => {
  const out = new Uint8Array((rows.length / width) * (width + 1))
  for (let row = 0; row < rows.length / width; row++) {
    out[row * (width + 1)] = 2
    for (let i = 0; i < width; i++) out[row * (width + 1) + 1 + i] = (rows[row * width + i] ?? 0) - (rows[(row - 1) * width + i] ?? 0)
  }
  return out
}
