/** Answers for a list of one: where a field holds a list of single values, its only value may be written behind the colon. */
import * as z from 'zod'
import { bare } from './schema.ts'

const isSingle = (schema: unknown): boolean => !(bare(schema) instanceof z.ZodArray || bare(schema) instanceof z.ZodObject)

/** The value as typed, with a list round each single value where the schema has a list of such. */
export const listed = (schema: unknown, value: unknown): unknown => {
  const open = bare(schema)
  if (open instanceof z.ZodArray) {
    if (typeof value === 'string') return isSingle(open.element) && value.trim() !== '' ? [value] : value
    return Array.isArray(value) && !isSingle(open.element) ? value.map(one => listed(open.element, one)) : value
  }
  if (!(open instanceof z.ZodObject) || typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const record = value as Record<string, unknown>
  for (const [name, field] of Object.entries(open.shape)) if (Object.hasOwn(record, name)) record[name] = listed(field, record[name])
  return record
}
