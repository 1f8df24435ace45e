/** Answers for the block at the head of a Markdown file: the paper's facts, for programs and for whoever files it. */

import type { Facts } from '../document/facts.ts'
import type { HouseStyle } from '../model/forum.ts'
import { type FactGroup, isOne } from './fact.ts'
import { words } from './words.ts'

/** The facts as YAML, each in quotes as JSON writes them, between two lines of hyphens. */
export const frontMatter = (facts: Facts, context: FactGroup, style: HouseStyle | undefined): string => {
  const bid = context.bid as FactGroup | null
  const printed = (name: string, of: FactGroup | null | undefined = bid): string | undefined => {
    const fact = of?.[name] ?? null
    return typeof fact === 'object' && fact !== null && isOne(fact) && fact.kind !== 'markdown' ? words(fact, style) : undefined
  }
  const decision = bid?.decision as FactGroup | null | undefined
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['title', facts.title],
    ['type', facts.type],
    ['label', facts.label],
    ['state', facts.state],
    ['council', facts.council],
    ['forum', facts.forum],
    ['meeting', facts.meeting],
    ['date', facts.date],
    ['year', printed('year')],
    ['requested', printed('requested')],
    ['decision', decision ? String(decision.outcome) : undefined],
    ['agreed', decision?.outcome === 'agreed' ? printed('amount', decision) : undefined],
  ]
  return ['---', ...lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`])), '---', ''].join('\n')
}
