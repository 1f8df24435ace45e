/** Answers for what a report or an item asks of the forum. */
import * as z from 'zod'
import { access, accessMeans } from './access.ts'
import { id, line, prose } from './fields.ts'
import { matterMeans } from './powers.ts'
import { sumLine } from './resolution.ts'

export const recommendation = z
  .strictObject({
    ref: line().optional().describe('Its number, where it is not its place in the list, as in 2.1.'),
    text: prose().describe('What the forum is asked, beginning with a verb, as in agree the bid in Appendix 1.'),
    verb: z
      .enum(['decide', 'note', 'view', 'recommend', 'agree-in-principle'])
      .describe(
        'What kind of answer is wanted: decide, the forum’s own decision; note, that it has heard; view, its opinion; recommend, advice to whoever decides; agree-in-principle, a yes whose details follow.',
      ),
    matter: id().optional().describe(matterMeans),
    electorate: z.array(line()).optional().describe('Who may vote on it, where not everybody who may vote on the report.'),
    papers: z.array(id()).optional().describe('The bids or reports it is about, by their short names.'),
    lines: z
      .array(sumLine.pick({ label: true, amount: true, year: true }))
      .optional()
      .describe('The sums it asks for, to be taken line by line.'),
    access: access().optional().describe(accessMeans),
  })
  .describe('One recommendation.')

export type Recommendation = z.infer<typeof recommendation>
