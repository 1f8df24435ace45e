/**
 * Answers for the file around the objects: numbering, serialising, compressing, cross-references. The only place that knows pdfkit, of which it uses
 * the writer of streams and nothing that draws, tags or describes. Its output is collected at once, with no stream and no clock.
 * Objects without a stream are written by ourselves and packed together, which makes a tagged file less than half as long.
 */
import { createHash } from 'node:crypto'
import PDFDocument from 'pdfkit'
import { Bug } from '../../base/bug.ts'
import { crossReferences, type Packing, packed } from './packing.ts'
import { written } from './written.ts'

export { text } from './written.ts'

/** What can be written as it is: strings are names, `text` is text, arrays, numbers, dates, refs, nested dictionaries. */
export interface Dictionary {
  [key: string]: unknown
}

/** An object with a number of its own; it is in the file once it has been ended. */
export interface Ref {
  readonly id: number
  readonly data: Dictionary
  /** Whether a stream will be compressed: yes, unless the dictionary names a filter of its own from the start. */
  compress: boolean
  /** Writes the object, with a stream if bytes are given. */
  end(bytes?: Uint8Array): void
}

export interface Container {
  readonly catalog: Dictionary
  ref(data?: Dictionary): Ref
  /** A page; its number is its place among the pages added. */
  page(data: Dictionary): Ref
  /** Writes what is left and gives the file. Every ref must have been ended. */
  finish(info: Ref): Uint8Array
}

/** The part of pdfkit's document used here; most of it is undocumented, so package.json pins the version. */
interface Pdfkit {
  _root: Ref
  _offset: number
  _waiting: number
  _offsets: (number | null)[]
  ref(data: Dictionary): Ref
  _write(data: string | Uint8Array): void
}

const Base = PDFDocument as unknown as new (options: object) => Pdfkit

/** pdfkit's document, writing into a list. Methods, not fields: the constructor of pdfkit already writes the header. */
class Collector extends Base {
  declare parts: Uint8Array[]
  declare loose: { id: number; body: string }[]

  /** pdfkit would number an outline of its own. */
  initOutline(): void {}

  override _write(data: string | Uint8Array): void {
    this.parts ??= []
    const part = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data
    this.parts.push(part)
    this._offset += part.length
  }

  /** A ref that is ended without a stream is put by, to be packed with others. */
  override ref(data: Dictionary): Ref {
    const ref = super.ref(data)
    const end = ref.end.bind(ref)
    ref.end = bytes => {
      if (bytes) return end(bytes)
      this.loose ??= []
      this.loose.push({ id: ref.id, body: `${written(ref.data)}\n` })
      this._waiting--
    }
    return ref
  }
}

/** Starts a file. */
export const openContainer = (): Container => {
  const kit = new Collector({ pdfVersion: '1.7', autoFirstPage: false, font: null })
  const catalog = kit._root.data
  const pages = catalog.Pages as Ref & { data: { Kids: Ref[]; Count: number } }
  const names = catalog.Names as Ref
  delete names.data.Dests
  return {
    catalog,
    ref: (data = {}) => kit.ref(data),
    page: data => {
      const page = kit.ref({ Type: 'Page', Parent: pages, ...data })
      pages.data.Kids.push(page)
      pages.data.Count++
      return page
    },
    finish: info => {
      kit._root.data.Names = names.data.EmbeddedFiles ? names : undefined
      for (const ref of [pages, names, kit._root]) ref.end()
      if (kit._waiting !== 0) throw new Bug(`${kit._waiting} objects of the PDF were never written`)
      return close(kit, info)
    },
  }
}

/** Writes the packed objects and the cross-reference stream, which here is the trailer as well. */
const close = (kit: Collector, info: Ref): Uint8Array => {
  const packings: Packing[] = packed(kit.loose).map(({ data, bytes, ids }) => {
    const ref = kit.ref(data)
    ref.end(bytes)
    return { id: ref.id, ids }
  })
  const id = fileId(kit.parts)
  const start = kit._offset
  const { data, bytes } = crossReferences([...kit._offsets, start], packings)
  kit.ref({ Type: 'XRef', Root: kit._root, Info: info, ID: [id, id], ...data }).end(bytes)
  kit._write(`startxref\n${start}\n%%EOF`)
  return Buffer.concat(kit.parts)
}

/** The file's name for itself: a digest of all that is in it. */
const fileId = (parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest().subarray(0, 16))
}
