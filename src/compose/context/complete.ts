/** Answers for records in which no field is missing: one that was not filled in is null, so that a template can ask for it. */
import * as z from 'zod'
import type { Fact, FactGroup } from '../fact.ts'

const complete = (schema: unknown, value: unknown): Fact => {
  if (schema instanceof z.ZodOptional) return complete(schema.unwrap(), value)
  if (value === undefined) return null
  if (schema instanceof z.ZodArray) return (value as readonly unknown[]).map(one => complete(schema.element, one))
  if (schema instanceof z.ZodObject) return fieldsOf(schema, value as Readonly<Record<string, unknown>>)
  return value as Fact
}

/** Records completed before, and by which schema: every paper of a meeting asks for the meeting and the forum. */
const known = new WeakMap<object, { readonly schema: z.ZodObject; readonly facts: FactGroup }>()

/** The record with every field of its schema. */
export const completeRecord = (schema: z.ZodObject, record: Readonly<Record<string, unknown>>): FactGroup => {
  const before = known.get(record)
  if (before?.schema === schema) return before.facts
  const facts = fieldsOf(schema, record)
  known.set(record, { schema, facts })
  return facts
}

const fieldsOf = (schema: z.ZodObject, record: Readonly<Record<string, unknown>>): FactGroup =>
  Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, complete(field, record[name])]))
