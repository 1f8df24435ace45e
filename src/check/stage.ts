/** Answers for what may still be open while a paper is a draft: the faults of rules that count only once it is published. */
import type { Diagnostic, Stage } from '../base/diagnostic.ts'
import { rules } from './rules/index.ts'

/** What may be left open, `field/open` as it is read and the rest as rules say. */
const later: ReadonlySet<string> = new Set(['field/open', ...rules.filter(rule => rule.stage === 'publish').map(rule => rule.code)])

/** The faults that count at a stage. */
export const atStage = (stage: Stage, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  stage === 'publish' ? diagnostics : diagnostics.filter(({ code }) => !later.has(code))
