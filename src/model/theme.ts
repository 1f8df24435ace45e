/** Answers for a theme: every size, colour, margin and face of a paper, in one file that may extend another. */
import * as z from 'zod'

/** Numbers and colours of a theme file come as text too; sizes in points, 1/72 inch. */
const points = (describe: string) => z.coerce.number().min(0).max(2000).describe(`${describe}, in points.`)
/** Sizes of letters: nothing on a paper is smaller than 12 points. */
const letters = (describe: string) => z.coerce.number().min(12).max(2000).describe(`${describe}, in points, 12 at least.`)
const ratio = (describe: string) => z.coerce.number().min(0).max(10).describe(`${describe}, as a multiple.`)
const colour = (describe: string) =>
  z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .describe(`${describe}, as in #0b5c7a.`)

const heading = z.strictObject({
  size: letters('Size of the letters'),
  leading: ratio('Line height over size'),
  before: points('Space above'),
  after: points('Space below'),
  colour: z.enum(['accent', 'text']).describe('Whether it takes the council’s colour.'),
})

export const theme = z
  .strictObject({
    page: z.strictObject({
      width: points('Width of the page; A4 is 595.28'),
      height: points('Height of the page; A4 is 841.89'),
      top: points('Margin above the text, the running header within it'),
      bottom: points('Margin below the text, the running footer within it'),
      left: points('Margin on the left'),
      right: points('Margin on the right'),
    }),
    text: z.strictObject({
      size: letters('Size of the letters'),
      leading: ratio('Line height over size'),
      after: points('Space below a paragraph'),
      widows: z.coerce.number().int().min(1).max(9).describe('Lines of a paragraph that must stand together at a page break, above and below it.'),
    }),
    headings: z.strictObject({ h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading }),
    list: z.strictObject({
      indent: points('From the margin to the text of an item'),
      gap: points('Least gap between label and text'),
      after: points('Space below an item'),
    }),
    table: z.strictObject({
      size: letters('Size of the letters of a table and of captions'),
      leading: ratio('Line height over size'),
      before: points('Space above, where there is no caption'),
      gap: points('Space below'),
      padX: points('Space left and right in a cell'),
      padY: points('Space above and below in a cell'),
      rule: points('Thickness of the rules'),
    }),
    facts: z.strictObject({
      terms: z.coerce.number().min(0.1).max(0.9).describe('The most of the width of a front sheet that its terms take, as a share.'),
      gap: points('Space between a term and what it is'),
      pad: points('Space above and below a row'),
    }),
    panel: z.strictObject({
      pad: points('Space inside'),
      bar: points('Thickness of the bar on the left'),
      gap: points('Space above and below'),
    }),
    quote: z.strictObject({ indent: points('From the margin'), bar: points('Thickness of the bar on the left') }),
    figure: z.strictObject({
      most: z.coerce.number().min(0.1).max(1).describe('The most of the height between the margins that a picture takes, as a share.'),
      gap: points('Space between a picture and its caption'),
    }),
    code: z.strictObject({ size: letters('Size of the letters'), leading: ratio('Line height over size') }),
    note: z.strictObject({
      size: letters('Size of the letters of a footnote'),
      leading: ratio('Line height over size'),
      after: points('Space below a footnote'),
      gap: points('Space between the text and the footnotes, a rule in its middle'),
    }),
    running: z.strictObject({
      size: letters('Size of the letters of header and footer'),
      header: points('From the top of the page to the line the header stands on'),
      footer: points('From the bottom of the page to the line the footer stands on'),
    }),
    masthead: z.strictObject({
      height: points('Least height of the band on the first page'),
      strip: points('Height of the lighter strip below it'),
      after: points('Space between the strip and the text'),
      crest: points('Greatest height of the crest'),
      plate: points('Space round the crest, and least space above and below the names'),
      council: letters('Size of the council’s name'),
      forum: letters('Size of the forum’s name'),
      between: points('Space between the two names'),
    }),
    kicker: z.strictObject({ size: letters('Size of the letters of the line above the title: label and type'), after: points('Space below it') }),
    colours: z.strictObject({
      text: colour('Text'),
      muted: colour('Running header and footer, the line above the title, the foot of the last page'),
      accent: colour('Headings, rules and links; the forum’s house_style.colour takes its place'),
      paper: colour('The page'),
      tint: colour('Behind panels and table heads'),
      rule: colour('Thin rules'),
    }),
  })
  .describe('A theme.')

export type Theme = z.infer<typeof theme>
