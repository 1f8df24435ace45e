/** Answers for whether a file is an image that papers can show, and how large it is; never for changing it. */
import { once } from '../base/once.ts'
import { type Found, type Image, mostPixels } from './images.ts'
import { readJpeg } from './read-jpeg.ts'
import { readPng } from './read-png.ts'

const others: readonly (readonly [RegExp, string])[] = [
  [/^GIF8/, 'it is a GIF'],
  [/^RIFF[\s\S]{4}WEBP/, 'it is a WebP image'],
  [/^(II\*\0|MM\0\*)/, 'it is a TIFF'],
  [/^BM/, 'it is a bitmap'],
  [/^[\s\S]{4}ftyp(avi|hei|mif)/, 'it is a HEIC or AVIF image'],
  [/^%PDF/, 'it is a PDF'],
  [/^(\xef\xbb\xbf)?\s*<(\?xml|svg|!--|!DOCTYPE svg)/i, 'it is an SVG drawing'],
  [/^$/, 'it is empty'],
  [/^/, 'it is not an image'],
]

const look = (bytes: Uint8Array): Found => {
  const opening = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (opening.startsWith('\x89PNG\r\n\x1a\n')) return readPng(bytes)
  if (opening.startsWith('\xff\xd8\xff')) return readJpeg(bytes)
  return { fault: `${others.find(([start]) => start.test(opening))?.[1]}; save it as PNG or JPEG` }
}

/** The image in a PNG or JPEG file, or why it cannot be used, as in `it is a GIF; save it as PNG or JPEG`. */
export const readImage = once((bytes: Uint8Array): Image | { readonly fault: string } => {
  const found = look(bytes)
  if ('fault' in found) return found
  const { width, height } = found
  if (width * height > mostPixels) return { fault: `it has ${width} by ${height} pixels; make it smaller, 3000 pixels across are plenty` }
  return { ...found, bytes }
})
