/**
 * Answers for what is wrong with records and documents: runs every rule on everything it looks at, and gathers what they find.
 * This is the one place that knows what cannot be checked because something else could not be read.
 */
import { type Checked, good } from '../base/checked.ts'
import type { Diagnostic, Place } from '../base/diagnostic.ts'
import type { Locate } from '../base/locate.ts'
import type { Document, Passage } from '../document/document.ts'
import { itemsOf } from '../model/agenda.ts'
import { type Memory, noMemory } from '../model/memory.ts'
import { touches } from '../model/origins.ts'
import type { MeetingFolder, Records } from '../model/records.ts'
import { allowing } from './allow.ts'
import { diagnose, type Handed, type Rule, type RuleOn, type Subject } from './rule.ts'
import { rules } from './rules/index.ts'
import { wordsOf } from './words.ts'

export { faults } from './allow.ts'
export type { Rule } from './rule.ts'
export { atStage } from './stage.ts'
export { textsIn, type Words } from './words.ts'
export { rules }

/** Sorted once: texts are many. */
const sorted = new Map<Subject, readonly Rule[]>()
const rulesOn = <S extends Subject>(subject: S): readonly RuleOn<S>[] => {
  const found = sorted.get(subject) ?? rules.filter(rule => rule.subject === subject)
  sorted.set(subject, found)
  return found as unknown as readonly RuleOn<S>[]
}

/** What the rules of a subject find in one such thing, whose paths begin at `base`. */
const findings = <S extends Subject>(subject: S, base: Place, ...handed: Handed[S]): readonly Diagnostic[] => {
  const found: Diagnostic[] = []
  for (const rule of rulesOn(subject)) for (const finding of rule.run(...handed)) found.push(diagnose(rule, finding, base))
  return found
}

const top = (file: string): Place => ({ file, path: [] })

const textsIn = (record: unknown, file: string): readonly Diagnostic[] => [...wordsOf(record, top(file))].flatMap(words => findings('text', words.at, words))

const meetingFaults = (folder: MeetingFolder, records: Records, memory: Memory): readonly Diagnostic[] => {
  const { meeting, file } = folder
  if (!meeting) return []
  const around = { folder, records }
  const items = itemsOf(meeting).flatMap(({ item, path }) => findings('item', { file, path }, item, around))
  return [...findings('meeting', top(file), meeting, around), ...items, ...memory.faults('figures', meeting, () => textsIn(meeting, file))]
}

const paperFaults = ({ bids, reports }: MeetingFolder, memory: Memory): readonly Diagnostic[] => [
  ...reports.flatMap(({ file, record }) =>
    memory.faults('figures', record, () => [
      ...findings('report', top(file), record),
      ...(record.tables ?? []).flatMap((table, i) => findings('table', { file, path: ['tables', i] }, table)),
      ...textsIn(record, file),
    ]),
  ),
  ...bids.flatMap(({ file, record }) => memory.faults('figures', record, () => [...findings('bid', top(file), record), ...textsIn(record, file)])),
]

/** Whether a fault, or a figure it disagrees with, stands where a field is wrong already. */
const isSaid = ({ unsound }: Records, { at, related }: Diagnostic): boolean =>
  unsound.some(place => [at, ...(related ?? []).map(other => other.at)].some(one => touches(place, one)))

/** Runs every rule on a workspace. The records are handed on whatever is found: who makes a paper asks whether its own facts have errors. */
export const checkRecords = (records: Records, memory: Memory = noMemory): Checked<Records> => {
  const { forum, forumFile, programme } = records
  const found = [
    ...(forum ? memory.faults('figures', forum, () => [...findings('forum', top(forumFile), forum), ...textsIn(forum, forumFile)]) : []),
    ...records.meetings.flatMap(folder => [...meetingFaults(folder, records, memory), ...paperFaults(folder, memory)]),
    ...(programme ? memory.faults('figures', programme.record, () => textsIn(programme.record, programme.file)) : []),
    ...findings('records', top(forumFile), records),
  ]
  return good(
    records,
    allowing(
      found.filter(fault => !isSaid(records, fault)),
      records,
    ),
  )
}

/** Rules on Markdown place their own findings. */
const unplaced: Place = { file: '', path: [] }

/** What is wrong with some Markdown, wherever it stands. */
export const checkPassage = (passage: Passage, locate: Locate): Checked<Passage> => good(passage, findings('passage', unplaced, passage, locate))

/** Runs the rules on how a document is built, and leaves alone what each of its passages says. */
export const checkStructure = (document: Document, locate: Locate): Checked<Document> => good(document, findings('document', unplaced, document, locate))

/** Runs every rule on a finished paper. It is handed on whatever is found, so that the faults of its layout are found in the same run. */
export const checkDocument = (document: Document, locate: Locate): Checked<Document> =>
  good(document, [...checkPassage(document, locate).diagnostics, ...checkStructure(document, locate).diagnostics])
