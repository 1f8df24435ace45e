/** Answers for what the stages are called, and for who may time them: the library has no clock, so whoever wants to know brings one. */

/** In the order in which a paper goes through them. */
export const stages = ['read', 'check', 'compose', 'parse', 'typeset', 'publish', 'write'] as const
export type Stage = (typeof stages)[number]

/** Does some work of a stage, and notes how long it took. */
export type Timed = <T>(stage: Stage, work: () => T) => T

export const untimed: Timed = (_, work) => work()
