/** Answers for what stands within a paragraph: marked's tokens as our inlines. */
import type { Token, Tokens } from 'marked'
import type { Inline } from '../document/document.ts'
import { decodeEntities } from './entities.ts'
import type { NoteReference } from './footnotes.ts'
import type { Reading } from './reading.ts'

const inlineOf = (token: Token, reading: Reading): readonly Inline[] => {
  switch (token.type) {
    case 'strong':
      return [{ kind: 'strong', inlines: inlinesOf(token.tokens ?? [], reading) }]
    case 'em':
      return [{ kind: 'emphasis', inlines: inlinesOf(token.tokens ?? [], reading) }]
    case 'codespan':
      return [{ kind: 'code', text: (token as Tokens.Codespan).text }]
    case 'br':
      return [{ kind: 'break' }]
    case 'link':
      return [{ kind: 'link', url: decodeEntities((token as Tokens.Link).href), inlines: inlinesOf(token.tokens ?? [], reading) }]
    case 'escape':
      return [{ kind: 'text', text: (token as Tokens.Escape).text }]
    case 'noteReference':
      return [{ kind: 'note-ref', number: reading.noteNumber((token as NoteReference).label) }]
    case 'image':
      reading.fault('image/inline', token.raw, {
        message: 'An image stands within a line of text.',
        hint: 'Give the image a paragraph of its own, with a blank line before and after it.',
      })
      return []
    case 'del':
      reading.fault('markdown/strikethrough', token.raw, {
        message: 'Words are struck through, which not everybody can see or hear.',
        hint: 'Take the words out, or say that they no longer hold.',
      })
      return inlinesOf(token.tokens ?? [], reading)
    case 'checkbox':
      reading.fault('markdown/checkbox', token.raw.trim(), {
        message: 'A list has boxes to tick, which a paper cannot show.',
        hint: 'Write in words what is done and what is not.',
      })
      return []
    case 'text':
      return token.tokens ? inlinesOf(token.tokens, reading) : [{ kind: 'text', text: decodeEntities(token.raw) }]
    default:
      return [{ kind: 'text', text: decodeEntities(token.raw) }]
  }
}

const collapse = (text: string): string => text.replace(/[ \t\n]+/g, ' ')

/** Texts between other inlines, each run of them as one with single blanks; put together once, since a paragraph may hold thousands. */
const runsJoined = (inlines: readonly Inline[]): readonly Inline[] => {
  const out: Inline[] = []
  let run: string[] = []
  const close = (): void => {
    if (run.length > 0) out.push({ kind: 'text', text: collapse(run.join('')) })
    run = []
  }
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      run.push(inline.text)
      continue
    }
    close()
    // Notes 1 and 2 side by side must not read as 12.
    if (inline.kind === 'note-ref' && out.at(-1)?.kind === 'note-ref') out.push({ kind: 'text', text: '\u00a0' })
    out.push(inline)
  }
  close()
  return out
}

/** Neighbouring texts as one, with single blanks, and none beside a break. */
const joined = (inlines: readonly Inline[]): readonly Inline[] => {
  const out = runsJoined(inlines)
  return out
    .map((inline, i): Inline => {
      if (inline.kind !== 'text') return inline
      const start = out[i - 1]?.kind === 'break' ? inline.text.replace(/^ /, '') : inline.text
      return { kind: 'text', text: out[i + 1]?.kind === 'break' ? start.replace(/ $/, '') : start }
    })
    .filter(inline => inline.kind !== 'text' || inline.text !== '')
}

/** The inlines of tokens, texts joined. */
export const inlinesOf = (tokens: readonly Token[], reading: Reading): readonly Inline[] => joined(tokens.flatMap(token => inlineOf(token, reading)))

/** The inlines of a whole paragraph, without blanks at its ends. */
export const paragraphInlines = (tokens: readonly Token[], reading: Reading): readonly Inline[] => {
  const inlines = inlinesOf(tokens, reading)
  return inlines
    .map((inline, i): Inline => {
      if (inline.kind !== 'text') return inline
      const start = i === 0 ? inline.text.replace(/^ /, '') : inline.text
      return { kind: 'text', text: i === inlines.length - 1 ? start.replace(/ $/, '') : start }
    })
    .filter(inline => inline.kind !== 'text' || inline.text !== '')
}
