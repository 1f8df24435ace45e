/** Answers for the blocks of a document as HTML: one element for each, in the order of the document. */
import { Bug, unreachable } from '../../base/bug.ts'
import type { Block, FactList, Figure, Heading, List, Note, Panel } from '../../document/document.ts'
import type { Image, Images } from '../../document/images.ts'
import { labelOf } from '../../document/labels.ts'
import { inlines } from './inlines.ts'
import { attribute } from './markup.ts'
import type { Pen } from './pen.ts'
import { table } from './table.ts'

/** Where in the document a block stands. */
export interface Scope {
  readonly images: Images
  readonly notes: readonly Note[]
  /** What writes the words, and knows the notes that they refer to. */
  readonly pen: Pen
  /** The notes that have been written. */
  readonly written: Set<number>
  /** The place of the block in the tree, as in `3-1`: makes ids of its own. */
  readonly at: string
  /** Bulleted lists round the block. */
  readonly depth: number
  /** The id of the last heading before the block. */
  readonly heading?: string
}

/** A note: its number, which leads back, and its words. */
const note = (number: number, scope: Scope): string => {
  const name = `${scope.pen.prefix}${number}`
  const back = `<a href="#ref_${name}" role="doc-backlink">${scope.pen.text(String(number))}</a>`
  const words = blocks(scope.notes[number - 1]?.blocks ?? [], { ...scope, at: `n${name}` })
  return `\n<div class="note" id="note_${name}" role="doc-footnote">\n${back} ${words}\n</div>`
}

/** The notes first referred to in what was just written; those that a note refers to are within it. */
const notesHere = (scope: Scope): string => {
  const { noted } = scope.pen
  if (noted.size === scope.written.size) return ''
  const here = [...noted].filter(number => !scope.written.has(number))
  for (const number of here) scope.written.add(number)
  return here.map(number => note(number, scope)).join('')
}

const heading = ({ level, id, inlines: words }: Heading, { pen }: Scope): string => `<h${level}${attribute('id', id)}>${inlines(words, pen)}</h${level}>`

/** An item: its label as text, then its blocks. The first paragraph of a tight item is bare. */
const item = (list: List, index: number, scope: Scope): string => {
  const all = list.items[index] ?? []
  const hidden = list.numbering === 'bullet' ? ' aria-hidden="true"' : ''
  const label = `<span class="label"${hidden}>${scope.pen.text(labelOf(list, index, scope.depth))}</span> `
  const inner = { ...scope, at: `${scope.at}-${index}`, depth: scope.depth + (list.numbering === 'bullet' ? 1 : 0) }
  const [first, ...rest] = all
  if (!list.tight || first?.kind !== 'paragraph') return `<li>${label}${blocks(all, inner)}</li>`
  const words = inlines(first.inlines, scope.pen) + notesHere(inner)
  return `<li>${label}${words}${rest.length > 0 ? `\n${blocks(rest, inner)}` : ''}</li>`
}

/** The longest label that the style sheet has room for. */
const wideLabel = 4

/** A list; `role` because Safari takes a list without markers for no list. Labels of three letters and more, as in `10.`, get more room, and longer ones what they take. */
const list = (block: List, scope: Scope): string => {
  const tag = block.numbering === 'bullet' ? 'ul' : 'ol'
  const longest = Math.max(0, ...block.items.map((_, index) => labelOf(block, index, scope.depth).length))
  const classes = [!block.tight && 'loose', longest > 2 && 'wide'].filter(Boolean).join(' ')
  const room = attribute('style', longest > wideLabel ? `--indent: ${longest + 1}ch` : undefined)
  const items = block.items.map((_, index) => item(block, index, scope)).join('\n')
  return `<${tag} role="list"${attribute('class', classes || undefined)}${room}>\n${items}\n</${tag}>`
}

const facts = ({ rows }: FactList, scope: Scope): string => {
  const pairs = rows.map(
    ({ term, value }) => `<div><dt>${inlines(term, scope.pen)}${notesHere(scope)}</dt> <dd>${inlines(value, scope.pen)}${notesHere(scope)}</dd></div>`,
  )
  return `<dl>\n${pairs.join('\n')}\n</dl>`
}

/** An image with its bytes in the page. */
export const picture = ({ format, width, height, bytes }: Image, alt: string): string =>
  `<img src="data:image/${format};base64,${Buffer.from(bytes).toString('base64')}"${attribute('alt', alt)} width="${width}" height="${height}">`

const figure = ({ src, alt, caption }: Figure, { images, pen }: Scope): string => {
  const image = images.get(src)
  if (!image) throw new Bug(`no image was read for ${src}`)
  return `${pen.picture()}<figure>\n${picture(image, alt)}\n${caption === undefined ? '' : `<figcaption>${pen.text(caption)}</figcaption>\n`}</figure>`
}

/** A panel, named after the heading it opens with. */
const panel = (block: Panel, scope: Scope): string => {
  const first = block.blocks[0]
  const name = first?.kind === 'heading' ? ` role="group"${attribute('aria-labelledby', first.id)}` : ''
  return `<div class="panel"${name}>\n${blocks(block.blocks, scope)}\n</div>`
}

/** The block's own element. */
const element = (block: Block, scope: Scope): string => {
  switch (block.kind) {
    case 'heading':
      return heading(block, scope)
    case 'paragraph':
      return `<p>${inlines(block.inlines, scope.pen)}</p>`
    case 'list':
      return list(block, scope)
    case 'facts':
      return facts(block, scope)
    case 'table':
      return table(block, { ...scope, write: words => inlines(words, scope.pen) + notesHere(scope) })
    case 'figure':
      return figure(block, scope)
    case 'quote':
      return `<blockquote>\n${blocks(block.blocks, scope)}\n</blockquote>`
    case 'code':
      return `<pre><code>${block.lines.map(scope.pen.text).join('\n')}</code></pre>`
    case 'panel':
      return panel(block, scope)
    case 'divider':
      return '<hr>'
    default:
      return unreachable(block)
  }
}

/** Blocks that follow each other, each with the notes first referred to in it. */
export const blocks = (list: readonly Block[], scope: Scope): string => {
  let within = scope
  const out: string[] = []
  for (const [index, block] of list.entries()) {
    const here = { ...within, at: `${scope.at}-${index}` }
    out.push(element(block, here) + notesHere(here))
    if (block.kind === 'heading') within = { ...within, heading: block.id }
  }
  return out.join('\n')
}
