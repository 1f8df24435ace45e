/** Answers for a table as HTML: header cells with their scope, in a frame that scrolls sideways on a narrow screen. */
import { type Cell, isTotal, plainText, type TableBlock } from '../../document/document.ts'
import { attribute } from './markup.ts'

interface Scope {
  /** Writes words, and the notes first referred to in them. */
  readonly write: (words: Cell) => string
  readonly at: string
  readonly heading?: string
}

/** A table with its frame. The frame can be reached by keyboard, so it has a name: the caption, or the heading above. */
export const table = ({ caption, align, head, rows }: TableBlock, { write, at, heading }: Scope): string => {
  const id = caption ? `caption_${at}` : undefined
  const cell = (words: Cell, column: number, scope?: 'col' | 'row'): string => {
    const side = align[column] ?? 'left'
    const tag = scope && plainText(words).trim() !== '' ? 'th' : 'td'
    const attributes = attribute('scope', tag === 'th' ? scope : undefined) + attribute('class', side === 'left' ? undefined : side)
    return `<${tag}${attributes}>${write(words)}</${tag}>`
  }
  const row = (cells: readonly Cell[]): string => {
    const inner = cells.map((words, column) => cell(words, column, column === 0 ? 'row' : undefined)).join(' ')
    return `<tr${attribute('class', isTotal(cells) ? 'total' : undefined)}>${inner}</tr>`
  }
  const title = caption ? `<caption${attribute('id', id)}>${write(caption)}</caption>\n` : ''
  const top = head.map((words, column) => cell(words, column, 'col')).join(' ')
  const frame = `<div class="frame" role="group" tabindex="0"${attribute('aria-labelledby', id ?? heading)}>`
  return `${frame}\n<table>\n${title}<thead>\n<tr>${top}</tr>\n</thead>\n<tbody>\n${rows.map(row).join('\n')}\n</tbody>\n</table>\n</div>`
}
