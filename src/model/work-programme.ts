/** Answers for `work-programme.yaml`: what is planned by hand. What resolutions put off or order is added from the meetings. */
import * as z from 'zod'
import { access, accessMeans } from './access.ts'
import { day, flag, id, line, looseDate, year } from './fields.ts'
import { purposes, purposesMean } from './purposes.ts'

export const programmeEntry = z
  .strictObject({
    id: id().optional().describe('The short name by which items refer to it; made of the topic unless said otherwise.'),
    topic: line().describe('What it is about, as in De-delegation of services.'),
    when: looseDate().optional().describe('The meeting, month or term it is planned for, as in 2026-10-08, October 2026 or tbc.'),
    every: z
      .strictObject({
        month: z
          .enum(['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'])
          .optional()
          .describe('The month it comes back in, each year.'),
        meeting: flag().optional().describe('Whether it comes to every meeting.'),
      })
      .optional()
      .describe('How often it comes back.'),
    purpose: z.array(z.enum(purposes)).optional().describe(purposesMean),
    lead: z.array(line()).optional().describe('Who brings it: short names of attendees, names or posts.'),
    origin: z
      .enum(['clause', 'statutory', 'standing', 'member'])
      .optional()
      .describe('Why it is there: clause, a resolution; statutory, the law asks for it; standing, it always is; member, a member asked.'),
    deadline: day().optional().describe('The day by which it must have been taken, as in 2027-01-21.'),
    year: year().optional().describe('The financial year it is about.'),
    status: z.enum(['planned', 'moved', 'done', 'dropped']).optional().describe('What has become of it; planned unless said otherwise.'),
    moved_from: looseDate().optional().describe('When it was planned for before.'),
    access: access().optional().describe(accessMeans),
    reason: line().optional().describe('Why it was moved or dropped.'),
  })
  .describe('One entry of the work programme.')

export const workProgramme = z
  .strictObject({ entries: z.array(programmeEntry).min(1).describe('What is planned, in any order.') })
  .describe('The work programme: work-programme.yaml.')

export type WorkProgramme = z.infer<typeof workProgramme>
export type ProgrammeEntry = z.infer<typeof programmeEntry>
