/** Answers for a pack as one Markdown text: its cover, and each part below a line that says what it is and where it begins. */
import { pagesText } from '../base/page-labels.ts'
import type { Composed } from '../document/composed.ts'
import { escapeText } from './markdown/escape.ts'

/** A part behind the cover. */
export interface PartText {
  readonly key: string
  /** What it belongs to and what it is. */
  readonly about: readonly string[]
  readonly labels: readonly string[]
  readonly body: string
}

const code = /(```[\s\S]*?\n *```|~~~[\s\S]*?\n *~~~|`[^`\n]*`)/

/** Footnotes under names that no other part has. */
const notesWithin = (body: string, key: string): string =>
  body
    .split(code)
    .map((piece, i) => (i % 2 === 1 ? piece : piece.replace(/(?<!\\)\[\^([^\]\s\\]+)\]/g, `[^${key}-$1]`)))
    .join('')

/** An anchor of its own for each part, since every host makes other ones of headings. */
const partText = ({ key, about, labels, body }: PartText): string => {
  const pages = `${labels.length > 1 ? 'pages' : 'page'} ${pagesText(labels)}`
  const line = escapeText([...about, pages].join(' · '), { before: '', inTable: false })
  return `---\n\n<a id="${key}"></a>\n\n${line}\n\n${notesWithin(body, key)}`
}

/** The whole text; what closes the cover closes the pack. */
export const packMarkdown = ({ body, markdown }: Composed, parts: readonly PartText[]): string => {
  const end = markdown.lastIndexOf(body) + body.length
  return [markdown.slice(0, end), ...parts.map(partText)].join('\n') + markdown.slice(end)
}
