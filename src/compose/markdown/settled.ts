/** Answers for the Markdown that comes of a template: its slots filled, its lists and paragraphs labelled, its lines tidy. */
import { fill, type Slot } from './fill.ts'
import { joinLettered } from './lettered.ts'
import { numberParagraphs } from './numbered.ts'
import { tidy } from './tidy.ts'

export const settled = ({ text, slots }: { readonly text: string; readonly slots: readonly Slot[] }): string =>
  joinLettered(numberParagraphs(tidy(fill(text, slots))))
