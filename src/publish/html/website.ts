/**
 * Answers for the website of a forum as one HTML file: as a paper, with a way past the masthead, links to the files beside it, and a search over the
 * panels of the last part.
 */
import type { Block, Document } from '../../document/document.ts'
import { blocks, type Scope } from './blocks.ts'
import { type Look, masthead, page } from './index.ts'
import { openPen, type Pen } from './pen.ts'
import { searchField, searchPolicy, searchScript } from './search.ts'

const mainId = 'main_content'

const skip = `<a class="skip" href="#${mainId}">Skip to the content</a>`

const style = `.skip { position: absolute; left: -100vw; padding: 0.6rem 1rem; background: var(--paper); color: var(--accent); }
.skip:focus { left: 0.5rem; top: 0.5rem; }
.search { margin: 0 0 var(--panel-gap); padding: var(--pad); background: var(--tint); }
.search label { display: block; font-weight: 700; }
.search input { width: 100%; margin: 0.3rem 0; padding: 0.4rem 0.6rem; border: 2px solid var(--text); border-radius: 0; background: var(--paper); color: var(--text); font: inherit; }
.search p { margin: 0; }
td a { display: inline-block; }
@media print {
  .skip, .search { display: none; }
  .panel { break-inside: avoid; }
}
`

const isHeading = (block: Block | undefined, level: number): boolean => block?.kind === 'heading' && block.level === level

/** Where blocks are cut: before every heading of a level. */
const cutAt = (list: readonly Block[], level: number): readonly (readonly Block[])[] => {
  const cuts = [0, ...list.flatMap((block, i) => (i > 0 && isHeading(block, level) ? [i] : []))]
  return cuts.map((from, i) => list.slice(from, cuts[i + 1])).filter(part => part.length > 0)
}

/** The part whose panels are searched, in groups, each below a heading of its own. */
const searched = (list: readonly Block[], scope: Scope): string => {
  const [intro = [], ...groups] = cutAt(list, 3)
  const inner = groups.map((group, i) => `<div class="group">\n${blocks(group, { ...scope, at: `${scope.at}g${i}` })}\n</div>`)
  return [blocks(intro, scope), searchField, ...inner].join('\n')
}

/** The website as HTML. Without panels there is nothing to search, and no script. */
export const website = (document: Document, { theme, images }: Look): string => {
  const { facts, notes } = document
  const pen: Pen = { ...openPen(), isBesideFiles: true }
  const written = new Set<number>()
  const parts = cutAt(document.blocks, 2)
  const last = parts.findLastIndex(part => part.some(({ kind }) => kind === 'panel'))
  const main = parts.map((part, i) => {
    const scope: Scope = { images, notes, pen, written, at: `p${i}`, depth: 0 }
    return i === last ? searched(part, scope) : blocks(part, scope)
  })
  const header = masthead(facts, facts.crest && images.get(facts.crest.file), pen)
  const more = { style, skip, mainId, ...(last >= 0 && { script: searchScript, policy: searchPolicy }) }
  return page(facts, theme, { header, main: main.join('\n') }, more)
}
