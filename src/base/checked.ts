/** Answers for how stages are chained: every fault is kept, and the chain stops at the first stage that hands nothing on. */
import type { Diagnostic } from './diagnostic.ts'

/** What a stage hands on, if it could, and every fault it found. */
export interface Checked<T> {
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
}

export const good = <T>(value: T, diagnostics: readonly Diagnostic[] = []): Checked<T> => ({ value, diagnostics })

export const bad = (...diagnostics: readonly Diagnostic[]): Checked<never> => ({ diagnostics })

/** Stages in a row. */
export interface Chain<T> {
  /** Goes on with what a stage makes of what there is. */
  next<U>(stage: (value: T) => Checked<U>): Chain<U>
  /** Keeps what there is, and adds what a stage makes of it under a name. */
  add<K extends string, U>(name: K, stage: (value: T) => Checked<U>): Chain<T & { readonly [key in K]: U }>
  /** What came out, with the faults of every stage in order. */
  end(): Checked<T>
}

/** Starts a chain of stages; see `make.ts`. */
export const start = <T>(checked: Checked<T>): Chain<T> => {
  const next = <U>(stage: (value: T) => Checked<U>): Chain<U> => {
    if (checked.value === undefined) return start<U>({ diagnostics: checked.diagnostics })
    const after = stage(checked.value)
    return start({ ...after, diagnostics: [...checked.diagnostics, ...after.diagnostics] })
  }
  return {
    next,
    add: <K extends string, U>(name: K, stage: (value: T) => Checked<U>) =>
      next(value => {
        const { value: added, diagnostics } = stage(value)
        return added === undefined ? { diagnostics } : { value: { ...value, [name]: added } as T & { readonly [key in K]: U }, diagnostics }
      }),
    end: () => checked,
  }
}
