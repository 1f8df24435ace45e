/** Answers for a choice that is still to be made: a placeholder in brackets, as `new minutes` writes them, where what it stands in may be left out. */
import type * as z from 'zod'
import { isOptional } from './schema.ts'

type Path = readonly (string | number)[]

const placeholder = /^\[insert\b[^\]]*\]$/i

/** What is not known until a choice is made: the nearest field round it that may be left out; undefined if there is none. */
const unknownWith = (schema: z.ZodType, path: Path): Path | undefined => {
  for (let end = path.length; end > 0; end--) {
    const part = path.slice(0, end)
    if (typeof part.at(-1) === 'string' && isOptional(schema, part)) return part
  }
  return undefined
}

/** What is to be left out of a record, because a choice in it is still to be made; undefined where an issue is another fault. */
export const leftOpen = (schema: z.ZodType, issue: z.core.$ZodIssue, typed: unknown): Path | undefined =>
  issue.code === 'invalid_value' && typeof typed === 'string' && placeholder.test(typed.trim()) ? unknownWith(schema, issue.path as Path) : undefined
