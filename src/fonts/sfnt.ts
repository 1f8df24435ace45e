/** Answers for the outer shape of a TrueType file: where its tables are. Reads in place; decodes nothing that is not asked for. */
import { Bug } from '../base/bug.ts'

export interface Sfnt {
  readonly bytes: Uint8Array
  readonly view: DataView
  /** Where a table starts; throws if the file has none. */
  start(tag: string): number
  /** Where a table starts; undefined if the file has none. */
  find(tag: string): number | undefined
}

/** Opens a TrueType file. A host may hand out a Node Buffer, whose `slice` is a window and not a copy, so it is seen as plain bytes. */
export const openSfnt = (file: Uint8Array): Sfnt => {
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0) !== 0x00010000) throw new Bug('not a TrueType file')
  const starts = new Map<string, number>()
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i
    starts.set(tagAt(view, record), view.getUint32(record + 8))
  }
  const find = (tag: string): number | undefined => starts.get(tag)
  const start = (tag: string): number => {
    const at = find(tag)
    if (at === undefined) throw new Bug(`a face without a ${tag} table`)
    return at
  }
  return { bytes, view, start, find }
}

/** The four letters at a place. */
export const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))

/** The last index below `count` whose value is not above `wanted`, or -1; the values rise. */
export const lastNotAbove = (count: number, wanted: number, valueAt: (index: number) => number): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (valueAt(middle) <= wanted) low = middle + 1
    else high = middle
  }
  return low - 1
}
