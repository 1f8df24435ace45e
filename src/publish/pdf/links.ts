/** Answers for the active areas of links. What they look like is drawn on the page. */
import type { AnnotationLeaf } from '../../pages/pages.ts'
import { type Container, type Ref, text } from './container.ts'
import { destination, rectangle } from './outline.ts'

/** An address in the letters a PDF allows; what is not ASCII is written as bytes of UTF-8. */
const address = (url: string): string =>
  url.replace(/[^\x21-\x7e]/gu, letter => [...Buffer.from(letter)].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''))

/** Writes the active area of a link on one line. `key` is its place in the parent tree; 4 is the Print flag. */
export const writeLink = (file: Container, leaf: AnnotationLeaf, place: { key: number; height: number; pages: readonly Ref[] }): Ref => {
  const { target } = leaf
  const link = file.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: rectangle(leaf.box, place.height),
    Border: [0, 0, 0],
    F: 4,
    Contents: text(leaf.contents),
    StructParent: place.key,
    P: place.pages[leaf.page],
    ...('url' in target ? { A: { S: 'URI', URI: text(address(target.url)) } } : { Dest: destination(target, place.height, place.pages) }),
  })
  link.end()
  return link
}
