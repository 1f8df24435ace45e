/** Answers for the house style: how a council's papers look, number and spell things. The data stays the same whatever it says. */
import * as z from 'zod'
import { colour, count, flag, line, path } from './fields.ts'
import { purposes } from './purposes.ts'

export const clauseLabels = ['a)', '(a)', 'a.', '1.', '(1)', '1)', '(i)', 'i)', 'bullet', 'none'] as const

const minuteNumbers = z
  .strictObject({
    scheme: z
      .enum(['item', 'per-meeting', 'running', 'yearly'])
      .describe(
        'item, the number of the agenda item; per-meeting, from 1 in each meeting; running, on through all meetings; yearly, from 1 in each municipal year.',
      ),
    start: count().optional().describe('The first number of all, as in 654; 1 unless said otherwise.'),
    pattern: line()
      .optional()
      .describe(
        'How a number is printed, as in SCH {n}/{yy}: {n} the number, {yy} and {yyyy} the year in which the municipal year began; {n} unless said otherwise.',
      ),
  })
  .describe('How minutes are numbered; as their agenda items unless said otherwise.')

export const houseStyle = z
  .strictObject({
    colour: colour().optional().describe("The council’s colour, for headings, rules and links; at least 4.5:1 on white, as in '#0b5c7a'."),
    crest: path().optional().describe('The crest or logo, a PNG or JPEG beside forum.yaml, as in crest.png.'),
    crest_alt: line().optional().describe('What the crest shows, for people who cannot see it; without it the crest counts as decoration.'),
    address: line().optional().describe('The address line at the foot of the last page, as in Moor House, Northmoor NM1 1AA.'),
    theme: line().optional().describe('The theme, by its file name in theme/; council unless said otherwise.'),
    large_print: flag().optional().describe('Whether every paper is also made in large print (18 pt).'),
    money: z.enum(['as written', 'in full']).optional().describe('How sums are printed: £1.44m as written, or £1,440,000 in full.'),
    year: z
      .enum(['2020/21', '2020-21', '2020/2021', '2020-2021', '2020 to 2021'])
      .optional()
      .describe('How financial years are printed, by the example of 2020/21.'),
    date: z.enum(['3 July 2018', '3rd July 2018', '03/07/2018', '3 Jul 2018']).optional().describe('How dates are printed, by the example of 3 July 2018.'),
    time: z
      .enum(['2.00 pm', '2.00pm', '2:00pm', '14:00', '14.00', '1400'])
      .optional()
      .describe('How times are printed, by the example of two in the afternoon.'),
    clause_labels: z.enum(clauseLabels).optional().describe('How the clauses of a resolution are labelled, by the first label.'),
    single_clause: z
      .enum(['run on', 'labelled'])
      .optional()
      .describe(
        'How a resolution of one clause is printed: run on, behind the words before it and without a label, unless said otherwise; or labelled like any other.',
      ),
    resolved: line()
      .optional()
      .describe('The words before the clauses of a resolution, as in RESOLVED:, Resolved that, AGREED – or Decision; RESOLVED: unless said otherwise.'),
    headings: z.enum(['as typed', 'CAPITALS']).optional().describe('How the titles of items are printed in agendas and minutes.'),
    sub_items: z.enum(['(a)', 'a)', 'a', '.1']).optional().describe('How the parts of an item are numbered: 5(a), 5a), 5a or 5.1.'),
    minute_numbers: minuteNumbers.optional(),
    paragraph_numbers: z
      .enum(['none', 'reports', 'minutes', 'both'])
      .optional()
      .describe('Where paragraphs are numbered, as in 1.1: in reports, in minutes, in both or in none, which holds unless said otherwise.'),
    agenda: z
      .enum(['plain', 'timed', 'coded', 'grouped'])
      .optional()
      .describe('How the agenda is laid out: plain; timed, with the time of each item; coded, with a letter for the purpose; grouped, by purpose.'),
    purpose_codes: z
      .strictObject(
        Object.fromEntries(purposes.map(purpose => [purpose, line().optional().describe(`The letters for ${purpose}.`)])) as Record<
          (typeof purposes)[number],
          z.ZodOptional<ReturnType<typeof line>>
        >,
      )
      .optional()
      .describe('The letters for purposes in a coded agenda; D, C, V, N, I and A unless said otherwise.'),
    attendance: z
      .enum(['table', 'by group', 'by status', 'list'])
      .optional()
      .describe('How attendance is shown: one table; a table for each group, or for each status; or a list. Every row says its status in a word.'),
    clear_days: count()
      .optional()
      .describe('Clear working days between the issue of papers and the meeting, without weekends and bank holidays; 5 unless said otherwise.'),
    minutes_days: count().optional().describe('Days within which draft minutes are published, as in 7.'),
  })
  .describe('How this council’s papers look and read.')

export type HouseStyle = z.infer<typeof houseStyle>
