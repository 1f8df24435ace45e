/** Answers for the columns of a table: their widths from what is in them, and the space between them. */
import { columnWidths, type Wish } from './column-widths.ts'
import { partsOf } from './cut-word.ts'
import type { Job } from './job.ts'
import type { RowCell } from './row.ts'
import type { PreparedRow } from './table-rows.ts'
import type { Word } from './words.ts'

const widest = (words: readonly Word[]): number => words.reduce((most, word) => Math.max(most, word.width), 0)

/** The width of the widest words that should stay on one line, as in `7 per cent`. */
const widestGroup = (words: readonly Word[]): number => {
  let most = 0
  let x = 0
  for (const word of words) {
    most = Math.max(most, x + word.width)
    x = word.glued && !word.ends ? x + word.width + (word.space?.space ?? 0) : 0
  }
  return most
}

/** The width of a text in one line. */
const lengthOf = (words: readonly Word[]): number => words.reduce((sum, word) => sum + word.width + (word.space?.space ?? 0), 0)

/** The width of the longest stretch that the writer did not break. */
const unbroken = (words: readonly Word[]): number => {
  let most = 0
  let x = 0
  for (const word of words) {
    most = Math.max(most, x + word.width)
    x = word.ends ? 0 : x + word.width + (word.space?.space ?? 0)
  }
  return most
}

/** How words may be parted to make a column narrower. */
type Parting = 'groups' | 'words' | 'letters'

const leastOf = (words: readonly Word[], parting: Parting, job: Job): number => {
  if (parting === 'groups') return widestGroup(words)
  return widest(parting === 'words' ? words : words.flatMap(word => partsOf(word, job)))
}

/** How much the texts of a column make its rows high: their mean length, in which long ones count for more, as the longest of a row makes its height. */
const weightOf = (lengths: readonly number[]): number => {
  const all = lengths.reduce((sum, length) => sum + length, 0)
  return all === 0 ? 0 : lengths.reduce((sum, length) => sum + length * length, 0) / all
}

/** What the columns ask for. */
const wishes = (
  rows: readonly PreparedRow[],
  align: readonly RowCell['align'][],
  at: { readonly parting: Parting; readonly pad: number; readonly job: Job },
): readonly Wish[] =>
  align.map((side, i) => {
    const texts = rows.map(row => row.cells[i]?.wording.words ?? [])
    const least = Math.max(0, ...texts.map(words => leastOf(words, at.parting, at.job)))
    return {
      least: least + 2 * at.pad,
      most: Math.max(least, ...texts.map(unbroken)) + 2 * at.pad + 0.1,
      text: weightOf(texts.map(lengthOf)),
      grows: side === 'left',
    }
  })

export interface Grid {
  readonly widths: readonly number[]
  readonly pad: number
}

/** The columns, with less space between them, words parted that belong together, and words cut only if it cannot be done otherwise. */
export const gridOf = (rows: readonly PreparedRow[], align: readonly RowCell['align'][], room: number, job: Job): Grid | undefined => {
  const { padX } = job.theme.table
  const ways: readonly { readonly pad: number; readonly parting: Parting }[] = [
    { pad: padX, parting: 'groups' },
    { pad: padX / 2, parting: 'groups' },
    { pad: padX / 2, parting: 'words' },
    { pad: padX / 2, parting: 'letters' },
  ]
  for (const { pad, parting } of ways) {
    const widths = columnWidths(wishes(rows, align, { parting, pad, job }), room)
    if (widths) return { widths, pad }
  }
  return undefined
}
