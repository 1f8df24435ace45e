/**
 * Answers for the paragraphs of a piece of Markdown that get a number where paragraphs are numbered: those that stand by themselves.
 * Lists, tables, quotations, headings, images, code and footnotes have none.
 */

const underline = /^ {0,3}(?:=+|-+)\s*$/
const ruler = /^(?=.*\|)[\s|:-]*-[\s|:-]*$/
const fence = /^\s*(?:(?:[-+*]|\d{1,9}[.)])\s+)*(`{3,}|~{3,})/
/** A heading, a quotation, a row, an image by itself, a comment, a footnote’s definition, a caption, a line across the page. */
const other = /^ {0,3}(?:#{1,6}(?:\s|$)|>|\||!\[[^\]]*\]\(.*\)\s*$|<!--|\[\^[^\]\s]+\]:|table: |(?:[-*_][ \t]*){3,}$)/i
/** What nothing can go on with. */
const closed = /^ {0,3}(?:#{1,6}(?:\s|$)|\||<!--|(?:[-*_][ \t]*){3,}$)/
const listItem = /^\s*(?:[-+*]|\d{1,9}[.)]|\(?(?:\d{1,9}|[A-Za-z]|[ivxlcdm]{1,7}|[IVXLCDM]{1,7})[.)])(?:\s|$)/
/** A link’s definition, which is not there in what is printed. */
const definition = /^ {0,3}\[[^\]^]+\]:\s/
const note = /^ {0,3}\[\^[^\]\s]+\]:/

/** Whether a line opens a list. */
export const opensList = (line: string): boolean => listItem.test(line)

const isHeadOf = (lines: readonly string[], at: number): boolean => {
  if (ruler.test(lines[at + 1] ?? '')) return true
  const end = lines.findIndex((line, i) => i > at && (line.trim() === '' || closed.test(line) || listItem.test(line) || underline.test(line)))
  return end !== -1 && underline.test(lines[end] ?? '')
}

/** The places of the lines that begin a paragraph of its own. */
export const paragraphStarts = (lines: readonly string[]): readonly number[] => {
  const starts: number[] = []
  let open: string | undefined
  // A list and a footnote go on over a blank line with lines that are indented. A footnote ends no list: it is printed elsewhere.
  let inList = false
  let inNote = false
  let unseen: number | undefined
  for (const [i, line] of lines.entries()) {
    const mark = fence.exec(line)?.[1]
    if (open !== undefined) {
      if (mark?.startsWith(open) && line.trim() === mark) open = undefined
      continue
    }
    if (line.trim() === '') continue
    const before = lines[i - 1] ?? ''
    const isFresh = before.trim() === '' || closed.test(before) || fence.test(before) || unseen === i - 1
    if (isFresh && definition.test(line)) {
      unseen = i
      inNote = false
      continue
    }
    if (note.test(line)) inNote = true
    else if (listItem.test(line)) inList = true
    else if (isFresh && !/^\s/.test(line)) inList = inNote = false
    if (mark !== undefined) open = mark
    else if (isFresh && !inList && !inNote && !other.test(line) && !isHeadOf(lines, i)) starts.push(i)
  }
  return starts
}
