/** Answers for words on their way into HTML: which notes they have referred to, and where among them printed pages begin. */
import { clean } from '../../base/clean.ts'
import { lettersIn, type PageStart } from '../../pages/page-starts.ts'
import { attribute, escaped } from './markup.ts'

export interface Pen {
  /** Numbers of the notes referred to so far, in order of first reference. */
  readonly noted: Set<number>
  /** What the names of notes begin with, so that those of two parts differ. */
  readonly prefix: string
  /** Whether links may lead to files beside the page. */
  readonly isBesideFiles?: boolean
  /** Words, with a mark before the first word of each page. */
  text(words: string): string
  /** What stands before a picture: the mark of the page that begins with it. */
  picture(): string
  /** The marks of pages that have no words. */
  rest(): string
}

/** Where a printed page begins: a place to link to, which the style sheet shows with the page’s label. */
const mark = ({ label }: PageStart): string => `<span class="page"${attribute('id', `page-${label}`)}${attribute('data-page', label)}></span>`

/** The place in a text behind so many of its letters: that of the next letter. */
const placeOf = (text: string, letters: number): number => {
  let at = 0
  for (let left = letters; at < text.length; at++) if (/\S/.test(text[at] ?? '') && left-- === 0) break
  return at
}

/** A pen for one document. */
export const openPen = (starts: readonly PageStart[] = [], prefix = ''): Pen => {
  let written = 0
  let next = 0
  const due = (letters: number): string => {
    let out = ''
    for (let start = starts[next]; start && start.letters <= letters; start = starts[++next]) out += mark(start)
    return out
  }
  const text = (words: string): string => {
    let rest = clean(words)
    let out = ''
    for (let start = starts[next]; start && start.letters < written + lettersIn(rest); start = starts[next]) {
      const at = placeOf(rest, start.letters - written)
      out += escaped(rest.slice(0, at)) + due(start.letters)
      written = start.letters
      rest = rest.slice(at)
    }
    written += lettersIn(rest)
    return out + escaped(rest)
  }
  return { noted: new Set(), prefix, text, picture: () => due(written++), rest: () => due(Number.POSITIVE_INFINITY) }
}
