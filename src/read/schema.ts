/** Answers for what a schema says about a field: its description, the fields beside it, the choices it has. */
import * as z from 'zod'

/** The schema without what makes it optional or reads its text. */
export const bare = (schema: unknown): unknown => {
  if (schema instanceof z.ZodOptional) return bare(schema.unwrap())
  return schema instanceof z.ZodPipe ? bare(schema.in) : schema
}

const within = (schema: unknown, part: PropertyKey): unknown => {
  const open = bare(schema)
  if (open instanceof z.ZodArray) return open.element
  return open instanceof z.ZodObject && Object.hasOwn(open.shape, part) ? open.shape[part as string] : undefined
}

export const schemaAt = (schema: z.ZodType, path: readonly PropertyKey[]): unknown => path.reduce<unknown>(within, schema)

/** The names of the fields that may stand at a path. */
export const fieldsAt = (schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] => {
  const open = bare(schemaAt(schema, path))
  return open instanceof z.ZodObject ? Object.keys(open.shape) : []
}

/** The names of the fields under which a name may stand, anywhere in a schema; '' for the top of the file. */
export const placesOf = (schema: unknown, name: string, holder = ''): readonly string[] => {
  const open = bare(schema)
  if (open instanceof z.ZodArray) return placesOf(open.element, name, holder)
  if (!(open instanceof z.ZodObject)) return []
  const below = Object.entries(open.shape).flatMap(([field, part]) => placesOf(part, name, field))
  return Object.hasOwn(open.shape, name) ? [holder, ...below] : below
}

export const descriptionAt = (schema: z.ZodType, path: readonly PropertyKey[]): string | undefined => {
  const at = schemaAt(schema, path)
  return at instanceof z.ZodType ? at.description : undefined
}

/** Whether what is at a path may be left out: an entry of a list, or a field that is not needed. */
export const isOptional = (schema: z.ZodType, path: readonly PropertyKey[]): boolean =>
  typeof path.at(-1) === 'number' || schemaAt(schema, path) instanceof z.ZodOptional
