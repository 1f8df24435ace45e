/** Answers for a template as a text with places in it. */
import type { Diagnostic, Place, Span } from '../../base/diagnostic.ts'
import type { TemplateText } from '../../model/paper-type.ts'

/** A template, a partial, or a one-line template in `paper.yaml`. */
export interface Script {
  readonly file: string
  /** LF line ends, no byte order mark: what spans count in. */
  readonly text: string
  /** The place of a stretch of the text. */
  place(span: Span): Place
}

/** What the compiler is told of each node, and hands to the helpers: the script by its file, and the stretch of its text. */
export interface Spot {
  readonly script: Script
  readonly span: Span
}

const plain = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')

export const scriptOf = ({ file, text }: TemplateText): Script => ({ file, text: plain(text), place: span => ({ file, path: [], span }) })

/** A template that is a field of a YAML file, such as `heading`. */
export const fieldScript = (file: string, field: string, text: string): Script => {
  const script = plain(text)
  return { file: `${file}#${field}`, text: script, place: span => ({ file, path: [field], find: script.slice(span.start, span.end) }) }
}

/** The stretch between two places that Handlebars counts as lines from 1 and columns from 0. */
export const spanOf = (text: string, loc: hbs.AST.SourceLocation): Span => {
  const lines = text.split('\n')
  const offset = ({ line, column }: hbs.AST.Position): number =>
    Math.min(text.length, lines.slice(0, line - 1).reduce((sum, before) => sum + before.length + 1, 0) + column)
  return { start: offset(loc.start), end: Math.max(offset(loc.start), offset(loc.end)) }
}

/** A fault of a template. */
export const templateFault = ({ script, span }: Spot, code: string, words: { readonly message: string; readonly hint?: string }): Diagnostic => ({
  code: `template/${code}`,
  severity: 'error',
  at: script.place(span),
  ...words,
})
