/** Answers for the headings of a paper wherever they stand, and for the bookmarks made of them. */
import { Bug } from '../base/bug.ts'
import { clean } from '../base/clean.ts'
import { type Block, type Heading, headingText, type Inline } from '../document/document.ts'
import type { Bookmark, Destination } from '../pages/pages.ts'

const titleOf = (inlines: readonly Inline[]): string => clean(headingText(inlines)).replace(/\s+/g, ' ').trim()

/** The headings in blocks and in blocks within blocks, in order; those without words are none. */
export const headingsOf = (blocks: readonly Block[]): readonly Heading[] =>
  blocks.flatMap(block => {
    switch (block.kind) {
      case 'heading':
        return titleOf(block.inlines) === '' ? [] : [block]
      case 'panel':
      case 'quote':
        return headingsOf(block.blocks)
      case 'list':
        return block.items.flatMap(headingsOf)
      default:
        return []
    }
  })

/** The deepest level of heading that gets a bookmark. */
const deepest = 3

interface Growing extends Bookmark {
  readonly children: Growing[]
}

/** Bookmarks for headings of the first three levels, each below the last heading of a higher level. */
export const bookmarksOf = (headings: readonly Heading[], places: ReadonlyMap<string, Destination>): readonly Bookmark[] => {
  const top: Growing[] = []
  const path: { readonly level: number; readonly children: Growing[] }[] = [{ level: 0, children: top }]
  for (const { level, inlines, id } of headings) {
    if (level > deepest) continue
    const to = places.get(`heading:${id}`)
    if (!to) throw new Bug(`the heading ${id} is on no page`)
    const title = titleOf(inlines)
    while ((path.at(-1)?.level ?? 0) >= level) path.pop()
    const bookmark: Growing = { title, to, children: [] }
    path.at(-1)?.children.push(bookmark)
    path.push({ level, children: bookmark.children })
  }
  return top
}
