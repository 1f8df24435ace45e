/** Answers for an officer's report to the forum. One file in `reports/`. */
import * as z from 'zod'
import { access, accessMeans } from './access.ts'
import { count, day, id, line, money, prose, year } from './fields.ts'
import { matterMeans } from './powers.ts'
import { purposes, purposesMean } from './purposes.ts'
import { recommendation } from './recommendation.ts'
import { table } from './table.ts'

/** The parts of a report that tables can stand in, in the order they are printed. */
export const reportParts = ['summary', 'background', 'proposal', 'options', 'financial', 'legal', 'equality', 'consultation', 'risks', 'next_steps'] as const

export const report = z
  .strictObject({
    id: id().optional().describe('The short name that items use; the file’s name unless said otherwise.'),
    type: line().optional().describe('The paper type to make of it; every type that views reports unless said otherwise.'),
    label: line().optional().describe('A report number or paper letter, as in Paper B.'),
    title: line().describe('What the report is about.'),
    report_of: line().describe('The director or officer who answers for it, by post.'),
    author: line().optional().describe('Who wrote it, with the post.'),
    contact: line().optional().describe('Whom to ask, with telephone or e-mail.'),
    purpose: z.array(z.enum(purposes)).min(1).describe(purposesMean),
    matter: id().optional().describe(matterMeans),
    electorate: z.array(line()).optional().describe('Who may vote, as under electorate of an item.'),
    year: year().optional().describe('The financial year it is about.'),
    number: line().optional().describe('The council’s own number for the report, as in ED17031.'),
    wards: line().optional().describe('The wards it concerns, as in all.'),
    function_of: line().optional().describe('Whose function it is about, as in the Council or the Executive.'),
    access: access().optional().describe(accessMeans),
    restricted: z
      .array(z.strictObject({ part: z.enum(reportParts).describe('The part of the report.'), access: access().describe(accessMeans) }))
      .optional()
      .describe('Parts that are not public, in a report that is.'),
    replaces: line().optional().describe('The paper it takes the place of, by its label or title, where an earlier one was published.'),
    prior_decisions: z
      .array(
        z.strictObject({
          decided: day().describe('The day of the meeting.'),
          text: line().describe('What was decided, in a few words.'),
          clause: line().optional().describe('The clause or minute, as in minute 654 b).'),
        }),
      )
      .optional()
      .describe('What the forum decided on the matter before.'),
    summary: prose().describe('The report in a paragraph.'),
    recommendations: z.array(recommendation).min(1).describe('What the forum is asked to do.'),
    background: prose().describe('How it came about.'),
    proposal: prose().optional().describe('What is proposed.'),
    options: prose().optional().describe('What else was looked at.'),
    financial: prose().describe('What it costs and where the money comes from.'),
    legal: prose().optional().describe('The law it rests on.'),
    equality: prose().optional().describe('What it means for people with protected characteristics.'),
    consultation: z
      .strictObject({
        text: prose().describe('Who was asked, and what they said.'),
        asked: count().optional().describe('How many were asked, as in 65.'),
        returned: count().optional().describe('How many answered, as in 17; the percentage is worked out.'),
      })
      .optional()
      .describe('The consultation, if there was one.'),
    risks: prose().optional().describe('What could go wrong.'),
    next_steps: prose().optional().describe('What happens after the meeting.'),
    transfer: z
      .strictObject({
        amount: money().describe('Pounds to be moved, as in £450,000.'),
        schools_block: money().describe('Pounds of the whole schools block, as in £94,480,000; the share is worked out.'),
        disapplication: line()
          .optional()
          .describe('Above 0.5%: when the Secretary of State was asked, and what was answered, as in asked for on 14 November 2025, not yet answered.'),
      })
      .optional()
      .describe('Money to be moved from the schools block to another block.'),
    tables: z
      .array(table.extend({ part: z.enum(reportParts).optional().describe('The part of the report it closes; financial unless said otherwise.') }))
      .optional()
      .describe('Tables of figures.'),
    appendices: z.array(id()).optional().describe('The bids that are its appendices, by their short names.'),
    background_papers: z.array(line()).optional().describe('What it relies on.'),
  })
  .describe('A report.')

export type Report = z.infer<typeof report>
