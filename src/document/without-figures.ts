/** Answers for a document where pictures have no place: each gives way to its words. */
import type { Block, Document } from './document.ts'

const wordsFor = (block: Block): Block => {
  switch (block.kind) {
    case 'figure':
      return { kind: 'paragraph', inlines: [{ kind: 'text', text: [block.caption, block.alt].filter(Boolean).join(': ') }] }
    case 'list':
      return { ...block, items: block.items.map(item => item.map(wordsFor)) }
    case 'quote':
    case 'panel':
      return { ...block, blocks: block.blocks.map(wordsFor) }
    default:
      return block
  }
}

export const withoutFigures = (document: Document): Document => ({
  ...document,
  blocks: document.blocks.map(wordsFor),
  notes: document.notes.map(note => ({ ...note, blocks: note.blocks.map(wordsFor) })),
})
