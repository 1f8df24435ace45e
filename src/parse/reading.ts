/** Answers for what is gathered while a document is read: faults, the numbers of footnotes, the names of headings. */
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Locate } from '../base/locate.ts'
import { slug } from '../base/text.ts'

export interface Reading {
  readonly diagnostics: readonly Diagnostic[]
  /** Labels of footnotes in the order they were first referred to. */
  readonly noteLabels: readonly string[]
  /** Says that some words cannot be read; `raw` is how they stand in the Markdown. */
  fault(code: string, raw: string, words: { readonly message: string; readonly hint: string }): void
  /** The number of a footnote, from 1; the next one for a new label. */
  noteNumber(label: string): number
  /** A name for a heading that no other heading of the document has. */
  headingId(text: string): string
}

/** The first line of some Markdown, short enough to be found where it was typed. */
const shortest = (raw: string): string => (raw.trim().split('\n')[0] ?? '').slice(0, 60)

export const openReading = (locate: Locate): Reading => {
  const diagnostics: Diagnostic[] = []
  const noteLabels: string[] = []
  const ids = new Set<string>()
  return {
    diagnostics,
    noteLabels,
    fault(code, raw, words) {
      diagnostics.push({ code, severity: 'error', at: locate(shortest(raw)), ...words })
    },
    noteNumber(label) {
      if (!noteLabels.includes(label)) noteLabels.push(label)
      return noteLabels.indexOf(label) + 1
    },
    headingId(text) {
      const name = slug(text) || 'section'
      let id = name
      for (let n = 2; ids.has(id); n++) id = `${name}-${n}`
      ids.add(id)
      return id
    },
  }
}
