/** Answers for a paper as Markdown: the composed text as it is, in UTF-8. */
import type { Composed } from '../document/composed.ts'

export const markdown = (composed: Pick<Composed, 'markdown'>): Uint8Array => new TextEncoder().encode(composed.markdown)
