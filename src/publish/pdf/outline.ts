/** Answers for places in a document: rectangles, destinations, and the bookmarks that lead to them. */
import type { Bookmark, Box, Destination, Pages } from '../../pages/pages.ts'
import { type Container, type Dictionary, type Ref, text } from './container.ts'

const hundredth = (n: number): number => Math.round(n * 100) / 100

/** Left, bottom, right, top, from the bottom of the page. */
export const rectangle = (box: Box, height: number): readonly number[] => [box.x, height - box.y - box.height, box.x + box.width, height - box.y].map(hundredth)

/** Where a reader is taken: the zoom stays as it is. */
export const destination = (to: Destination, height: number, pages: readonly Ref[]): readonly unknown[] => [
  pages[to.page],
  'XYZ',
  null,
  hundredth(height - to.y),
  null,
]

/** Writes the bookmarks, all of them open. */
export const writeOutline = (file: Container, { bookmarks, height }: Pages, pages: readonly Ref[]): void => {
  if (bookmarks.length === 0) return
  const root = file.ref({ Type: 'Outlines' })
  file.catalog.Outlines = root
  const write = (items: readonly Bookmark[], parent: Ref): Dictionary => {
    const refs = items.map(item => file.ref({ Title: text(item.title), Parent: parent, Dest: destination(item.to, height, pages) }))
    let count = items.length
    items.forEach((item, i) => {
      const ref = refs[i] as Ref
      const inside = item.children.length > 0 ? write(item.children, ref) : {}
      count += (inside.Count as number | undefined) ?? 0
      Object.assign(ref.data, { Prev: refs[i - 1], Next: refs[i + 1] }, inside)
      ref.end()
    })
    return { First: refs[0], Last: refs.at(-1), Count: count }
  }
  Object.assign(root.data, write(bookmarks, root))
  root.end()
}
