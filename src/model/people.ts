/** Answers for the people round a forum's table: groups and their seats, members, and those who attend without a seat. Typed once, in `forum.yaml`. */
import * as z from 'zod'
import { count, flag, fraction, id, line, looseDate } from './fields.ts'

/** The phases of school that vote apart from each other. */
export const phases = ['nursery', 'primary', 'middle', 'secondary', 'all-through', 'special', 'alternative-provision', 'post-16'] as const

export const quorum = z
  .strictObject({
    fraction: fraction().optional().describe('The share that must be there; 2/5 unless said otherwise.'),
    basis: z
      .enum(['total-seats', 'filled-seats', 'voting-seats'])
      .optional()
      .describe(
        'Of which seats: total-seats, all of them, vacant ones too, unless said otherwise; filled-seats, those that are held; voting-seats, those of groups that vote.',
      ),
  })
  .describe('How many members make a meeting quorate.')

export const group = z
  .strictObject({
    id: id().describe('The short name that members and electorates use, as in maintained-primary.'),
    name: line().describe('The group in words, as in Maintained primary schools.'),
    kind: z
      .enum(['schools', 'academies', 'non-schools'])
      .describe('Which part of the forum it belongs to: schools, maintained schools; academies; non-schools, everybody else.'),
    phase: z.enum(phases).optional().describe('The phase of its schools, where they are all of one.'),
    seats: count().describe('How many seats it has, vacant ones included.'),
    votes: flag().optional().describe('Whether its members vote; yes unless said otherwise.'),
  })
  .describe('A group of members with its seats.')

export const member = z
  .strictObject({
    id: id().describe('The short name that meetings use, as in m-07; it stays when the name changes.'),
    name: line().optional().describe('The name, as in Owen Larch; left out for a vacant seat.'),
    title: line().optional().describe('How to address them, as in Councillor or Dr.'),
    initials: line().optional().describe('Their initials in minutes, where they are not those of the name.'),
    group: id().describe('The group whose seat it is, by its short name.'),
    capacity: z.enum(['head', 'governor', 'representative']).optional().describe('As what they sit: head, governor, or representative of a body.'),
    body: line().optional().describe('The school or body they come from, as in Fernbank Primary School.'),
    office: z.enum(['chair', 'vice-chair']).optional().describe('The office they hold.'),
    term_from: looseDate().optional().describe('When the term of office began: the day, or the month.'),
    term_to: looseDate().optional().describe('When the term of office ends: the day, or the month.'),
    vacant: flag().optional().describe('Whether the seat is vacant.'),
    replaces: line().optional().describe('Who held the seat before.'),
    contact: line().optional().describe('Telephone or e-mail, where it may be published.'),
  })
  .describe('A seat and who holds it.')

export const attendee = z
  .strictObject({
    id: id().describe('The short name that meetings use.'),
    name: line().describe('The name.'),
    role: line().optional().describe('The post, as in Head of Education Finance.'),
    kind: z
      .enum(['officer', 'executive-member', 'observer', 'clerk', 'adviser', 'press'])
      .describe('As what they attend: officer of the council; executive-member, a councillor with a portfolio; observer; clerk; adviser; press.'),
    initials: line().optional().describe('Their initials in minutes, where they are not those of the name.'),
    contact: line().optional().describe('Telephone or e-mail.'),
  })
  .describe('Somebody who attends without a seat.')

export const electorate = z
  .strictObject({
    id: id().describe('The short name, as in dedelegation-primary.'),
    name: line().describe('Who votes, in words, as in Maintained primary school members.'),
    groups: z.array(id()).min(1).describe('The groups that vote, by their short names.'),
  })
  .describe('An electorate of the forum’s own, beside all, formula, scheme, education-functions and dedelegation (a phase).')

export type Group = z.infer<typeof group>
export type Member = z.infer<typeof member>
export type Attendee = z.infer<typeof attendee>
