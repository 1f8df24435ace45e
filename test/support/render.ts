/** Answers for small pieces of the pipeline in tests: a template and facts to Markdown, and Markdown to a document and its words. */
import { Bug } from '../../src/base/bug.ts'
import type { Diagnostic } from '../../src/base/diagnostic.ts'
import type { FactGroup } from '../../src/compose/fact.ts'
import { fill } from '../../src/compose/markdown/fill.ts'
import { numberParagraphs } from '../../src/compose/markdown/numbered.ts'
import { tidy } from '../../src/compose/markdown/tidy.ts'
import { scriptOf } from '../../src/compose/templates/script.ts'
import { openWorkshop, type Workshop } from '../../src/compose/templates/workshop.ts'
import { type Block, type Document, type Inline, plainText } from '../../src/document/document.ts'
import type { Facts } from '../../src/document/facts.ts'
import { parse } from '../../src/parse/index.ts'

const workshops = new Map<string, Workshop>()

/** A workshop for a template and its partials, compiled once however often it is used. */
const workshopFor = (template: string, partials: Readonly<Record<string, string>>): Workshop => {
  const key = JSON.stringify([template, partials])
  const made = workshops.get(key) ?? openWorkshop(new Map(Object.entries(partials).map(([name, text]) => [name, { file: `${name}.hbs`, text }])))
  workshops.set(key, made)
  return made
}

/** The Markdown of a template and its facts; partials by name. */
export const render = (
  template: string,
  facts: FactGroup,
  partials: Readonly<Record<string, string>> = {},
): { markdown: string; diagnostics: readonly Diagnostic[] } => {
  const { text, slots, diagnostics } = workshopFor(template, partials).render(scriptOf({ file: 'paper.hbs', text: template }), facts, undefined)
  return { markdown: diagnostics.length > 0 ? '' : numberParagraphs(tidy(fill(text, slots))), diagnostics }
}

const facts: Facts = {
  title: 'A paper',
  type: 'Paper',
  council: 'Northmoor Council',
  forum: 'Schools’ Forum',
  language: 'en-GB',
  date: '2026-01-15',
  meeting: 'Thursday 15 January 2026',
  data: { name: 'paper.yaml', text: '' },
}

/** What parsing says of some Markdown; a fault's place is the words it looked for. */
export const read = (body: string): { document: Document | undefined; diagnostics: readonly Diagnostic[] } => {
  const { value, diagnostics } = parse({ facts, body, markdown: body }, words => ({ file: 'bid.yaml', path: [], find: words }))
  return { document: value, diagnostics }
}

/** The document of some Markdown that must be right. */
export const documentOf = (body: string): Document => {
  const { document, diagnostics } = read(body)
  if (!document) throw new Bug(JSON.stringify(diagnostics))
  return document
}

const cells = (row: readonly (readonly Inline[])[]): readonly string[] => row.map(plainText)

const blockLines = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [plainText(block.inlines)]
    case 'list':
      return block.items.flatMap(linesOf)
    case 'facts':
      return block.rows.flatMap(row => [plainText(row.term), plainText(row.value)])
    case 'table':
      return [...cells(block.head), ...block.rows.flatMap(cells), ...(block.caption ? [plainText(block.caption)] : [])]
    case 'figure':
      return [block.alt, ...(block.caption === undefined ? [] : [block.caption])]
    case 'quote':
    case 'panel':
      return linesOf(block.blocks)
    case 'code':
      return block.lines
    case 'divider':
      return []
  }
}

/** The words of blocks in reading order, a line for each paragraph, term, value and cell. */
export const linesOf = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(blockLines)

/** Whether a document has an inline of a kind anywhere. */
export const hasInline = (blocks: readonly Block[], kind: Inline['kind']): boolean => JSON.stringify(blocks).includes(`{"kind":"${kind}"`)
