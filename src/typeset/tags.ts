/**
 * Answers for the tag tree while it grows. An element joins its parent when something of it is first placed on a page,
 * so that the order of the tree is the order of reading.
 */
import type { AnnotationLeaf, Box, Destination, Element, MarkLeaf, Tag } from '../pages/pages.ts'

/** Where a link leads: out of the paper, or to a place in it that is known once all pages are laid out. */
export type Goal = { readonly url: string } | { readonly place: string }

interface AnnotationDraft {
  readonly kind: 'annotation'
  readonly page: number
  readonly box: Box
  readonly goal: Goal
  readonly contents: string
}

type Attributes = Pick<Element, 'id' | 'alt' | 'numbering' | 'scope'>

/** An element under way. */
export interface Draft {
  readonly tag: Tag
  readonly parent: Draft | undefined
  readonly attributes: Attributes
  readonly children: (Draft | MarkLeaf | AnnotationDraft)[]
  attached: boolean
  /** A figure's place, once it has one. */
  box?: Box
}

/** An element that will join its parent when first drawn in; without a parent it is the root, or joins where `attach` says. */
export const draft = (tag: Tag, parent?: Draft, attributes: Attributes = {}): Draft => ({
  tag,
  parent,
  attributes,
  children: [],
  attached: parent === undefined,
})

/** Puts an element, and what it is in, into the tree, unless it is there already. */
export const join = (element: Draft): void => {
  if (element.attached || !element.parent) return
  join(element.parent)
  element.parent.children.push(element)
  element.attached = true
}

/** Where a tree is to stand: after how many pages, and what its links may lead to. */
export interface Standing {
  readonly after: number
  readonly place: (name: string) => Destination | undefined
}

/** A child as it ends up; none of a link to a heading that is not there, which the document check has refused already. */
const finishChild = (child: Draft | MarkLeaf | AnnotationDraft, standing: Standing): readonly (Element | MarkLeaf | AnnotationLeaf)[] => {
  if ('tag' in child) return [finish(child, standing)]
  const page = child.page + standing.after
  if (child.kind === 'mark') return [{ ...child, page }]
  const { goal, ...rest } = child
  if ('url' in goal) return [{ ...rest, page, target: goal }]
  const target = standing.place(goal.place)
  return target ? [{ ...rest, page, target }] : []
}

/** The finished tree; links within the document get the places they lead to. */
export const finish = (element: Draft, standing: Standing): Element => ({
  tag: element.tag,
  children: element.children.flatMap(child => finishChild(child, standing)),
  ...element.attributes,
  ...(element.box && { box: element.box }),
})
