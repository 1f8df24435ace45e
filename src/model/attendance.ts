/** Answers for who was at a meeting. Status is a word, in the data as in every paper. */
import * as z from 'zod'
import { id, line, time } from './fields.ts'

export const statuses = ['present', 'apologies', 'absent', 'substitute'] as const

export const attendance = z
  .strictObject({
    person: line().describe('Who: the short name of a member or attendee, or the name of somebody who is neither.'),
    status: z.enum(statuses).describe('present; apologies, sent word; absent, sent none; substitute, present in the place of a member (substitute_for).'),
    substitute_for: line().optional().describe('Of a substitute, whose place was taken: the member’s short name.'),
    group: id().optional().describe('Of somebody who is not on the roster, the group they spoke for, by its short name.'),
    kind: z
      .enum(['officer', 'executive-member', 'observer', 'clerk', 'adviser', 'press'])
      .optional()
      .describe('Of somebody who is not on the roster, as what they came.'),
    role: line().optional().describe('Of somebody who is not on the roster, their post or school.'),
    arrived: time().optional().describe('When they came, if late.'),
    left: time().optional().describe('When they left, if early.'),
    returned: time().optional().describe('When they came back.'),
    only_for: z.array(line()).optional().describe('The items they were there for, where it was not the whole meeting, by their short names.'),
    out_for: z.array(line()).optional().describe('The items they left the room for, by their short names.'),
    late: line().optional().describe('Of an apology for lateness, what was said.'),
    mode: z.enum(['in-person', 'remote']).optional().describe('How they were there, at a hybrid meeting.'),
    note: line().optional().describe('Anything else that the minutes are to say of them.'),
  })
  .describe('One person at the meeting, or missed there.')

export type Attendance = z.infer<typeof attendance>
