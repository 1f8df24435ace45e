/** Answers for a funding bid: the sum a service asks the forum for, what it pays for and what schools get. One file in `bids/`. */
import * as z from 'zod'
import { access, accessMeans } from './access.ts'
import { fte, id, line, looseDate, money, prose, year } from './fields.ts'

/** Where in the Dedicated Schools Grant, or under which power, the money comes from. */
export const fundingBlocks = [
  'cssb-historic',
  'cssb-ongoing',
  'de-delegation',
  'education-functions',
  'growth',
  'contingency',
  'high-needs',
  'early-years',
  'schools-block',
  'other',
] as const

const blocksMean =
  'The block of the Dedicated Schools Grant, or the power, it is asked under: cssb-historic and cssb-ongoing, the central school services block, for commitments made ' +
  'long ago or for duties that go on; de-delegation, from the budgets of maintained schools; education-functions, for what the council does for maintained schools; growth, ' +
  'the growth fund; contingency, kept back for schools; high-needs, early-years and schools-block, the other blocks; other, none of these.'

export const post = z
  .strictObject({
    role: line().describe('The post, as in Early Help Support Worker.'),
    fte: fte().describe('Full-time equivalent, to two places, as in 3.77.'),
    grade: line().optional().describe('The grade, as in 3.'),
    cost: money().optional().describe('What the post costs in the year of the bid, as in £41,200.'),
    note: line().optional().describe('How the post is filled, as in arranged through a service level agreement with schools.'),
  })
  .describe('One line of staff.')

export const cost = z
  .strictObject({
    label: line().describe('What is paid for, as in Salaries.'),
    amount: money().describe('Pounds for the year of the bid, as in £150,000.'),
  })
  .describe('One line of cost.')

export const service = z
  .strictObject({
    name: line().describe('The service, as in Early Help Support Team.'),
    provider: line().optional().describe('Who provides it, if not the council.'),
    amount: money().describe('Pounds asked for this service for the year of the bid, as in £69,339.'),
    purpose: prose().optional().describe('What the sum is for, in a sentence or two.'),
    staff: z.array(post).optional().describe('The posts that the sum pays for, or helps to pay for.'),
    costs: z.array(cost).optional().describe('What the sum is made of; the lines come to the amount.'),
    core_offer: z
      .strictObject({
        introduction: prose().optional().describe('What comes before the points.'),
        points: z.array(prose()).min(1).describe('What schools get, a point each.'),
      })
      .optional()
      .describe('What schools get for the money.'),
    outcomes: prose().optional().describe('What has changed for children and schools.'),
    closing: prose().optional().describe('What comes after the core offer.'),
    evidence: prose().optional().describe('What shows that it works.'),
    sla: line().optional().describe('The service level agreement under which it is given.'),
    risk_if_refused: prose().optional().describe('What happens if the money is refused.'),
  })
  .describe('One service of the bid.')

export const bid = z
  .strictObject({
    id: id().optional().describe('The short name that items and reports use; the file’s name unless said otherwise.'),
    type: line().optional().describe('The paper type to make of it; every type that views bids unless said otherwise.'),
    label: line().optional().describe('Where it stands among the papers, as in Appendix 4.'),
    title: line().describe('What the bid is for, as in Education Safeguarding and Early Help.'),
    year: year().describe('The financial year the money is for, as in 2020-21.'),
    status: z
      .enum(['continue', 'new', 'cease'])
      .describe('What becomes of the funding: continue, it goes on; new, there was none; cease, this is its last year.'),
    block: z.enum(fundingBlocks).optional().describe(blocksMean),
    requested: money().describe('Pounds asked for in the year; the services come to it, as in £262,000.'),
    previous: z
      .strictObject({
        decided: looseDate().describe('When the forum last decided, as in 2019-01.'),
        amount: money().describe('Pounds agreed then, as in £262,000.'),
        year: year().optional().describe('The financial year that decision was for.'),
        change: z
          .enum(['unchanged', 'increased', 'reduced'])
          .optional()
          .describe('How the sum requested compares with it: unchanged, increased (more is requested now) or reduced (less); checked against both sums.'),
        clause: line().optional().describe('The clause or minute, as in minute 654 b).'),
        recipients: line().optional().describe('Who was to be supported.'),
      })
      .optional()
      .describe('The forum’s earlier decision on this funding.'),
    contact: line().optional().describe('Whom to ask about the bid.'),
    owner: line().optional().describe('Who answers for the money, by post.'),
    power: line().optional().describe('The law or paragraph it is asked under.'),
    applicant: line().optional().describe('The school or body that asks, of a growth or contingency payment.'),
    period: line().optional().describe('The months it is for, as in September 2026 to August 2027.'),
    criteria_met: z.enum(['yes', 'no', 'in part']).optional().describe('Whether the criteria of the fund are met.'),
    criteria_note: line().optional().describe('Why they are, or are not.'),
    access: access().optional().describe(accessMeans),
    restricted: z
      .array(z.strictObject({ part: z.enum(['introduction', 'options', 'exit']).describe('The part of the bid.'), access: access().describe(accessMeans) }))
      .optional()
      .describe('Parts that are not public, in a bid that is.'),
    replaces: line().optional().describe('The paper it takes the place of, by its label or title, where an earlier one was published.'),
    introduction: prose().describe('What the bid is about, before the sums.'),
    services: z.array(service).min(1).describe('The services that the sum is for.'),
    options: prose().optional().describe('What else was looked at, and what happens if the bid is refused.'),
    exit: prose().optional().describe('How the funding would end.'),
    review_date: looseDate().optional().describe('When the forum looks at it again, as in Autumn 2026.'),
  })
  .describe('A funding bid.')

export type Bid = z.infer<typeof bid>
export type Service = z.infer<typeof service>
export type Post = z.infer<typeof post>
