/** Answers for the columns of a table: their widths from what is in them, and the space between them. */
import { columnWidths, type Wish } from './column-widths.ts'
import { partsOf } from './cut-word.ts'
import type { Job } from './job.ts'
import type { RowCell } from './row.ts'
import type { PreparedRow } from './table-rows.ts'
import type { Word } from './words.ts'

const widest = (words: readonly Word[]): number => words.reduce((most, word) => Math.max(most, word.width), 0)

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

/** What the columns ask for; `cut` lets words be cut where they may be. */
const wishes = (
  rows: readonly PreparedRow[],
  align: readonly RowCell['align'][],
  at: { readonly cut: boolean; readonly pad: number; readonly job: Job },
): readonly Wish[] =>
  align.map((side, i) => {
    const texts = rows.map(row => row.cells[i]?.wording.words ?? [])
    const least = Math.max(0, ...texts.map(words => widest(at.cut ? words.flatMap(word => partsOf(word, at.job)) : words)))
    return { least: least + 2 * at.pad, most: Math.max(least, ...texts.map(unbroken)) + 2 * at.pad + 0.1, grows: side === 'left' }
  })

export interface Grid {
  readonly widths: readonly number[]
  readonly pad: number
}

/** The columns, with less space between them and words cut only if it cannot be done otherwise. */
export const gridOf = (rows: readonly PreparedRow[], align: readonly RowCell['align'][], room: number, job: Job): Grid | undefined => {
  const { padX } = job.theme.table
  for (const { pad, cut } of [
    { pad: padX, cut: false },
    { pad: padX / 2, cut: false },
    { pad: padX / 2, cut: true },
  ]) {
    const widths = columnWidths(wishes(rows, align, { cut, pad, job }), room)
    if (widths) return { widths, pad }
  }
  return undefined
}
