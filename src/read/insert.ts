/** Answers for adding lines to a YAML file that somebody else wrote: whole lines go between those that are there, and every byte of those stays. */

/** Lines to be added, as they are to stand, before the line at a place, counted from 0; past the last line they come at the end. */
export interface Insertion {
  readonly before: number
  readonly lines: readonly string[]
}

/** The text with the lines added, with the line ends that it has already; insertions at one place keep their order. */
export const insertLines = (text: string, insertions: readonly Insertion[]): string => {
  const lines = text.match(/[^\n\r]*(?:\r\n|\r|\n)|[^\n\r]+$/g) ?? []
  const [end = '\n'] = /\r\n|\r|\n/.exec(text) ?? []
  const out: string[] = []
  for (let i = 0; i <= lines.length; i++) {
    const added = insertions.filter(({ before }) => before === i || (i === lines.length && before > i)).flatMap(one => one.lines)
    const above = out.at(-1)
    if (added.length > 0 && above !== undefined && !/[\r\n]$/.test(above)) out.push(end)
    out.push(...added.map(line => line + end), ...lines.slice(i, i + 1))
  }
  return out.join('')
}
