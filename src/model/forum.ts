/** Answers for `forum.yaml`: the forum itself and the house style of its council, typed once and read by every paper. */
import * as z from 'zod'
import { colour, flag, line, path } from './fields.ts'

export const clauseLabels = ['a)', '(a)', 'a.', '1.', '(1)', '1)', '(i)', 'i)', 'bullet'] as const

export const houseStyle = z
  .strictObject({
    colour: colour().optional().describe("The council’s colour, for headings, rules and links; at least 4.5:1 on white, as in '#0b5c7a'."),
    crest: path().optional().describe('The crest or logo, a PNG or JPEG beside forum.yaml, as in crest.png.'),
    crest_alt: line().optional().describe('What the crest shows, for people who cannot see it; without it the crest counts as decoration.'),
    address: line().optional().describe('The address line at the foot of the last page, as in Moor House, Northmoor NM1 1AA.'),
    theme: line().optional().describe('The theme, by its file name in theme/; council unless said otherwise.'),
    large_print: flag().optional().describe('Whether every paper is also made in large print (18 pt).'),
    money: z.enum(['as written', 'in full']).optional().describe('How sums are printed: £1.44m as written, or £1,440,000 in full.'),
    year: z.enum(['2020/21', '2020-21', '2020/2021', '2020-2021']).optional().describe('How financial years are printed, by the example of 2020/21.'),
    time: z.enum(['2.00 pm', '2:00pm', '14:00', '14.00']).optional().describe('How times are printed, by the example of two in the afternoon.'),
    clause_labels: z.enum(clauseLabels).optional().describe('How the clauses of a resolution are labelled, by the first label.'),
    resolved: z
      .enum(['RESOLVED:', 'RESOLVED –', 'Resolved:', 'Resolved –', 'AGREED:', 'Decision:'])
      .optional()
      .describe('The words before the clauses of a resolution.'),
  })
  .describe('How this council’s papers look and read.')

export const forum = z
  .strictObject({
    council: line().describe('The council, as in Northmoor Council.'),
    forum_name: line().describe('What the forum calls itself, apostrophe and all, as in Schools’ Forum.'),
    contact: line().optional().describe('Whom to ask for a paper in another form, with telephone or e-mail.'),
    house_style: houseStyle.optional(),
    acronyms: z
      .array(
        z.strictObject({ short: line().describe('The letters, as in DSG.'), long: line().describe('What they stand for, as in Dedicated Schools Grant.') }),
      )
      .optional()
      .describe('The acronyms that the forum’s papers use.'),
  })
  .describe('The forum and its house style: forum.yaml.')

export type Forum = z.infer<typeof forum>
export type HouseStyle = z.infer<typeof houseStyle>
