/** Answers for what was published of a meeting’s pack: `issued.yaml`, which `pack --issue` writes and nobody types. */
import * as z from 'zod'
import { readPages } from '../base/page-labels.ts'
import { figure, line } from './fields.ts'

const pages = () => figure<readonly string[]>(readPages, { type: ['string', 'number'], examples: ['5-9', 14, '14a-14c'] })

const part = z
  .strictObject({
    part: line().describe('The part: cover, agenda, or paper- and the short name of a report or bid.'),
    title: line().describe('Its title when it was published.'),
    pages: z.array(pages()).min(1).describe('The pages that it has had since then, in runs, as in 5-9 or 14a-14c.'),
    digest: line().optional().describe('Of a report or bid, what its fields said when it was published, as a digest, so that a change since then is noticed.'),
  })
  .describe('A part of a pack, with the labels of its pages.')

export const issued = z
  .strictObject({
    issues: z
      .array(
        z
          .strictObject({
            issue: line().describe('What was published: pack, supplement-1, supplement-2 …'),
            parts: z.array(part).min(1).describe('Its parts in their order.'),
          })
          .describe('A pack or supplement that was published.'),
      )
      .min(1)
      .describe('The pack, and then each supplement, in the order in which they were published.'),
  })
  .describe('What was published of a meeting’s pack: issued.yaml, which pack --issue writes. A page listed here never changes its number.')

export type Issued = z.infer<typeof issued>
export type Issue = Issued['issues'][number]
