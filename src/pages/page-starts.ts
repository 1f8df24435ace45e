/** Answers for where printed pages begin among the words of a document, so that another format can mark the same places. */
import type { Element, Mark, Pages } from './pages.ts'

/** The first words of a page, by how many letters are read out before them; blanks are none, and a picture counts as one. */
export interface PageStart {
  readonly label: string
  readonly letters: number
}

/** How many letters there are in a text, as they are counted here. */
export const lettersIn = (text: string): number => text.replace(/\s+/g, '').length

const lettersOf = ({ draws }: Mark): number =>
  draws.reduce((sum, draw) => sum + (draw.kind === 'text' ? lettersIn(draw.text) : draw.kind === 'image' ? 1 : 0), 0)

/** For each page, how many letters come before its first words in reading order; a footnote that goes on from the page before does not begin it. */
const firstLetters = (pages: Pages, part: Element): ReadonlyMap<number, number> => {
  const body = new Map<number, number>()
  const notes = new Map<number, number>()
  let letters = 0
  const read = (element: Element, inNote: boolean): void => {
    for (const child of element.children) {
      if (!('kind' in child)) read(child, inNote || child.tag === 'Note')
      else if (child.kind === 'mark') {
        const found = inNote ? notes : body
        if (!found.has(child.page)) found.set(child.page, letters)
        const mark = pages.pages[child.page]?.marks[child.mark]
        if (mark) letters += lettersOf(mark)
      }
    }
  }
  read(part, false)
  return new Map([...notes, ...body])
}

/** The page starts of each part of a pack. A page without words begins where all words have been read. */
export const pageStarts = (pages: Pages): readonly (readonly PageStart[])[] => {
  const parts = pages.root.children.filter((child): child is Element => !('kind' in child))
  const found = parts.map(part => firstLetters(pages, part))
  const firsts = found.map(starts => Math.min(...starts.keys()))
  return found.map((starts, i) => {
    const end = firsts[i + 1] ?? pages.pages.length
    let before = 0
    return Array.from({ length: end - (firsts[i] ?? 0) }, (_, n): PageStart => {
      const page = (firsts[i] ?? 0) + n
      before = Math.max(before, starts.get(page) ?? Number.POSITIVE_INFINITY)
      return { label: pages.labels?.[page] ?? String(page + 1), letters: before }
    })
  })
}
