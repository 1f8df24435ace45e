/** Answers for `paper.yaml`: what a paper type is. Types are discovered from folders; nothing in src names one. */
import * as z from 'zod'
import { line } from './fields.ts'

/** What one paper is made from: each bid, each report, each item of a meeting, or a meeting as a whole. */
export const subjects = ['bid', 'report', 'item', 'meeting'] as const
export type Subject = (typeof subjects)[number]

/** The places that a paper may have in the pack of its meeting. */
export const packPlaces = ['cover', 'supplement', 'agenda', 'papers'] as const
export const paperType = z
  .strictObject({
    title: line().describe('The name of the paper type, as in Funding bid.'),
    purpose: line().describe('What it is for and who reads it.'),
    subject: z.enum(subjects).describe('What one paper is made from.'),
    needs: z.array(line()).optional().describe('The facts without which there is no such paper, as in item.resolution.'),
    pack: z
      .enum(packPlaces)
      .optional()
      .describe(
        'What it is to the pack of a meeting: cover, the cover of the pack, which is made with it; supplement, the cover of each supplement; agenda, the part behind the cover; papers, a part under the item that takes it. Left out of a paper that is in no pack.',
      ),
    heading: line().describe('The paper’s title, as a template, as in {{bid.title}}.'),
    state: line().optional().describe('Words that stand on every page while they apply, as a template, as in {{#if meeting.minutes.draft}}Draft{{/if}}.'),
    file: line().describe('The name of its files, as a template that is then made lower case and hyphenated, as in {{bid.label}} {{paper.id}}.'),
  })
  .describe('A paper type: paper.yaml.')

export type PaperTypeFields = z.infer<typeof paperType>

/** A paper type with its template, as found. */
export interface PaperType extends PaperTypeFields {
  /** The folder’s name, as in funding-bid. */
  readonly name: string
  /** Where `paper.yaml` was found. */
  readonly definition: string
  /** The template, and the file it came from. */
  readonly template: TemplateText
}

/** A template or partial as it was typed. */
export interface TemplateText {
  readonly file: string
  readonly text: string
}
