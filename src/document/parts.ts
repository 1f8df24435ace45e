/** Answers for a document as a part of a longer one: what it calls its headings and pictures is made its own, and links within it still lead there. */
import type { Block, Document, Inline, Note } from './document.ts'
import type { Images } from './images.ts'

/** A document that several others make up, in the order of reading. */
export interface Part {
  /** Small letters, digits and hyphens; unique among the parts: the part’s own place, which links lead to. */
  readonly key: string
  /** As the contents and the bookmarks name it. */
  readonly title: string
  /** Above its pages: to the left what it belongs to, to the right what it is. */
  readonly running: { readonly left: string; readonly right: string }
  /** Its headings, links and pictures named as `within` names them. */
  readonly document: Document
}

/** No heading’s own name has a low line, so that no two names of two parts are alike. */
const named = (key: string, name: string): string => `${key}_${name}`

const inlineWithin = (inline: Inline, key: string): Inline => {
  if (inline.kind === 'link')
    return { ...inline, url: inline.url.startsWith('#') ? `#${named(key, inline.url.slice(1))}` : inline.url, inlines: inlinesWithin(inline.inlines, key) }
  return inline.kind === 'strong' || inline.kind === 'emphasis' ? { ...inline, inlines: inlinesWithin(inline.inlines, key) } : inline
}

const inlinesWithin = (inlines: readonly Inline[], key: string): readonly Inline[] => inlines.map(inline => inlineWithin(inline, key))

const blockWithin = (block: Block, key: string): Block => {
  const words = (inlines: readonly Inline[]) => inlinesWithin(inlines, key)
  switch (block.kind) {
    case 'heading':
      return { ...block, id: named(key, block.id), inlines: words(block.inlines) }
    case 'paragraph':
      return { ...block, inlines: words(block.inlines) }
    case 'list':
      return { ...block, items: block.items.map(item => blocksWithin(item, key)) }
    case 'facts':
      return { ...block, rows: block.rows.map(({ term, value }) => ({ term: words(term), value: words(value) })) }
    case 'table':
      return { ...block, ...(block.caption && { caption: words(block.caption) }), head: block.head.map(words), rows: block.rows.map(row => row.map(words)) }
    case 'figure':
      return { ...block, src: `${key}/${block.src}` }
    case 'quote':
    case 'panel':
      return { ...block, blocks: blocksWithin(block.blocks, key) }
    case 'code':
    case 'divider':
      return block
  }
}

const blocksWithin = (blocks: readonly Block[], key: string): readonly Block[] => blocks.map(block => blockWithin(block, key))

/** A document as the part of this key. */
export const within = ({ facts, blocks, notes }: Document, key: string): Document => ({
  facts,
  blocks: blocksWithin(blocks, key),
  notes: notes.map((note): Note => ({ ...note, blocks: blocksWithin(note.blocks, key) })),
})

/** The images of a part, under the names that `within` gives them; the crest keeps its own. */
export const imagesWithin = (images: Images, key: string, crest: string | undefined): Images =>
  new Map([...images].flatMap(([src, image]) => [[`${key}/${src}`, image] as const, ...(src === crest ? [[src, image] as const] : [])]))
