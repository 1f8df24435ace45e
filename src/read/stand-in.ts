/**
 * Answers for a record in which some fields are wrong, so that the rest of it is still checked in the same run: each wrong field gets a sound stand-in, or is left out if it may be.
 * What is said of a stand-in is never shown, and no paper is made from one: the fault that called for it stops that.
 */
import * as z from 'zod'
import type { FieldMeta } from '../model/fields.ts'
import { leftOpen } from './open-field.ts'
import { bare, schemaAt } from './schema.ts'

type Path = readonly PropertyKey[]

/** A record made good, and the paths that had to be. */
export interface StandIn<T> {
  readonly record: T
  readonly unsound: readonly (readonly (string | number)[])[]
}

/** Words that a field of this kind reads; undefined for lists and maps. */
const sampleFor = (schema: unknown): unknown => {
  const open = bare(schema)
  if (open instanceof z.ZodEnum) return open.options[0]
  const examples = schema instanceof z.ZodType ? (schema.meta()?.json as FieldMeta['json'])?.examples : undefined
  if (Array.isArray(examples)) return String(examples[0])
  return open instanceof z.ZodString ? 'stand-in' : undefined
}

const parentOf = (root: unknown, path: Path): Record<PropertyKey, unknown> | undefined =>
  path.slice(0, -1).reduce<unknown>((at, part) => (at as Record<PropertyKey, unknown> | undefined)?.[part], root) as Record<PropertyKey, unknown> | undefined

/** The record with stand-ins where its issues are; undefined where what is wrong is more than single fields. `typed` is changed. */
export const standIn = <T>(typed: unknown, schema: z.ZodType<T>, issues: readonly z.core.$ZodIssue[]): StandIn<T> | undefined => {
  const unsound: (readonly (string | number)[])[] = []
  const opened: (readonly (string | number)[])[] = []
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) delete parentOf(typed, [...issue.path, key])?.[key]
      continue
    }
    const value = parentOf(typed, issue.path)?.[issue.path.at(-1) ?? '']
    const open = leftOpen(schema, issue, value)
    if (open) {
      opened.push(open)
      continue
    }
    const last = issue.path.at(-1)
    const parent = parentOf(typed, issue.path)
    const field = schemaAt(schema, issue.path)
    const sample = sampleFor(field)
    if (last === undefined || typeof parent !== 'object' || parent === null) return undefined
    if (field instanceof z.ZodOptional) delete parent[last]
    else if (sample !== undefined) parent[last] = sample
    else return undefined
    unsound.push(issue.path as readonly (string | number)[])
  }
  for (const path of opened) delete parentOf(typed, path)?.[path.at(-1) ?? '']
  unsound.push(...opened)
  const result = schema.safeParse(typed)
  return result.success ? { record: result.data, unsound } : undefined
}
