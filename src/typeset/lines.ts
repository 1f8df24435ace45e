/** Answers for words as lines: where each line ends, and what it consists of. Words are never hyphenated, and never run over the edge. */
import type { FaceName } from '../fonts/fonts.ts'
import { partsOf } from './cut-word.ts'
import type { Job } from './job.ts'
import { type Hand, type Piece, textOf, type Word } from './words.ts'

/** A stretch of a line in one face; `x` from the start of the line. */
export interface Run {
  readonly hand: Hand
  readonly face: FaceName
  readonly x: number
  readonly text: string
  /** Without a space at its end. */
  readonly width: number
}

export interface Line {
  readonly runs: readonly Run[]
  readonly width: number
  readonly notes: readonly number[]
}

/** Sums of widths differ in their last digits. */
const tolerance = 0.01

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** A line under construction. */
interface Builder {
  readonly runs: Mutable<Run>[]
  x: number
}

/** Adds letters to the last run if it is of the same hand and face, else as a run of their own. */
const addPiece = ({ runs, ...at }: Builder, { hand, face, text, width }: Piece): number => {
  let run = runs.at(-1)
  if (run?.hand === hand && run.face === face) run.text += text
  else {
    run = { hand, face, x: at.x, text, width: 0 }
    runs.push(run)
  }
  run.width = at.x + width - run.x
  return at.x + width
}

/** One line of the words from one place up to another. */
const lineOf = (words: readonly Word[], from: number, to: number): Line => {
  const line: Builder = { runs: [], x: 0 }
  const notes: number[] = []
  for (let i = from; i < to; i++) {
    const { pieces, space, notes: own } = words[i] as Word
    for (const piece of pieces) line.x = addPiece(line, piece)
    if (space && i < to - 1) line.x = addPiece(line, { hand: space, face: space.face, text: ' ', width: space.space })
    notes.push(...own)
  }
  const last = line.runs.at(-1)
  if (last && words[to - 1]?.space && to < words.length) last.text += ' '
  return { runs: line.runs, width: line.x, notes }
}

/** The words with those cut that are too wide for a line; one that stays too wide is a fault. */
const fitted = (words: readonly Word[], width: number, job: Job): readonly Word[] => {
  if (words.every(word => word.width <= width + tolerance)) return words
  return words.flatMap(word => {
    if (word.width <= width + tolerance) return [word]
    const parts = partsOf(word, job)
    if (parts.some(part => part.width > width + tolerance)) tooLong(textOf(word), job)
    return parts
  })
}

/** Records that a word cannot be set. */
export const tooLong = (text: string, job: Job): void => {
  const letters = Array.from(text)
  const start = letters.slice(0, 24).join('')
  job.fault(text, start, {
    code: 'layout/too-long',
    message: `“${start}${letters.length > 24 ? '…' : ''}” is too long for its line: ${letters.length} characters without a space.`,
    hint: 'Put spaces into it, shorten it, or put it where there is more room.',
  })
}

/** Where the line that starts with this word ends: the place of the next line's first word. */
const lineEnd = (words: readonly Word[], from: number, width: number): number => {
  let x = 0
  let best = 0
  for (let i = from; i < words.length; i++) {
    const word = words[i] as Word
    x += word.width
    if (x > width + tolerance && i > from) return best > from ? best : i
    if (word.ends) return i + 1
    if (!word.glued) best = i + 1
    x += word.space?.space ?? 0
  }
  return words.length
}

/** Words as lines no wider than this; no words, no lines. */
export const linesOf = (words: readonly Word[], width: number, job: Job): readonly Line[] => {
  const fitting = fitted(words, width, job)
  const lines: Line[] = []
  for (let from = 0; from < fitting.length; ) {
    const to = lineEnd(fitting, from, width)
    lines.push(lineOf(fitting, from, to))
    from = to
  }
  return lines
}

/** Lines of about the same length, as few as there must be: for titles, whose last line should not be a single word. */
export const balancedLines = (words: readonly Word[], width: number, job: Job): readonly Line[] => {
  const lines = linesOf(words, width, job)
  if (lines.length < 2 || words.some(word => word.width > width)) return lines
  let [low, high] = [width / 2, width]
  for (let step = 0; step < 7; step++) {
    const middle = (low + high) / 2
    const fits = words.every(word => word.width <= middle) && linesOf(words, middle, job).length === lines.length
    if (fits) high = middle
    else low = middle
  }
  return linesOf(words, high, job)
}
