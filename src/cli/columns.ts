/** Answers for a comparison as a terminal shows it: tables in columns, figures to the right. Nothing in a value can steer the terminal. */
import type { Comparison, ComparisonPart } from '../compose/comparison.ts'

/** Columns that a cell takes at most; what is longer goes on below. */
const widest = 44

const printable = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '�')

const widthOf = (text: string): number => [...text].length

/** A text in lines no longer than the widest, broken at blanks where there are any. */
const wrapped = (text: string): readonly string[] => {
  const lines: string[] = ['']
  for (const word of printable(text).split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last === '') lines[lines.length - 1] = word
    else if (widthOf(last) + 1 + widthOf(word) <= widest) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const tableOf = ({ heading, head, rows, figures }: ComparisonPart, bold: (text: string) => string): string => {
  const all = [head, ...rows].map(row => row.map(wrapped))
  const widths = head.map((_, c) => Math.max(...all.map(row => Math.max(...(row[c] ?? ['']).map(widthOf)))))
  const print = (cells: readonly (readonly string[])[]): readonly string[] =>
    Array.from({ length: Math.max(...cells.map(lines => lines.length)) }, (_, i) =>
      cells
        .map((lines, c) => {
          const blanks = ' '.repeat((widths[c] ?? 0) - widthOf(lines[i] ?? ''))
          return figures && c > 0 ? blanks + (lines[i] ?? '') : (lines[i] ?? '') + blanks
        })
        .join('  ')
        .trimEnd(),
    )
  return [bold(heading), ...all.flatMap(print).map(line => `  ${line}`), ''].join('\n')
}

/** The comparison as lines of text. */
export const columns = ({ title, before, after, parts }: Comparison, colour: boolean): string => {
  const bold = (text: string): string => (colour ? `\u001b[1m${text}\u001b[0m` : text)
  const head = [bold(printable(title)), `  before: ${printable(before)}`, `  after:  ${printable(after)}`, '']
  return [...head, ...(parts.length > 0 ? parts.map(part => tableOf(part, bold)) : ['Nothing has changed.\n'])].join('\n')
}
