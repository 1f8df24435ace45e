/** Answers for how wide the columns of a table are: as narrow as their words allow, as wide as there is room. */

/** What a column asks for: room for its widest word, and for its widest text in one line. */
export interface Wish {
  readonly least: number
  readonly most: number
  /** How much there is in its cells, as the width of one line. */
  readonly text: number
  /** Takes room that nobody needs: text, not figures. */
  readonly grows: boolean
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

const between = (least: number, width: number, most: number): number => Math.max(least, Math.min(width, most))

/**
 * Room shared out by how much text there is, so that the rows are low: by the square root of it, since a column of twice the width holds
 * twice the text in a line. No column gets more than its longest text needs, and one that needs less than an even share gets all of that.
 */
const shared = (wishes: readonly Wish[], room: number): readonly number[] => {
  const even = room / wishes.length
  const generous = wishes.map(({ least, most }) => (most <= even ? most : least))
  const floors = sum(generous) <= room ? generous : wishes.map(({ least }) => least)
  const at = (scale: number): readonly number[] => wishes.map(({ most, text }, i) => between(floors[i] ?? 0, scale * Math.sqrt(text), most))
  let [low, high] = [0, room]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (sum(at(middle)) <= room) low = middle
    else high = middle
  }
  return at(low)
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
