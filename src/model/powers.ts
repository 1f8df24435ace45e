/**
 * Answers for the table of powers: which matters a forum decides or is asked about, and who of its members votes. The package’s own is `templates/law/powers.yaml`;
 * a forum states what is otherwise with it under `electorate_rules`.
 */
import * as z from 'zod'
import { day, flag, id, line } from './fields.ts'
import type { Purpose } from './purposes.ts'

export const roles = ['decides', 'consulted', 'view'] as const
export type Role = (typeof roles)[number]

const rolesMean = 'What the forum does: decides; consulted, is asked before the council decides; view, gives a view to somebody else who decides.'
const electorateMeans = 'Who may vote, as under electorate of an item.'

export const matterMeans =
  'The matter of the table of powers that it is, as in formula, de-delegation, education-functions, scheme, growth, central-ongoing, central-historic, transfer, ' +
  'high-needs or early-years, or one of the forum’s own; gives who may vote, and whether the forum decides, where that is not typed.'

export const power = z
  .strictObject({
    matter: id().describe('The short name of the matter.'),
    name: line().describe('The matter in words.'),
    role: z.enum(roles).describe(rolesMean),
    electorate: z.array(line()).min(1).describe(electorateMeans),
    apart: flag().optional().describe('Whether each of these electorates decides for itself.'),
    from: day().describe('The first day on which it holds.'),
    to: day().optional().describe('The last day on which it holds.'),
    citation: line().describe('Where it is written.'),
    text: z.enum(['read', 'restated']).describe('How it is known: read, in the text of the law; restated, from what councils publish of it.'),
    in_return: flag().optional().describe('Whether the return of 21 January to the Department for Education rests on it.'),
  })
  .describe('What holds for one matter for a time.')

export const powers = z
  .strictObject({ version: line().describe('Which edition of the table it is.'), powers: z.array(power).min(1).describe('The rules.') })
  .describe('The table of powers: templates/law/powers.yaml.')

export const electorateRule = z
  .strictObject({
    matter: id().describe('The short name of the matter: one of the table of powers, as in growth, or one of the forum’s own.'),
    name: line().optional().describe('The matter in words, where it is the forum’s own.'),
    role: z.enum(roles).optional().describe(`${rolesMean} As in the table of powers unless said otherwise.`),
    electorate: z.array(line()).min(1).optional().describe(`${electorateMeans} As in the table of powers unless said otherwise.`),
    from: day().optional().describe('The first day on which it holds; always unless said otherwise.'),
    to: day().optional().describe('The last day on which it holds.'),
    reason: line().describe('Why it is otherwise here, as in the constitution of the forum, section 4.'),
  })
  .describe('What holds in this forum for one matter, in place of the table of powers.')

export type Power = z.infer<typeof power>
export type Powers = z.infer<typeof powers>
export type ElectorateRule = z.infer<typeof electorateRule>

/** What something is brought for, by what the forum does with it. */
export const purposeOf: Readonly<Record<Role, Purpose>> = { decides: 'decision', consulted: 'consultation', view: 'consultation' }
