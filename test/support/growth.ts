/** Whether work grows with its size and no faster: a ratio, so that a slow or busy machine changes nothing. */
import { expect } from 'vitest'

const least = (work: () => void): number =>
  Math.min(
    ...[0, 1].map(() => {
      const before = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }),
  )

/** Milliseconds of noise, from which a ratio is told. */
const noise = 150

/**
 * Work of four times the size takes at most nine times as long; work that grows by the square of its size takes sixteen times.
 * @param prepare Makes the work of a size, outside of what is measured.
 */
export const growsWithItsSize = (size: number, prepare: (size: number) => () => void): void => {
  const quarter = least(prepare(Math.floor(size / 4)))
  expect(least(prepare(size)), `${size} against ${Math.floor(size / 4)}`).toBeLessThan(9 * quarter + noise)
}
