/** Answers for which element each mark on a page belongs to, and that none is read out twice or not at all. */
import { Bug } from '../../base/bug.ts'
import type { Element, Pages, Tag } from '../../pages/pages.ts'

/** The tag of a mark and its number among the marks of its page that are read out. */
export interface Owned {
  readonly tag: Tag
  readonly id: number
}

/** For each page, for each of its marks: its owner, or undefined for an artifact. */
export const owners = (pages: Pages): readonly (readonly (Owned | undefined)[])[] => {
  const tags = pages.pages.map(page => new Array<Tag | undefined>(page.marks.length))
  const claim = (element: Element): void => {
    for (const child of element.children) {
      if (!('kind' in child)) claim(child)
      else if (child.kind === 'mark') {
        const ofPage = tags[child.page]
        if (!ofPage || child.mark >= ofPage.length) throw new Bug(`a ${element.tag} names mark ${child.mark} of page ${child.page}, which is not there`)
        if (ofPage[child.mark]) throw new Bug(`mark ${child.mark} of page ${child.page} is in two elements`)
        ofPage[child.mark] = element.tag
      }
    }
  }
  claim(pages.root)
  return pages.pages.map((page, number) => {
    let id = 0
    return page.marks.map((mark, i) => {
      const tag = tags[number]?.[i]
      if ((tag === undefined) !== (mark.artifact !== undefined)) throw new Bug(`mark ${i} of page ${number} must be an artifact or in an element`)
      return tag && { tag, id: id++ }
    })
  })
}
