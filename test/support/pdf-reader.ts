/**
 * Answers for a finished PDF taken apart again: its objects as plain data, read by the cross-reference stream as any reader would.
 * It knows only what our own files use. It shares no code with the writer.
 */
import { inflateSync } from 'node:zlib'

export type Value = null | boolean | number | Name | Text | Ref | Value[] | Dictionary
export interface Name {
  name: string
}
export interface Text {
  bytes: string
}
export interface Ref {
  ref: number
}
export interface Dictionary {
  entries: { [key: string]: Value }
  stream?: Uint8Array
}

export interface PdfFile {
  trailer: Dictionary
  objects: Map<number, Value>
}

const blank = /[\0\t\n\f\r ]/
const delimiter = /[\0\t\n\f\r ()<>[\]{}/%]/

/** Reads one value after another from bytes held as letters. */
export class Parser {
  readonly text: string
  at: number
  constructor(text: string, at = 0) {
    this.text = text
    this.at = at
  }

  skip(): void {
    while (this.at < this.text.length && blank.test(this.text[this.at] ?? '')) this.at++
  }

  word(): string {
    this.skip()
    const start = this.at
    while (this.at < this.text.length && !delimiter.test(this.text[this.at] ?? '')) this.at++
    return this.text.slice(start, this.at)
  }

  value(): Value {
    this.skip()
    const opening = this.text[this.at]
    if (opening === '/') return this.name()
    if (opening === '(') return this.literal()
    if (opening === '[') return this.array()
    if (opening === '<') return this.text[this.at + 1] === '<' ? this.dictionary() : this.hex()
    return this.plain()
  }

  private name(): Name {
    this.at++
    return { name: this.word().replace(/#([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))) }
  }

  private literal(): Text {
    const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
    let bytes = ''
    let depth = 0
    for (;;) {
      const letter = this.text[this.at++]
      if (letter === undefined) throw new Error('a string without an end')
      if (letter === '\\') {
        const next = this.text[this.at++] ?? ''
        bytes += escapes[next] ?? next
        continue
      }
      if (letter === '(' && depth++ === 0) continue
      if (letter === ')' && --depth === 0) return { bytes }
      bytes += letter
    }
  }

  private hex(): Text {
    const end = this.text.indexOf('>', this.at)
    const digits = this.text.slice(this.at + 1, end).replace(/\s/g, '')
    this.at = end + 1
    return { bytes: Buffer.from(digits, 'hex').toString('latin1') }
  }

  private array(): Value[] {
    this.at++
    const items: Value[] = []
    for (this.skip(); this.text[this.at] !== ']'; this.skip()) items.push(this.value())
    this.at++
    return items
  }

  private dictionary(): Dictionary {
    this.at += 2
    const entries: { [key: string]: Value } = {}
    for (this.skip(); !this.text.startsWith('>>', this.at); this.skip()) entries[this.name().name] = this.value()
    this.at += 2
    return { entries }
  }

  private plain(): Value {
    const word = this.word()
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    const number = Number(word)
    if (word === '' || Number.isNaN(number)) throw new Error(`not a value: ${this.text.slice(this.at, this.at + 20)}`)
    const rest = /^\s+\d+\s+R(?![a-zA-Z])/.exec(this.text.slice(this.at, this.at + 20))
    if (!rest || !Number.isInteger(number)) return number
    this.at += rest[0].length
    return { ref: number }
  }
}

export const isName = (value: Value | undefined): value is Name => typeof value === 'object' && value !== null && 'name' in value
export const isText = (value: Value | undefined): value is Text => typeof value === 'object' && value !== null && 'bytes' in value
export const isRef = (value: Value | undefined): value is Ref => typeof value === 'object' && value !== null && 'ref' in value
export const isDictionary = (value: Value | undefined): value is Dictionary => typeof value === 'object' && value !== null && 'entries' in value

/** The bytes of a compressed stream, with whatever predictor there is left in. */
export const inflated = (stream: Dictionary): Buffer => inflateSync(stream.stream ?? new Uint8Array())

/** The bytes of a stream, uncompressed. */
export const unpacked = (stream: Dictionary): Buffer => {
  const raw = stream.stream ?? new Uint8Array()
  const { Filter, DecodeParms } = stream.entries
  if (!isName(Filter) || Filter.name !== 'FlateDecode') return Buffer.from(raw)
  const bytes = inflateSync(raw)
  return isDictionary(DecodeParms) && DecodeParms.entries.Predictor === 12 ? summed(bytes, Number(DecodeParms.entries.Columns)) : bytes
}

/** Rows that hold the difference to the row above. */
const summed = (bytes: Uint8Array, columns: number): Buffer => {
  const rows = Buffer.alloc((bytes.length / (columns + 1)) * columns)
  for (let row = 0; row < rows.length / columns; row++)
    for (let i = 0; i < columns; i++)
      rows[row * columns + i] = (bytes[row * (columns + 1) + 1 + i] ?? 0) + (row === 0 ? 0 : (rows[(row - 1) * columns + i] ?? 0))
  return rows
}

/** The object at a place in the file, with its stream. */
const objectAt = (file: string, bytes: Uint8Array, at: number): Value => {
  const parser = new Parser(file, at)
  for (const expected of [/^\d+$/, /^0$/, /^obj$/]) if (!expected.test(parser.word())) throw new Error(`no object at ${at}`)
  const value = parser.value()
  parser.skip()
  if (isDictionary(value) && file.startsWith('stream\n', parser.at)) {
    const start = parser.at + 7
    const length = Number(value.entries.Length)
    value.stream = bytes.subarray(start, start + length)
    if (!file.startsWith('\nendstream', start + length)) throw new Error(`the stream at ${at} has not the length it says`)
  }
  return value
}

const inObjectStream = (stream: Dictionary, place: number): Value => {
  const text = unpacked(stream).toString('latin1')
  const pairs = new Parser(text)
  let offset = 0
  for (let i = 0; i <= place; i++) {
    pairs.value()
    offset = Number(pairs.value())
  }
  return new Parser(text, Number(stream.entries.First) + offset).value()
}

/** Opens a PDF that has one cross-reference stream. */
export const readPdf = (bytes: Uint8Array): PdfFile => {
  const file = Buffer.from(bytes).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1])
  const trailer = objectAt(file, bytes, start)
  if (!isDictionary(trailer)) throw new Error('no cross-reference stream')
  const rows = unpacked(trailer)
  const objects = new Map<number, Value>()
  const entries = Array.from({ length: rows.length / 7 }, (_, i) => ({
    id: i,
    kind: rows.readUInt8(7 * i),
    a: rows.readUInt32BE(7 * i + 1),
    b: rows.readUInt16BE(7 * i + 5),
  }))
  for (const { id, kind, a } of entries) if (kind === 1) objects.set(id, objectAt(file, bytes, a))
  for (const { id, kind, a, b } of entries) if (kind === 2) objects.set(id, inObjectStream(objects.get(a) as Dictionary, b))
  return { trailer, objects }
}
