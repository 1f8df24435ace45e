/**
 * Answers for lettered items that every reader of Markdown shows alike. GitHub knows no lettered lists: what stands four blanks in below a blank line is code there.
 * So a plain paragraph in such an item is joined to the one above by a line break, and an item in it follows its parent at once.
 */

const label = /^( *)((?:\([A-Za-z0-9]{1,5}\)|[A-Za-z]{1,5}[.)])) +(?=\S)/
/** What begins something else than a plain paragraph. */
const block = /^ *(?:[-+*>|#]|\d{1,9}[.)] |`{3}|~{3}|<!--|Table: )/

const indentOf = (line: string): number => line.length - line.trimStart().length

/** The column where the text of a line begins, behind its label if it has one. */
const textAt = (line: string): number => label.exec(line)?.[0].length ?? indentOf(line)

/** Whether a line stands in a lettered item, at the column of the item's text. */
const isInItem = (above: readonly string[], column: number): boolean => {
  const opener = above.findLast(line => line !== '' && (label.test(line) ? textAt(line) <= column : indentOf(line) < column))
  return opener !== undefined && label.test(opener) && textAt(opener) === column
}

/** The Markdown, with nothing in a lettered item that GitHub would take for code. */
export const joinLettered = (markdown: string): string => {
  const out: string[] = []
  let open: string | undefined
  for (const line of markdown.split('\n')) {
    const fence = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    const wasOpen = open !== undefined
    if (fence !== undefined) open = open === undefined ? fence : fence.startsWith(open) ? undefined : open
    const before = out.at(-2) ?? ''
    const deep = indentOf(line) >= 4 && out.at(-1) === '' && before !== '' && !wasOpen && !block.test(line)
    if (deep && !block.test(before) && isInItem(out, indentOf(line)) && textAt(before) === indentOf(line)) {
      out.pop()
      if (!label.test(line)) out.splice(-1, 1, `${before.replace(/\\$/, '')}\\`)
    }
    out.push(line)
  }
  return out.join('\n')
}
