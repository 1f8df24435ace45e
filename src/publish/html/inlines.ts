/** Answers for words, marks, links and note references as HTML. */
import { unreachable } from '../../base/bug.ts'
import type { Inline, Link } from '../../document/document.ts'
import { attribute, isBeside, isSafeUrl } from './markup.ts'
import type { Pen } from './pen.ts'

/** A link; one with an address that must not be followed is left as its words. */
const link = ({ url, inlines: words }: Link, pen: Pen): string => {
  const inner = inlines(words, pen)
  return isSafeUrl(url) || (pen.isBesideFiles && isBeside(url)) ? `<a${attribute('href', url)}>${inner}</a>` : inner
}

/** The note's number above the line. The first reference is where the note leads back to. */
const reference = (number: number, { noted, prefix, text }: Pen): string => {
  const id = noted.has(number) ? undefined : `ref_${prefix}${number}`
  noted.add(number)
  return `<sup><a${attribute('id', id)} href="#note_${prefix}${number}" role="doc-noteref">${text(String(number))}</a></sup>`
}

const one = (inline: Inline, pen: Pen): string => {
  switch (inline.kind) {
    case 'text':
      return pen.text(inline.text)
    case 'strong':
      return `<strong>${inlines(inline.inlines, pen)}</strong>`
    case 'emphasis':
      return `<em>${inlines(inline.inlines, pen)}</em>`
    case 'code':
      return `<code>${pen.text(inline.text)}</code>`
    case 'link':
      return link(inline, pen)
    case 'note-ref':
      return reference(inline.number, pen)
    case 'break':
      return '<br>\n'
    default:
      return unreachable(inline)
  }
}

export const inlines = (list: readonly Inline[], pen: Pen): string => list.map(inline => one(inline, pen)).join('')
