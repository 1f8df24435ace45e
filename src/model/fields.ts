/**
 * Answers for the kinds of field a record is made of: each reads one scalar as it was typed and says what an editor should expect.
 * The reader hands every scalar over as text (so `0123` keeps its nought); lists and maps come as arrays and objects.
 */
import * as z from 'zod'
import { type Day, type LooseDate, readDay, readLooseDate, readTime, type Time } from '../base/dates.ts'
import { type Money, readMoney, readRate } from '../base/money.ts'
import { type Count, type Fte, type Percent, readCount, readFte, readPercent } from '../base/numbers.ts'
import { type Parsed, parsed, refused } from '../base/parsed.ts'
import { slug } from '../base/text.ts'
import type { Prose } from '../base/value.ts'
import { readYear, type Year } from '../base/years.ts'

// zod would compile a function for each schema: for one paper that takes longer than reading it, and no value should ever become code.
z.config({ jitless: true })

/** What `.meta()` may carry beside zod's own: JSON Schema keywords for what is typed, where it differs from "a string". */
export interface FieldMeta {
  readonly json?: Readonly<Record<string, unknown>>
}

/** A field that reads its text with one of base's readers; the fault's code and hint travel in the issue's `params`. */
const scalar = <T>(read: (text: string) => Parsed<T>, json: Readonly<Record<string, unknown>>) =>
  z
    .string()
    .transform((text, context): T => {
      const result = text.trim() === '' ? refused('field/empty', 'This field is empty.', 'Fill it in, or take the field out.') : read(text)
      if (result.ok) return result.value
      context.addIssue({ code: 'custom', message: result.message, params: { code: result.code, hint: result.hint } })
      return z.NEVER
    })
    .meta({ json })

/** A field of one figure or date; runs of blanks count as one, because the readers' patterns take long over them. */
export const figure = <T>(read: (text: string) => Parsed<T>, json: Readonly<Record<string, unknown>>) =>
  scalar<T>(text => read(text.trim().replace(/\s+/g, ' ')), json)

const orNumber = { type: ['string', 'number'] } as const

/** A sum in pounds: `£192,661`, `£1.44m`, `£448k`. */
export const money = () => figure<Money>(readMoney, { ...orNumber, examples: ['£192,661', '£1.44m', '£448k'] })
/** A sum in pounds, or a rate: `£192,661`, `£2.77 per pupil`. */
export const rate = () => figure<Money>(readRate, { ...orNumber, examples: ['£192,661', '£2.77 per pupil'] })
/** A financial year: `2020-21`, `2020/21`; or `academic year 2020/21`. */
export const year = () => figure<Year>(readYear, { type: 'string', examples: ['2020-21', '2020/21', 'academic year 2020/21'] })
/** A day: `2018-07-03`, `3 July 2018`. */
export const day = () => figure<Day>(readDay, { type: 'string', examples: ['2018-07-03'] })
/** A day, month or term, `next meeting`, or `tbc`. */
export const looseDate = () => figure<LooseDate>(readLooseDate, { type: 'string', examples: ['2019-01', 'January 2019', 'Autumn 2026', 'next meeting', 'tbc'] })
/** A time of day: `14:00`, `2.00 pm`. */
export const time = () => figure<Time>(readTime, { type: 'string', examples: ['14:00', '2.00 pm'] })
/** Full-time equivalent posts: `3.77`. */
export const fte = () => figure<Fte>(readFte, { ...orNumber, examples: [3.77] })
/** A whole number: `17`. */
export const count = () => figure<Count>(readCount, { ...orNumber, examples: [17] })
/** A percentage: `25%`. */
export const percent = () => figure<Percent>(readPercent, { ...orNumber, examples: ['25%'] })

/** A share, as two whole numbers: `2/5`. */
export interface Fraction {
  readonly part: number
  readonly whole: number
}

/** A share of a whole: `2/5`. */
export const fraction = () =>
  figure<Fraction>(
    text => {
      const match = /^(\d{1,2})\s*\/\s*(\d{1,2})$/.exec(text)
      const [part, whole] = [Number(match?.[1]), Number(match?.[2])]
      return part >= 1 && part <= whole ? parsed({ part, whole }) : refused('value/fraction', `“${text}” is not a share.`, 'Write a share such as 2/5.')
    },
    { type: 'string', examples: ['2/5'] },
  )

/** A paragraph of another paper: `central-services#2.1`. */
export interface Reference {
  readonly paper: string
  readonly paragraph?: string
}

/** A paper of the same meeting by its short name, and a paragraph of it: `central-services#2.1`. */
export const reference = () =>
  figure<Reference>(
    text => {
      const match = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:#([\w.()]{1,12}))?$/.exec(text)
      const [, paper = '', paragraph] = match ?? []
      return match
        ? parsed({ paper, ...(paragraph !== undefined && { paragraph }) })
        : refused(
            'value/reference',
            `“${text}” does not name a paper and a paragraph.`,
            'Write the paper’s short name, # and the paragraph, such as central-services#2.1.',
          )
    },
    { type: 'string', examples: ['central-services#2.1'] },
  )

/** One line of plain text; shown letter by letter, whatever signs it holds. */
export const line = () => scalar<string>(text => parsed(text.trim().replace(/\s+/g, ' ')), orNumber)

/** Markdown, usually in a block scalar: paragraphs, lists, tables, links, footnotes, images. */
export const prose = () => scalar<Prose>(text => parsed({ kind: 'prose', markdown: text.trimEnd() }), { type: 'string' })

/** A short name in lower case, digits and hyphens, that other files refer to. */
export const id = () =>
  scalar<string>(
    text =>
      slug(text) === text && text.length <= 60
        ? parsed(text)
        : refused(
            'value/id',
            `“${text}” cannot be used as a short name.`,
            `Use small letters, digits and hyphens, such as ${slug(text.replace(/^(?:.*[/\\])?(.*)\.ya?ml$/i, '$1')).slice(0, 60) || 'early-help'}.`,
          ),
    { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 },
  )

/** An action: its short name, or its place, as in `2026-01-15/3.d`: the meeting, the item and the clause. */
export const actionName = () =>
  scalar<string>(
    text =>
      /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/\d+[a-z]*\.[a-z0-9]+(?:\.\d+)*)?$/.test(text) && text.length <= 80
        ? parsed(text)
        : refused('value/action', `“${text}” does not name an action.`, 'Write its short name, or its number in the action log, such as 2026-01-15/3.d.'),
    { type: 'string', examples: ['2026-01-15/3.d'] },
  )

/** A file below the folder of the YAML file that names it. */
export const path = () =>
  scalar<string>(
    text => {
      const bad = /^(\/|\\|[A-Za-z]:|[a-z]+:)/.test(text) || text.split(/[/\\]/).includes('..') || /[\\\p{Cc}]/u.test(text)
      return bad
        ? refused('value/path', `“${text}” does not stay inside the workspace.`, 'Name a file below this one’s folder, such as documents/map.png.')
        : parsed(text)
    },
    { type: 'string' },
  )

/** A colour as six hexadecimal digits: `#0b5c7a`. */
export const colour = () =>
  scalar<string>(
    text =>
      /^#[0-9a-f]{6}$/i.test(text)
        ? parsed(text.toLowerCase())
        : refused('value/colour', `“${text}” is not a colour.`, "Write six hexadecimal digits in quotes, such as '#0b5c7a'."),
    { type: 'string', pattern: '^#[0-9a-fA-F]{6}$' },
  )

/** `true` or `false`. */
export const flag = () =>
  scalar<boolean>(
    text =>
      /^(true|yes)$/.test(text)
        ? parsed(true)
        : /^(false|no)$/.test(text)
          ? parsed(false)
          : refused('value/flag', `“${text}” is neither true nor false.`, 'Write true or false.'),
    {
      type: 'boolean',
    },
  )
