/** Answers for Markdown that nobody can read on paper, and that would keep the parser busy: nested too deep. */
import { type Block, type Inline, plainText } from '../document/document.ts'

/** Lists within lists that a page still has room for. */
const mostLists = 6
/** Quotes and list items that one line may open or carry on. */
const mostMarks = 24
/** Brackets that one paragraph may open: marked's time grows with their square. */
const mostBrackets = 2000
/** Strong in emphasis in a link, and so on. */
const mostInlines = 12

/** A line that opens too much, if there is one: found before parsing, so that nothing overflows. */
export const crowdedLine = (markdown: string): string | undefined =>
  markdown.split('\n').find(line => {
    const marks = /^(?:[ \t]{0,12}(?:>|[-+*](?=[ \t]|$)|\(?\w{1,9}[.)](?=[ \t]|$)))+/.exec(line)?.[0] ?? ''
    return (marks.match(/[>\-+*.)]/g) ?? []).length > mostMarks || line.split('[').length > mostBrackets
  })

const isTangled = (inlines: readonly Inline[], left = mostInlines): boolean =>
  inlines.some(inline => 'inlines' in inline && (left === 0 || isTangled(inline.inlines, left - 1)))

const firstWords = (blocks: readonly Block[]): string => {
  const text = blocks.find(block => block.kind === 'paragraph')
  return text ? plainText(text.inlines).slice(0, 40) : ''
}

const depth = (block: Block, lists: number): string | undefined => {
  switch (block.kind) {
    case 'list':
      return lists === mostLists ? firstWords(block.items[0] ?? []) : block.items.map(item => deepWords(item, lists + 1)).find(words => words !== undefined)
    case 'quote':
    case 'panel':
      return deepWords(block.blocks, lists)
    case 'paragraph':
    case 'heading':
      return isTangled(block.inlines) ? plainText(block.inlines).split(' ')[0] : undefined
    default:
      return undefined
  }
}

/** The first words that stand in lists more than six deep, or in marks more than twelve; undefined if none do. */
export const deepWords = (blocks: readonly Block[], lists = 0): string | undefined =>
  blocks.map(block => depth(block, lists)).find(words => words !== undefined)

/** Lines that begin no list, quote or heading, without the signs that links, images, notes, code, tables and comments are made of. */
const bareLines = /^(?:(?![ \t]*(?:[-+*]|\(?\w{1,9}[.)])(?:\s|$))[^~[\]<>|#`\\@\n]*(?:\n|$))*$/
const address = /:\/\/|www\./i
/** Stars and lines that cannot come to marks nested too deep. */
const fewStars = /^(?:[^*_]*[*_]){0,20}[^*_]*$/

/** Whether a text is words alone, some of them bold perhaps: then there is nothing in its Markdown that could be wrong. */
export const isBare = (markdown: string): boolean => bareLines.test(markdown) && !address.test(markdown) && fewStars.test(markdown)
