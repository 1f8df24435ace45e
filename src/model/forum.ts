/** Answers for `forum.yaml`: the forum itself, its people, its calendar and its house style, typed once and read by every paper. */
import * as z from 'zod'
import { day, line, prose, time } from './fields.ts'
import { houseStyle } from './house-style.ts'
import { standingItem } from './item.ts'
import { attendee, electorate, group, member, quorum } from './people.ts'
import { electorateRule } from './powers.ts'

export type { HouseStyle } from './house-style.ts'
export { clauseLabels } from './house-style.ts'

export const plannedMeeting = z
  .strictObject({
    date: day().describe('The day.'),
    start: time().optional().describe('When it begins.'),
    venue: line().optional().describe('Where.'),
    online: line().optional().describe('The address of the remote meeting.'),
    kind: z.enum(['ordinary', 'extraordinary', 'informal']).optional().describe('What kind of meeting; ordinary unless said otherwise.'),
    deadlines: z
      .strictObject({
        reports: day().optional().describe('When reports must be in.'),
        publish: day().optional().describe('When the agenda is published.'),
        minutes: day().optional().describe('When the draft minutes are due.'),
      })
      .optional()
      .describe('The days by which papers are due.'),
  })
  .describe('A meeting to come.')

export const forum = z
  .strictObject({
    council: line().describe('The council, as in Northmoor Council.'),
    forum_name: line().describe('What the forum calls itself, apostrophe and all, as in Schools’ Forum.'),
    contact: line().optional().describe('Whom to ask for a paper in another form, with telephone or e-mail; or the short name of one of the attendees.'),
    website: line().optional().describe('The address under which the papers are published, as in https://www.northmoor.example/schools-forum.'),
    regulations: z.array(line()).optional().describe('The law the forum works under, as in SI 2012/2261.'),
    quorum: quorum.optional(),
    groups: z.array(group).optional().describe('The groups of members, in the order in which papers list them.'),
    members: z.array(member).optional().describe('The members, a seat each.'),
    attendees: z.array(attendee).optional().describe('Those who attend without a seat: officers, observers, the clerk.'),
    electorates: z.array(electorate).optional().describe('Electorates of the forum’s own.'),
    electorate_rules: z.array(electorateRule).optional().describe('Who decides and who votes in this forum, where it is not as in the table of powers.'),
    calendar: z.array(plannedMeeting).optional().describe('The meetings to come that have no folder yet; they give the next meeting and the calendar.'),
    standing_items: z
      .array(standingItem)
      .optional()
      .describe('The items that every agenda has, in order; new meeting copies them. The ones that take what is new stand where “reports” is among them.'),
    guidance: z
      .array(z.strictObject({ title: line().describe('Its heading, as in Declaring an interest.'), text: prose().describe('What it says.') }))
      .optional()
      .describe('Notes at the end of every agenda, such as on filming, interests, and leaving the building.'),
    house_style: houseStyle.optional(),
    acronyms: z
      .array(
        z.strictObject({
          short: line().describe('The letters, as in DSG.'),
          long: line().describe('What they stand for, as in Dedicated Schools Grant.'),
          valid_from: day().optional().describe('The first day on which they stood for it.'),
          valid_to: day().optional().describe('The last day on which they stood for it.'),
        }),
      )
      .optional()
      .describe('The acronyms that the forum’s papers use.'),
  })
  .describe('The forum, its people and its house style: forum.yaml.')

export type Forum = z.infer<typeof forum>
