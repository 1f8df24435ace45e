/**
 * Answers for the lines of prose between two blank ones: which belong to one paragraph, list item or heading, each put on one line;
 * headings lowered; a blank line before a list, which Pandoc needs.
 */
import { containers } from './escape.ts'
import { settleInline } from './inline.ts'

export interface ParagraphSettings {
  /** The level of the heading that the prose stands under. */
  readonly level: number
  /** It stands in a list item, where a list needs no blank line before it. */
  readonly inItem: boolean
  /** What is done to text that is not code. */
  readonly rewrite: (text: string) => string
}

/** Lines that no inline mark can leave: a paragraph, an item, a heading, a row; empty for a blank line. */
type Group = readonly string[]

const blockStart = /^\s*(?:[-+*]\s|\(?(?:\d{1,9}|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)[.)]\s|#{1,6}\s|>|\|)/
/** The beginning of a list item. */
export const item = /^\s*(?:[-+*]|\(?\w{1,9}[.)])\s/
const firstItem = /^\s*(?:[-+*]|\(?[1aAiI][.)])\s/
const underline = /^ {0,3}(=+|-+)\s*$/
const ruler = /^[\s|:-]*-[\s|:-]*$/

/** Whether nothing can go on with a line: a heading or what underlines it, a row of a table, a line across the page. */
export const isClosed = (line: string): boolean => /^(#{1,6}(\s|$)|\|)/.test(line.replace(containers, '')) || /^\s*([-*_=][ \t]*){3,}$/.test(line)

const groupsOf = (lines: readonly string[], inItem: boolean): readonly Group[] => {
  const out: Group[] = []
  let inList = inItem
  for (const line of lines) {
    const last = out.at(-1)
    const [first = ''] = last ?? []
    const isText = first !== '' && !blockStart.test(first) && !isClosed(first)
    const under = underline.exec(line)?.[1]
    if (last && under && isText) out.splice(-1, 1, [], [`${under.startsWith('=') ? '#' : '##'} ${last.map(text => text.trim()).join(' ')}`], [])
    else if (first !== '' && last && !blockStart.test(line) && !isClosed(line) && !isClosed(first)) out.splice(-1, 1, [...last, line])
    else {
      if ((isText && !inList && firstItem.test(line)) || (/^\s*\|/.test(first) && /^table: /i.test(line))) out.push([])
      inList = item.test(line) || (inList && !/^(#|>|\||---|\*\*\*|___)/.test(line))
      out.push([line])
    }
  }
  return out
}

/** Two lines of a paragraph as one, unless two blanks or a backslash ask for a line break. */
const joined = (text: string, line: string): string => {
  if (/(?<!\\)(?:\\\\)*\\$/.test(text)) return `${text}\n${line}`
  return text.endsWith('  ') ? `${text.trimEnd()}\\\n${line}` : `${text.trimEnd()} ${line.trimStart()}`
}

/** A paragraph on one line, but for the breaks that were asked for; the rows of a table stay as they are. */
const onOneLine = (group: Group): string => (group.some((line, i) => i > 0 && ruler.test(line)) ? group.join('\n') : group.reduce(joined)).trimEnd()

/** A heading one level below the section for each `#`; one that would be too deep stays at the deepest. */
const lowered = (line: string, level: number): string => {
  const prefix = containers.exec(line)?.[0] ?? ''
  const match = /^(#{1,6})[ \t]+(.*)$/.exec(line.slice(prefix.length))
  return match ? `${prefix}${'#'.repeat(Math.min(6, level + (match[1]?.length ?? 1)))} ${match[2]?.trim()}` : line
}

/** The lines as they are printed. */
export const settleParagraphs = (lines: readonly string[], { level, inItem, rewrite }: ParagraphSettings): readonly string[] =>
  groupsOf(lines, inItem)
    .flatMap(group => (group.length === 0 ? [''] : settleInline(onOneLine(group), rewrite).split('\n')))
    .map(line => lowered(line, level))
