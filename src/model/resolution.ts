/** Answers for what a forum resolved under an item: the outcome, and clauses that say each what it does, who voted and who acts. */
import * as z from 'zod'
import { access, accessMeans } from './access.ts'
import { day, id, line, looseDate, prose, rate, reference, year } from './fields.ts'
import { matterMeans } from './powers.ts'
import { vote } from './votes.ts'

/** What a clause of a resolution does. */
export const clauseKinds = [
  'decide',
  'refuse',
  'note',
  'recommend',
  'direct',
  'request',
  'defer',
  'elect',
  'approve-minutes',
  'amend-minutes',
  'programme-add',
  'co-opt',
] as const

const clauseKindsMean =
  'What the clause does: decide agrees (a bid, a sum, a proposal); refuse turns down; defer puts off; note takes note; recommend passes a view to whoever decides; ' +
  'direct tells officers to act; request asks others; elect chooses a chair or a member; co-opt takes a member in; approve-minutes agrees the last minutes; ' +
  'amend-minutes corrects them; programme-add puts something on the work programme.'

/** What becomes of recommendations. */
export const outcomes = ['carried', 'lost', 'deferred', 'withdrawn', 'noted', 'not-put', 'recommended', 'subject-to-ratification'] as const

const outcomesMean =
  'What became of the recommendations: carried, the vote was won; lost, it was not; deferred, put off to another meeting; withdrawn, taken back before a vote; ' +
  'noted, nothing was to be decided; not-put, no vote was taken; recommended, passed on to the body that decides (to); subject-to-ratification, agreed by a meeting ' +
  'without a quorum, until a quorate one ratifies it.'

export const sumLine = z
  .strictObject({
    label: line().describe('What it is for, as in Licences.'),
    amount: rate().optional().describe('Pounds; or a rate, as in £2.77 per pupil.'),
    year: year().optional().describe('The financial year it is for; or another, as in academic year 2026/27.'),
    outcome: z.enum(outcomes).optional().describe('What became of this line, where lines were voted on one by one.'),
    vote: vote.optional(),
  })
  .describe('One line of a decision taken line by line.')

const clauseFields = {
  text: prose().describe('The words of the clause, as resolved.'),
  kind: z.enum(clauseKinds).describe(clauseKindsMean),
  id: id().optional().describe('A short name for the action or programme entry it makes, so that later meetings can close it; worked out unless given.'),
  papers: z.array(id()).optional().describe('The bids or reports it is about, by their short names.'),
  refs: z.array(reference()).optional().describe('The paragraphs it takes up, as in central-services#2.1: the report’s short name and the paragraph.'),
  amount: rate().optional().describe('Pounds decided, as in £262,000, or a rate, as in £2.77 per pupil; of a bid, only where it is not the sum requested.'),
  year: year().optional().describe('The financial year it is for, or another, as in academic year 2026/27; of a bid, only where it is not the year requested.'),
  lines: z.array(sumLine).optional().describe('The sums, where the clause has several.'),
  matter: id().optional().describe(matterMeans),
  electorate: z.array(line()).optional().describe('Who may vote, where not everybody who may vote on the item.'),
  vote: vote.optional(),
  outcome: z.enum(outcomes).optional().describe('What became of this clause, where it is not what became of the resolution.'),
  reason: line().optional().describe('Why it was refused, not put, deferred or withdrawn, as in no eligible member was present.'),
  condition: line().optional().describe('What it is subject to.'),
  to: line().optional().describe('Of recommend and request, who decides or is asked, as in the Cabinet.'),
  owner: z.array(line()).optional().describe('Who is to act: a person or a group; several are a list.'),
  due: looseDate().optional().describe('When it is to be done, as in September 2026, next meeting, or tbc.'),
  topic: line().optional().describe('Of programme-add and defer, what the work programme calls it; the item’s title unless said otherwise.'),
  access: access().optional().describe(accessMeans),
}

const part = z.strictObject(clauseFields).describe('A part of a clause.')

export const clause = z
  .strictObject({
    ...clauseFields,
    children: z
      .array(z.strictObject({ ...clauseFields, children: z.array(part).optional().describe('Parts of the part, labelled below it.') }))
      .optional()
      .describe('Parts of the clause, labelled below it.'),
  })
  .describe('One clause of a resolution.')

export const resolution = z
  .strictObject({
    outcome: z.enum(outcomes).describe(outcomesMean),
    form: line().optional().describe('The words before the clauses, where this resolution has others than the house style’s.'),
    clauses: z.array(clause).optional().describe('What was resolved, a clause each; labels are added.'),
    resolves: z
      .array(reference())
      .optional()
      .describe('The recommendations that were resolved as they stand, as in central-services#2.1, where the minutes only point to them.'),
    vote: vote.optional(),
    to: line().optional().describe('Of recommended, the body that decides, as in the Cabinet.'),
    reason: line().optional().describe('Why it was not put, deferred or withdrawn.'),
    taken: z
      .enum(['at-meeting', 'email', 'chair'])
      .optional()
      .describe('How it was taken: at-meeting unless said otherwise; email, by e-mail between meetings; chair, by the chair under urgency.'),
    decided: day().optional().describe('The day it was decided, where that is not the day of the meeting.'),
    ratifies: line().optional().describe('The meeting whose decision under the item of the same short name it ratifies, by its folder’s name.'),
    effective: day().optional().describe('The day from which it holds.'),
    call_in: day().optional().describe('Of a recommendation to an executive body, the last day for a call-in.'),
  })
  .describe('What the forum resolved.')

export type Resolution = z.infer<typeof resolution>
/** A clause of a resolution, or a part of one: parts have no more than two levels below the clause. */
export type Clause = z.infer<typeof part> & { readonly children?: readonly Clause[] | undefined }
