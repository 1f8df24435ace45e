/** Answers for documents made by hand, in few words. */

import { slug } from '../../src/base/text.ts'
import type { Block, Document, Inline, Level, List, TableBlock } from '../../src/document/document.ts'
import type { Facts } from '../../src/document/facts.ts'

export const t = (text: string): Inline => ({ kind: 'text', text })
export const b = (text: string): Inline => ({ kind: 'strong', inlines: [t(text)] })
export const i = (text: string): Inline => ({ kind: 'emphasis', inlines: [t(text)] })
export const code = (text: string): Inline => ({ kind: 'code', text })
export const ref = (number: number): Inline => ({ kind: 'note-ref', number })
export const link = (text: string, url: string): Inline => ({ kind: 'link', url, inlines: [t(text)] })

type Words = string | Inline

const inlines = (words: readonly Words[]): readonly Inline[] => words.map(word => (typeof word === 'string' ? t(word) : word))

export const p = (...words: readonly Words[]): Block => ({ kind: 'paragraph', inlines: inlines(words) })
export const h = (level: Level, text: string): Block => ({ kind: 'heading', level, id: slug(text) || 'x', inlines: [t(text)] })

export const list = (numbering: List['numbering'], ...items: readonly (string | readonly Block[])[]): List => ({
  kind: 'list',
  numbering,
  around: numbering === 'bullet' ? ['', ''] : ['', ')'],
  start: 1,
  tight: true,
  items: items.map(item => (typeof item === 'string' ? [p(item)] : item)),
})

/** Rows of cells parted by `|`; the first is the head; a row that starts with `*` is strong. The last columns, if asked for, to the right. */
export const table = (rows: readonly string[], look: { readonly right?: number; readonly caption?: string } = {}): TableBlock => {
  const [head = [], ...body] = rows.map(row => {
    const strong = row.startsWith('*')
    return row
      .replace(/^\*/, '')
      .split('|')
      .map(cell => (strong ? [b(cell)] : [t(cell)]))
  })
  const align = head.map((_, at) => (at >= head.length - (look.right ?? 0) ? ('right' as const) : ('left' as const)))
  return { kind: 'table', ...(look.caption !== undefined && { caption: [t(look.caption)] }), align, head, rows: body }
}

export const facts = (...rows: readonly (readonly [string, string])[]): Block => ({
  kind: 'facts',
  rows: rows.map(([term, value]) => ({ term: [t(term)], value: [t(value)] })),
})

export const someFacts: Facts = {
  title: 'Early Help: funding bid 2020/21',
  type: 'Funding bid',
  label: 'Appendix 4',
  council: 'Northmoor Council',
  forum: 'Northmoor Schools Forum',
  language: 'en-GB',
  date: '2020-01-16',
  meeting: 'Thursday 16 January 2020',
  data: { name: 'early-help.yaml', text: '' },
}

/** A document of these blocks; each note is its paragraphs. */
export const doc = (blocks: readonly Block[], more: { readonly notes?: readonly (readonly Block[])[]; readonly facts?: Partial<Facts> } = {}): Document => ({
  facts: { ...someFacts, ...more.facts },
  blocks,
  notes: (more.notes ?? []).map((each, at) => ({ label: String(at + 1), blocks: each })),
})
