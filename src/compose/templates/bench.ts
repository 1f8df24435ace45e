/** Answers for what one rendering gathers, and for the two helpers behind every `{{…}}`: `fact` looks up, `print` prints. */
import type { Diagnostic } from '../../base/diagnostic.ts'
import { nearest } from '../../base/text.ts'
import type { HouseStyle } from '../../model/forum.ts'
import { type Fact, isOne } from '../fact.ts'
import { type Slot, slotSign } from '../markdown/fill.ts'
import { words } from '../words.ts'
import { type Spot, templateFault } from './script.ts'

export interface Bench {
  readonly slots: Slot[]
  readonly diagnostics: Diagnostic[]
  readonly style: HouseStyle | undefined
}

/** The words of the template at a place, without the braces. */
const said = ({ script, span }: Spot): string =>
  script.text
    .slice(span.start, span.end)
    .replace(/^\{\{~?[#&]?\s*|\s*~?\}\}$/g, '')
    .split(/\s/)[0] ?? ''

/** A fact of a group, or of a group in it; null all the way down once there is nothing, and a fault for a name that does not exist. */
export const lookUp = (bench: Bench, facts: Fact, names: readonly string[], spot: Spot): Fact => {
  let at = facts
  for (const name of names) {
    if (at === null) return null
    if (typeof at !== 'object' || isOne(at) || !Object.hasOwn(at, name)) {
      const known = typeof at !== 'object' || isOne(at) || Array.isArray(at) ? [] : Object.keys(at)
      const meant = nearest(name, known)
      const hint = meant ? `Did you mean ${meant}?` : known.length > 0 ? `There are ${[...known].sort().join(', ')}.` : 'Nothing can be named within this fact.'
      bench.diagnostics.push(templateFault(spot, 'unknown-fact', { message: `There is no fact “${name}” in “${said(spot)}”.`, hint }))
      return ''
    }
    at = (at as Readonly<Record<string, Fact>>)[name] ?? null
  }
  return at
}

const slotFor = (fact: Exclude<Fact, null>, style: HouseStyle | undefined): Slot | undefined => {
  if (typeof fact === 'string') return fact
  if (typeof fact === 'number') return String(fact)
  if (typeof fact !== 'object' || !isOne(fact) || fact.kind === 'markdown') return undefined
  return fact.kind === 'prose' ? fact : words(fact, style)
}

/** What stands for a fact in the rendered text; nothing for null. */
export const slotOf = (bench: Bench, fact: Fact, spot: Spot): string => {
  if (fact === null) return ''
  if (typeof fact === 'object' && isOne(fact) && fact.kind === 'markdown') return fact.markdown
  const slot = slotFor(fact, bench.style)
  if (slot !== undefined) return slotSign(bench.slots.push(slot) - 1)
  const message = `“${said(spot)}” is not one fact that can be printed.`
  bench.diagnostics.push(templateFault(spot, 'not-printable', { message, hint: 'Name a fact in it, or go through it with {{#each}}.' }))
  return ''
}

/** Prints a fact, which must be there. */
export const print = (bench: Bench, fact: Fact, spot: Spot): string => {
  const name = said(spot)
  if (fact === null)
    bench.diagnostics.push(
      templateFault(spot, 'absent-fact', {
        message: `“${name}” is not given here, so there is nothing to print.`,
        hint: `Put {{#if ${name}}}…{{/if}} round it.`,
      }),
    )
  return slotOf(bench, fact, spot)
}
