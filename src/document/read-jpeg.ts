/** Answers for a JPEG file being whole, and of a kind that every PDF reader shows right. */
import type { Found } from './images.ts'

const damaged = { fault: 'the file is damaged or not all there; save it again' }
const unusual = { fault: 'it is an unusual kind of JPEG; save it again as an ordinary JPEG' }
const sideways = { fault: 'it is stored turned and only shown upright; open it, turn it and save it again' }

interface Segment {
  readonly marker: number
  readonly data: Buffer
}

/** Where the data of a scan ends: at the next marker that is neither a stuffed byte nor a restart. */
const endOfScan = (file: Buffer, from: number): number => {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return file.length
}

/** The segments up to the end of the image; undefined if the file ends before. */
const segmentsOf = (file: Buffer): readonly Segment[] | undefined => {
  const segments: Segment[] = []
  for (let at = 2; at + 2 <= file.length; ) {
    const marker = file[at + 1] ?? 0
    if (file[at] !== 0xff || marker === 0) return undefined
    if (marker === 0xd9) return segments
    if (marker === 0xff) at += 1
    else {
      const length = at + 4 <= file.length ? file.readUInt16BE(at + 2) : 0
      if (length < 2 || at + 2 + length > file.length) return undefined
      segments.push({ marker, data: file.subarray(at + 4, at + 2 + length) })
      at += 2 + length
      if (marker === 0xda) at = endOfScan(file, at)
    }
  }
  return undefined
}

const isFrame = ({ marker }: Segment): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Whether the camera says that the picture must be turned to be shown. Source: Exif 2.32, tag 0x0112; 1 is upright. */
const isTurned = ({ marker, data }: Segment): boolean => {
  if (marker !== 0xe1 || data.toString('latin1', 0, 6) !== 'Exif\0\0' || data.length < 14) return false
  const tiff = data.subarray(6)
  const isLittle = tiff[0] === 0x49
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(first); entry++) {
    const at = first + 2 + entry * 12
    if (short(at) === 0x0112) return short(at + 8) > 1
  }
  return false
}

/** The size of a JPEG file that is whole: baseline or progressive, grey or colour, upright. */
export const readJpeg = (bytes: Uint8Array): Found => {
  const segments = segmentsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const frame = segments?.find(isFrame)
  if (!segments || !frame || frame.data.length < 6 || !segments.some(({ marker }) => marker === 0xda)) return damaged
  const [height, width] = [frame.data.readUInt16BE(1), frame.data.readUInt16BE(3)]
  const components = frame.data[5] ?? 0
  if (components === 4) return { fault: 'it is a JPEG in the colours of print (CMYK); save it as RGB' }
  if (frame.marker > 0xc2 || frame.data[0] !== 8 || (components !== 1 && components !== 3)) return unusual
  if (height === 0 || width === 0) return damaged
  return segments.some(isTurned) ? sideways : { format: 'jpeg', width, height }
}
