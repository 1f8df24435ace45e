/** Answers for one meeting: when and where, its items, what was said and what was resolved. One `meeting.yaml` in each folder of `meetings/`. */
import * as z from 'zod'
import { day, id, line, looseDate, money, path, prose, time, year } from './fields.ts'
import { purposes } from './report.ts'

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

const clauseFields = {
  text: prose().describe('The words of the clause, as resolved.'),
  kind: z.enum(clauseKinds).describe(clauseKindsMean),
  papers: z.array(id()).optional().describe('The bids or reports it is about, by their short names.'),
  amount: money().optional().describe('Pounds decided, as in £262,000; of a bid, only where it is not the sum requested.'),
  year: year().optional().describe('The financial year it is for; of a bid, only where it is not the year requested.'),
  condition: line().optional().describe('What it is subject to.'),
  owner: line().optional().describe('Who is to act.'),
  due: looseDate().optional().describe('When it is to be done, as in September 2026, or tbc.'),
}

export const clause = z
  .strictObject({ ...clauseFields, children: z.array(z.strictObject(clauseFields)).optional().describe('Parts of the clause, labelled below it.') })
  .describe('One clause of a resolution.')

const outcomesMean =
  'What became of the recommendations: carried, the vote was won; lost, it was not; deferred, put off to another meeting; withdrawn, taken back before a vote; ' +
  'noted, nothing was to be decided; not-put, no vote was taken.'

export const resolution = z
  .strictObject({
    outcome: z.enum(['carried', 'lost', 'deferred', 'withdrawn', 'noted', 'not-put']).describe(outcomesMean),
    clauses: z.array(clause).min(1).describe('What was resolved, a clause each; labels are added.'),
  })
  .describe('What the forum resolved.')

export const supportingDocument = z
  .strictObject({
    title: line().describe('The document’s title.'),
    file: path().optional().describe('The file as received, in the meeting’s folder, as in documents/survey.pdf.'),
    status: z
      .enum(['attached', 'to-follow', 'verbal', 'tabled', 'supplement'])
      .optional()
      .describe(
        'How it reached members; attached (sent with the agenda) unless said otherwise; to-follow, sent later; verbal, only said; tabled, handed out at the meeting; supplement, sent in a second pack.',
      ),
  })
  .describe('A document that is not made here.')

export const item = z
  .strictObject({
    id: id().optional().describe('A short name; made of the title unless said otherwise.'),
    title: line().describe('The item’s title.'),
    report_of: line().optional().describe('Whose report it is, by post, where the report is not in the workspace.'),
    presenters: z.array(line()).optional().describe('Who presented it.'),
    purpose: z.array(z.enum(purposes)).optional().describe('What it is brought for.'),
    electorate: line().optional().describe('Who may vote.'),
    papers: z.array(id()).optional().describe('The reports and bids it takes, by their short names.'),
    documents: z.array(supportingDocument).optional().describe('Supporting documents that are not made here.'),
    body: prose().optional().describe('The discussion.'),
    resolution: resolution.optional(),
  })
  .describe('One item of the agenda, and later of the minutes.')

export const meeting = z
  .strictObject({
    date: day().describe('The day of the meeting; its weekday is worked out.'),
    start: time().optional().describe('When it began, as in 14:00.'),
    end: time().optional().describe('When it ended.'),
    kind: z
      .enum(['ordinary', 'extraordinary', 'informal'])
      .optional()
      .describe('What kind of meeting; ordinary unless said otherwise; extraordinary, called for one matter; informal, where nothing is resolved.'),
    venue: line().optional().describe('Where.'),
    online: line().optional().describe('The address of the remote meeting.'),
    chair: line().optional().describe('Who took the chair.'),
    contact: line().optional().describe('Whom to ask, if not the forum’s usual contact.'),
    items: z.array(item).min(1).describe('The items, in order.'),
  })
  .describe('A meeting: meeting.yaml.')

export type Meeting = z.infer<typeof meeting>
export type Item = z.infer<typeof item>
export type Resolution = z.infer<typeof resolution>
export type Clause = z.infer<typeof clause>
