/** Answers for images as objects of the file: each once, however often it is drawn. JPEGs, and PNGs that PDF can read, go in as they are. */
import { Bug } from '../../base/bug.ts'
import type { Image } from '../../document/images.ts'
import type { Container, Dictionary, Ref } from './container.ts'
import { pngForPdf } from './png.ts'

export interface PlacedImages {
  /** The name the image is drawn by; its object is written at the first call. */
  nameOf(image: Image): string
  /** The images by name, for the pages' resources. */
  written(): Dictionary
}

/** Starts a document's images. */
export const imagesOf = (file: Container): PlacedImages => {
  const placed = new Map<Image, { readonly name: string; readonly ref: Ref }>()
  return {
    nameOf: image => {
      const known = placed.get(image)
      if (known) return known.name
      const name = `I${placed.size}`
      placed.set(image, { name, ref: writeImage(file, image) })
      return name
    },
    written: () => Object.fromEntries([...placed.values()].map(({ name, ref }) => [name, ref])),
  }
}

const writeImage = (file: Container, { format, width, height, bytes }: Image): Ref => {
  const { data, stream } = format === 'jpeg' ? { data: jpegData(bytes), stream: bytes } : pngForPdf(bytes)
  const ref = file.ref({ Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8, ...data })
  ref.end(stream)
  return ref
}

/** A JPEG's colours are in its frame header: the first marker SOF0 to SOF15 that is not a table. */
const jpegData = (bytes: Uint8Array): Dictionary => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    while (bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1] ?? 0
    if (marker < 0xc0 || marker > 0xcf || marker === 0xc4 || marker === 0xc8 || marker === 0xcc) continue
    return { Filter: 'DCTDecode', ColorSpace: bytes[at + 9] === 1 ? 'DeviceGray' : 'DeviceRGB' }
  }
  throw new Bug('a JPEG without a frame')
}
