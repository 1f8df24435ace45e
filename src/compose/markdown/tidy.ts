/**
 * Answers for Markdown that reads well as text: no blanks at line ends, one blank line between blocks, tables in columns.
 * Must never touch code, nor change what the Markdown means.
 */

const apart = /^(#{1,6}\s|<!-- \/?[a-z]+ -->$)/
const ruler = /^\s*\|?(\s*:?-+:?\s*\|)+(\s*:?-+:?\s*)?$/
const isRow = (line: string | undefined): line is string => line !== undefined && /^\s*\|.*\|$/.test(line)

/** The cells of a row; a `|` behind a backslash belongs to its cell. */
const cellsOf = (row: string): readonly string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<=(?<!\\)(?:\\\\)*)\|/)
    .map(cell => cell.trim())

const widthOf = (text: string): number => [...text].length

const pad = (text: string, width: number, right: boolean): string => {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)))
  return right ? blanks + text : text + blanks
}

/** A table's lines in columns; columns of figures are set to the right if nobody said otherwise. */
const alignTable = (lines: readonly string[]): readonly string[] => {
  const indent = /^\s*/.exec(lines[0] ?? '')?.[0] ?? ''
  const rows = lines.map(cellsOf)
  const [head = [], marks = [], ...body] = rows
  const count = head.length
  if (marks.length !== count) return lines
  const columns = head.map((_, c) => {
    const mark = marks[c] ?? ''
    const filled = body.map(row => row[c] ?? '').filter(cell => cell !== '')
    const figures = mark.replaceAll('-', '') === '' && c > 0 && filled.length > 0 && filled.every(cell => /^\**-?£?[\d,]+(\.\d+)?(k|m|bn|%)?\**$/.test(cell))
    const right = figures || /^-+:$/.test(mark)
    const width = Math.max(3, ...[head, ...body].map(row => widthOf(row[c] ?? '')))
    const rule = `${mark.startsWith(':') ? ':' : ''}${'-'.repeat(width)}`.slice(0, right || mark.endsWith(':') ? width - 1 : width)
    return { width, right, rule: right || mark.endsWith(':') ? `${rule}:` : rule }
  })
  const print = (cells: readonly string[]): string => `${indent}| ${columns.map(({ width, right }, c) => pad(cells[c] ?? '', width, right)).join(' | ')} |`
  return [print(head), `${indent}| ${columns.map(column => column.rule).join(' | ')} |`, ...body.map(print)]
}

/** Markdown with nothing superfluous; ends with one line end. */
export const tidy = (text: string): string => {
  const lines = text.split('\n').map(line => line.trimEnd())
  const out: string[] = []
  const push = (line: string): void => {
    if (line !== '' || (out.length > 0 && out.at(-1) !== '')) out.push(line)
  }
  let open: string | undefined
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const fence = /^[\s>]*(?:[-+*]\s+|\(?\w{1,9}[.)]\s+)*(`{3,}|~{3,})/.exec(line)?.[1]
    if (open !== undefined) {
      out.push(line)
      if (fence?.startsWith(open) && line.replace(/^[\s>]+/, '') === fence) open = undefined
    } else if (fence !== undefined) {
      open = fence
      push(line)
    } else if (isRow(line) && ruler.test(lines[i + 1] ?? '')) {
      const end = lines.findIndex((row, n) => n > i && !isRow(row))
      const table = lines.slice(i, end === -1 ? lines.length : end)
      push('')
      out.push(...alignTable(table), '')
      i += table.length - 1
    } else if (apart.test(line)) {
      push('')
      out.push(line, '')
    } else push(line)
  }
  while (out.at(-1) === '') out.pop()
  return `${out.join('\n')}\n`
}
