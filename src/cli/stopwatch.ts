/** Answers for how long each stage took, and for showing it. */
import { type Stage, stages, type Timed } from '../base/stages.ts'

/** Milliseconds by stage. */
export type Times = Readonly<Partial<Record<Stage, number>>>

export interface Stopwatch {
  readonly timed: Timed
  /** Adds what another thread measured. */
  add(times: Times): void
  times(): Times
}

export const openStopwatch = (now: () => number): Stopwatch => {
  const sums: Partial<Record<Stage, number>> = {}
  const add = (stage: Stage, milliseconds: number): void => {
    sums[stage] = (sums[stage] ?? 0) + milliseconds
  }
  return {
    timed: (stage, work) => {
      const begun = now()
      try {
        return work()
      } finally {
        add(stage, now() - begun)
      }
    },
    add: times => {
      for (const stage of stages) add(stage, times[stage] ?? 0)
    },
    times: () => ({ ...sums }),
  }
}

/** A line for each stage, those of all threads together, and one for the time that went by. */
export const timesText = (times: Times, all: number): string =>
  [...stages.map(stage => [stage, times[stage] ?? 0] as const), ['everything', all] as const]
    .map(([what, milliseconds]) => `${what.padEnd(12)}${milliseconds.toFixed(0).padStart(7)} ms\n`)
    .join('')
