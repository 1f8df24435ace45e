/** Answers for what must be true of any paper's pages, whatever is in it. Each law returns what breaks it, in words. */

import { clean } from '../../src/base/clean.ts'
import type { Block, Document, Inline } from '../../src/document/document.ts'
import { kindWords } from '../../src/document/facts.ts'
import { labelOf } from '../../src/document/labels.ts'
import type { Fonts } from '../../src/fonts/fonts.ts'
import type { Theme } from '../../src/model/theme.ts'
import type { Element, Pages, TextDraw } from '../../src/pages/pages.ts'
import { elements, found, isElement, leaves, markAt, pagesOf, say, textsIn } from './pages.ts'

export interface Case {
  readonly document: Document
  readonly pages: Pages
  readonly theme: Theme
  readonly fonts: Fonts
}

type Law = (given: Case) => readonly string[]

const tolerance = 0.05

/** No text outside the left and right margins or the page; content neither in the header's nor in the footer's margin. */
const withinMargins: Law = ({ pages, theme, fonts }) =>
  pages.pages.flatMap((page, i) =>
    page.marks.flatMap(mark =>
      textsIn(mark.draws).flatMap(draw => {
        const right = draw.x + (fonts.width(draw.face, draw.text.trimEnd()) * draw.size) / 1000
        const low = mark.artifact ? pages.height : pages.height - theme.page.bottom
        const high = mark.artifact || i === 0 ? 0 : theme.page.top
        const inside =
          draw.x >= theme.page.left - tolerance && right <= pages.width - theme.page.right + tolerance && draw.y <= low + tolerance && draw.y >= high
        return inside ? [] : [`page ${i + 1}: “${draw.text}” at ${draw.x}, ${draw.y} to ${right} leaves the margins`]
      }),
    ),
  )

/** No box, line or image leaves the page. */
const withinPage: Law = ({ pages }) =>
  pages.pages.flatMap((page, i) =>
    page.marks.flatMap(mark =>
      mark.draws.flatMap(draw => {
        if (draw.kind === 'text') return []
        const [left, top, right, bottom] =
          draw.kind === 'line' ? [draw.x1, draw.y1, draw.x2, draw.y2] : [draw.x, draw.y, draw.x + draw.width, draw.y + draw.height]
        const inside =
          left >= -tolerance && top >= -tolerance && right <= pages.width + tolerance && bottom <= pages.height + tolerance && right >= left && bottom >= top
        return inside ? [] : [`page ${i + 1}: a ${draw.kind} from ${left}, ${top} to ${right}, ${bottom} leaves the page`]
      }),
    ),
  )

/** Every mark is an artifact, or in the tree exactly once; none is empty. */
const everyMarkOnce: Law = ({ pages }) => {
  const seen = new Map<string, number>()
  for (const leaf of leaves(pages.root)) if (leaf.kind === 'mark') seen.set(`${leaf.page}/${leaf.mark}`, (seen.get(`${leaf.page}/${leaf.mark}`) ?? 0) + 1)
  return pages.pages.flatMap((page, i) =>
    page.marks.flatMap((mark, j) => {
      const times = seen.get(`${i}/${j}`) ?? 0
      const wanted = mark.artifact ? 0 : 1
      return [...(times === wanted ? [] : [`mark ${i}/${j} is in the tree ${times} times`]), ...(mark.draws.length > 0 ? [] : [`mark ${i}/${j} is empty`])]
    }),
  )
}

const inlineText = (inlines: readonly Inline[], notes: number[]): string =>
  inlines
    .map(inline => {
      if (inline.kind === 'note-ref') notes.push(inline.number)
      if (inline.kind === 'text' || inline.kind === 'code') return inline.text
      if (inline.kind === 'break') return ' '
      return inline.kind === 'note-ref' ? String(inline.number) : inlineText(inline.inlines, notes)
    })
    .join('')

/** What a document says, in the order in which it should be read: a note behind the text that first refers to it. */
export const documentText = ({ facts, blocks, notes }: Document): string => {
  const told = new Set<number>()
  const text = (inlines: readonly Inline[]): string => {
    const refs: number[] = []
    const words = inlineText(inlines, refs)
    const fresh = refs.filter(number => !told.has(number) && told.add(number))
    return ` ${words} ${fresh.map(number => ` ${number} ${all(notes[number - 1]?.blocks ?? [], 0)}`).join(' ')}`
  }
  const one = (block: Block, depth: number): string => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return text(block.inlines)
      case 'list':
        return block.items.map((item, i) => ` ${labelOf(block, i, depth)} ${all(item, depth + (block.numbering === 'bullet' ? 1 : 0))}`).join(' ')
      case 'facts':
        return block.rows.map(row => text(row.term) + text(row.value)).join(' ')
      case 'table':
        return [text(block.caption ?? []), ...[block.head, ...block.rows].flatMap(row => row.map(text))].join(' ')
      case 'figure':
        return block.caption ?? ''
      case 'code':
        return block.lines.join(' ')
      case 'divider':
        return ''
      default:
        return all(block.blocks, depth)
    }
  }
  const all = (inner: readonly Block[], depth: number): string => inner.map(block => one(block, depth)).join(' ')
  const kicker = kindWords(facts)
  const contact = facts.contact ? `For this paper in another format, such as large print, contact ${facts.contact}.` : ''
  return clean([facts.council, facts.forum, kicker, all(blocks, 0), contact, facts.address ?? ''].join(' '))
    .replace(/\s+/g, ' ')
    .trim()
}

/** The tree says what the document says, word for word, in the same order. */
const everyWordOnce: Law = ({ pages, document }) => {
  const [got, wanted] = [say(pages), documentText(document)]
  if (got === wanted) return []
  let at = 0
  while (got[at] === wanted[at]) at++
  return [`the tree says “${got.slice(Math.max(0, at - 20), at + 40)}” where the document says “${wanted.slice(Math.max(0, at - 20), at + 40)}”`]
}

const isHeading = (element: Element): boolean => /^H[1-6]$/.test(element.tag)

/** The text of an element's own marks and those of its inline elements, by page. */
const baselines = (pages: Pages, element: Element): ReadonlyMap<number, ReadonlySet<number>> => {
  const found = new Map<number, Set<number>>()
  for (const leaf of leaves(element)) {
    if (leaf.kind !== 'mark') continue
    for (const draw of textsIn(markAt(pages, leaf).draws))
      if (draw.size >= 12) found.set(leaf.page, (found.get(leaf.page) ?? new Set()).add(Math.round(draw.y)))
  }
  return found
}

const lowest = (draws: readonly TextDraw[]): number => draws.reduce((low, draw) => Math.max(low, draw.y), 0)

/** Something follows every heading on its page, unless the paper ends with it. */
const headingNeverLast: Law = ({ pages }) => {
  const notes = new Set(found(pages, 'Note').flatMap(leaves))
  const body = leaves(pages.root).filter(leaf => leaf.kind === 'mark' && !notes.has(leaf))
  return elements(pages.root)
    .filter(isHeading)
    .flatMap(heading => {
      const last = leaves(heading).findLast(leaf => leaf.kind === 'mark')
      if (last?.kind !== 'mark') return []
      const after = body.slice(body.indexOf(last) + 1)
      const y = lowest(textsIn(markAt(pages, last).draws))
      const below = after.some(leaf => leaf.kind === 'mark' && leaf.page === last.page && markAt(pages, leaf).draws.some(draw => 'y' in draw && draw.y > y))
      return after.length === 0 || below ? [] : [`the heading “${say(pages, heading)}” is the last on page ${last.page + 1}`]
    })
}

/** A paragraph that goes over a page leaves and takes along at least as many lines as the theme says. */
const noWidows: Law = ({ pages, theme }) =>
  found(pages, 'P').flatMap(paragraph => {
    if (paragraph.children.some(child => isElement(child))) return []
    const parts = [...baselines(pages, paragraph).values()].map(lines => lines.size)
    const least = Math.min(parts[0] ?? 99, parts.at(-1) ?? 99)
    return parts.length < 2 || least >= theme.text.widows ? [] : [`“${say(pages, paragraph).slice(0, 30)}” is cut into ${parts.join(' + ')} lines`]
  })

/** A row is on one page. */
const rowsWhole: Law = ({ pages }) =>
  found(pages, 'TR').flatMap(row => {
    const on = pagesOf(row)
    return on.length < 2 ? [] : [`the row “${say(pages, row).slice(0, 30)}” is on ${on.length} pages`]
  })

/** A table's head comes again, as an artifact, on every further page of its body. */
const headAgain: Law = ({ pages }) =>
  found(pages, 'Table').flatMap(table => {
    const part = (tag: string): Element | undefined => elements(table).find(element => element.tag === tag)
    const [head, body] = [part('THead'), part('TBody')]
    if (!head || !body) return []
    const first = pagesOf(head)[0]
    const words = say(pages, head).replace(/ /g, '')
    return pagesOf(body).flatMap(page => {
      const again = (pages.pages[page]?.marks ?? []).some(
        mark =>
          mark.artifact === 'header' &&
          textsIn(mark.draws)
            .map(draw => draw.text)
            .join('')
            .replace(/\s/g, '') === words,
      )
      return page === first || words === '' || again ? [] : [`page ${page + 1} lacks the head “${words}”`]
    })
  })

/** No two texts overlap. */
const noOverlap: Law = ({ pages, fonts }) =>
  pages.pages.flatMap((page, i) => {
    const boxes = page.marks
      .flatMap(mark => textsIn(mark.draws))
      .filter(draw => draw.text.trim() !== '')
      .map(draw => ({
        text: draw.text,
        left: draw.x,
        right: draw.x + (fonts.width(draw.face, draw.text.trimEnd()) * draw.size) / 1000,
        top: draw.y - draw.size * 0.4,
        bottom: draw.y,
      }))
    return boxes.flatMap((a, at) =>
      boxes
        .slice(at + 1)
        .filter(b => a.left < b.right - tolerance && b.left < a.right - tolerance && a.top < b.bottom && b.top < a.bottom)
        .map(b => `page ${i + 1}: “${a.text}” and “${b.text}” overlap`),
    )
  })

/** A list's items have a label and a body each, a table's rows the same number of cells. */
const wellFormed: Law = ({ pages }) =>
  elements(pages.root).flatMap(element => {
    const tags = element.children.filter(isElement).map(child => child.tag)
    if (element.tag === 'L' && tags.some(tag => tag !== 'LI')) return [`L has ${tags.join(' ')}`]
    if (element.tag === 'LI' && tags.join(' ') !== 'Lbl LBody') return [`LI has ${tags.join(' ')}`]
    if (element.tag === 'Table') {
      const rows = elements(element)
        .filter(inner => inner.tag === 'TR')
        .map(row => row.children.length)
      if (new Set(rows).size > 1) return [`rows have ${rows.join(', ')} cells`]
    }
    return element.tag === 'Note' && tags[0] !== 'Lbl' ? [`Note has ${tags.join(' ')}`] : []
  })

export const laws: Readonly<Record<string, Law>> = {
  withinMargins,
  withinPage,
  everyMarkOnce,
  everyWordOnce,
  headingNeverLast,
  noWidows,
  rowsWhole,
  headAgain,
  noOverlap,
  wellFormed,
}

/** Everything that breaks a law. */
export const broken = (given: Case): readonly string[] => Object.entries(laws).flatMap(([name, law]) => law(given).map(fault => `${name}: ${fault}`))
