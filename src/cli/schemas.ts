/** Answers for the JSON Schemas by which an editor completes and checks a file while it is typed. All is taken from src/model. */
import * as z from 'zod'
import { bid } from '../model/bid.ts'
import type { FieldMeta } from '../model/fields.ts'
import { forum } from '../model/forum.ts'
import { issued } from '../model/issued.ts'
import { meeting } from '../model/meeting.ts'
import { openData } from '../model/open-data.ts'
import { paperType } from '../model/paper-type.ts'
import { report } from '../model/report.ts'
import { theme } from '../model/theme.ts'
import { workProgramme } from '../model/work-programme.ts'

/** A theme's file may say little and leave the rest to another. */
const typedTheme = theme.extend({ extends: z.string().optional().describe('The theme that holds where this one says nothing, as in council.') })

/** Every kind of file that people write, by the name of its schema. */
export const kinds = { forum, meeting, bid, report, 'work-programme': workProgramme, issued, paper: paperType, theme: typedTheme } as const
export type Kind = keyof typeof kinds

/** What is published for programs, by the name of its schema. */
export const published = { decisions: openData } as const
export type Published = keyof typeof published

/** The folder of a workspace that holds the schemas. */
export const schemaFolder = '.schemas'

/** The only value of a list may be written without the list. */
const orOne = ['array', 'string', 'number'] as unknown as 'array'

/** The schema of what is published: fields may be added to it, so that none is refused. */
const openSchema = (schema: z.ZodType): Record<string, unknown> =>
  z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties
    },
  }) as Record<string, unknown>

/** The JSON Schema of a kind of file: what is typed, not what it is read as. */
export const schemaOf = (kind: Kind | Published): Record<string, unknown> => {
  if (kind in published) return openSchema(published[kind as Published])
  const made = z.toJSONSchema(kinds[kind as Kind], {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const { json } = (z.globalRegistry.get(zodSchema) ?? {}) as FieldMeta
      if (json) Object.assign(jsonSchema, json)
      delete jsonSchema.json
      if (jsonSchema.type === 'array' && !(jsonSchema.items as { properties?: unknown } | undefined)?.properties) jsonSchema.type = orOne
      if (kind === 'theme') delete jsonSchema.required
    },
  })
  return made as Record<string, unknown>
}

/** The schema as the text of its file. */
export const schemaText = (kind: Kind | Published): string => `${JSON.stringify(schemaOf(kind), null, 2)}\n`
