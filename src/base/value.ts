/** Answers for the kinds of value that a field of a record can hold, besides plain one-line text. */
import type { Day, LooseDate, Time } from './dates.ts'
import type { Money } from './money.ts'
import type { Count, Fte, Percent } from './numbers.ts'
import type { Year } from './years.ts'

/** Text that the officer wrote as Markdown, and that keeps its Markdown; every other text is shown letter by letter. */
export interface Prose {
  readonly kind: 'prose'
  readonly markdown: string
}

/** Who may see a thing, and if not everybody, on what ground. */
export interface Access {
  readonly kind: 'access'
  readonly level: 'public' | 'exempt' | 'confidential'
  /** The ground in law, or the reason; of everything but `public`. */
  readonly ground?: string
}

export type Value = Money | Year | LooseDate | Day | Time | Fte | Count | Percent | Access | Prose

const kinds: Readonly<Record<Value['kind'], true>> = {
  money: true,
  year: true,
  day: true,
  month: true,
  months: true,
  term: true,
  next: true,
  tbc: true,
  time: true,
  fte: true,
  count: true,
  percent: true,
  access: true,
  prose: true,
}

/** Whether a thing is one value, not a group of fields that happens to have one called `kind`. */
export const isValue = (thing: unknown): thing is Value =>
  typeof thing === 'object' && thing !== null && 'kind' in thing && Object.hasOwn(kinds, String(thing.kind))
