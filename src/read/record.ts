/** Answers for one YAML file as a record: opened, parsed, and held against its schema, with every fault of the file. */
import type * as z from 'zod'
import type { Diagnostic } from '../base/diagnostic.ts'
import { fieldFaults } from './field-faults.ts'
import { listed } from './listed.ts'
import { leftOpen } from './open-field.ts'
import { openText, type Reading, report } from './open-file.ts'
import { lateSource, type YamlSource, yamlSource } from './source.ts'
import { type StandIn, standIn } from './stand-in.ts'
import { linesOf } from './yaml/lines.ts'
import { parseYaml, type Typed } from './yaml/parse.ts'
import { entriesIn, follow, type MapNode, plain } from './yaml/tree.ts'

/** A file as far as it could be read. */
export interface Opened<T> {
  /** With stand-ins where single fields are wrong; undefined if more than that is. A fault of the writing stops its papers even so. */
  readonly record?: T
  /** The fields as typed, whether or not they are right; undefined for a record that was read before. */
  readonly root?: MapNode
}

/** Wrong fields that stand-ins are made for; with more of them there is no saying what the rest means. */
const few = 50

/** Entries of all lists of a file together; the longest paper has a few hundred. */
const mostEntries = 20_000

/** Opens and parses a file and registers its source; faults of the writing are reported unless the file cannot be opened at all. */
export const openYaml = (reading: Reading, file: string, inside?: string): (Typed & { readonly source: YamlSource }) | undefined => {
  const text = openText(reading, file, inside)
  return text === undefined ? undefined : typedText(reading, file, text)
}

const typedText = (reading: Reading, file: string, text: string): Typed & { readonly source: YamlSource } => {
  const typed = parseYaml(text)
  const source = yamlSource(file, text, typed)
  reading.sources.set(file, source)
  for (const { span, related, code, message, hint } of typed.slips)
    reading.diagnostics.push({
      code,
      severity: 'error',
      at: { file, path: [], span },
      message,
      hint,
      ...(related && { related: [{ at: { file, path: [], span: related.span }, message: related.message }] }),
    })
  return { ...typed, source }
}

/** Keeps the faults of fields that a fault of the writing does not explain: none on its line, and nothing missing where the fields may be read wrongly. */
export const unexplained = (typed: Typed, source: YamlSource, faults: readonly Diagnostic[]): readonly Diagnostic[] => {
  if (typed.slips.length === 0) return faults
  const lines = linesOf(source.text)
  const taken = new Set(typed.slips.map(slip => lines.of(slip.span.start)))
  const unsure = typed.slips.some(slip => slip.unsure)
  return faults.filter(fault => !taken.has(lines.of(source.span(fault.at).start)) && (!unsure || /^value\/|^field\/choice/.test(fault.code)))
}

/** How the records that are remembered are typed. */
const sources = new WeakMap<object, YamlSource>()

/** A record that was read before, from the very same text: there was nothing to say about it. */
const recalled = <T>({ memory, sources: all }: Reading, file: string, text: string): Opened<T> | undefined => {
  const record = memory.recall(file, text)
  if (!record) return undefined
  const source = sources.get(record) ?? lateSource(file, text, () => parseYaml(text))
  sources.set(record, source)
  all.set(file, source)
  return { record: record as T }
}

export const readRecord = <T>(reading: Reading, file: string, schema: z.ZodType<T>, inside?: string): Opened<T> => {
  const found = reading.diagnostics.length
  const text = openText(reading, file, inside)
  if (text === undefined) return {}
  const before = recalled<T>(reading, file, text)
  if (before) return before
  const typed = typedText(reading, file, text)
  const opened = checkedRecord(reading, { file, typed, schema })
  if (typeof opened.record === 'object' && opened.record !== null && reading.diagnostics.length === found) {
    sources.set(opened.record, typed.source)
    reading.memory.keep(file, text, opened.record)
  }
  return opened
}

const checkedRecord = <T>(
  reading: Reading,
  { file, typed, schema }: { readonly file: string; readonly typed: Typed & { readonly source: YamlSource }; readonly schema: z.ZodType<T> },
): Opened<T> => {
  if (!typed.root) return {}
  const { root, source } = typed
  const entries = entriesIn(root)
  if (entries > mostEntries) {
    const hint = 'Check that it is the right file. Put figures that fill pages into a supporting document.'
    report(
      reading,
      'field/too-many',
      { file, path: [] },
      { message: `The lists of this file have ${entries} entries; a paper has at most ${mostEntries}.`, hint },
    )
    return { root }
  }
  const result = schema.safeParse(typedFor(schema, root))
  const mended = typed.slips.every(slip => slip.mended)
  if (result.success) return mended ? { root, record: result.data } : { root }
  reading.diagnostics.push(...unexplained(typed, source, fieldFaults({ file, root, schema }, result.error.issues)))
  const other = mended ? recordOf(root, schema) : undefined
  if (!other) return { root }
  reading.unsound.push(...other.unsound.map(path => ({ file, path })))
  return { root, record: other.record }
}

/** The fields of a file as its schema takes them. */
const typedFor = (schema: z.ZodType, root: MapNode): unknown => listed(schema, plain(root))

/** The record that some fields make, with stand-ins where single ones are wrong; undefined if more than that is. */
export const recordOf = <T>(root: MapNode, schema: z.ZodType<T>): StandIn<T> | undefined => {
  const result = schema.safeParse(typedFor(schema, root))
  if (result.success) return { record: result.data, unsound: [] }
  const wrong = result.error.issues.filter(issue => {
    const { node } = follow(root, issue.path as (string | number)[])
    return !leftOpen(schema, issue, node.kind === 'text' ? node.text : undefined)
  })
  return wrong.length <= few ? standIn(typedFor(schema, root), schema, result.error.issues) : undefined
}
