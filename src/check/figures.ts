/** Answers for the figures, years and dates of records as they were typed: what a value does not show is how it was written. */
import type { Place } from '../base/diagnostic.ts'
import type { Value } from '../base/value.ts'
import { everyRecord, type Records } from '../model/records.ts'

/** A value of a kind, as typed, without quotes. */
export interface Typed<K extends Value['kind']> {
  readonly value: Extract<Value, { readonly kind: K }>
  readonly typed: string
  readonly at: Place
}

const isKind = <K extends Value['kind']>(value: object, kind: K): value is Extract<Value, { readonly kind: K }> => 'kind' in value && value.kind === kind

function* within<K extends Value['kind']>(value: unknown, kind: K, at: Place): Iterable<Omit<Typed<K>, 'typed'>> {
  if (typeof value !== 'object' || value === null) return
  if (isKind(value, kind)) yield { value, at }
  else
    for (const [key, part] of Object.entries(value)) yield* within(part, kind, { file: at.file, path: [...at.path, Array.isArray(value) ? Number(key) : key] })
}

/** Every value of a kind in a workspace; files that are `plain` at a glance, whose values need no second look, are left out. */
export function* figuresTyped<K extends Value['kind']>(records: Records, kind: K, plain: (text: string) => boolean): Iterable<Typed<K>> {
  for (const { file, record } of everyRecord(records)) {
    const source = records.sources.get(file)
    if (source && !source.text.includes('\\') && plain(source.text)) continue
    for (const { value, at } of within(record, kind, { file, path: [] })) {
      const { start, end } = source?.span(at) ?? { start: 0, end: 0 }
      const typed = source?.text.slice(start, end).replace(/^(["'])([\s\S]*)\1$/, '$2') ?? ''
      yield { value, typed, at }
    }
  }
}
