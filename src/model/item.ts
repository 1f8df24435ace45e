/** Answers for one item of the agenda, and later of the minutes: what it takes, what was said, and what was resolved. */
import * as z from 'zod'
import { access, accessMeans } from './access.ts'
import { actionName, count, flag, id, line, looseDate, path, prose, time } from './fields.ts'
import { matterMeans } from './powers.ts'
import { purposes, purposesMean } from './purposes.ts'
import { recommendation } from './recommendation.ts'
import { resolution } from './resolution.ts'
import { election } from './votes.ts'

/** Items that every meeting has, whose words are filled in. */
export const itemTemplates = [
  'welcome',
  'apologies',
  'membership',
  'declarations',
  'previous-minutes',
  'matters-arising',
  'election',
  'reports',
  'programme',
  'aob',
  'next-meeting',
  'exclusion',
] as const

const itemTemplatesMean =
  'The standing item that it is: welcome; apologies; membership, changes and vacancies; declarations of interest; previous-minutes, with the date of the last meeting filled in; ' +
  'matters-arising, with the open actions; election; reports, the place for what is new; programme, the work programme; aob, any other business; next-meeting; exclusion of the public.'

export const supportingDocument = z
  .strictObject({
    title: line().describe('The document’s title.'),
    label: line().optional().describe('The letter or number it was given, as in KD or Appendix B.'),
    pages: line().optional().describe('Its pages in a pack that was not made here, as in 10-20.'),
    file: path().optional().describe('The file as received, in the meeting’s folder, as in documents/survey.pdf.'),
    status: z
      .enum(['attached', 'to-follow', 'verbal', 'tabled', 'supplement'])
      .optional()
      .describe(
        'How it reached members; attached (sent with the agenda) unless said otherwise; to-follow, sent later; verbal, only said; tabled, handed out at the meeting; supplement, sent in a second pack.',
      ),
    access: access().optional().describe(accessMeans),
  })
  .describe('A document that is not made here.')

export const action = z
  .strictObject({
    id: id().optional().describe('The short name by which later meetings report on it; worked out from the meeting and its place unless given.'),
    ref: line().optional().describe('The number it has in a log that the council keeps, as in Oct26-Ac4.'),
    text: prose().describe('What is to be done.'),
    owner: z.array(line()).optional().describe('Who is to do it: a person or a group; several are a list.'),
    due: looseDate().optional().describe('When, as in September 2026, next meeting, or tbc.'),
    access: access().optional().describe(accessMeans),
  })
  .describe('An action that was agreed without a resolution.')

const interest = z
  .strictObject({
    person: line().describe('Who: a member’s short name or name.'),
    nature: line().describe('What the interest is, as in governor of a school that bids.'),
    kind: z.enum(['personal', 'prejudicial', 'pecuniary']).optional().describe('What kind of interest.'),
    left: flag().optional().describe('Whether they left the meeting for the item.'),
  })
  .describe('An interest that was declared in an item.')

const correction = z
  .strictObject({
    item: line().optional().describe('The item of the earlier meeting, by its short name; left out for the attendance or the heading.'),
    change: prose().describe('What is put right, in words, as in Tom Sedge was present.'),
    from: line().optional().describe('The words or figure as they stood.'),
    to: line().optional().describe('The words or figure as they are to be.'),
  })
  .describe('A correction of earlier minutes, accepted when they were approved.')

const update = z
  .strictObject({
    action: actionName().describe('Which action: its short name, or its number in the action log, as in 2026-01-15/3.d.'),
    status: z.enum(['open', 'done', 'dropped']).describe('What has become of it: open, still to do; done; dropped, no longer wanted.'),
    note: prose().optional().describe('What was reported.'),
    owner: z.array(line()).optional().describe('Who is to do it from now on.'),
    due: looseDate().optional().describe('When it is due from now on.'),
  })
  .describe('What a later meeting heard of an action.')

/** The fields of an item and of a part of one. */
export const itemFields = {
  id: id().optional().describe('A short name; made of the title unless said otherwise.'),
  title: line().describe('The item’s title; of a standing item, in place of the words that are filled in.'),
  template: z.enum(itemTemplates).optional().describe(itemTemplatesMean),
  report_of: line().optional().describe('Whose report it is, by post, where the report is not in the workspace.'),
  presenters: z.array(line()).optional().describe('Who presents it: short names of members or attendees, or names.'),
  purpose: z.array(z.enum(purposes)).optional().describe(purposesMean),
  matter: id().optional().describe(matterMeans),
  electorate: z
    .array(line())
    .optional()
    .describe(
      'Who may vote: all, formula, scheme, education-functions, dedelegation (primary), an electorate or groups of the forum by their short names; or in words.',
    ),
  papers: z.array(id()).optional().describe('The reports and bids it takes, by their short names.'),
  documents: z.array(supportingDocument).optional().describe('Supporting documents that are not made here.'),
  start: time().optional().describe('When it is to begin.'),
  allowance: count().optional().describe('Minutes allowed for it.'),
  recommendations: z.array(recommendation).optional().describe('What the forum is asked, where no report says so.'),
  carried_from: line().optional().describe('The meeting from which it was put off, by its folder’s name.'),
  about: prose().optional().describe('What the agenda says of it, as in To receive the report on school places.'),
  interests: z.array(interest).optional().describe('Interests declared in it.'),
  body: prose().optional().describe('The discussion.'),
  corrections: z.array(correction).optional().describe('Of previous-minutes, the corrections that were accepted.'),
  updates: z.array(update).optional().describe('Of matters arising, what was heard of earlier actions.'),
  elections: z.array(election).optional().describe('Elections that were held.'),
  resolution: resolution.optional(),
  actions: z.array(action).optional().describe('Actions agreed without a resolution.'),
  heard: z.array(id()).optional().describe('Entries of the work programme that it deals with, by their short names.'),
  access: access().optional().describe(accessMeans),
  public_title: line().optional().describe('The title in what is published, of an item that is not public; Exempt item unless said otherwise.'),
}

export const subItem = z.strictObject(itemFields).describe('A part of an item.')

export const item = z
  .strictObject({ ...itemFields, sub_items: z.array(subItem).optional().describe('Its parts, numbered below it.') })
  .describe('One item of the agenda, and later of the minutes.')

/** An item that every agenda has, before there is a meeting. */
export const standingItem = subItem
  .pick({ id: true, title: true, template: true, presenters: true, purpose: true, matter: true, electorate: true, allowance: true, about: true, body: true })
  .describe('An item that every agenda has.')

export type SubItem = z.infer<typeof subItem>
export type Item = z.infer<typeof item>
export type Action = z.infer<typeof action>
export type Update = z.infer<typeof update>
