/** Answers for how wide the columns of a table are: as narrow as their words allow, as wide as there is room. */

/** What a column asks for: room for its widest word, and for its widest text in one line. */
export interface Wish {
  readonly least: number
  readonly most: number
  /** Takes room that nobody needs: text, not figures. */
  readonly grows: boolean
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** Room shared out evenly, except that no column gets more than its longest text needs: short texts stay in one line. */
const shared = (wishes: readonly Wish[], room: number): readonly number[] => {
  const widths = wishes.map(({ least }) => least)
  let spare = room - sum(widths)
  const byLack = wishes.map(({ least, most }, at) => ({ at, lack: most - least })).sort((a, b) => a.lack - b.lack)
  for (const [i, { at, lack }] of byLack.entries()) {
    const given = Math.min(lack, spare / (byLack.length - i))
    widths[at] = (widths[at] ?? 0) + given
    spare -= given
  }
  return widths
}

/** Room beyond what all texts need goes to the columns that grow, or to all if none does. */
const grown = (wishes: readonly Wish[], room: number): readonly number[] => {
  const spare = room - sum(wishes.map(({ most }) => most))
  const growing = wishes.filter(({ grows }) => grows)
  const takers = new Set(growing.length > 0 ? growing : wishes)
  return wishes.map(wish => wish.most + (takers.has(wish) ? spare / takers.size : 0))
}

/** The columns' widths, which fill the room; undefined if the widest words do not fit side by side. */
export const columnWidths = (wishes: readonly Wish[], room: number): readonly number[] | undefined => {
  if (sum(wishes.map(({ least }) => least)) > room) return undefined
  return sum(wishes.map(({ most }) => most)) <= room ? grown(wishes, room) : shared(wishes, room)
}
