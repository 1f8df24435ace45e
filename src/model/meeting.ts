/** Answers for one meeting: when and where, who was there, its items. One `meeting.yaml` in each folder of `meetings/`. */
import * as z from 'zod'
import type { Day } from '../base/dates.ts'
import { attendance } from './attendance.ts'
import { count, day, id, line, prose, time } from './fields.ts'
import { item } from './item.ts'

export { type Action, type Item, item, type SubItem, subItem, supportingDocument, type Update } from './item.ts'
export { type Clause, clause, clauseKinds, type Resolution, resolution } from './resolution.ts'

const supplement = z
  .strictObject({
    issued: day().optional().describe('The day it was issued.'),
    papers: z.array(id()).min(1).describe('The reports and bids in it, by their short names.'),
    replaces: z
      .array(
        z.strictObject({
          paper: line().describe('What is replaced: a paper’s short name, or a document’s title.'),
          by: id().describe('The paper that takes its place.'),
        }),
      )
      .optional()
      .describe('What it replaces.'),
    reason: line().optional().describe('Why these papers are late.'),
  })
  .describe('A second pack, sent after the agenda.')

export const meeting = z
  .strictObject({
    date: day().optional().describe('The day of the meeting, whose weekday is worked out; left out where the folder is named by it.'),
    start: time().optional().describe('When it began, as in 14:00.'),
    end: time().optional().describe('When it ended.'),
    adjournments: z
      .array(
        z.strictObject({
          from: time().describe('When it stopped.'),
          to: time().optional().describe('When it went on.'),
          reason: line().optional().describe('Why.'),
        }),
      )
      .optional()
      .describe('When it was adjourned.'),
    kind: z
      .enum(['ordinary', 'extraordinary', 'informal'])
      .optional()
      .describe('What kind of meeting; ordinary unless said otherwise; extraordinary, called for one matter; informal, where nothing is resolved.'),
    venue: line().optional().describe('Where.'),
    online: line().optional().describe('The address of the remote meeting.'),
    mode: z.enum(['in-person', 'remote', 'hybrid']).optional().describe('How members take part; worked out from venue and online unless said otherwise.'),
    refreshments: time().optional().describe('When refreshments are served.'),
    recording: line().optional().describe('Where a recording is.'),
    chair: line().optional().describe('Who took the chair: a member’s short name or name; the chair on the roster unless said otherwise.'),
    contact: line().optional().describe('Whom to ask, if not the forum’s usual contact: in words, or an attendee’s short name.'),
    issued: day().optional().describe('The day the agenda was issued.'),
    issued_by: line().optional().describe('Who issued it, by post or name.'),
    quorate: z.enum(['yes', 'no']).optional().describe('Whether a quorum was there, where the attendance does not show it.'),
    guidance: z
      .array(z.strictObject({ title: line().describe('Its heading.'), text: prose().describe('What it says.') }))
      .optional()
      .describe('Notes at the end of this agenda, in place of the forum’s.'),
    attendance: z.array(attendance).optional().describe('Who was there, and who was not.'),
    items: z.array(item).min(1).describe('The items, in order.'),
    supplements: z.array(supplement).optional().describe('Packs sent after the agenda.'),
    first_minute: count().optional().describe('The number of the first minute, where it does not follow from the meeting before.'),
    minutes_approved: day().optional().describe('The day its minutes were approved, where the meeting that did so is not in the workspace.'),
    next_meeting: line().optional().describe('The next meeting in words, where the calendar does not give it, as in a date to be fixed in May.'),
  })
  .describe('A meeting: meeting.yaml.')

/** A meeting as read: its day is known, from its own field or from the name of its folder. */
export type Meeting = Omit<z.infer<typeof meeting>, 'date'> & { readonly date: Day }
export type Supplement = z.infer<typeof supplement>
