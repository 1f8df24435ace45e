/** Answers for what a helper is: a word of the template language, with examples that run. */
import type { Fact, FactGroup } from '../fact.ts'

/** How a helper was used, and what it may do. */
export interface Use {
  readonly params: readonly Fact[]
  /** A sign in the Markdown that stands for a fact until it is printed; empty for null. */
  slot(fact: Fact): string
  /** Of a block helper: what stands between its braces. */
  inner(): string
  /** Says that the template used it wrongly. */
  fault(message: string, hint: string): void
}

export interface Helper {
  readonly name: string
  readonly kind: 'block' | 'inline'
  /** What it is for, in one sentence. */
  readonly summary: string
  readonly examples: readonly { readonly template: string; readonly facts: FactGroup; readonly shows: string }[]
  run(use: Use): Fact
}
