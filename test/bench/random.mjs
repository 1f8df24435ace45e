/** Answers for chance that repeats: the same seed gives the same numbers on every machine. Never Math.random. */

/** Numbers from a seed (mulberry32), and what the generators of corpora ask of them. */
export const randomOf = seed => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  /** A whole number from `least` to `most`, both included. */
  const between = (least, most) => least + Math.floor(next() * (most - least + 1))
  const pick = list => list[Math.floor(next() * list.length)]
  return {
    between,
    pick,
    chance: share => next() < share,
    /** This many different entries of a list, in an order of their own. */
    some: (list, count) => {
      const left = [...list]
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(next() * left.length), 1)[0])
    },
    /** A sum in whole pounds that nobody rounded, as a number. */
    sum: (least, most) => between(least, most),
  }
}
