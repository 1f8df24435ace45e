/** Answers for a paper as Markdown: what is given to the user, and what is parsed. */
import type { Facts } from './facts.ts'

export interface Composed {
  readonly facts: Facts
  /** The Markdown below the front matter: LF line ends, one blank line between blocks, no trailing blanks. */
  readonly body: string
  /** The whole file: front matter, a blank line, the body, and the closing lines as paragraphs; of those the other formats see to themselves. */
  readonly markdown: string
}
