/** Answers for the faults of one YAML file while it is read: at most one a line, and not more than anybody would read. */
import type { Span } from '../../base/diagnostic.ts'
import { type Lines, linesOf } from './lines.ts'

/** A fault of the writing, before it is known which file it is in. */
export interface Slip {
  readonly code: string
  readonly span: Span
  readonly message: string
  readonly hint: string
  readonly related?: { readonly span: Span; readonly message: string }
  /** The fields around it may have been read wrongly, so that what they seem to lack proves nothing. */
  readonly unsure?: true
  /** The value was read as it was meant, so that the rest of the record can be checked. */
  readonly mended?: true
}

export interface Page {
  readonly text: string
  readonly lines: Lines
  /** In order of finding; one a line, and none for a line that is only wrong because of one before it. */
  readonly slips: Slip[]
  add(slip: Slip): void
}

/** One cause often shows on many lines; after so many the first ones are worth correcting. */
const most = 20

export const pageOf = (text: string): Page => {
  const lines = linesOf(text)
  const slips: Slip[] = []
  const taken = new Set<number>()
  const unsure = new Set<number>()
  const add = (slip: Slip): void => {
    const line = lines.of(slip.span.start)
    const follows =
      (slip.code === 'yaml/indent' && unsure.has(line - 1)) || (slip.code === 'yaml/strange' && slips.some(other => other.span.start < slip.span.start))
    if (taken.has(line) || follows || slips.length >= most) return
    taken.add(line)
    if (slip.unsure) unsure.add(line)
    slips.push(slip)
  }
  return { text, lines, slips, add }
}

/** Text to quote in a message: on one line, and short. */
export const quoted = (text: string): string => {
  const flat = text.slice(0, 200).replace(/\s+/g, ' ').trim()
  const letters = [...flat]
  return `“${letters.length > 50 ? `${letters.slice(0, 47).join('')}…` : flat}”`
}
