/**
 * Answers for a field of prose as it stands in a paper: its Markdown, with headings below the heading it stands under,
 * no raw HTML, nothing left open at its end, and names that cannot clash with another field's.
 */
import { indentOf, type Line, linesOf } from './code.ts'
import { inlineReferences, type References } from './inline.ts'
import { isClosed, item, settleParagraphs } from './paragraphs.ts'

/** A footnote's text, to be printed at the end of the paper. */
export interface NoteText {
  readonly label: string
  readonly lines: readonly string[]
}

export interface SettledProse {
  readonly lines: readonly string[]
  readonly notes: readonly NoteText[]
}

export interface ProseSettings {
  /** The level of the heading it stands under; 0 if there is none. */
  readonly level: number
  /** It stands in a list item. */
  readonly inItem: boolean
  /** The name under which a footnote of this field is printed. */
  readonly noteLabel: (label: string) => string
}

const reference = /^ {0,3}\[([^\]^\\][^\]\\]*)\]:\s*(<[^<>]*>|[^\s<]\S*)(\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*$/

/** The lines without their link definitions, and the definitions; what looks like one and is none becomes text. */
const takeReferences = (lines: readonly Line[]): { readonly rest: readonly Line[]; readonly references: References } => {
  const references = new Map<string, string>()
  const rest = lines.flatMap((line, i): readonly Line[] => {
    if (line.kind !== 'paragraph') return [line]
    const match = reference.exec(line.text)
    const previous = lines[i - 1]
    const goesOn = previous?.kind === 'paragraph' && !previous.text.startsWith('[') && !isClosed(previous.text)
    if (!match || goesOn) return [{ ...line, text: line.text.replace(/^(\s*)(\[[^\]]*\]:)/, '$1\\$2') }]
    const name = (match[1] ?? '').trim().replace(/\s+/g, ' ').toLowerCase()
    if (!references.has(name)) references.set(name, `${match[2]}${match[3] ? ` ${match[3].trim()}` : ''}`)
    return []
  })
  return { rest, references }
}

const noteStart = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$/

/** The lines without their footnotes' texts, and those texts. */
const takeNotes = (lines: readonly Line[]): { readonly rest: readonly Line[]; readonly notes: readonly { label: string; lines: Line[] }[] } => {
  const rest: Line[] = []
  const notes: { label: string; lines: Line[] }[] = []
  let note: { label: string; lines: Line[] } | undefined
  for (const line of lines) {
    const match = line.kind === 'paragraph' ? noteStart.exec(line.text) : null
    const goesOn = line.kind === 'blank' || /^ {2}/.test(line.text) || (line.kind === 'paragraph' && note?.lines.at(-1)?.kind === 'paragraph')
    if (match) {
      note = { label: match[1] ?? '', lines: [{ kind: 'paragraph', text: match[2] ?? '' }] }
      notes.push(note)
      rest.push({ kind: 'blank', text: '' })
    } else if (note && goesOn) note.lines.push({ ...line, text: line.text.replace(/^ {1,4}/gm, '') })
    else {
      note = undefined
      rest.push(line)
    }
  }
  return { rest, notes }
}

/** Lines indented like code, but in no list, are text that somebody moved in: they are moved back. */
const settleLines = (lines: readonly Line[], settings: ProseSettings, rewrite: (text: string) => string): readonly string[] => {
  const out: string[] = []
  let run: string[] = []
  let inList = false
  const flush = (): void => {
    const [first = ''] = run
    const indent = indentOf(first)
    inList = item.test(first) || (inList && indent > 0)
    if (indent >= 4 && !inList) run = run.map(line => line.slice(Math.min(indent, indentOf(line))))
    out.push(...settleParagraphs(run, { ...settings, rewrite }))
    run = []
  }
  for (const line of lines) {
    if (line.kind === 'paragraph') run.push(line.text)
    else {
      flush()
      out.push(...(line.kind === 'blank' ? [''] : line.text.split('\n')))
    }
  }
  flush()
  const first = out.findIndex(line => line !== '')
  return first === -1 ? [] : out.slice(first, out.findLastIndex(line => line !== '') + 1)
}

/** The prose of one field, ready to stand in a paper. */
export const settleProse = (markdown: string, settings: ProseSettings): SettledProse => {
  const withoutNotes = takeNotes(linesOf(markdown))
  const { rest, references } = takeReferences(withoutNotes.rest)
  const rewrite = (text: string): string =>
    inlineReferences(
      // Two blanks behind a number would make a numbered paragraph of it.
      text.replace(/(?<=\d) {2,}/g, ' ').replace(/(?<!\\)\[\^([^\]\s]+)\]/g, (_, label: string) => `[^${settings.noteLabel(label)}]`),
      references,
    )
  return {
    lines: settleLines(rest, settings, rewrite),
    notes: withoutNotes.notes.map(note => ({ label: settings.noteLabel(note.label), lines: settleLines(note.lines, settings, rewrite) })),
  }
}
