/** Answers for how a value is written in a PDF: names, texts, numbers, lists, dictionaries and references, letter for letter as pdfkit writes them. */
import { Bug } from '../../base/bug.ts'

/** A text: plain strings are names. */
export const text = (words: string): object => new String(words)

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
}

/** Bytes of UTF-16, highest first, as letters. */
const wide = (words: string): string => {
  let out = '\u00fe\u00ff'
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i)
    out += String.fromCharCode(unit >> 8, unit & 0xff)
  }
  return out
}

const writtenText = (words: string): string =>
  `(${(/^[\0-\x7f]*$/.test(words) ? words : wide(words)).replace(/[\n\r\t\b\f()\\]/g, letter => escapes[letter] ?? letter)})`

const writtenDate = (date: Date): string => `(D:${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z)`

/** To a millionth. */
const writtenNumber = (n: number): string => {
  if (!Number.isFinite(n) || Math.abs(n) >= 1e15) throw new Bug(`no number for a PDF: ${n}`)
  return String(Math.round(n * 1e6) / 1e6)
}

const isRef = (value: object): value is { readonly id: number } => 'id' in value && 'end' in value

const writtenObject = (value: object): string => {
  if (Array.isArray(value)) return `[${value.map(written).join(' ')}]`
  if (isRef(value)) return `${value.id} 0 R`
  if (value instanceof String) return writtenText(value.valueOf())
  if (value instanceof Date) return writtenDate(value)
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`
  let out = '<<\n'
  for (const key in value) {
    const part = (value as Readonly<Record<string, unknown>>)[key]
    if (part !== undefined) out += `/${key} ${written(part)}\n`
  }
  return `${out}>>`
}

/** A value as it stands in the file, one letter a byte. */
export const written = (value: unknown): string => {
  if (typeof value === 'string') return `/${value}`
  if (typeof value === 'number') return writtenNumber(value)
  return typeof value === 'object' && value !== null ? writtenObject(value) : String(value ?? null)
}
