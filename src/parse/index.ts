/** Stage 4: Markdown becomes a document. Answers for reading our dialect and for refusing what a paper cannot show; never for how it looks. */

import type { Token, Tokens } from 'marked'
import { bad, type Checked, good } from '../base/checked.ts'
import { isError } from '../base/diagnostic.ts'
import type { Locate } from '../base/locate.ts'
import type { Composed } from '../document/composed.ts'
import type { Document, Note, Passage } from '../document/document.ts'
import { blocksOf } from './blocks.ts'
import type { NoteDefinition } from './footnotes.ts'
import { crowdedLine, deepWords } from './guard.ts'
import { lex } from './lexer.ts'
import { openReading, type Reading } from './reading.ts'

export { isBare } from './guard.ts'

/** Words that nobody types: a fault with these is placed at the paper’s own file. */
const unsaid = '\0'

const tooDeep = { message: 'Lists or quotes are nested too deep.', hint: 'Bring the inner points up, or make a section of them.' }

/** The texts of the footnotes, wherever they stand, by label. */
const definitionsOf = (tokens: readonly Token[], reading: Reading): ReadonlyMap<string, NoteDefinition> => {
  const found = new Map<string, NoteDefinition>()
  const gather = (inner: readonly Token[]): void => {
    for (const token of inner) {
      if (token.type === 'noteDefinition') {
        const definition = token as NoteDefinition
        if (found.has(definition.label))
          reading.fault('footnote/duplicate', `[^${definition.label}]:`, {
            message: `The footnote “${definition.label}” has two texts.`,
            hint: 'Keep one, or give the other another label.',
          })
        else found.set(definition.label, definition)
      }
      const items = 'items' in token ? (token.items as readonly (Tokens.ListItem | Token[])[]) : []
      for (const item of items) gather(Array.isArray(item) ? item : item.tokens)
      if (token.type === 'blockquote') gather(token.tokens ?? [])
    }
  }
  gather(tokens)
  return found
}

/** The footnotes in order of their numbers; one may refer to another, which is then the next. */
const notesOf = (definitions: ReadonlyMap<string, NoteDefinition>, reading: Reading): readonly Note[] => {
  const notes: Note[] = []
  for (let i = 0; i < reading.noteLabels.length; i++) {
    const label = reading.noteLabels[i] ?? ''
    const definition = definitions.get(label)
    if (!definition)
      reading.fault('footnote/undefined', `[^${label}]`, {
        message: `The footnote “${label}” has no text.`,
        hint: `Write [^${label}]: and its text in a paragraph of its own.`,
      })
    notes.push({ label, blocks: blocksOf(definition?.tokens ?? [], reading) })
  }
  for (const label of definitions.keys())
    if (!reading.noteLabels.includes(label))
      reading.fault('footnote/unused', `[^${label}]:`, {
        message: `Nothing refers to the footnote “${label}”.`,
        hint: `Write [^${label}] where it belongs, or take it out.`,
      })
  return notes
}

const passageOf = (body: string, reading: Reading): Passage => {
  const tokens = lex(body)
  const definitions = definitionsOf(tokens, reading)
  const blocks = blocksOf(tokens, reading)
  const deep = deepWords(blocks)
  if (deep !== undefined) reading.fault('markdown/nesting', deep, tooDeep)
  return { blocks, notes: notesOf(definitions, reading) }
}

/** What some Markdown says, such as one field of prose; what cannot be shown is left out, and a fault. Nothing if it is nested too deep to be read. */
export const parsePassage = (body: string, locate: Locate): Checked<Passage> => {
  const reading = openReading(locate)
  const crowded = crowdedLine(body)
  if (crowded !== undefined) {
    reading.fault('markdown/nesting', crowded.slice(0, 40), tooDeep)
    return bad(...reading.diagnostics)
  }
  try {
    return good(passageOf(body, reading), reading.diagnostics)
  } catch (thrown) {
    // Thousands of stars within stars: marked calls itself for each of them.
    if (!(thrown instanceof RangeError)) throw thrown
    reading.fault('markdown/nesting', unsaid, tooDeep)
    return bad(...reading.diagnostics)
  }
}

/** The document that a paper's Markdown describes; nothing if part of it cannot be shown. */
export const parse = ({ facts, body }: Composed, locate: Locate): Checked<Document> => {
  const { value, diagnostics } = parsePassage(body, locate)
  return value === undefined || diagnostics.some(isError) ? bad(...diagnostics) : good({ facts, ...value }, diagnostics)
}
