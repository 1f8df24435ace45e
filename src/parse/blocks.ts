/** Answers for paragraphs, lists, tables and the rest: marked's tokens as our blocks. */
import type { Token, Tokens } from 'marked'
import type { Block, FactList, Figure, Level, List, Paragraph, TableBlock } from '../document/document.ts'
import { headingText, plainText } from '../document/document.ts'
import { decodeEntities } from './entities.ts'
import type { FancyList } from './fancy-list.ts'
import { inlinesOf, paragraphInlines } from './inlines.ts'
import type { Mark } from './lexer.ts'
import type { Reading } from './reading.ts'

/** A paragraph, or the image that stands alone in it. */
const paragraphOf = (tokens: readonly Token[], reading: Reading): Paragraph | Figure | undefined => {
  const [image, ...others] = tokens.filter(token => token.type !== 'text' || token.raw.trim() !== '')
  if (image?.type === 'image' && others.length === 0) {
    const { href, text, title } = image as Tokens.Image
    return { kind: 'figure', src: decodeEntities(href), alt: decodeEntities(text).trim(), ...(title ? { caption: decodeEntities(title) } : {}) }
  }
  const inlines = paragraphInlines(tokens, reading)
  return inlines.length === 0 ? undefined : { kind: 'paragraph', inlines }
}

const listOf = (token: Tokens.List, reading: Reading): List => {
  const delimiter = /^\s*\d+([.)])/.exec(token.raw)?.[1] ?? '.'
  return {
    kind: 'list',
    numbering: token.ordered ? 'decimal' : 'bullet',
    around: ['', token.ordered ? delimiter : ''],
    start: typeof token.start === 'number' ? token.start : 1,
    tight: !token.loose,
    items: token.items.map(item => blocksOf(item.tokens, reading)),
  }
}

const fancyListOf = (token: FancyList, reading: Reading): List => ({
  kind: 'list',
  numbering: token.numbering,
  around: token.around,
  start: token.start,
  ...(token.numbers && { numbers: token.numbers }),
  tight: !token.loose,
  items: token.items.map(item => blocksOf(item, reading)),
})

const tableOf = (token: Tokens.Table, reading: Reading): TableBlock => ({
  kind: 'table',
  align: token.align.map(align => (align === 'center' ? 'centre' : (align ?? 'left'))),
  head: token.header.map(cell => paragraphInlines(cell.tokens, reading)),
  rows: token.rows.map(row => row.map(cell => paragraphInlines(cell.tokens, reading))),
})

/** Rows of terms; a list that is none is a fault of the template. */
const factsOf = (token: Token, reading: Reading): FactList => {
  const items = token.type === 'list' ? (token as Tokens.List).items : []
  const rows = items.flatMap(item => {
    const [block, ...others] = blocksOf(item.tokens, reading)
    const [term, first, ...rest] = block?.kind === 'paragraph' ? block.inlines : []
    if (term?.kind !== 'strong' || others.length > 0 || !/:$/.test(plainText(term.inlines))) {
      reading.fault('markdown/facts', item.raw, {
        message: 'A row of the front sheet is not “**Term:** value” on one line.',
        hint: 'Give the field one paragraph, or change the template.',
      })
      return []
    }
    const last = term.inlines.at(-1)
    const withoutColon = last?.kind === 'text' ? [...term.inlines.slice(0, -1), { kind: 'text' as const, text: last.text.replace(/:$/, '') }] : term.inlines
    const value = first?.kind === 'text' ? [{ kind: 'text' as const, text: first.text.trimStart() }, ...rest] : first ? [first, ...rest] : []
    return [{ term: withoutColon, value: value.filter(inline => inline.kind !== 'text' || inline.text !== '') }]
  })
  return { kind: 'facts', rows }
}

const blockOf = (token: Token, reading: Reading): Block | undefined => {
  switch (token.type) {
    case 'heading': {
      const inlines = paragraphInlines(token.tokens ?? [], reading)
      return { kind: 'heading', level: (token as Tokens.Heading).depth as Level, inlines, id: reading.headingId(headingText(inlines)) }
    }
    case 'paragraph':
    case 'text':
      return paragraphOf(token.tokens ?? [token], reading)
    case 'list':
      return listOf(token as Tokens.List, reading)
    case 'fancyList':
      return fancyListOf(token as FancyList, reading)
    case 'table':
      return tableOf(token as Tokens.Table, reading)
    case 'blockquote':
      return { kind: 'quote', blocks: blocksOf(token.tokens ?? [], reading) }
    case 'code':
      return { kind: 'code', lines: (token as Tokens.Code).text.split('\n') }
    case 'hr':
      return { kind: 'divider' }
    case 'checkbox':
      inlinesOf([token], reading)
      return undefined
    default:
      return undefined
  }
}

/** The caption that a paragraph gives the table before it. */
const captionOf = (token: Token | undefined): readonly Token[] | undefined => {
  const [first, ...rest] = token?.type === 'paragraph' ? (token.tokens ?? []) : []
  if (first?.type !== 'text' || !first.raw.startsWith('Table: ')) return undefined
  return [{ ...first, raw: first.raw.slice('Table: '.length) } as Token, ...rest]
}

const markName = (token: Token | undefined): Mark['name'] | undefined => (token?.type === 'mark' ? (token as Mark).name : undefined)

/** The blocks of tokens; a table's caption, which stands above it, is read first, so that footnotes count from the top. Comments of our own say which list is a front sheet, and what a panel holds. */
export const blocksOf = (all: readonly Token[], reading: Reading): readonly Block[] => {
  const tokens = all.filter(token => token.type !== 'space' && token.type !== 'def' && token.type !== 'noteDefinition')
  const out: Block[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const name = markName(token)
    const next = tokens[i + 1]
    if (name === 'facts' && next) {
      out.push(factsOf(next, reading))
      i++
    } else if (name === 'decision') {
      const length = tokens.slice(i + 1).findIndex(inner => markName(inner) === '/decision')
      if (length === -1)
        reading.fault('markdown/panel', token.raw, {
          message: 'A decision panel is opened and not closed.',
          hint: 'Write <!-- /decision --> after it, on a line of its own.',
        })
      else {
        out.push({ kind: 'panel', blocks: blocksOf(tokens.slice(i + 1, i + 1 + length), reading) })
        i += length + 1
      }
    } else if (name !== undefined)
      reading.fault('markdown/panel', token.raw, { message: `“${token.raw.trim()}” stands where nothing belongs to it.`, hint: 'Take it out of the template.' })
    else {
      const words = token.type === 'table' ? captionOf(next) : undefined
      const caption = words && paragraphInlines(words, reading)
      const block = blockOf(token, reading)
      if (block?.kind === 'table' && caption) {
        out.push({ ...block, caption })
        i++
      } else if (block) out.push(block)
    }
  }
  return out
}
