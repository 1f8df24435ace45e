/** Answers for the facts of a resolution: the words before it, its clauses as they read on from them, how it was taken, and what became of it later. */
import { ratifiedBy, ratifiedIn } from '../../history/ratifications.ts'
import type { ItemAt } from '../../model/agenda.ts'
import { type Resolution, resolution as resolutionSchema } from '../../model/meeting.ts'
import type { FactGroup } from '../fact.ts'
import { clauseFacts, withoutLabels } from './clauses.ts'
import { completeRecord } from './complete.ts'
import { isSole } from './labels.ts'
import { pointerFacts } from './pointers.ts'
import type { Surroundings } from './surroundings.ts'
import { voteFacts } from './votes.ts'

const defaultResolved = 'RESOLVED:'

/** Whether clauses read on from the words before them, as behind “Resolved that”. */
const readsOn = (form: string): boolean => /\bthat$/i.test(form)

/** A clause behind “that” does not say it again. */
const readingOn = (clauses: readonly FactGroup[]): readonly FactGroup[] =>
  clauses.map(clause => {
    const text = clause.text as { readonly kind: 'prose'; readonly markdown: string }
    return { ...clause, text: { ...text, markdown: text.markdown.replace(/^that\s+/i, '') } }
  })

/** The clauses of a resolution; of one that has none and ratifies an earlier one, that one's. */
const clausesFor = ({ records }: Surroundings, at: ItemAt, resolution: Resolution): Resolution['clauses'] =>
  resolution.clauses ?? (resolution.resolves ? undefined : ratifiedIn(records, at.item)?.item?.resolution?.clauses)

/** The facts of an item's resolution; null without one. */
export const resolutionFacts = (around: Surroundings, at: ItemAt): FactGroup | null => {
  const { records, folder, forum } = around
  const { resolution } = at.item
  if (!resolution) return null
  const style = forum.house_style
  const resolved = resolution.form ?? style?.resolved ?? defaultResolved
  const clauses = clausesFor(around, at, resolution)
  const isOnly = isSole({ ...resolution, clauses }, style)
  const labelled = clauseFacts(around, clauses ?? [])
  const worded = readsOn(resolved) ? readingOn(labelled) : labelled
  return {
    ...completeRecord(resolutionSchema, resolution),
    resolved,
    reads_on: readsOn(resolved),
    run_on: isOnly && (readsOn(resolved) || /[:–—-]$/.test(resolved)),
    clauses: isOnly ? withoutLabels(worded) : worded,
    resolves: pointerFacts(around, resolution.resolves),
    vote: voteFacts(around, resolution.vote),
    ratifies: ratifiedIn(records, at.item)?.held.meeting.date ?? null,
    ratified: ratifiedBy(records, folder, at.item)?.meeting.date ?? null,
  }
}
