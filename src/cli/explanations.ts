/** Answers for the list of every code that a fault can have, from all stages, sorted: for `explain` and the docs. */
import type { Explanation } from '../base/diagnostic.ts'
import { faults as allowing, rules } from '../check/index.ts'
import { faults as composing } from '../compose/faults.ts'
import { faults as parsing } from '../parse/faults.ts'
import { faults as reading } from '../read/index.ts'
import { faults as typesetting } from '../typeset/faults.ts'

export const explanations: readonly Explanation[] = [...reading, ...allowing, ...rules, ...composing, ...parsing, ...typesetting].sort((a, b) =>
  a.code < b.code ? -1 : 1,
)
