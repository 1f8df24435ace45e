/** Answers for columns within columns: lists, panels and quotations in one another, as far as there is room for words. */
import type { Block } from '../document/document.ts'
import { plainText } from '../document/document.ts'
import type { Column, Job } from './job.ts'

/** The narrowest column, in multiples of the size of its letters. */
const narrowest = 8

/** The first words in blocks, to find them by. */
const firstWords = (blocks: readonly Block[]): string => {
  for (const block of blocks) {
    if (block.kind === 'paragraph' || block.kind === 'heading') return plainText(block.inlines).slice(0, 40)
    const inner = block.kind === 'list' ? block.items.flat() : block.kind === 'quote' || block.kind === 'panel' ? block.blocks : []
    const found = firstWords(inner)
    if (found !== '') return found
  }
  return ''
}

export interface Margins {
  readonly left: number
  readonly right: number
  /** Above and below together. */
  readonly height: number
}

/** The column inside these margins, for these blocks; undefined, and a fault, if it is too narrow for words. */
export const inset = (column: Column, margins: Margins, blocks: readonly Block[], job: Job): Column | undefined => {
  const width = column.width - margins.left - margins.right
  if (width >= narrowest * column.style.size) return { ...column, x: column.x + margins.left, width, room: column.room - margins.height }
  const words = firstWords(blocks)
  job.fault('', words, {
    code: 'layout/too-deep',
    message: `Lists or quotations stand so deep in one another at “${words}” that there is no room left for words.`,
    hint: 'Use fewer levels.',
  })
  return undefined
}
