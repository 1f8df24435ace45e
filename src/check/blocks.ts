/** Answers for walking a passage or a document: its blocks and links, whatever they are nested in, footnotes included. */
import { once } from '../base/once.ts'
import type { Block, Inline, Link, Passage } from '../document/document.ts'

const inner = (block: Block): readonly Block[] => {
  switch (block.kind) {
    case 'list':
      return block.items.flat()
    case 'quote':
    case 'panel':
      return block.blocks
    default:
      return []
  }
}

const withInner = (block: Block): readonly Block[] => [block, ...inner(block).flatMap(withInner)]

/** Every block of a passage, in reading order, the footnotes' last. */
export const blocksOf = once(({ blocks, notes }: Passage): readonly Block[] => [...blocks, ...notes.flatMap(note => note.blocks)].flatMap(withInner))

/** The inlines that stand in a block itself. */
export const inlinesOf = (block: Block): readonly Inline[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.inlines
    case 'facts':
      return block.rows.flatMap(({ term, value }) => [...term, ...value])
    case 'table':
      return [...(block.caption ?? []), ...block.head.flat(), ...block.rows.flat(2)]
    default:
      return []
  }
}

const linksIn = (inlines: readonly Inline[]): readonly Link[] =>
  inlines.flatMap(inline => {
    switch (inline.kind) {
      case 'link':
        return [inline]
      case 'strong':
      case 'emphasis':
        return linksIn(inline.inlines)
      default:
        return []
    }
  })

/** Every link of a passage, in reading order. */
export const linksOf = once((passage: Passage): readonly Link[] => blocksOf(passage).flatMap(block => linksIn(inlinesOf(block))))

const plainPieces = (inlines: readonly Inline[]): readonly string[] =>
  inlines.flatMap(inline =>
    inline.kind === 'text' || inline.kind === 'code' ? [inline.text] : inline.kind === 'break' || inline.kind === 'note-ref' ? [] : plainPieces(inline.inlines),
  )

/** The longest run of plain text in inlines, as somebody typed it: marks and escapes lie outside. Empty if there is none. */
export const typedWords = (inlines: readonly Inline[]): string =>
  plainPieces(inlines)
    .reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '')
    .trim()
