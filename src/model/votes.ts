/** Answers for votes and elections as they are minuted. Every count may be left out: most forums record none. */
import * as z from 'zod'
import { count, day, flag, line, time } from './fields.ts'

const tally = z
  .strictObject({
    electorate: z.array(line()).optional().describe('Who voted, where electorates voted apart: as under electorate.'),
    for: count().optional().describe('Votes for.'),
    against: count().optional().describe('Votes against.'),
    abstain: count().optional().describe('Abstentions.'),
    unanimous: flag().optional().describe('Whether it was unanimous.'),
    outcome: z.enum(['carried', 'lost', 'tied', 'not-put']).optional().describe('How it went in this electorate.'),
    reason: line().optional().describe('Why it was not put, as in no eligible member was present.'),
  })
  .describe('The count of one electorate.')

export const vote = z
  .strictObject({
    method: z
      .enum(['show', 'secret', 'email', 'consensus', 'recorded', 'none-taken'])
      .optional()
      .describe('How it was taken: show of hands, secret ballot, e-mail, consensus, recorded by name; none-taken where there was no vote.'),
    proposer: line().optional().describe('Who moved it: a member’s short name or name.'),
    seconder: line().optional().describe('Who seconded it.'),
    tallies: z.array(tally).optional().describe('The counts, one for each electorate that voted apart.'),
    casting: z
      .strictObject({ person: line().describe('Who gave it.'), vote: z.enum(['for', 'against']).describe('Which way.') })
      .optional()
      .describe('The casting vote after a tie.'),
    names: z
      .array(z.strictObject({ person: line().describe('Who.'), vote: z.enum(['for', 'against', 'abstain']).describe('Which way.') }))
      .optional()
      .describe('Votes recorded by name.'),
    opened: day().optional().describe('Of a vote by e-mail, the day it began.'),
    deadline: day().optional().describe('Of a vote by e-mail, the last day.'),
    deadline_time: time().optional().describe('Of a vote by e-mail, the time on that day, as in 9.00 am.'),
    silence: line().optional().describe('Of a vote by e-mail, what no answer counts as, as in agreement.'),
    note: line().optional().describe('Anything else that is to be recorded of it.'),
  })
  .describe('How a vote went.')

export const election = z
  .strictObject({
    post: line().describe('What was filled, as in Chair.'),
    candidates: z
      .array(
        z.strictObject({
          person: line().describe('Who stood: a member’s short name or name.'),
          proposer: line().optional().describe('Who proposed them.'),
          seconder: line().optional().describe('Who seconded them.'),
          votes: count().optional().describe('Votes they got.'),
        }),
      )
      .optional()
      .describe('Who stood.'),
    method: z.enum(['show', 'secret', 'email', 'unopposed']).optional().describe('How it was decided.'),
    elected: line().optional().describe('Who was elected; left out where nobody was.'),
    term: line().optional().describe('The term of office, as in two years or the academic year 2026/27.'),
    term_until: line().optional().describe('How long for, as in the first meeting of 2026/27.'),
    note: line().optional().describe('Anything else that is to be recorded of it.'),
  })
  .describe('An election.')

export type Vote = z.infer<typeof vote>
export type Tally = z.infer<typeof tally>
export type Election = z.infer<typeof election>
