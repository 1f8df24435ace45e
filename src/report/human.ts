/** Answers for faults as a person reads them: what, where, the lines concerned, and what to do. */
import type { Diagnostic, Severity } from '../base/diagnostic.ts'
import { showLine } from './lines.ts'
import type { Stretch } from './place.ts'
import type { Faults, Style } from './style.ts'

type Paint = (text: string, colour: keyof typeof codes) => string

const codes = { red: 31, yellow: 33, cyan: 36, blue: 34, bold: 1, dim: 2 } as const
const colours: Readonly<Record<Severity, keyof typeof codes>> = { error: 'red', warning: 'yellow', advice: 'cyan' }

/** A line to show, the stretch of it that is meant, and what is said about it. */
interface Note {
  readonly at: Stretch
  readonly words: string
  readonly main: boolean
}

/** Each fault as a block of lines, with a blank line between; empty if there are none. */
export const human = (faults: Faults, style: Style): string => {
  const paint: Paint = (text, colour) => (style.colour && text !== '' ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text)
  return faults
    .map(({ diagnostic, at, related }) =>
      block(diagnostic, [{ at, words: diagnostic.message, main: true }, ...related.map(note => ({ at: note.at, words: note.message, main: false }))], {
        style,
        paint,
      }),
    )
    .join('\n')
}

interface Ink {
  readonly style: Style
  readonly paint: Paint
}

const block = (diagnostic: Diagnostic, notes: readonly Note[], { style, paint }: Ink): string => {
  const colour = colours[diagnostic.severity]
  const [main] = notes
  const files = [...new Set(notes.map(note => note.at.file))]
  const frames = files.map(file => {
    const own = notes.filter(note => note.at.file === file)
    const first = own.find(note => note.main) ?? own[0]
    const { line, column } = first?.at.from ?? { line: 1, column: 1 }
    return [`  ${paint(`${style.relative(file)}:${line}:${column}`, 'dim')}`, '', ...frame(own, colour, paint)].join('\n')
  })
  const bare = main?.at.line === undefined ? [`  ${printable(diagnostic.message)}`, ''] : []
  const help = diagnostic.hint === undefined ? [] : [`  ${paint('help:', 'bold')} ${printable(diagnostic.hint)}`, '']
  return [`${paint(diagnostic.severity, colour)} ${paint(diagnostic.code, 'bold')}`, frames.join('\n'), ...bare, ...help].join('\n')
}

/** Signs of a mark behind which words still fit on the line. */
const longMark = 40

/** The lines of one file, in order, each with what is said about it below; what a line says itself is not said again. */
const frame = (notes: readonly Note[], colour: keyof typeof codes, paint: Paint): readonly string[] => {
  const shown = notes.filter(note => note.at.line !== undefined).toSorted((a, b) => a.at.from.line - b.at.from.line || a.at.from.column - b.at.from.column)
  if (shown.length === 0) return []
  const gutter = Math.max(...shown.map(note => String(note.at.from.line).length + 1), 3)
  let last = 0
  const rows = shown.flatMap(note => {
    const { from, to, line = '' } = note.at
    const view = showLine(line, { start: from.column - 1, end: to.line > from.line ? line.trimEnd().length : to.column - 1 })
    const number = paint(`${String(from.line).padStart(gutter)} │`, 'blue')
    const mark = (note.main ? '^' : '-').repeat(view.end - view.start)
    const words = printable(note.words)
    // Behind a long mark the words would run over the edge of the terminal.
    const remarks = mark.length > longMark ? [mark, words] : [`${mark} ${words}`]
    const marks = remarks.map(remark => `${paint(`${' '.repeat(gutter)} │`, 'blue')} ${' '.repeat(view.start)}${paint(remark, note.main ? colour : 'blue')}`)
    const rows = [...(from.line === last ? [] : [`${number} ${view.text}`.trimEnd()]), ...(note.main || !line.includes(note.words) ? marks : [])]
    last = from.line
    return rows
  })
  return [...rows, '']
}

/** Words as they may stand on a terminal: nothing in a quoted value can steer it. */
const printable = (words: string): string => words.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '�')
