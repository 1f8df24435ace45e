/** Answers for pages as text: what stands where, what it is tagged as, and what is read out in which order. */
import type { Draw, Element, Leaf, Mark, Pages, TextDraw } from '../../src/pages/pages.ts'

export const isElement = (child: Element | Leaf): child is Element => 'tag' in child

export const markAt = (pages: Pages, leaf: { readonly page: number; readonly mark: number }): Mark => {
  const mark = pages.pages[leaf.page]?.marks[leaf.mark]
  if (!mark) throw new Error(`no mark ${leaf.mark} on page ${leaf.page}`)
  return mark
}

export const textsIn = (draws: readonly Draw[]): readonly TextDraw[] => draws.filter(draw => draw.kind === 'text')

const inline = new Set(['Link', 'Reference', 'Span', 'Code', 'Strong', 'Em'])

/** What an element says, in reading order; blocks are parted by spaces, links and code are not. */
export const spoken = (pages: Pages, element: Element = pages.root): string => {
  const parts = element.children.map(child => {
    if (isElement(child)) return spoken(pages, child)
    return child.kind === 'mark'
      ? textsIn(markAt(pages, child).draws)
          .map(draw => draw.text)
          .join('')
      : ''
  })
  const text = parts.join('')
  return inline.has(element.tag) ? text : ` ${text} `
}

/** Every element of a tree in reading order. */
export const elements = (element: Element): readonly Element[] => [element, ...element.children.flatMap(child => (isElement(child) ? elements(child) : []))]

/** All leaves below an element, in reading order. */
export const leaves = (element: Element): readonly Leaf[] => element.children.flatMap(child => (isElement(child) ? leaves(child) : [child]))

/** The pages that an element's marks are on. */
export const pagesOf = (element: Element): readonly number[] => [...new Set(leaves(element).map(leaf => leaf.page))]

export const found = (pages: Pages, tag: string): readonly Element[] => elements(pages.root).filter(element => element.tag === tag)

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

export const say = (pages: Pages, element?: Element): string => squeezed(spoken(pages, element))

/** The tag tree, one element a line: tag, attributes, page, and the text that is its own. */
export const treeText = (pages: Pages, element: Element = pages.root, depth = 0): string => {
  const own = element.children.flatMap(child => (!isElement(child) && child.kind === 'mark' ? textsIn(markAt(pages, child).draws).map(draw => draw.text) : []))
  const links = element.children.flatMap(child =>
    !isElement(child) && child.kind === 'annotation' ? ['url' in child.target ? child.target.url : `p${child.target.page + 1}`] : [],
  )
  const facts = [element.id, element.alt, element.numbering, element.scope].filter(fact => fact !== undefined).map(fact => `[${fact}]`)
  const line = [`${'  '.repeat(depth)}${element.tag}`, ...facts, ...(own.length > 0 ? [`“${own.join('¦')}”`] : []), ...links.map(link => `→${link}`)].join(' ')
  return [line, ...element.children.filter(isElement).map(child => treeText(pages, child, depth + 1))].join('\n')
}

const drawText = (draw: Draw): string => {
  const n = (value: number): string => String(Math.round(value * 10) / 10)
  switch (draw.kind) {
    case 'text':
      return `${n(draw.x)} ${n(draw.y)} ${draw.face} ${n(draw.size)} “${draw.text}”`
    case 'line':
      return `${n(draw.x1)} ${n(draw.y1)} line to ${n(draw.x2)} ${n(draw.y2)}`
    default:
      return `${n(draw.x)} ${n(draw.y)} ${draw.kind} ${n(draw.width)} × ${n(draw.height)}`
  }
}

/** What stands where: every drawing of every page, in painting order. */
export const pagesText = (pages: Pages): string =>
  pages.pages
    .map((page, i) => [`page ${i + 1}`, ...page.marks.flatMap(mark => mark.draws.map(draw => `  ${mark.artifact ?? '·'} ${drawText(draw)}`))].join('\n'))
    .join('\n')

/** The lines of content of one page, from top to bottom, as plain text. */
export const linesOn = (pages: Pages, page: number): readonly string[] => {
  const draws = (pages.pages[page]?.marks ?? []).filter(mark => mark.artifact === undefined).flatMap(mark => textsIn(mark.draws))
  const rows = new Map<number, TextDraw[]>()
  for (const draw of draws) rows.set(draw.y, [...(rows.get(draw.y) ?? []), draw])
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, row]) =>
      squeezed(
        row
          .sort((a, b) => a.x - b.x)
          .map(draw => draw.text)
          .join(' '),
      ),
    )
}
