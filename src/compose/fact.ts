/** Answers for what a template can be given: facts as plain data, every field of a record present, an absent one as null. */
import { isValue, type Value } from '../base/value.ts'

/** Markdown that we wrote ourselves, such as the label of a clause: printed as it is. It may hold slots. */
export interface Markdown {
  readonly kind: 'markdown'
  readonly markdown: string
}

/** One fact, or a group of them. */
export type Fact = string | number | boolean | null | Value | Markdown | readonly Fact[] | FactGroup

export interface FactGroup {
  readonly [name: string]: Fact
}

/** A group with more facts, each worked out when a template first asks for it: most papers ask for few. */
export const withLater = (facts: FactGroup, later: Readonly<Record<string, () => Fact>>): FactGroup => {
  const group = { ...facts }
  for (const [name, work] of Object.entries(later))
    Object.defineProperty(group, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = work()
        Object.defineProperty(group, name, { enumerable: true, value })
        return value
      },
    })
  return group
}

export const markdown = (text: string): Markdown => ({ kind: 'markdown', markdown: text })

/** Whether a fact is one value, not a group. */
export const isOne = (fact: Fact): fact is Value | Markdown =>
  isValue(fact) || (typeof fact === 'object' && fact !== null && 'kind' in fact && fact.kind === 'markdown')
