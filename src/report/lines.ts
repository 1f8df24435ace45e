/** Answers for showing a line of a user's file on a terminal: tabs and wide letters take their room, and nothing in it can steer the terminal. */

/** A line ready to be printed, and where the marked stretch stands in it, in columns from 0. */
export interface Shown {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Columns of a line that are shown; of a longer one the part around the mark. */
const room = 100
/** Columns kept before the mark when a line is cut. */
const before = 30

const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const narrow = /[\p{Mn}\p{Me}\p{Cf}]/u

/** What a letter looks like, and how many columns it takes. */
const cell = (letter: string): { readonly text: string; readonly width: number } => {
  if (letter === '\t') return { text: '  ', width: 2 }
  if (/[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(letter)) return { text: '�', width: 1 }
  return { text: letter, width: narrow.test(letter) ? 0 : wide.test(letter) ? 2 : 1 }
}

/** A line with a stretch of it marked, given in UTF-16 units; cut around the mark if it is long. */
export const showLine = (line: string, mark: { readonly start: number; readonly end: number }): Shown => {
  const from = mark.start > room - before ? mark.start - before : 0
  const letters = line.slice(from, from + 3 * room)
  let [text, columns, start, end] = [from > 0 ? '…' : '', from > 0 ? 1 : 0, -1, -1]
  let at = from
  for (const letter of letters) {
    if (columns >= room) break
    const { text: looks, width } = cell(letter)
    if (start < 0 && at + letter.length > mark.start) start = columns
    if (at < mark.end) end = columns + width
    text += looks
    columns += width
    at += letter.length
  }
  const cut = at < line.length
  if (start < 0) start = columns
  return { text: (cut ? `${text}…` : text).trimEnd(), start, end: Math.max(end, start + 1) }
}
