/** Answers for running contestants side by side: in rounds A B C A B C …, so that a machine that slows down slows all of them. */
import { mkdirSync, rmSync } from 'node:fs'
import { timed, weighed } from './measure.mjs'

/** The middle value; of an even number of values, the mean of the two in the middle. */
export const median = values => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2
}

/** What a contestant writes to is empty before each round, unless it goes on from what is there. */
const clear = ({ out, keeps }) => {
  if (!out) return
  if (!keeps) rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
}

/**
 * Runs contestants: `{ name, title, command, out?, environment?, keeps?, before?, rounds? }`. `before(round)` is not measured; `rounds` are fewer than
 * the others’ for a contestant that takes very long. One more round weighs memory; where there is one round only, it does both.
 * Gives each contestant with `times` in milliseconds and `mebibytes`, or with `failed`.
 */
export const race = async (contestants, { rounds, tell }) => {
  const results = contestants.map(contestant => ({ ...contestant, times: [] }))
  const attempt = async (result, step) => {
    if (result.failed) return
    clear(result)
    try {
      await step(result)
    } catch (error) {
      result.failed = error.message
      tell(`${result.title} FAILED: ${error.message}`)
    }
  }
  const weigh = async result => {
    await result.before?.(rounds)
    return weighed(result.command, result.environment)
  }
  for (let round = 0; rounds > 1 && round < rounds; round++)
    for (const result of results) {
      if (round >= (result.rounds ?? rounds)) continue
      await attempt(result, async () => {
        await result.before?.(round)
        result.times.push(await timed(result.command, result.environment))
      })
      tell(`round ${round + 1} of ${rounds}: ${result.title} ${Math.round(result.times.at(-1) ?? 0)} ms`)
    }
  for (const result of results)
    await attempt(result, async () => {
      const { milliseconds, mebibytes } = await weigh(result)
      result.mebibytes = mebibytes
      if (rounds === 1) result.times.push(milliseconds)
      tell(`${result.title} ${Math.round(mebibytes)} MiB`)
    })
  return results
}

/** The median of the ratios of two contestants' times, round by round; NaN where one of them has none. */
export const ratio = (a, b) => median(a.times.slice(0, b.times.length).map((time, round) => time / b.times[round]))
