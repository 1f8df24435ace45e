/** Answers for the lines of a text: which one a place is on, and how it reads. */

export interface Lines {
  /** Line of an offset, from 0. */
  of(offset: number): number
  /** A line without its end; empty if there is no such line. */
  text(line: number): string
  /** Offset of a line's first character. */
  start(line: number): number
  /** Offset of the end of the line that an offset is on. */
  endAt(offset: number): number
}

export const linesOf = (text: string): Lines => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const start = (line: number): number => starts[line] ?? text.length
  const of = (offset: number): number => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (start(middle) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  const end = (line: number): number => (line + 1 < starts.length ? start(line + 1) - 1 : text.length)
  return { of, start, text: line => (line < 0 ? '' : text.slice(start(line), end(line))), endAt: offset => end(of(offset)) }
}
