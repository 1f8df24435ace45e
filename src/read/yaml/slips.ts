/** Answers for saying in plain words what is wrong with a piece of YAML; never in the words of the parser. */
import type { Span } from '../../base/diagnostic.ts'
import { type Page, quoted, type Slip } from './collect.ts'

/** A value as it may be quoted in a message in full. */
const short = 60

/** What to do about a value that lacks its quotes; with the value itself, if there is room for it. */
const inQuotes = (value: string): string => {
  if (value.length > short || value.includes('\n')) return 'Put the whole value in quotes.'
  const text = value.replace(/\s+#\s.*$/, '').trim()
  return `Put the whole value in quotes: ${/["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`}.`
}

/** The place and the words of a value. */
type Value = { readonly span: Span; readonly text: string }

/** A fault that leaves it open what belongs to what around it. */
export const unsure = ({ mended: _, ...slip }: Slip): Slip => ({ ...slip, unsure: true })

const spanOfLine = (page: Page, offset: number): Span => {
  const line = page.lines.of(Math.min(offset, page.text.length))
  const text = page.lines.text(line)
  const start = page.lines.start(line)
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length }
}

export const tabSlip = (span: Span): Slip => ({
  code: 'yaml/tab',
  span,
  unsure: true,
  message: 'This line is moved in with a tab.',
  hint: 'Use spaces, two for each step.',
})

/** A line that begins where nothing of its group begins. */
export const columnSlip = (span: Span): Slip =>
  indentSlip(
    span,
    'This line does not line up with the lines it belongs to.',
    'Begin the fields of one group in the same column, and the dashes of one list in the same column.',
  )

export const dashSlip = (span: Span): Slip => ({
  code: 'yaml/dash',
  span,
  unsure: true,
  message: 'There is no space after the dash.',
  hint: 'Write - and a space before each entry of a list.',
})

/** An entry further in than the dash or field above it, which makes it part of that text. */
export const entryInTextSlip = (span: Span): Slip => ({
  code: 'yaml/dash',
  span,
  unsure: true,
  message: 'This entry stands further in than the line above, so it reads as part of that line’s text.',
  hint: 'Begin the dashes of one list in the same column. If it is text, put | behind the colon of the field and begin the text on the next line.',
})

export const indentSlip = (span: Span, message: string, hint: string): Slip => ({ code: 'yaml/indent', span, message, hint, unsure: true })

/** A value that begins with a sign that means something in YAML. */
export const signSlip = ({ span, text }: Value, sign: string): Slip => ({
  code: 'yaml/quote-needed',
  span,
  mended: true,
  message: `A value that begins with ${sign} must be in quotes.`,
  hint: inQuotes(text),
})

export const quoteSlip = (span: Span): Slip => ({
  code: 'yaml/unclosed-quote',
  span: { start: span.start, end: span.start + 1 },
  unsure: true,
  message: 'This quotation mark is never closed.',
  hint: 'Close it at the end of the value. If the value only begins with one, put the whole value in the other kind.',
})

export const afterQuoteSlip = (span: Span, sign: string): Slip => ({
  code: 'yaml/after-quote',
  span,
  message: `The value ends at the second ${sign}, and more follows it.`,
  hint:
    sign === "'"
      ? "Put the value in double quotes, or write the apostrophe twice, as in 'St Mary''s'."
      : 'Put the value in single quotes, or write \\" for a quotation mark within it.',
})

export const nameSlip = (span: Span): Slip => ({
  code: 'yaml/missing-name',
  span,
  message: 'There is no name before this colon.',
  hint: 'Write the name of the field before it, or put the value in quotes if the colon belongs to it.',
})

export const colonSlip = ({ span, text }: Value): Slip => ({
  code: 'yaml/colon-in-value',
  span,
  mended: true,
  message: `${quoted(text)} ${text.endsWith(':') ? 'ends in a colon' : 'has a colon and a space in it'}, which reads as a second field on the line.`,
  hint: inQuotes(text),
})

/** A line that ought to be a field and has no colon, or none with a space behind it. */
export const fieldSlip = (page: Page, span: Span): Slip => {
  const text = page.text.slice(span.start, span.end)
  const before = page.lines.text(page.lines.of(span.start) - 1)
  if (/[:-] +[|>][-+1-9]*\s*$/.test(before))
    return indentSlip(span, 'The text below a | or > must be moved in.', 'Begin each line of it with two spaces more than the field above has.')
  const joined = /^([\w-]+):(\S.*)$/.exec(text)
  if (joined)
    return {
      code: 'yaml/space-after-colon',
      span,
      unsure: true,
      message: `There is no space after the colon in ${quoted(text)}.`,
      hint: `Write ${joined[1]}: ${joined[2]?.slice(0, 40)}`,
    }
  return {
    code: 'yaml/missing-colon',
    span,
    unsure: true,
    message: `${quoted(text)} is neither a field nor part of the text above.`,
    hint: 'Write a field as name: value; move further lines of a text in below its field.',
  }
}

export const bracketSlip = (start: number, sign: string): Slip => ({
  code: 'yaml/brackets',
  span: { start, end: start + 1 },
  unsure: true,
  message: `What stands behind this ${sign} is not ${sign === '[' ? 'a list' : 'a row of fields'}.`,
  hint: 'Put the value in quotes if it is text. If not, put a comma between its parts, or write one part a line.',
})

export const openSlip = (start: number, sign: string): Slip => ({
  code: 'yaml/unclosed-bracket',
  span: { start, end: start + 1 },
  unsure: true,
  message: `This ${sign} is never closed.`,
  hint: `Close it with ${sign === '[' ? ']' : '}'}; or put the value in quotes if it is text.`,
})

const entrySlip = (span: Span): Slip => ({
  code: 'yaml/stray-entry',
  span,
  unsure: true,
  message: 'This entry has no list to belong to.',
  hint: 'Name the list on the line above its first entry, as in services:, and begin all its entries in the same column.',
})

/** Whatever fits nowhere. The line itself often tells why. */
export const strangeSlip = (page: Page, offset: number): Slip => {
  const span = spanOfLine(page, offset)
  const text = page.text.slice(span.start, span.end)
  const lead = page.lines.text(page.lines.of(span.start)).slice(0, -text.length || undefined)
  if (lead.includes('\t')) return tabSlip({ start: span.start - lead.length, end: span.start })
  if (/^- /.test(text)) return entrySlip(span)
  const quote = /^(?:- +)*(?:[\w-]+: +)?(["'])/.exec(text)
  if (quote?.[1]) return afterQuoteSlip(span, quote[1])
  if (/^[\w-]+: +- /.test(text))
    return {
      code: 'yaml/dash',
      span,
      unsure: true,
      message: 'A list cannot begin on the line of its field.',
      hint: 'Begin each entry on a line of its own below the field, with - and a space.',
    }
  return {
    code: 'yaml/strange',
    span,
    unsure: true,
    message: `${quoted(text)} does not read as a field, a list or text.`,
    hint: 'Write fields as name: value and lists as - value, and put a value with other signs in it in quotes.',
  }
}
