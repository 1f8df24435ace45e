/** Answers for words, marks, links and note references as HTML. */
import { unreachable } from '../../base/bug.ts'
import type { Inline, Link } from '../../document/document.ts'
import { attribute, escaped, isSafeUrl } from './markup.ts'

/** Numbers of the notes referred to so far, in order of first reference; writing inlines adds to it. */
export type Noted = Set<number>

/** A link; one with an address that must not be followed is left as its words. */
const link = ({ url, inlines: words }: Link, noted: Noted): string => {
  const inner = inlines(words, noted)
  return isSafeUrl(url) ? `<a${attribute('href', url)}>${inner}</a>` : inner
}

/** The note's number above the line. The first reference is where the note leads back to. */
const reference = (number: number, noted: Noted): string => {
  const id = noted.has(number) ? undefined : `ref_${number}`
  noted.add(number)
  return `<sup><a${attribute('id', id)} href="#note_${number}" role="doc-noteref">${number}</a></sup>`
}

const one = (inline: Inline, noted: Noted): string => {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text)
    case 'strong':
      return `<strong>${inlines(inline.inlines, noted)}</strong>`
    case 'emphasis':
      return `<em>${inlines(inline.inlines, noted)}</em>`
    case 'code':
      return `<code>${escaped(inline.text)}</code>`
    case 'link':
      return link(inline, noted)
    case 'note-ref':
      return reference(inline.number, noted)
    case 'break':
      return '<br>\n'
    default:
      return unreachable(inline)
  }
}

export const inlines = (list: readonly Inline[], noted: Noted): string => list.map(inline => one(inline, noted)).join('')
