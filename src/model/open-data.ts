/** Answers for `decisions.json`: what is published of every decision, for programs. What is not known, or does not apply, is left out. */
import * as z from 'zod'
import { fundingBlocks } from './bid.ts'
import { clauseKinds, outcomes } from './resolution.ts'

const text = () => z.string()
const day = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const whole = () => z.number().int()
const file = () => z.string().describe('A file, below the folder of this one, as in 2026-01-15/minutes.pdf.')

const sum = z
  .strictObject({
    text: text().describe('As written in the house style, as in £1.44m.'),
    pence: whole().describe('Whole pence, as in 144000000.'),
    per: text().optional().describe('Of a rate, what it is for each of, as in pupil.'),
    approximate: z.literal(true).optional().describe('Whether it was written as about so much.'),
  })
  .describe('A sum of money.')

const tally = z
  .strictObject({
    electorate: text().optional().describe('Who voted, in words.'),
    for: whole().optional().describe('Votes for.'),
    against: whole().optional().describe('Votes against.'),
    abstain: whole().optional().describe('Abstentions.'),
    unanimous: z.boolean().optional().describe('Whether it was unanimous.'),
    outcome: text().optional().describe('carried, lost, tied or not-put.'),
    reason: text().optional().describe('Why it was not put.'),
  })
  .describe('The count of one electorate; counts that were not recorded are left out.')

const vote = z
  .strictObject({
    method: text().optional().describe('How it was taken: show, secret, email, consensus, recorded or none-taken.'),
    proposer: text().optional().describe('Who moved it.'),
    seconder: text().optional().describe('Who seconded it.'),
    tallies: z.array(tally).optional().describe('The counts.'),
    casting: z
      .strictObject({ person: text().describe('Who gave it.'), vote: z.enum(['for', 'against']).describe('Which way.') })
      .optional()
      .describe('The casting vote after a tie.'),
    names: z
      .array(z.strictObject({ person: text().describe('Who.'), vote: z.enum(['for', 'against', 'abstain']).describe('Which way.') }))
      .optional()
      .describe('Votes recorded by name.'),
    note: text().optional().describe('What else was recorded.'),
  })
  .describe('How the vote went.')

const paper = z
  .strictObject({
    id: text().describe('The paper’s short name in its meeting.'),
    kind: z.enum(['bid', 'report']).describe('What it is.'),
    title: text().describe('Its title.'),
    label: text().optional().describe('Its label, as in Appendix 1.'),
    requested: sum.optional().describe('Of a bid, the sum asked for.'),
    year: text().optional().describe('The financial year it is for, as in 2026/27; one of another kind says so, as in academic year 2026/27.'),
    block: z.enum(fundingBlocks).optional().describe('Of a bid, the block or power it is asked under.'),
    files: z.array(file()).describe('Its files.'),
  })
  .describe('A paper that the decision is about.')

export const openDecision = z
  .strictObject({
    id: text().describe('Stable: meeting, item and place in the resolution, as in 2026-01-15/central-services/2.1; it does not change with labels or style.'),
    meeting: text().describe('The meeting whose minutes record it: the name of its folder, by custom its date.'),
    meeting_date: day().describe('The day of that meeting.'),
    decided: day().describe('The day it was taken.'),
    taken: z.enum(['at-meeting', 'email', 'chair']).describe('How it was taken: at the meeting, by e-mail, or by the chair under urgency.'),
    minutes: z.enum(['draft', 'approved']).describe('Whether the minutes that record it are approved.'),
    item: z
      .strictObject({
        id: text().describe('The item’s short name.'),
        number: text().describe('Its number on the agenda.'),
        minute: text().describe('The number of its minute.'),
        title: text().describe('Its title.'),
        files: z.array(file()).describe('The minute of this item by itself, in every format there is.'),
      })
      .describe('The item under which it was taken.'),
    type: z.enum(['clause', 'resolution', 'election']).describe('A clause or part of one, a resolution without clauses, or an election.'),
    kind: z.enum(clauseKinds).optional().describe('Of a clause, what it does.'),
    outcome: z.enum([...outcomes, 'elected', 'not-elected']).describe('What became of it.'),
    text: text().optional().describe('The words, in Markdown.'),
    part_of: text().optional().describe('The id of the clause that it is a part of.'),
    electorate: text().optional().describe('Who may vote, in words.'),
    vote: vote.optional(),
    amount: sum.optional().describe('The sum decided; of a bid that was agreed, the sum asked for unless another was said.'),
    year: text().optional().describe('The financial year it is for.'),
    lines: z
      .array(
        z.strictObject({
          label: text().describe('What it is for.'),
          amount: sum.optional(),
          year: text().optional().describe('The financial year.'),
          outcome: z.enum(outcomes).optional().describe('What became of this line.'),
          vote: vote.optional(),
        }),
      )
      .optional()
      .describe('Of a decision taken line by line, its sums.'),
    papers: z.array(paper).optional().describe('The papers that it is about, or that its item took, as far as they are published here.'),
    paragraphs: z.array(text()).optional().describe('The paragraphs of papers that it takes up or resolves as they stand, as in central-services#2.1.'),
    condition: text().optional().describe('What it is subject to.'),
    reason: text().optional().describe('Why it was deferred, withdrawn or not put.'),
    to: text().optional().describe('Of a recommendation, the body that decides.'),
    effective: day().optional().describe('The day from which it holds.'),
    call_in: day().optional().describe('The last day for a call-in.'),
    ratified: text().optional().describe('The meeting that ratified it, where that was needed.'),
    ratifies: text().optional().describe('The meeting whose decision it ratifies.'),
    owner: z.array(text()).optional().describe('Who is to act.'),
    due: text()
      .optional()
      .describe('When: a day, 2026-09-30; a month, 2026-09; one month or another, 2026-06/2026-07; a term, Autumn 2026; next meeting; or tbc.'),
    status: z.enum(['open', 'done', 'dropped', 'heard']).optional().describe('Of what somebody was asked to do: open, done, dropped, or heard by the forum.'),
    closed: text().optional().describe('The meeting that closed it.'),
    elected: text().optional().describe('Of an election, who was elected.'),
    post: text().optional().describe('Of an election, the post.'),
    term_until: text().optional().describe('Of an election, how long for.'),
    candidates: z
      .array(z.strictObject({ person: text().describe('Who stood.'), votes: whole().optional().describe('Votes they got.') }))
      .optional()
      .describe('Of an election, who stood.'),
  })
  .describe('One decision, or one part of one.')

export const openData = z
  .strictObject({
    about: text().describe('What this file is, in a sentence.'),
    version: z.literal(1).describe('The version of this form. Fields may be added to it; none changes its meaning.'),
    council: text().describe('The council.'),
    forum: text().describe('What the forum calls itself.'),
    restricted: z.literal(true).optional().describe('Whether it holds what is not public.'),
    decisions: z.array(openDecision).describe('Every decision of every meeting, in the order in which they were minuted.'),
  })
  .describe('The decisions of a forum as open data: decisions.json, beside the website.')

export type OpenData = z.infer<typeof openData>
export type OpenDecision = z.infer<typeof openDecision>
